"""Which keys a shape knows at a path of a file, and the keys of a file with nothing behind them.

A key with nothing behind it is as good as no key, which lets people keep `end:` in a file until there is an end. Where the key itself is
unknown, or names something (a competency, a variant), that would drop a line without a word.
"""

from collections.abc import Iterator
from types import NoneType, UnionType
from typing import Annotated, Union, get_args, get_origin

from pydantic import BaseModel

from tailorcv.yamltext import Loc, Mapping, Node, Scalar


def known_keys(model: type[BaseModel], loc: Loc) -> list[str] | None:
    """The keys of the shape at that path; an empty list where keys are names of the person's own, None where anything may stand."""
    found = _at(model, loc)
    if isinstance(found, type) and issubclass(found, BaseModel):
        return [field.alias or name for name, field in found.model_fields.items()]
    is_typed = get_origin(found) is dict and get_args(found)[1] is not object
    return [] if is_typed else None


def empty_keys(node: Node, loc: Loc = ()) -> Iterator[Loc]:
    """The paths of all keys with nothing behind them."""
    if isinstance(node, Scalar):
        return
    if isinstance(node, Mapping):
        for name, (_, value) in node.entries.items():
            if not isinstance(value, Scalar):
                yield from empty_keys(value, (*loc, name))
            elif not value.text and value.plain:
                yield (*loc, name)
        return
    for index, item in enumerate(node.items):
        if not isinstance(item, Scalar):
            yield from empty_keys(item, (*loc, index))


def _at(model: object, loc: Loc) -> object:
    """The type at that path; None where the path leads out of what is known."""
    current = _plain(model)
    for step in loc:
        if isinstance(current, type) and issubclass(current, BaseModel):
            fields = {field.alias or name: field for name, field in current.model_fields.items()}
            current = _plain(fields[step].annotation) if step in fields else None
        elif get_origin(current) is dict and isinstance(step, str):
            current = _plain(get_args(current)[1])
        elif get_origin(current) in (tuple, list) and isinstance(step, int):
            current = _plain(get_args(current)[0])
        else:
            return None
    return current


def _plain(annotation: object) -> object:
    """The type itself, out of `X | None` and `Annotated[X, …]`."""
    if get_origin(annotation) is Annotated:
        return _plain(get_args(annotation)[0])
    if get_origin(annotation) in (Union, UnionType):
        inner = [argument for argument in get_args(annotation) if argument is not NoneType]
        return _plain(inner[0]) if len(inner) == 1 else None
    return annotation
