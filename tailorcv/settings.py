"""The file `tailorcv.yaml` that marks a workspace: spec folders, pins, policy, defaults of documents."""

from typing import Annotated, Literal

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticCustomError

from tailorcv.dates import DateText
from tailorcv.policy import Policy
from tailorcv.presentation import Choices
from tailorcv.shape import Extra, Id, Shape

# Inside the workspace, so that a cloned repository cannot make a command read elsewhere.
Folder = Annotated[str, Field(pattern=r"^[A-Za-z0-9_][A-Za-z0-9_.-]*(/[A-Za-z0-9_][A-Za-z0-9_.-]*)*$")]


def _one_line(value: object) -> object:
    """The key without the comment behind it, as it stands in signatures."""
    from tailorcv.ssh_keys import BadKey, read_public_key

    if not isinstance(value, str):
        return value
    try:
        return read_public_key(value.strip()).line
    except BadKey as error:
        hint = "copy the line of your .pub file: ssh-ed25519 AAAA…"
        raise PydanticCustomError("bad-key", "{reason}", {"reason": str(error), "hint": hint}) from None


OwnKey = Annotated[str, BeforeValidator(_one_line)]


class Pin(Shape):
    """A DRS that the person measures themselves against, and the version that it had then."""

    role: Id
    since: DateText | None = None
    effective: DateText | None = None


class Settings(Shape):
    """The file `tailorcv.yaml`. `record` is the record's id in what peers sign, `key` the person's own public key, one line."""

    format: Literal["tailorcv/workspace@1"]
    record: Id | None = None
    key: OwnKey | None = None
    specs: tuple[Folder, ...] = ("specs",)
    pins: tuple[Pin, ...] = ()
    policy: Policy = Field(default_factory=Policy)
    defaults: Choices = Field(default_factory=Choices)
    extra: Extra = {}
