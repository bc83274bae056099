"""New YAML files from plain data, laid out as a person would write them; files that exist are spliced, never written anew."""

import datetime as dt
import re
from collections.abc import Mapping

import yaml

WIDTH = 120
_WHOLE = re.compile(r"0|[1-9][0-9]{0,15}")
_FRACTION = re.compile(r"(0|[1-9][0-9]{0,5})\.[0-9]{0,5}[1-9]")
_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class _Dumper(yaml.SafeDumper):
    """Lists are indented below their key, as in all files of the library."""

    def increase_indent(self, flow: bool = False, indentless: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002  # the parent's signature
        super().increase_indent(flow, indentless=False)


def dump(data: dict[str, object]) -> str:
    """The data as YAML text; keys keep their order, and text that YAML would take for something else is quoted."""
    text: str = yaml.dump(data, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=WIDTH, default_flow_style=False)
    return text


def natural(value: object) -> object:
    """Figures and days, which are text here, as what YAML writes without quotes; each keeps its spelling, so 3.10 stays a text."""
    if isinstance(value, Mapping):
        return {key: natural(item) for key, item in value.items()}
    if isinstance(value, list | tuple):
        return [natural(item) for item in value]
    if not isinstance(value, str):
        return value
    if _WHOLE.fullmatch(value):
        return int(value)
    if _FRACTION.fullmatch(value):
        return float(value)
    return _day(value) or value


def _day(text: str) -> dt.date | None:
    try:
        return dt.date.fromisoformat(text) if _DAY.fullmatch(text) else None
    except ValueError:
        return None
