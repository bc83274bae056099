"""The options of a line in a list of signers: for which uses a key is taken, and in which time.

Read as strictly as `ssh-keygen` reads them, and stricter in the cases that `allowed_signers` documents.
"""

import re
import time
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import NamedTuple

from tailorcv.problems import did_you_mean, short
from tailorcv.ssh_patterns import too_long

CERT_AUTHORITY = "cert-authority"
NAMESPACES = "namespaces"
VALID_AFTER = "valid-after"
VALID_BEFORE = "valid-before"
OPTIONS = (CERT_AUTHORITY, NAMESPACES, VALID_AFTER, VALID_BEFORE)

# A backslash only hides a quote; the group never gives back what it took, so it hides it for good.
_OPTION = re.compile(r'([^=," \t]*)(?:="((?>\\"|[^"])*+)")?')
_TIME = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:([0-9]{2})([0-9]{2})([0-9]{2})?)?(Z|UTC)?", re.IGNORECASE)
_TIME_HINT = "write YYYYMMDDZ or YYYYMMDDHHMMSSZ; without the Z it is the time of the machine that reads it"
_WRITTEN = "%Y%m%d%H%M%SZ"


class BadLine(ValueError):  # noqa: N818 - named by what it is, like the problems' codes
    """What is wrong with a line: how many characters before it, what, and how to mend it."""

    def __init__(self, at: int, message: str, hint: str) -> None:
        super().__init__(message)
        self.at = at
        self.message = message
        self.hint = hint


class Options(NamedTuple):
    """What a line allows; the times are points in time, and both of them still belong to it."""

    namespaces: str | None = None
    valid_after: datetime | None = None
    valid_before: datetime | None = None


class _Option(NamedTuple):
    """One option as it stands in the line: where it begins and ends, its name, and what is between the quotes."""

    at: int
    name: str
    value: str | None
    end: int


def begin_options(line: str, at: int) -> bool:
    """Whether options stand there and not the kind of a key."""
    word = re.split("[ \t]", line[at:], maxsplit=1)[0]
    return any(sign in word for sign in '=",') or word.lower() in OPTIONS


def read_options(line: str, at: int) -> tuple[Options, int]:
    """The options that begin there, and where they end.

    Raises:
        BadLine: one is not known, not allowed, there twice, or its value has another form.
    """
    texts: dict[str, str] = {}
    moments: dict[str, datetime] = {}
    end = at
    for option in _each(line, at):
        name, value = _known(option)
        if name in texts or name in moments:
            raise BadLine(option.at, f"the option '{name}' stands here twice", "keep one of them")
        if name == NAMESPACES:
            texts[name] = _namespaces(option.at, value)
        else:
            moments[name] = _moment(option.at, value)
        end = option.end
    found = Options(texts.get(NAMESPACES), moments.get(VALID_AFTER), moments.get(VALID_BEFORE))
    if found.valid_after and found.valid_before and found.valid_before <= found.valid_after:
        raise BadLine(at, "the key would stop being valid before it begins", f"make {VALID_BEFORE} later than {VALID_AFTER}")
    return found, end


def read_time(text: str) -> datetime | None:
    """The point in time, or nothing where the text has another form or no calendar has such a time.

    Without Z or UTC it is local time, never summer time: so `ssh-keygen` reads it.
    """
    form = _TIME.fullmatch(text)
    if form is None:
        return None
    year, month, day, hour, minute, second = (int(part or 0) for part in form.groups()[:6])
    try:
        moment = datetime(year, month, day, hour, minute, second, tzinfo=UTC)
        if not form[7]:
            moment = datetime.fromtimestamp(time.mktime((year, month, day, hour, minute, second, 0, 0, 0)), UTC)
    except (ValueError, OverflowError):
        return None
    return moment if moment > datetime.fromtimestamp(0, UTC) else None


def write_options(options: Options) -> str:
    """The options as a line holds them; empty when there are none."""
    after, before = options.valid_after, options.valid_before
    parts = [f'{NAMESPACES}="{options.namespaces}"'] if options.namespaces is not None else []
    parts += [f'{name}="{_written(moment)}"' for name, moment in ((VALID_AFTER, after), (VALID_BEFORE, before)) if moment]
    return ",".join(parts)


def _written(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime(_WRITTEN)


def _each(line: str, at: int) -> Iterator[_Option]:
    """Every option of the field, up to the blank behind it."""
    while True:
        found = _OPTION.match(line, at)
        assert found is not None
        end = found.end()
        yield _Option(at, found[1], found[2], end)
        if line[end : end + 1] in ("", " ", "\t"):
            return
        if line[end] != ",":
            hint = 'write name="value", with commas between options and no blanks'
            raise BadLine(end, f"'{short(line[end:])}' was not expected here", hint)
        at = end + 1


def _known(option: _Option) -> tuple[str, str]:
    """The name of an option that is taken here, and what its value means."""
    name = option.name.lower()
    if name == CERT_AUTHORITY:
        raise BadLine(option.at, "certificates are not taken here", f"name the person's own key, without {CERT_AUTHORITY}")
    if name not in OPTIONS:
        hint = did_you_mean(name, OPTIONS[1:]) or f"one of: {', '.join(OPTIONS[1:])}"
        raise BadLine(option.at, f"the option '{short(option.name)}' is unknown", hint)
    if option.value is None:
        raise BadLine(option.at, f"the option '{name}' has no value in quotes", f'write {name}="…"')
    return name, option.value.replace('\\"', '"')


def _namespaces(at: int, value: str) -> str:
    if not value:
        raise BadLine(at, f"an empty list of {NAMESPACES} allows nothing", f"name one, or leave {NAMESPACES} out")
    if too_long(value):
        raise BadLine(at, f"OpenSSH does not read so long a pattern in {NAMESPACES}", "make it shorter than 1023 bytes")
    return value


def _moment(at: int, value: str) -> datetime:
    moment = read_time(value)
    if moment is None:
        what = "is on no calendar" if _TIME.fullmatch(value) else "is no time"
        raise BadLine(at, f"'{short(value)}' {what}", _TIME_HINT)
    return moment
