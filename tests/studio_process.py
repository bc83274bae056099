"""A studio as a process of its own: it prints its address, and says at the end that it could tidy up."""

import asyncio
import sys
import time
from collections.abc import Callable, Coroutine

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response, StreamingResponse
from starlette.routing import Route

from tailorcv.studio.guard import Guard, names_of
from tailorcv.studio.presence import Presence
from tailorcv.studio.server import listener, serve
from tailorcv.studio.session import Session

Endpoint = Callable[[Request], Coroutine[None, None, Response]]


def say(line: str) -> None:
    """Tell the test."""
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def endpoints(presence: Presence) -> dict[str, Endpoint]:
    """What a page does, as roughly as can be."""

    async def here(_: Request) -> Response:
        presence.opened()
        return Response("here")

    async def news(request: Request) -> Response:
        with presence.waiting():
            say("waits")
            for _ in range(200):
                if await request.is_disconnected():
                    break
                await asyncio.sleep(0.1)
        return Response("news")

    async def leave(_: Request) -> Response:
        presence.left()
        return Response(status_code=204)

    async def slow(_: Request) -> Response:
        say("writes")
        await asyncio.to_thread(time.sleep, 1)
        say("has written")
        return Response("written")

    async def broken(_: Request) -> Response:
        raise RuntimeError

    async def long(_: Request) -> Response:
        return StreamingResponse(b"a" * 2**16 for _ in range(10_000))

    return {"here": here, "news": news, "leave": leave, "slow": slow, "broken": broken, "long": long}


def main(port: int, grace: float) -> None:
    """Serve, and go on after the server."""
    presence, session = Presence(grace), Session()
    routes = [Route(f"/{name}", endpoint, methods=["GET", "POST"]) for name, endpoint in endpoints(presence).items()]
    ear = listener(port)
    given = int(ear.getsockname()[1])
    address = session.address(given)

    serve(Guard(Starlette(routes=routes), session, names_of(given)), ear, presence, on_start=lambda: say(address))
    say("tidied up")


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]))
