"""Text of other formats as a file of the record may hold it."""

import re

from tailorcv.yamltext import Data

_NOT_TEXT = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")


def sound(text: str) -> str:
    """The text with plain line ends, without blanks around it and without characters that no file of the record may hold."""
    return _NOT_TEXT.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n")).strip()


def sound_field(value: str | list[str]) -> Data:
    """A text, or the texts of a list that are not empty."""
    if isinstance(value, str):
        return sound(value)
    return [found for item in value if (found := sound(item))]


def as_data(value: object) -> Data:
    """Any plain value as text, lists and mappings of text."""
    if isinstance(value, dict):
        return {str(key): as_data(item) for key, item in value.items()}
    return [as_data(item) for item in value] if isinstance(value, list | tuple) else str(value)
