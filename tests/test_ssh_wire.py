"""Runs of bytes as SSH writes them, read in the one form that OpenSSH writes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from signatures import number, pack

from tailorcv.ssh_wire import MAX_BITS, BadWire, Wire, strings


def test_one_after_the_other() -> None:
    """Bytes, numbers and strings are taken from the front; nothing is left."""
    wire = Wire(b"ab\x01\x02\x03\x04\0\0\0\2xy\0\0\0\0\0\0\0\1z\0\0\0\2\1\0")
    assert (wire.take(2), wire.number32(), wire.string(), wire.string(), wire.text()) == (b"ab", 0x01020304, b"xy", b"", b"z")
    assert wire.number() == 256
    wire.end()


@pytest.mark.parametrize(
    ("data", "read", "message"),
    [
        pytest.param(b"", lambda wire: wire.take(1), "it breaks off", id="no byte"),
        pytest.param(b"abc", lambda wire: wire.take(4), "it breaks off", id="a byte too few"),
        pytest.param(b"\0\0\0", lambda wire: wire.number32(), "it breaks off", id="no length"),
        pytest.param(b"\0\0\0\3ab", lambda wire: wire.string(), "it breaks off", id="a string too short"),
        pytest.param(b"\xff\xff\xff\xffab", lambda wire: wire.string(), "it breaks off", id="an endless string"),
        pytest.param(pack(b"ab\0"), lambda wire: wire.text(), "a text in it holds a NUL byte", id="NUL at the end"),
        pytest.param(pack(b"\0ab"), lambda wire: wire.text(), "a text in it holds a NUL byte", id="NUL in front"),
        pytest.param(pack(b"\x80"), lambda wire: wire.number(), "a number in it is negative", id="negative"),
        pytest.param(pack(b"\xff\1"), lambda wire: wire.number(), "a number in it is negative", id="more negative"),
        pytest.param(
            pack(b"\0"), lambda wire: wire.number(), "a number in it begins with a needless zero", id="zero is written as nothing"
        ),
        pytest.param(pack(b"\0\x7f"), lambda wire: wire.number(), "a number in it begins with a needless zero", id="a needless zero"),
        pytest.param(
            pack(number(1 << MAX_BITS)), lambda wire: wire.number(), "a number in it has more than 16384 bits", id="a bit too long"
        ),
        pytest.param(b"abc", lambda wire: wire.end(), "3 bytes too many stand at its end", id="something left"),
    ],
)
def test_what_is_refused(data: bytes, read: object, message: str) -> None:
    """Too little, too much, and whatever could be written in a shorter way."""
    assert callable(read)
    with pytest.raises(BadWire) as refused:
        read(Wire(data))
    assert str(refused.value) == message


@pytest.mark.parametrize(
    ("raw", "value"),
    [(b"", 0), (b"\1", 1), (b"\x7f", 127), (b"\0\x80", 128), (b"\0\xff", 255), (number((1 << MAX_BITS) - 1), (1 << MAX_BITS) - 1)],
    ids=["0", "1", "127", "128", "255", "the largest"],
)
def test_numbers_in_their_shortest_form(raw: bytes, value: int) -> None:
    """A zero in front only where the number would be negative without it."""
    assert Wire(pack(raw)).number() == value


@given(st.lists(st.binary(max_size=20)), st.binary(max_size=3))
def test_strings_are_read_as_they_were_written(parts: list[bytes], behind: bytes) -> None:
    """Written one behind the other, they come back one after the other."""
    assert strings(*parts) == pack(*parts)
    wire = Wire(strings(*parts) + behind)
    assert [wire.string() for _ in parts] == parts
    assert wire.take(len(behind)) == behind
    wire.end()
