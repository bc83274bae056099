"""What is inside a public key, and what no careful person signs with."""

import pytest
from signatures import SAMPLES, number, pack, unpack

from tailorcv.ssh_parts import CURVES, ED25519_PRIME, Parts, curve_name, read_parts, refuse_kind
from tailorcv.ssh_wire import BadWire

USUAL = "make a key with: ssh-keygen -t ed25519"
ED = "ssh-ed25519"
ORDER_8 = 0x7A03AC9277FDC74EC6CC392CFA53202A0F67100D760B3CBA4FD84D3D706A17C7
_, EXPONENT, MODULUS, _ = unpack(SAMPLES["ssh-rsa"].blob)
SK_ED = SAMPLES["sk-ssh-ed25519@openssh.com"].blob
SK_EC = SAMPLES["sk-ecdsa-sha2-nistp256@openssh.com"].blob


def point_of(kind: str) -> bytes:
    """The point of a sample."""
    return list(unpack(SAMPLES[kind].blob))[-2 - kind.startswith("sk-")]


@pytest.mark.parametrize(
    ("blob", "parts"),
    [
        pytest.param(SAMPLES[ED].blob, Parts(ED, point=point_of(ED)), id="Ed25519"),
        pytest.param(SAMPLES["ssh-rsa"].blob, Parts("ssh-rsa", 65537, int.from_bytes(MODULUS)), id="RSA"),
        pytest.param(
            SK_ED,
            Parts("sk-ssh-ed25519@openssh.com", point=point_of("sk-ssh-ed25519@openssh.com"), application=b"ssh:"),
            id="Ed25519 in a device",
        ),
        pytest.param(
            SK_EC,
            Parts("sk-ecdsa-sha2-nistp256@openssh.com", point=point_of("sk-ecdsa-sha2-nistp256@openssh.com"), application=b"ssh:"),
            id="ECDSA in a device",
        ),
        *(
            pytest.param(SAMPLES[f"ecdsa-sha2-{curve}"].blob, Parts(f"ecdsa-sha2-{curve}", point=point_of(f"ecdsa-sha2-{curve}")), id=curve)
            for curve in CURVES
        ),
        pytest.param(pack(b"ssh-rsa", b"\3", number(2**1023)), Parts("ssh-rsa", 3, 2**1023), id="the shortest RSA key"),
        pytest.param(
            pack(b"ssh-ed25519", (2).to_bytes(32, "little")),
            Parts(ED, point=(2).to_bytes(32, "little")),
            id="a point near one of small order",
        ),
    ],
)
def test_what_is_inside(blob: bytes, parts: Parts) -> None:
    """The numbers, the point, the application."""
    assert read_parts(blob) == parts


def ed25519(height: int) -> bytes:
    """A key with that second coordinate."""
    return pack(b"ssh-ed25519", height.to_bytes(32, "little"))


def nistp256(point: bytes, curve: bytes = b"nistp256") -> bytes:
    """A key with that point."""
    return pack(b"ecdsa-sha2-nistp256", curve, point)


OFF = "its point is not on the curve nistp256"
ANYBODY = f"anybody could sign for it; {USUAL}"
GOOD = point_of("ecdsa-sha2-nistp256")


@pytest.mark.parametrize(
    ("blob", "message"),
    [
        pytest.param(b"", "it breaks off", id="nothing"),
        pytest.param(SAMPLES[ED].blob + b"x", "1 bytes too many stand at its end", id="a byte more"),
        pytest.param(SAMPLES[ED].blob[:-1], "it breaks off", id="a byte less"),
        pytest.param(pack(b"ssh-ed25519", b"x" * 31), "it has 31 bytes, where an Ed25519 key has 32", id="a short point"),
        pytest.param(pack(b"ssh-ed25519", b"x" * 33), "it has 33 bytes, where an Ed25519 key has 32", id="a long point"),
        *(
            pytest.param(ed25519(height), ANYBODY, id=f"small order {name}")
            for name, height in {
                "4": 0,
                "1": 1,
                "2": ED25519_PRIME - 1,
                "8": ORDER_8,
                "8 negated": ED25519_PRIME - ORDER_8,
                "1 with a sign": 1 | 1 << 255,
            }.items()
        ),
        pytest.param(ed25519(ED25519_PRIME), ANYBODY, id="not reduced"),
        pytest.param(ed25519(ED25519_PRIME + 3), ANYBODY, id="another way to write a point"),
        pytest.param(pack(b"ssh-rsa", EXPONENT, number(2**1022)), f"RSA with 1023 bits is too short; {USUAL}", id="a short RSA key"),
        *(
            pytest.param(
                pack(b"ssh-rsa", number(exponent), MODULUS), f"its RSA exponent is even or below 3; {USUAL}", id=f"exponent {exponent}"
            )
            for exponent in (0, 1, 2, 4, 65536)
        ),
        pytest.param(pack(b"ssh-rsa", b"\0\3", MODULUS), "a number in it begins with a needless zero", id="a needless zero"),
        pytest.param(nistp256(GOOD, b"nistp384"), "it names another curve than nistp256", id="another curve"),
        pytest.param(nistp256(GOOD, b""), "it names another curve than nistp256", id="no curve"),
        pytest.param(nistp256(GOOD[:-1]), OFF, id="half a byte of a point"),
        pytest.param(nistp256(GOOD + b"\0"), OFF, id="more than a point"),
        pytest.param(nistp256(b""), OFF, id="no point"),
        pytest.param(nistp256(b"\2" + GOOD[1:33]), OFF, id="a compressed point"),
        pytest.param(nistp256(b"\6" + GOOD[1:]), OFF, id="a hybrid point"),
        pytest.param(nistp256(GOOD[:-1] + bytes([GOOD[-1] ^ 1])), OFF, id="a point beside the curve"),
        pytest.param(nistp256(b"\4" + bytes(64)), OFF, id="zero"),
        pytest.param(SK_ED[:-8], "it breaks off", id="no application"),
        pytest.param(SK_ED[:-8] + pack(b"ss\0:"), "a text in it holds a NUL byte", id="NUL in the application"),
        pytest.param(pack(b"ssh-dss", b"x"), f"DSA is no longer safe; {USUAL}", id="DSA"),
        pytest.param(
            pack(b"s\xff"),
            "'s\ufffd' is no kind of key that is known; one of: ssh-ed25519, ssh-rsa, ecdsa-sha2-nistp256, ecdsa-sha2-nistp384, ecdsa-sha2-nistp521, sk-ssh-ed25519@openssh.com, sk-ecdsa-sha2-nistp256@openssh.com",
            id="no kind",
        ),
    ],
)
def test_keys_that_are_refused(blob: bytes, message: str) -> None:
    """Broken ones, short ones, and those under which anybody could sign."""
    with pytest.raises(BadWire) as refused:
        read_parts(blob)
    assert str(refused.value) == message


def on_curve(name: str, x: int) -> bytes:
    """A key at the first point of the curve from there on; the curves' primes leave 3 over by 4."""
    curve = CURVES[name]
    while True:
        square = (x**3 - 3 * x + curve.b) % curve.prime
        y = pow(square, (curve.prime + 1) // 4, curve.prime)
        if y * y % curve.prime == square:
            break
        x += 1
    size = (curve.bits + 7) // 8
    kind = f"ecdsa-sha2-{name}".encode()
    return pack(kind, name.encode(), b"\4" + x.to_bytes(size) + y.to_bytes(size))


@pytest.mark.parametrize("name", CURVES)
def test_points_at_the_edge(name: str) -> None:
    """OpenSSH takes no coordinate of half the bits or less, and none that reaches the order."""
    curve = CURVES[name]
    half = curve.bits // 2
    assert read_parts(on_curve(name, 2**half)).kind == f"ecdsa-sha2-{name}"
    low, high = on_curve(name, 2**half - 2**20), on_curve(name, min(curve.order, curve.prime) + (curve.order < curve.prime))
    with pytest.raises(BadWire, match=f"not on the curve {name}"):
        read_parts(low)
    if curve.order < curve.prime:
        with pytest.raises(BadWire, match=f"not on the curve {name}"):
            read_parts(high)


@pytest.mark.parametrize("name", CURVES)
def test_the_numbers_of_the_curves(name: str) -> None:
    """They are those of the library: its points are on our curves, and as many as we say there are."""
    from cryptography.hazmat.primitives.asymmetric import ec

    curve = {"nistp256": ec.SECP256R1(), "nistp384": ec.SECP384R1(), "nistp521": ec.SECP521R1()}[name]
    ec.derive_private_key(CURVES[name].order - 1, curve)
    with pytest.raises(ValueError, match=r"private_value|out of range"):
        ec.derive_private_key(CURVES[name].order, curve)
    for secret in range(3, 30):
        numbers = ec.derive_private_key(secret * 2**200 + 12345, curve).public_key().public_numbers()
        size = (CURVES[name].bits + 7) // 8
        point = b"\4" + numbers.x.to_bytes(size) + numbers.y.to_bytes(size)
        assert read_parts(pack(f"ecdsa-sha2-{name}".encode(), name.encode(), point)).point == point


@pytest.mark.parametrize(
    ("kind", "message"),
    [
        (
            "ssh-rsa-cert-v01@openssh.com",
            "'ssh-rsa-cert-v01@openssh.com' is a certificate; give the key itself, from the .pub file without -cert",
        ),
        ("ssh-dss", f"DSA is no longer safe; {USUAL}"),
        ("x" * 99, f"'{'x' * 79}…' is no kind of key that is known; one of: "),
        ("x-cert-v0" + "x" * 99, f"'x-cert-v0{'x' * 70}…' is a certificate; "),
        ("SSH-RSA", "'SSH-RSA' is no kind of key that is known; one of: "),
    ],
)
def test_kinds_that_are_refused(kind: str, message: str) -> None:
    """Each with what to do instead."""
    with pytest.raises(BadWire) as refused:
        refuse_kind(kind)
    assert str(refused.value).startswith(message)


@pytest.mark.parametrize(
    ("kind", "name"), [("ecdsa-sha2-nistp384", "nistp384"), ("sk-ecdsa-sha2-nistp256@openssh.com", "nistp256"), ("ssh-rsa", "")]
)
def test_the_name_of_a_curve(kind: str, name: str) -> None:
    """It stands in the name of the kind."""
    assert curve_name(kind) == name
