"""What of the record a document shows: nothing private or hidden, in the order and the language that were chosen."""

from collections.abc import Iterable
from typing import NamedTuple, TypeVar

from tailorcv.accomplishment import Accomplishment
from tailorcv.language import Language, language
from tailorcv.profile import Entry, Profile
from tailorcv.tailoring import Tailoring
from tailorcv.translations import in_language

EntryT = TypeVar("EntryT", bound=Entry)


class View(NamedTuple):
    """The choices that hold for every entry. `public` leaves out how to reach the person."""

    hide: frozenset[str]
    order: tuple[str, ...]
    variants: dict[str, str]
    language: Language
    public: bool = False

    def shows(self, entry: Entry) -> bool:
        """Whether the entry may be seen."""
        return not entry.private and entry.id not in self.hide

    def of(self, entries: Iterable[EntryT]) -> list[EntryT]:
        """The entries that may be seen: those that the order names first, the others as they stand in the record."""
        seen = [in_language(entry, entry.translations, self.language.tag) for entry in entries if self.shows(entry)]
        return sorted(seen, key=lambda entry: self.place(entry.id))

    def place(self, name: str) -> int:
        """Where the order puts an id; what it does not name comes behind."""
        return self.order.index(name) if name in self.order else len(self.order)

    def wording(self, found: Accomplishment) -> str:
        """The accomplishment in the chosen wording; a translation stands for its title only."""
        chosen = found.variants.get(self.variants.get(found.id, ""))
        return chosen or in_language(found, found.translations, self.language.tag).title

    def headline(self, profile: Profile) -> str:
        """The line below the name."""
        return in_language(profile, profile.translations, self.language.tag).headline or ""


def view_of(tailoring: Tailoring | None, locale: str, *, public: bool = False) -> View:
    """The view by a tailoring, or everything that is not private.

    Raises:
        KeyError: there are no words for that language.
    """
    if tailoring is None:
        return View(frozenset(), (), {}, language(locale), public)
    return View(frozenset(tailoring.hide), tailoring.order, tailoring.variants, language(locale), public or tailoring.public)
