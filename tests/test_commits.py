"""What of a history could be an accomplishment: merges, tags, and commits that stand alone."""

import datetime as dt

import pytest

from tailorcv.commits import Commit, drafts, is_small, read_log, title_of, web_address

ME, OTHER = "me@example.org", "you@example.org"


def commit(name: str, subject: str, *parents: str, day: int = 1, email: str = ME, tags: tuple[str, ...] = (), body: str = "") -> Commit:
    """A commit of January 2026; the name stands for its hash."""
    return Commit(name, parents, dt.date(2026, 1, day), email, tags, subject, body)


def found(*newest_first: Commit, web: str = "") -> list[tuple[str, str, str, str]]:
    """The drafts as kind, title, period and link."""
    return [(one.kind, one.title, f"{one.start:%d}-{one.end:%d}", one.link) for one in drafts(newest_first, ME.upper(), "shop", web)]


def test_commits_that_stand_alone() -> None:
    """One draft each, newest first, without those of others and without small ones."""
    history = [
        commit("e", "chore: bump things", "d", day=5),
        commit("d", "feat(cart): keep the cart for a week (#12)", "c", day=4),
        commit("c", "Fix typo", "b", day=3),
        commit("b", "Their work", "a", day=2, email=OTHER),
        commit("a", "Add the cart", day=1),
    ]
    assert found(*history) == [
        ("commit", "Keep the cart for a week", "04-04", ""),
        ("commit", "Add the cart", "01-01", ""),
    ]


def test_a_merge_stands_for_its_commits() -> None:
    """The title is that of the request, which a forge writes into the body; the period is that of one's own commits until the merge."""
    history = [
        commit("m", "Merge pull request #7 from shop/cart", "a", "c", day=9, email=OTHER, body="Carts that last\n\nMore."),
        commit("c", "wip", "b", day=5),
        commit("b", "Keep carts", "a", day=3),
        commit("a", "Begin", day=1, email=OTHER),
    ]
    assert found(*history, web="https://example.org/commit/") == [("merge", "Carts that last", "03-09", "https://example.org/commit/m")]
    assert sorted(drafts(history, ME, "shop")[0].commits) == ["b", "c"]


@pytest.mark.parametrize(
    ("subject", "body", "title"),
    [
        ("Merge branch 'cart'", "", "Keep carts"),
        ("Merge branch 'cart' into main", "Carts that last", "Carts that last"),
        ("Carts that last (!7)", "Anything", "Carts that last"),
        ("Merge remote-tracking branch 'origin/cart'", "\n", "Keep carts"),
    ],
)
def test_the_title_of_a_merge(subject: str, body: str, title: str) -> None:
    """Git's own words say nothing; then the body speaks, or the first of one's own commits."""
    history = [commit("m", subject, "a", "b", day=9, body=body), commit("b", "Keep carts", "a", day=3), commit("a", "Begin", email=OTHER)]
    assert [one[1] for one in found(*history)] == [title]


def test_a_merge_of_others_work_is_theirs() -> None:
    """Whoever presses the button has not done the work; a merge that brought nothing that can be seen is whose it is."""
    history = [
        commit("n", "Merge branch 'old'", "m", "gone", day=8),
        commit("m", "Merge branch 'cart'", "a", "b", day=7),
        commit("b", "Keep carts", "a", day=3, email=OTHER),
        commit("a", "Begin", email=OTHER),
    ]
    assert [(one[0], one[1]) for one in found(*history)] == [("merge", "Merge branch 'old'")]


def test_a_merge_inside_a_branch() -> None:
    """A branch that took main in on the way is one draft, and main's commits are not its own."""
    history = [
        commit("m", "Merge branch 'cart'", "x", "d", day=9, body="Carts that last"),
        commit("d", "Merge branch 'main' into cart", "c", "x", day=6),
        commit("x", "On main", "a", day=5),
        commit("c", "Keep carts", "a", day=3),
        commit("a", "Begin", email=OTHER),
    ]
    assert [(one[0], one[1]) for one in found(*history)] == [("merge", "Carts that last"), ("commit", "On main")]


def test_a_tag_is_a_release() -> None:
    """Of the commit's author, with the names of all its tags; it is no draft of its own besides."""
    history = [commit("b", "Release", "a", day=4, tags=("v2.0", "stable")), commit("a", "Begin", day=1, tags=("v1.0",), email=OTHER)]
    assert found(*history) == [("tag", "Released shop v2.0, stable", "04-04", "")]


@pytest.mark.parametrize(
    ("subject", "small"),
    [
        ("chore: bump", True),
        ("docs(readme): words", True),
        ("refactor!: drop the old API", False),
        ("feat: bump the limit of carts", True),
        ("WIP", True),
        ("fixup! Add the cart", True),
        ("Fix typos in the help", True),
        ("Merge branch 'x'", True),
        ('Revert "Add the cart"', True),
        ("Update deps", True),
        ("Add the cart", False),
        ("fix: carts no longer vanish", False),
        ("Typographic quotes in all documents", False),
        ("unknown: type", False),
    ],
)
def test_small_commits(subject: str, *, small: bool) -> None:
    """By their own words only."""
    assert is_small(subject) == small


@pytest.mark.parametrize(
    ("subject", "title"),
    [
        ("feat(cart)!: keep it (#12)", "Keep it"),
        ("keep it", "Keep it"),
        ("Keep (a lot of) it", "Keep (a lot of) it"),
        ("(#12)", "(#12)"),
        ("", ""),
        ("émus", "Émus"),
    ],
)
def test_titles(subject: str, title: str) -> None:
    """Without the type before and the number behind."""
    assert title_of(subject) == title


@pytest.mark.parametrize(
    ("remote", "address"),
    [
        ("https://github.com/shop/cart.git", "https://github.com/shop/cart/commit/"),
        ("https://me:secret@github.com/shop/cart", "https://github.com/shop/cart/commit/"),
        ("git@gitlab.com:shop/team/cart.git\n", "https://gitlab.com/shop/team/cart/-/commit/"),
        ("ssh://git@codeberg.org/shop/cart", "https://codeberg.org/shop/cart/commit/"),
        ("git@bitbucket.org:shop/cart.git", "https://bitbucket.org/shop/cart/commits/"),
        ("https://git.example.org/shop/cart.git", ""),
        ("../cart.git", ""),
        ("", ""),
    ],
)
def test_web_addresses(remote: str, address: str) -> None:
    """Only for hosts whose pages are known, and never with what somebody signs in by."""
    assert web_address(remote) == address


def test_the_text_of_git_log() -> None:
    """Fields and commits are told apart by separators that no subject can hold; what is torn is left out."""
    one = "a1||||2026-01-02T03:04:05+02:00||Me@Example.org||HEAD -> main, tag: v1, tag: v2||Add | it||Because\n\nso\n"
    two = "b2||a1 c3||2026-01-03T00:00:00Z||||||Merge||"
    text = f"{one}\x1e\n{two}\x1e\ntorn||text\x1e\n".replace("||", "\x1f")
    assert read_log(text) == (
        Commit("a1", (), dt.date(2026, 1, 2), ME, ("v1", "v2"), "Add | it", "Because\n\nso"),
        Commit("b2", ("a1", "c3"), dt.date(2026, 1, 3), "", (), "Merge", ""),
    )
    assert read_log("") == ()
    assert drafts([], ME, "shop") == ()
