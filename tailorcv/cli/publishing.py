"""The work behind `tailorcv export drs` and `tailorcv export site`."""

from collections.abc import Set as AbstractSet
from datetime import date
from pathlib import Path

from tailorcv.cli.confirming import confirmed
from tailorcv.cli.exporting import write_text
from tailorcv.cli.opening import EXIT_PROBLEMS, EXIT_USAGE, fail, find_role, open_library, open_workspace, show_problems
from tailorcv.cli.terminal import note, working
from tailorcv.library import Library
from tailorcv.matching import Figures, figures_of
from tailorcv.ranking import home_of, rank
from tailorcv.rendering.library_site import Shelf, files_of, track_files
from tailorcv.rendering.role_formats import role_format
from tailorcv.rendering.site_frame import Site
from tailorcv.role_page import RolePage, compose_page
from tailorcv.saving import overwrite
from tailorcv.summaries import RoleSummary, all_roles
from tailorcv.textfile import shown_path
from tailorcv.workspace import policy_of

# Where pages lie in a site, and how much of one is read to see who made it: styles come later.
_PARTS = ("roles", "tracks", "competencies")
_HEAD_BYTES = 4000
_STATUSES = ("proposed", "adopted", "draft")


def export_role(start: Path, role: str, targets: dict[str, Path], as_of: date, *, record: bool, force: bool) -> None:
    """Write the page of one role in each format to its target."""
    library, figures, name = _opened(start, as_of, record=record)
    page = compose_page(find_role(library, role).value, library, figures, name)
    for format_, target in targets.items():
        write_text(role_format(format_).render(page), target, force=force)


def export_site(start: Path, folder: Path, title: str, url: str, as_of: date, *, record: bool) -> None:
    """Write the whole library as a site into a folder that is empty, new, or an earlier site."""
    library, figures, name = _opened(start, as_of, record=record)
    if folder.exists() and not folder.is_dir():
        fail(f"'{folder}' is a file; name a folder", EXIT_PROBLEMS)
    if folder.is_dir() and any(folder.iterdir()) and not _is_site(folder):
        fail(f"'{folder}' holds other files; name an empty or a new folder", EXIT_PROBLEMS)
    shelf = _shelf(library, figures, name, title, url)
    count, written = 0, set()
    with working("writing pages") as tell:
        for count, (place, text) in enumerate(files_of(shelf), start=1):
            written.add(folder / place)
            problem = overwrite(folder / place, text.encode())
            if problem:
                show_problems([problem])
                fail("the site is not complete; mend the cause and run the command again", EXIT_PROBLEMS)
            tell(count)
    _remove_old(folder, written)
    note(f"wrote {count} pages to {shown_path(folder)}; begin with {shown_path(folder / 'index.html')}")


def _opened(start: Path, as_of: date, *, record: bool) -> tuple[Library, Figures | None, str]:
    if not record:
        return open_library(start), None, ""
    workspace = open_workspace(start)
    # What is private must not even show through a score.
    shown = [found.value for found in workspace.accomplishments if not found.value.private]
    name = workspace.profile.value.name if workspace.profile else ""
    return workspace.library, figures_of(shown, as_of, policy_of(workspace), confirmed(workspace, as_of)), name


def _shelf(library: Library, figures: Figures | None, name: str, title: str, url: str) -> Shelf:
    roles = [role for role in all_roles(library) if role.status in _STATUSES]
    show_problems(library.problems)
    if not roles:
        fail("there are no roles to show", EXIT_USAGE)
    documents = [library.role(role.id) for role in roles]
    pages = tuple(compose_page(found.value, library, figures, name) for found in documents if found)
    competencies = sorted(library.catalogue(), key=lambda one: one.name)
    address = url if url.endswith("/") or not url else f"{url}/"
    known = frozenset(page.drs.id for page in pages)
    site = Site(title, address, has_index=True, roles=known, tracks=track_files(pages))
    return Shelf(site, pages, tuple(competencies), name, _best(roles, pages, figures))


def _best(roles: list[RoleSummary], pages: tuple[RolePage, ...], figures: Figures | None) -> RolePage | None:
    home = home_of(rank(roles, figures.standing, figures.policy)) if figures else None
    return next((page for page in pages if home and page.drs.id == home.role.id), None)


def _remove_old(folder: Path, written: AbstractSet[Path]) -> None:
    """Take away the pages of an earlier export that are not part of this one: they may show a record that this one leaves out."""
    for part in _PARTS:
        for page in sorted((folder / part).glob("*.html")):
            if page not in written and _is_ours(page):
                page.unlink()


def _is_ours(page: Path) -> bool:
    """Whether an export made that page."""
    return page.is_file() and b'content="tailorcv ' in page.read_bytes()[:_HEAD_BYTES]


def _is_site(folder: Path) -> bool:
    """Whether an earlier export made what is there."""
    return _is_ours(folder / "index.html")
