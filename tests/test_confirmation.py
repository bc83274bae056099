"""What verified endorsements amount to: levels, and who stands behind them."""

from datetime import date

import pytest
from builders import POLICY, accomplishment, evidence
from peers_at_hand import AS_OF, BOB, BOBS_NEW_KEY, CLAIM, EVE, MIRA, OWNER, TRUSTED, Bench, claiming, revocation, sealed, statement
from ssh_keygen import Secret

from tailorcv.confirmation import Confirmation, confirmations, distinct_peers, peers_by_competency
from tailorcv.endorsement import Sealed
from tailorcv.evidence import gather
from tailorcv.matching import figures_of
from tailorcv.statement import Statement

EVES = f"eve@example.org {EVE.line}\n"
BOTH = TRUSTED + EVES


def of_levels(**levels: int) -> dict[str, object]:
    """A claim that these competencies are confirmed at those levels."""
    return {**CLAIM, "competencies": {name: {"name": name.title(), "level": str(level)} for name, level in levels.items()}}


def signed(path: str, by: Secret = BOB, name: str | None = "Bob Example", address: str = "bob@example.org", **levels: int) -> Sealed:
    """A statement in a file of that name."""
    endorser = {"id": address, **({"name": name} if name else {})}
    return sealed(statement(claim=of_levels(**levels), endorser=endorser), by, path)


def found(*files: Sealed, bench: Bench = Bench(trusted=BOTH)) -> Confirmation:  # noqa: B008  # a frozen value
    """What the statements amount to for the five clubs."""
    return confirmations(bench.judged(*files)).get("five-clubs", Confirmation({}))


def test_levels_and_peers() -> None:
    """By competency, as signed."""
    one = found(sealed(statement()))
    assert one.levels == {"juggling": 3, "patter": 1}
    assert (one.peers(), one.peers("juggling", 3), one.peers("patter", 2), one.peers("balance")) == (
        ("Bob Example",), ("Bob Example",), (), (),
    )  # fmt: skip
    assert one.statements == (statement(),)


def test_two_peers() -> None:
    """The highest level of each competency counts; who said what is kept apart, in the order of the files."""
    one = found(signed("b", juggling=3), signed("a", EVE, "Eve", "eve@example.org", juggling=2, patter=1))
    assert one.levels == {"juggling": 3, "patter": 1}
    assert one.peers() == ("Eve", "Bob Example")
    assert one.peers("juggling", 3) == ("Bob Example",)
    assert one.in_words("juggling", 3) == "endorsed by Bob Example, at level 2 by Eve"
    assert one.in_words("juggling", 2) == "endorsed by Eve, Bob Example"
    assert one.in_words("patter", 2) == "endorsed at level 1 by Eve"


def test_the_order_of_files_changes_nothing() -> None:
    """Whatever order a disk has."""
    files = [signed("b", juggling=3), signed("a", EVE, "Eve", "eve@example.org", juggling=2)]
    assert found(*files) == found(*files[::-1])


SECOND_ADDRESS = f"bob@old.example.org {BOB.line}\n"
SECOND_KEY = f"bob@example.org {BOBS_NEW_KEY.line}\n"


@pytest.mark.parametrize(
    "second",
    [
        pytest.param(signed("b", juggling=3, patter=2), id="the same key and address"),
        pytest.param(signed("b", name="Robert", juggling=3, patter=2), id="another name"),
        pytest.param(signed("b", address="bob@old.example.org", juggling=3, patter=2), id="another address"),
        pytest.param(signed("b", BOBS_NEW_KEY, juggling=3, patter=2), id="another key"),
        pytest.param(signed("b", address="BOB@example.org", juggling=3, patter=2), id="the address in capitals"),
    ],
)
def test_two_statements_of_one_peer(second: Sealed) -> None:
    """A peer counts once, under the first name; all that they confirmed counts."""
    trusted = f"{BOTH}{SECOND_ADDRESS}{SECOND_KEY}BOB@example.org {BOB.line}\n"
    one = found(signed("a", juggling=2), second, bench=Bench(trusted=trusted))
    assert one.levels == {"juggling": 3, "patter": 2}
    assert (one.peers(), one.peers("juggling", 3), one.peers("patter")) == (("Bob Example",),) * 3
    assert (one.in_words("juggling", 3), one.in_words("patter", 2)) == ("endorsed by Bob Example",) * 2
    assert len(one.statements) == 2


def test_what_one_peer_confirms_in_parts() -> None:
    """Two statements about two competencies are one peer for both, on the page of a role, too."""
    one = confirmations(Bench().judged(signed("a", juggling=3), signed("b", patter=1)))
    assert one["five-clubs"].in_words("patter", 2) == "endorsed at level 1 by Bob Example"
    assert peers_by_competency(one) == {"juggling": ("Bob Example",), "patter": ("Bob Example",)}


def test_one_key_under_two_addresses_is_one_name_everywhere() -> None:
    """Also where the statements are about different work."""
    told = Bench().told
    other = told["five-clubs"].model_copy(update={"id": "six-clubs"})
    second = claiming(id="six-clubs").model_copy(
        update={"endorser": statement().endorser.model_copy(update={"id": "b@old.example.org", "name": "B."})}
    )
    bench = Bench(told={**told, "six-clubs": other}, trusted=f"{TRUSTED}b@old.example.org {BOB.line}\n")
    one = confirmations(bench.judged(sealed(statement(), path="a"), sealed(second, path="b")))
    assert sorted(one) == ["five-clubs", "six-clubs"]
    assert peers_by_competency(one)["juggling"] == ("Bob Example",)


def test_two_people_of_one_name() -> None:
    """They are said once: a name twice in a row says nothing."""
    one = found(signed("a", juggling=3), signed("b", EVE, "Bob Example", "eve@example.org", juggling=3))
    assert (one.peers(), one.in_words("juggling", 3)) == (("Bob Example",), "endorsed by Bob Example")


OLD = "bob@old.example.org"
ALL = f"{TRUSTED}{EVES}{OLD} {BOB.line}\n{OLD} {EVE.line}\n"


@pytest.mark.parametrize(
    ("files", "count"),
    [
        pytest.param([], 0, id="nobody"),
        pytest.param([signed("a", juggling=3), signed("b", patter=1)], 1, id="one peer twice"),
        pytest.param([signed("a", juggling=3), signed("b", EVE, "Eve", "eve@example.org", juggling=3)], 2, id="two"),
        pytest.param([signed("a", juggling=3), signed("b", BOB, "B.", OLD, juggling=3)], 1, id="one key, two addresses"),
        pytest.param(
            [signed("a", juggling=3), signed("b", EVE, "Eve", "eve@example.org", juggling=3), signed("c", EVE, "B.", OLD, juggling=3)],
            2,
            id="a second key of an address that is known",
        ),
        pytest.param(
            [
                signed("a", juggling=3),
                signed("b", EVE, "Eve", "eve@example.org", juggling=3),
                signed("c", BOB, "B.", OLD, juggling=3),
                signed("d", EVE, "B.", OLD, juggling=3),
            ],
            1,
            id="an address that two share makes them one",
        ),
        pytest.param([signed("a", juggling=3), signed("b", MIRA, "Mira", "mira@example.org", juggling=3)], 1, id="who does not count"),
    ],
)
def test_distinct_peers(files: list[Sealed], count: int) -> None:
    """Whoever shares a key or an address with somebody is counted once."""
    assert distinct_peers(Bench(trusted=ALL).judged(*files)) == count


@pytest.mark.parametrize(
    ("name", "expected"),
    [pytest.param("Bob Example", "Bob Example", id="a name"), pytest.param(None, "bob@example.org", id="none")],
)
def test_what_a_peer_is_called(name: str | None, expected: str) -> None:
    """By the name, or the address where no name is given."""
    assert found(signed("a", name=name, juggling=3)).peers() == (expected,)
    assert statement(endorser={"id": "bob@example.org", **({"name": name} if name else {})}).endorser.called == expected


GOOD = sealed(statement(), path="good")


@pytest.mark.parametrize(
    ("files", "bench"),
    [
        pytest.param([], Bench(), id="nothing"),
        pytest.param([sealed(statement(), EVE)], Bench(), id="the key of somebody else"),
        pytest.param([GOOD], Bench(trusted=""), id="nobody is trusted"),
        pytest.param([GOOD], Bench(as_of=date(2026, 3, 8)), id="issued later"),
        pytest.param([sealed(statement(expires="2026-04"))], Bench(), id="run out"),
        pytest.param([GOOD, sealed(revocation(GOOD), path="x")], Bench(), id="taken back"),
        pytest.param([sealed(claiming(title="Six clubs"))], Bench(), id="edited"),
        pytest.param([sealed(statement(), MIRA)], Bench(trusted=f"bob@example.org {MIRA.line}\n"), id="the owner's own key"),
        pytest.param(
            [sealed(statement(endorser={"id": "mira@example.org"}))],
            Bench(trusted=f"mira@example.org {BOB.line}\n"),
            id="the owner's own address",
        ),
        pytest.param(
            [sealed(statement(endorser={"id": "Mira@EXAMPLE.org"}))],
            Bench(trusted=f"*@* {BOB.line}\n"),
            id="the owner's own address in capitals",
        ),
        pytest.param([GOOD], Bench(owner=OWNER._replace(key=BOB.line)), id="the peer's key is the owner's"),
        pytest.param([GOOD], Bench(owner=OWNER._replace(record="eve-1a2b3c")), id="another record"),
        pytest.param([GOOD], Bench(owner=OWNER._replace(names=("Eve Example",))), id="another person"),
        pytest.param([GOOD._replace(seal=None)], Bench(), id="no signature"),
        pytest.param([GOOD._replace(raw=b"junk\n")], Bench(), id="junk"),
    ],
)
def test_what_does_not_count(files: list[Sealed], bench: Bench) -> None:
    """Only what is verified on that day: everything else is as if it were not there."""
    assert confirmations(bench.judged(*files)) == {}


def test_the_weight_of_a_lower_level() -> None:
    """Of a claim at level 3 that a peer confirmed at 2, the levels 1 and 2 weigh 1.0 and level 3 what the claim weighs; nothing goes beyond."""
    work = accomplishment("five-clubs", {"juggling": 3, "patter": 2}, date="2026-05")
    found_ = {"five-clubs": found(signed("a", juggling=2, patter=5))}
    pieces = {piece.competency: piece for piece in gather([work], AS_OF, POLICY, found_)}
    assert [pieces["juggling"].quality(level, POLICY) for level in (1, 2, 3, 4)] == [1.0, 1.0, 0.5, 0.0]
    assert [pieces["patter"].quality(level, POLICY) for level in (1, 2, 3)] == [1.0, 1.0, 0.0]
    assert pieces["patter"] == evidence("five-clubs", "patter", 2, confirmed=2)


def test_a_competency_that_the_record_does_not_tag() -> None:
    """A peer cannot add to a record what its owner does not claim."""
    work = accomplishment("five-clubs", {"patter": 2})
    pieces = gather([work], AS_OF, POLICY, {"five-clubs": found(signed("a", juggling=3))})
    assert [(piece.competency, piece.confirmed) for piece in pieces] == [("patter", 0)]


def test_figures_know_only_the_work_that_they_are_made_from() -> None:
    """Where private work is left out, so are the peers who confirmed it."""
    confirmed = confirmations(Bench().judged(GOOD))
    assert dict(figures_of([accomplishment("other")], AS_OF, POLICY, confirmed).confirmations) == {}
    assert dict(figures_of([accomplishment("five-clubs")], AS_OF, POLICY, confirmed).confirmations) == confirmed


def test_a_confirmation_of_nobody() -> None:
    """As the laws of the score use it: levels without statements name nobody."""
    assert (Confirmation({"juggling": 2}).peers(), peers_by_competency({"a": Confirmation({"juggling": 2})})) == ((), {})


def test_names_in_order_of_the_page() -> None:
    """By competency the names are sorted, each once."""
    statements: tuple[Statement, ...] = (statement(), statement(endorser={"id": "a@example.org", "name": "Ana"}))
    assert peers_by_competency({"x": Confirmation({}, statements), "y": Confirmation({}, statements)}) == {
        "juggling": ("Ana", "Bob Example"),
        "patter": ("Ana", "Bob Example"),
    }
