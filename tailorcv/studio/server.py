"""The server: one machine, one person, and an end that does not wait for anybody."""

import asyncio
import logging
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import h11
import uvicorn
from starlette.types import ASGIApp, Receive, Scope, Send
from uvicorn.protocols.http.h11_impl import H11Protocol

from tailorcv.previewing import LOOPBACK
from tailorcv.studio.presence import Presence

# In seconds: to send a request, and to finish a writing one at the end.
_PATIENCE = 10.0
_LAST_WORDS = 5
_MOST_BYTES_OF_HEADERS = 2**16
_ASKING = {h11.IDLE, h11.SEND_BODY}
_ENDINGS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def listener(port: int) -> socket.socket:
    """A socket that listens on this machine only; port 0 takes a free one. Raises OSError."""
    made = socket.create_server((LOOPBACK, port))
    # An answer goes out in two pieces, and the second would wait 40 ms for a word about the first. Connections inherit it.
    made.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    return made


def serve(app: ASGIApp, listener: socket.socket, presence: Presence, *, on_start: Callable[[], None]) -> None:
    """Serve until Ctrl-C, SIGTERM, the terminal's end, or until nobody is present.

    `on_start` is called once requests are answered; it must not wait for one. The app reports its own errors: nothing is logged here.
    """
    readings = _Readings(app)
    config = uvicorn.Config(
        readings,
        loop="asyncio",
        http=_Protocol,
        ws="none",
        lifespan="off",
        log_config=None,
        log_level=logging.CRITICAL,
        access_log=False,
        proxy_headers=False,
        server_header=False,
        h11_max_incomplete_event_size=_MOST_BYTES_OF_HEADERS,
        timeout_graceful_shutdown=_LAST_WORDS,
    )
    _Server(config, readings, presence, on_start).run([listener])


class _Protocol(H11Protocol):
    """HTTP with those who come to the point; whoever dawdles over a request is hung up on."""

    _limit: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as in uvicorn
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        super().data_received(data)
        self._watch()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        self._trust()

    def is_writing(self) -> bool:
        """Whether an answer is being made to a request that is here in full and may change files."""
        answering = self.conn.our_state in {h11.SEND_RESPONSE, h11.SEND_BODY} and self.conn.their_state not in _ASKING
        return answering and self.scope["method"] == "POST"

    def _watch(self) -> None:
        if self.conn.their_state not in _ASKING:
            self._trust()
        elif self._limit is None:
            self._limit = self.loop.call_later(_PATIENCE, self.transport.abort)

    def _trust(self) -> None:
        if self._limit is not None:
            self._limit.cancel()
            self._limit = None


class _Readings:
    """The app, of which the requests that only read can be ended at any moment."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app
        self._tasks: set[asyncio.Task[object]] = set()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        task = asyncio.current_task()
        assert task is not None
        if scope["method"] != "POST":
            self._tasks.add(task)
        try:
            await self._app(scope, receive, send)
        finally:
            self._tasks.discard(task)

    def end(self) -> None:
        """End them."""
        for task in self._tasks:
            task.cancel()


class _Server(uvicorn.Server):
    """Uvicorn's server, ended by presence and by signals alike, and at once."""

    def __init__(self, config: uvicorn.Config, readings: _Readings, presence: Presence, on_start: Callable[[], None]) -> None:
        super().__init__(config)
        self._readings = readings
        self._presence = presence
        self._on_start = on_start

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        await super().startup(sockets)
        self._on_start()

    async def on_tick(self, counter: int) -> bool:
        return await super().on_tick(counter) or self._presence.is_over()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        """Hang up on all but those whose files are being written."""
        for connection in list(self.server_state.connections):
            if isinstance(connection, _Protocol) and not connection.is_writing():
                connection.transport.abort()
        self._readings.end()
        await asyncio.sleep(0)
        await super().shutdown(sockets)

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        """Take signals as the wish to end; uvicorn would raise them anew after the end, and so end the program without tidying up."""
        mine = threading.current_thread() is threading.main_thread()
        wanted = [one for one in _ENDINGS if mine and signal.getsignal(one) is not signal.SIG_IGN]
        before = {one: signal.signal(one, self.handle_exit) for one in wanted}
        try:
            yield
        finally:
            for one, handler in before.items():
                signal.signal(one, handler)
