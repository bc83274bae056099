"""Who may come in."""

import pytest

from tailorcv.studio.session import Session


def token(session: Session) -> str:
    """The token of a session, as its address has it."""
    return session.address(80).partition("?token=")[2]


def secret(session: Session) -> str:
    """The value of the cookie that is given for the token."""
    return (session.enter(token(session)) or "").partition("=")[2].partition(";")[0]


def test_the_address() -> None:
    """It is on this machine, and has 24 bytes that nobody can guess for its path and 32 for its token, new ones each time."""
    one, other = Session(), Session()
    assert one.address(8000) == f"http://127.0.0.1:8000{one.base}?token={token(one)}"
    assert (len(one.base), one.base[0], one.base[-1], len(token(one))) == (34, "/", "/", 43)
    assert len({one.base, other.base, token(one), token(other), secret(one), secret(other)}) == 6


def test_the_cookie_that_is_given() -> None:
    """No script reads it, no other site has it sent, and it goes to no path but the studio's."""
    session = Session()
    given = session.enter(token(session)) or ""
    assert given.partition("; ")[2] == f"HttpOnly; SameSite=Strict; Path={session.base}"
    assert session.knows(given.partition(";")[0])


def test_the_token_works_once() -> None:
    """Wrong ones do not use it up; after the right one nothing works any more."""
    session = Session()
    right = token(session)
    answers = [session.enter(given) is not None for given in ("", right[:-1], right + "a", right.swapcase(), "ÿ", right, right, "")]
    assert answers == [False, False, False, False, False, True, False, False]


@pytest.mark.parametrize(
    ("cookies", "known"),
    [
        ("tailorcv=SECRET", True),
        ("theme=dark; tailorcv=SECRET", True),
        ("tailorcv=of-another-server; tailorcv=SECRET;", True),
        ("", False),
        ("SECRET", False),
        ("tailorcv=", False),
        ("tailorcv=ÿ", False),
        ("tailorcv=SECRET2", False),
        ('tailorcv="SECRET"', False),
        ("tailorcv=of-another-server, tailorcv=SECRET", False),
        ("tailorcv2=SECRET", False),
        ("TAILORCV=SECRET", False),
    ],
)
def test_which_cookies_are_known(cookies: str, *, known: bool) -> None:
    """The right one, alone or among those of other servers of this machine."""
    session = Session()
    assert session.knows(cookies.replace("SECRET", secret(session))) == known
