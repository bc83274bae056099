"""Any statement and any claim: any settled text in each field that holds a text, and each optional field there or not."""

from datetime import UTC, date, datetime

from hypothesis import strategies as st

from tailorcv.statement import Claim, Statement, written
from tailorcv.visible import settled, unseen

_LETTERS = st.characters(exclude_categories=["Cc", "Cf", "Cn", "Co", "Cs", "Zl", "Zp"]) | st.sampled_from("\n\"\\ {}:#&*'é🤹")
SETTLED = st.text(_LETTERS, min_size=1, max_size=60).map(lambda text: settled(f"{text}.")).filter(lambda text: not unseen(text))
_NAMES = st.from_regex(r"\A[a-z][a-z0-9]{0,8}(-[a-z0-9]{1,5}){0,2}\Z")
_DATES = st.dates(date(1900, 1, 1), date(2200, 12, 31)).map(str)
_MOMENTS = st.datetimes(datetime(1900, 1, 1), datetime(2199, 1, 1), timezones=st.just(UTC)).map(written)  # noqa: DTZ001  # the bounds have none
_METRICS = st.fixed_dictionaries({"name": SETTLED}, optional={"before": SETTLED, "after": SETTLED, "unit": SETTLED})
_LEVELS = st.fixed_dictionaries({"name": SETTLED, "level": st.integers(1, 5)}, optional={"means": SETTLED})
_CLAIM = st.fixed_dictionaries(
    {"id": _NAMES, "title": SETTLED},
    optional={
        **dict.fromkeys(("date", "start", "end"), _DATES),
        **dict.fromkeys(("position", "situation", "action", "result"), SETTLED),
        "metrics": st.lists(_METRICS, max_size=2),
        "wordings": st.lists(SETTLED, max_size=2),
        "competencies": st.dictionaries(_NAMES, _LEVELS, max_size=2),
    },
)
_STATEMENT = st.fixed_dictionaries(
    {
        "format": st.just("tailorcv/endorsement@1"),
        "subject": st.fixed_dictionaries({"record": _NAMES, "name": SETTLED}, optional={"key": SETTLED}),
        "claim": _CLAIM,
        "endorser": st.fixed_dictionaries({"id": st.just("bob@example.org")}, optional={"name": SETTLED, "relationship": SETTLED}),
        "issued": _MOMENTS,
        "nonce": st.text("0123456789abcdef", min_size=32, max_size=32),
    },
    optional={"comment": SETTLED, "expires": st.just("2200")},
)
CLAIMS = _CLAIM.map(Claim.model_validate)
STATEMENTS = _STATEMENT.map(Statement.model_validate)
