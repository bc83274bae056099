"""Who may come in: an address that nobody can guess, a token that opens it once, and the cookie that is given for it."""

import hmac
import secrets

from tailorcv.previewing import LOOPBACK

COOKIE = "tailorcv"


class Session:
    """One start of the studio. `base` is the path, with a stroke at both ends, below which everything lies."""

    def __init__(self) -> None:
        self.base = f"/{secrets.token_urlsafe(24)}/"
        self._token = secrets.token_urlsafe(32)
        self._secret = secrets.token_urlsafe(32)
        self._entered = False

    def address(self, port: int) -> str:
        """What the person opens; it works once."""
        return f"http://{LOOPBACK}:{port}{self.base}?token={self._token}"

    def enter(self, token: str) -> str | None:
        """The value of Set-Cookie for whoever brings the right token first, and nothing for everybody else.

        Cookies do not know ports: the path keeps this one away from other servers of this machine.
        """
        if self._entered or not _same(token, self._token):
            return None
        self._entered = True
        return f"{COOKIE}={self._secret}; HttpOnly; SameSite=Strict; Path={self.base}"

    def knows(self, cookies: str) -> bool:
        """Whether a Cookie header holds the cookie.

        Another server of this machine may have given one of the same name, so that several may come; one right one will do.
        """
        pairs = [pair.strip().partition("=") for pair in cookies.split(";")]
        return any(name == COOKIE and _same(value, self._secret) for name, _, value in pairs)


def _same(given: str, right: str) -> bool:
    """Whether they are equal, without telling by the time it takes how much of it is right."""
    return hmac.compare_digest(given.encode(), right.encode())
