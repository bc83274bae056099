"""Signatures of every kind that were made once, and how to take them apart, change a piece and put them together again.

Made with keys that are thrown away. Each is one of MESSAGE for NAMESPACE, and `ssh-keygen -Y verify` takes it.
Written apart from the program's own reader, so that a mistake there is none here.
"""

import base64
import textwrap
from collections.abc import Iterator
from typing import NamedTuple

MESSAGE = b"I saw it.\n"
NAMESPACE = "endorsement@tailorcv"
BEGIN = "-----BEGIN SSH SIGNATURE-----"
END = "-----END SSH SIGNATURE-----"
MAGIC = b"SSHSIG"


class Pieces(NamedTuple):
    """What stands in a signature, as bytes; `proof` is the kind, the value and, from a security key, its state."""

    magic: bytes
    version: bytes
    key: bytes
    namespace: bytes
    reserved: bytes
    hash_name: bytes
    proof: bytes
    tail: bytes = b""

    @property
    def blob(self) -> bytes:
        """All pieces in their order, without armor."""
        parts = pack(self.key, self.namespace, self.reserved, self.hash_name, self.proof)
        return self.magic + self.version + parts + self.tail

    @property
    def armored(self) -> bytes:
        """The signature as a file holds it."""
        return armor(self.blob)


class Sample(NamedTuple):
    """A public key as its file holds it, and a signature with it."""

    public: str
    signature: str

    @property
    def blob(self) -> bytes:
        """The key's bytes."""
        return base64.b64decode(self.public.split(" ")[1])

    @property
    def pieces(self) -> Pieces:
        """The signature taken apart."""
        return take_apart(base64.b64decode(self.signature))

    @property
    def armored(self) -> bytes:
        """The signature as a file holds it."""
        return armor(base64.b64decode(self.signature))


def pack(*parts: bytes) -> bytes:
    """Each part with its length in front."""
    return b"".join(len(part).to_bytes(4) + part for part in parts)


def unpack(data: bytes) -> Iterator[bytes]:
    """The parts that stand one behind the other; what is left over at the end comes as one part."""
    while len(data) >= 4 and len(data) >= 4 + int.from_bytes(data[:4]):
        size = int.from_bytes(data[:4])
        yield data[4 : 4 + size]
        data = data[4 + size :]
    yield data


def take_apart(blob: bytes) -> Pieces:
    """The pieces of a signature without armor."""
    return Pieces(blob[:6], blob[6:10], *unpack(blob[10:]))


def number(value: int) -> bytes:
    """A number in its shortest form."""
    return value.to_bytes(value.bit_length() // 8 + 1) if value else b""


def armor(blob: bytes, width: int = 70) -> bytes:
    """The bytes as base64 between the two lines."""
    lines = textwrap.wrap(base64.b64encode(blob).decode(), width) or [""]
    return "\n".join([BEGIN, *lines, END, ""]).encode()


SAMPLES = {
    "ssh-ed25519": Sample(
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxhSrL4hVW2YvPE2wp93tHz49Gk7DZBmfQVak+afLNB made@example.org",
        "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgbGFKsviFVbZi88TbCn3e0fPj0aTsNkGZ9BVqT5p8s0EAAAAUZW5kb3JzZW1lbnRAdGFpbG9yY3YAAAAAAAAABnNoYTUxMgAAAFMAAAALc3NoLWVkMjU1MTkAAABAu0QiKRBbANnUeVo/sYJmmLyHt7SsnrPWteLbfD06uEQemTI8xOlE4XmhRgAcUwNLIAbo37oRXm3nkCL/eUObBA==",
    ),
    "ssh-ed25519, sha256": Sample(
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGxhSrL4hVW2YvPE2wp93tHz49Gk7DZBmfQVak+afLNB made@example.org",
        "U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgbGFKsviFVbZi88TbCn3e0fPj0aTsNkGZ9BVqT5p8s0EAAAAUZW5kb3JzZW1lbnRAdGFpbG9yY3YAAAAAAAAABnNoYTI1NgAAAFMAAAALc3NoLWVkMjU1MTkAAABA00Gfc2o/5i3XWBOLxQX+hAEMJSCEdcCmuOOdJDsmJjIo0HnkP66aubLdn0xn1cVaaOw2+s/djrtg/OjQraltBA==",
    ),
    "ssh-rsa": Sample(
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQDUZjEyFSfsk5h4jArUCpXXSsj7kNOsIepxhDUv4e2XsKi7yW2FYa1tHHNvC0HyFVrzg33Y6RQP+nkXrQxqlGC12JOHF59bY5kU2jA8smXLSgs8GbRtcNAgT44LcB6uylQUpx4AgAwRZEp6IeFntQqc0F5FzfyXVao5RuxMIbEnWxEvrIykJ7knIVb6pg/AcqXCYutKiZMKsviIpcVaqYuO8P5CcIHapIYC8KN4JTqN3RRBbkLkrFupJlPs/32cROu+A/vZaX22o+wi5MlhHgvN66rnsSABm6P5uTNOyTrXZxf+u85A6ClCFy7FrNAYpoUK6C4ibXvAASY2RnkJ3zbz made@example.org",
        "U1NIU0lHAAAAAQAAARcAAAAHc3NoLXJzYQAAAAMBAAEAAAEBANRmMTIVJ+yTmHiMCtQKlddKyPuQ06wh6nGENS/h7ZewqLvJbYVhrW0cc28LQfIVWvODfdjpFA/6eRetDGqUYLXYk4cXn1tjmRTaMDyyZctKCzwZtG1w0CBPjgtwHq7KVBSnHgCADBFkSnoh4We1CpzQXkXN/JdVqjlG7EwhsSdbES+sjKQnuSchVvqmD8BypcJi60qJkwqy+IilxVqpi47w/kJwgdqkhgLwo3glOo3dFEFuQuSsW6kmU+z/fZxE674D+9lpfbaj7CLkyWEeC83rquexIAGbo/m5M07JOtdnF/67zkDoKUIXLsWs0BimhQroLiJte8ABJjZGeQnfNvMAAAAUZW5kb3JzZW1lbnRAdGFpbG9yY3YAAAAAAAAABnNoYTUxMgAAARQAAAAMcnNhLXNoYTItNTEyAAABACyiryTd6VhUFZO4l6uoom/wFrg+sJ6ja2oY4qLSuKoBXLVQJpbYrrA/8vXc5SpEbPb1FVDqIu1vADMYyPQ2KzXBPgH7KA7xKcpBuqgqeR7SE5DTdv/s0WikNXH3YRzGFkSfkfBvelvpQyMYVLyc1VUAZ8uvYY0k+JkDI1YxE2YGqPCQN55EPYe6AdBNN8ij+TB1c49R3yffZ/0k+RwcgFfPvcXi/+HMIaoQBsZpFxqLAgHcHDy7co7H6IKTkLFaCFkYbByMgHZENjpCh7dDqqhXEhf4ZoUiS7pUL6nvroLNgc7tghUmPD2NaiZfOdTD9u92VefnrQifp8C0TSPQ82c=",
    ),
    "ssh-rsa, 1024 bits, sha256, a zero in front": Sample(
        "ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAAAgQCssQvVbA0F725EvoukHuO50jOY8NoEOMZ1SY/q9SoLwLLINn9mJuWieOZs3WZUPi07oRvKA5jEUjPIDRekfF33eXW32PctqjsqS/ecAdmkeG0o0qeUIWg8tXg1oFdUUUFnQLQUWHR8RK56Iw1wMzB2712zjEX2CbHzdf4lA3sw3w== made@example.org",
        "U1NIU0lHAAAAAQAAAJcAAAAHc3NoLXJzYQAAAAMBAAEAAACBAKyxC9VsDQXvbkS+i6Qe47nSM5jw2gQ4xnVJj+r1KgvAssg2f2Ym5aJ45mzdZlQ+LTuhG8oDmMRSM8gNF6R8Xfd5dbfY9y2qOypL95wB2aR4bSjSp5QhaDy1eDWgV1RRQWdAtBRYdHxErnojDXAzMHbvXbOMRfYJsfN1/iUDezDfAAAAFGVuZG9yc2VtZW50QHRhaWxvcmN2AAAAAAAAAAZzaGEyNTYAAACUAAAADHJzYS1zaGEyLTI1NgAAAIAAKOjkU9kPKa6SlWi+a6AhilrVPPMePlzTZHfw1UZU3xZHn1YrCj5qETnTg8uO+SSv6b0xA5X1Hs3tKdc4SV1sPAY60fdnyVYRExK8VqBfrgHJNjDFofwlGgNmciRB5FNVxtHFEJwMhVsYX2gz25qlEAlBd+ALJU6oEQSYwXfYKg==",
    ),
    "ecdsa-sha2-nistp256": Sample(
        "ecdsa-sha2-nistp256 AAAAE2VjZHNhLXNoYTItbmlzdHAyNTYAAAAIbmlzdHAyNTYAAABBBOkwKG1c/lrj31DU8NWWc3G3oF/TAOwzbxVvo/G+RSXnQ/mL5C0/Vb0MP+TP+li/FpAK48F68uI6+8Fh6mZdRNY= made@example.org",
        "U1NIU0lHAAAAAQAAAGgAAAATZWNkc2Etc2hhMi1uaXN0cDI1NgAAAAhuaXN0cDI1NgAAAEEE6TAobVz+WuPfUNTw1ZZzcbegX9MA7DNvFW+j8b5FJedD+YvkLT9VvQw/5M/6WL8WkArjwXry4jr7wWHqZl1E1gAAABRlbmRvcnNlbWVudEB0YWlsb3JjdgAAAAAAAAAGc2hhNTEyAAAAZAAAABNlY2RzYS1zaGEyLW5pc3RwMjU2AAAASQAAACAJXXIqUD3lWy/UDZu9gUQJsnDMtAG/vMRRON64hGZ4zAAAACEArFrCfpiNQwtfSdu9Po5M9hAbaEq8zYn1ywMNEtS+//s=",
    ),
    "ecdsa-sha2-nistp384": Sample(
        "ecdsa-sha2-nistp384 AAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAAAIbmlzdHAzODQAAABhBBRrNWReweUv2mKpb0/Fu3mgGoQ0RoepqAmjojy5po+0xd/fGmKgf+yAlsx6a347ysDhbBoP8EKKbVN0OoTtga0Ff4HqZfumsof7xmOOJLIzp6S9eG85acZTsX78EZlYwQ== made@example.org",
        "U1NIU0lHAAAAAQAAAIgAAAATZWNkc2Etc2hhMi1uaXN0cDM4NAAAAAhuaXN0cDM4NAAAAGEEFGs1ZF7B5S/aYqlvT8W7eaAahDRGh6moCaOiPLmmj7TF398aYqB/7ICWzHprfjvKwOFsGg/wQoptU3Q6hO2BrQV/gepl+6ayh/vGY44ksjOnpL14bzlpxlOxfvwRmVjBAAAAFGVuZG9yc2VtZW50QHRhaWxvcmN2AAAAAAAAAAZzaGE1MTIAAACFAAAAE2VjZHNhLXNoYTItbmlzdHAzODQAAABqAAAAMQCMA6KgMMusq9DEIh+zwbxuyU+AxhL1Z1wCRFsw93UZq7rIV4wS3Oyovc2gx9mn2KAAAAAxANXc4c1cgXJS4J/7ThaDQhQoG0RhxlRuLcm6eJDPuNOQMPTDY0Snx31NHvCqYHu41A==",
    ),
    "ecdsa-sha2-nistp521": Sample(
        "ecdsa-sha2-nistp521 AAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAAAIbmlzdHA1MjEAAACFBAD6wZybOIEkecM40siLj+gjE/kKUb+S1lnP35A2k5euKOJWNE8f4EIG4+zoKI+B5d8utBBEjU9jXfaq4x2ikjHQvgCpjYoqDzZsCmmHWMMb0oaWQ7UsLwN9J/LRBjWeazdSqgJZsdN+AGU/MPcBb4vaZt0WzOuI07uUPAbjEjuro+mIPw== made@example.org",
        "U1NIU0lHAAAAAQAAAKwAAAATZWNkc2Etc2hhMi1uaXN0cDUyMQAAAAhuaXN0cDUyMQAAAIUEAPrBnJs4gSR5wzjSyIuP6CMT+QpRv5LWWc/fkDaTl64o4lY0Tx/gQgbj7Ogoj4Hl3y60EESNT2Nd9qrjHaKSMdC+AKmNiioPNmwKaYdYwxvShpZDtSwvA30n8tEGNZ5rN1KqAlmx034AZT8w9wFvi9pm3RbM64jTu5Q8BuMSO6uj6Yg/AAAAFGVuZG9yc2VtZW50QHRhaWxvcmN2AAAAAAAAAAZzaGE1MTIAAACnAAAAE2VjZHNhLXNoYTItbmlzdHA1MjEAAACMAAAAQgCw/O3pulOUNUttlKxPzztMRGjqW/AbW7WM1xoX5E+cYNg7UaWTgFZOjPm4N9WOZKUvUpNOapl2uT8pnTMEwukhMAAAAEIBAYC0UspZkHmNLE3GynXDvs0Z/Z6FGHf4LU1WGB93tRenVBvSGaPjaDWrhnwe55vS+KAZOcmfaVFlYVUrrBnCZbE=",
    ),
    "sk-ssh-ed25519@openssh.com": Sample(
        "sk-ssh-ed25519@openssh.com AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29tAAAAIFEHKhlaf/h3QdN/ff8VHgp0RUnGVu9XrzT8ANQ1QyRrAAAABHNzaDo= made@example.org",
        "U1NIU0lHAAAAAQAAAEoAAAAac2stc3NoLWVkMjU1MTlAb3BlbnNzaC5jb20AAAAgUQcqGVp/+HdB0399/xUeCnRFScZW71evNPwA1DVDJGsAAAAEc3NoOgAAABRlbmRvcnNlbWVudEB0YWlsb3JjdgAAAAAAAAAGc2hhNTEyAAAAZwAAABpzay1zc2gtZWQyNTUxOUBvcGVuc3NoLmNvbQAAAEARAGCY0Jbt1QzEzSKVt6Zbg7fWXVdWcXCeg+s2mVB6rwkV5GzuoNpE241q7+5nJIjmIRg0IdJXwbYRiSrUecgMAQAAACo=",
    ),
    "sk-ecdsa-sha2-nistp256@openssh.com": Sample(
        "sk-ecdsa-sha2-nistp256@openssh.com AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb20AAAAIbmlzdHAyNTYAAABBBKdreIqRdvaVNm95bq7hRCbmrlSmgNbteBvz6gDMlo79U5ukqAuD5AC8NuHY/lzIbfcRFuuFxjtt6GLcXqaOH4YAAAAEc3NoOg== made@example.org",
        "U1NIU0lHAAAAAQAAAH8AAAAic2stZWNkc2Etc2hhMi1uaXN0cDI1NkBvcGVuc3NoLmNvbQAAAAhuaXN0cDI1NgAAAEEEp2t4ipF29pU2b3luruFEJuauVKaA1u14G/PqAMyWjv1Tm6SoC4PkALw24dj+XMht9xEW64XGO23oYtxepo4fhgAAAARzc2g6AAAAFGVuZG9yc2VtZW50QHRhaWxvcmN2AAAAAAAAAAZzaGE1MTIAAAB3AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb20AAABIAAAAIB92pq7kJZrx/bohNVDR+85wArLvTUCWF9kO+5LUwFM1AAAAIDBTnU1VXHyErWjWJ9tWVrmSAgVrsWz0G6YViroow8/1AQAAACo=",
    ),
}
