"""Texts of the record in other languages, beside the ones that they translate."""

from typing import TypeVar

from pydantic_core import PydanticCustomError

from tailorcv.presentation import Locale
from tailorcv.shape import Shape, Text

Translations = dict[Locale, dict[str, Text]]
ShapeT = TypeVar("ShapeT", bound=Shape)


def check_translations(translations: dict[str, dict[str, str]], translatable: tuple[str, ...]) -> None:
    """See to it that only texts of the entry are translated.

    Raises:
        PydanticCustomError: another key is.
    """
    for tag, texts in translations.items():
        for name in texts:
            if name not in translatable:
                hint = f"texts of this entry that may be translated: {', '.join(translatable)}"
                context = {"at": "translations", "found": name, "tag": tag, "hint": hint}
                raise PydanticCustomError("unknown-key", "'{found}' cannot be translated here ({tag})", context)


def in_language(entry: ShapeT, translations: dict[str, dict[str, str]], tag: str) -> ShapeT:
    """The entry with its texts in that language, as far as there are any; a region's (`de-CH`) come before the language's."""
    found = {**translations.get(tag.partition("-")[0], {}), **translations.get(tag, {})}
    return entry.model_copy(update=found) if found else entry
