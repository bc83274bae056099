"""Which values of another format a shape of the record cannot hold, and why: an import keeps those beside the entry."""

from collections.abc import Mapping

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from tailorcv.shape import Shape

# Patterns of text, recognised by a part of them.
_PATTERNS = (
    ("@<>", "it is not an e-mail address"),
    ("https?", "it is not a web address (http:// or https://)"),
    (")*/", "it is not <role>/<responsibility>"),
    ("", "it is not an id (lower-case letters, digits and single hyphens)"),
)


def misfits(model: type[Shape], fields: Mapping[str, object]) -> dict[str, str]:
    """The fields that the shape refuses, and why."""
    found: dict[str, str] = {}
    while True:
        try:
            model.model_validate({field: value for field, value in fields.items() if field not in found})
        except ValidationError as error:
            details = error.errors(include_url=False, include_input=False)
            new = {str(detail.get("ctx", {}).get("at") or next(iter(detail["loc"]), "")): _why(detail) for detail in details}
            if not set(new) - set(found):
                return found
            found |= new
        else:
            return found


def _why(detail: ErrorDetails) -> str:
    """What is wrong, in the words that a file would get."""
    if detail["type"] != "string_pattern_mismatch":
        return detail["msg"]
    return next(why for part, why in _PATTERNS if part in str(detail["ctx"]["pattern"]))
