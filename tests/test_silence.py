from tailorcv.advice import RULES
from tailorcv.silence import NAMES, OF_ACCOMPLISHMENT, OF_PROFILE


def test_every_rule_has_a_name_that_can_be_silenced() -> None:
    """The names lie below the rules, so that `validate` knows them; a rule that is missing here could not be silenced."""
    assert sorted(NAMES) == sorted(RULES)
    assert set(OF_PROFILE) | set(OF_ACCOMPLISHMENT) == set(RULES)
