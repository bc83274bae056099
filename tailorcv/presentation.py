"""How a document looks and speaks: design, paper, colours and language, as far as a person chooses them."""

from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from tailorcv.shape import Shape

Template = Literal["classic", "modern", "compact"]
Paper = Literal["a4", "letter"]
Typeface = Literal["serif", "sans"]
Accent = Annotated[str, Field(pattern=r"^#[0-9a-fA-F]{6}$")]
Locale = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Z]{2})?$")]
TEMPLATES: tuple[Template, ...] = ("classic", "modern", "compact")


class Choices(Shape):
    """What may be chosen, in `defaults:` of the workspace and in a tailoring; None leaves it to the next one that says something."""

    template: Template | None = None
    paper: Paper | None = None
    typeface: Typeface | None = None
    accent: Accent | None = None
    locale: Locale | None = None


class Look(NamedTuple):
    """Everything chosen; `accent` is `#rrggbb`.

    `own` is the folder of the person's own templates, if there is one; `typeface` is the design's unless somebody chose another.
    """

    template: Template = "modern"
    paper: Paper = "a4"
    typeface: Typeface | None = None
    accent: str | None = None
    locale: str = "en"
    own: Path | None = None


def decide(*wishes: Choices | None) -> Look:
    """The look by those wishes, the first one that says something about a matter wins."""
    found = {
        name: next((value for wish in wishes if wish and (value := getattr(wish, name)) is not None), getattr(Look(), name))
        for name in Choices.model_fields
    }
    return Look(**found)
