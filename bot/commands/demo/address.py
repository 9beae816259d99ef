"""Where the page is served, and how a browser is sent there."""

from __future__ import annotations

import errno
import os
import sys
import threading
import webbrowser
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from functools import partial

from rehearsal.http import serve
from rehearsal.page.server import add_page
from rehearsal.page.stage import Stage
from surveys.prompt import Phrase

USUAL_PORT, ANY_PORT, HIGHEST_PORT = 8090, 0, 65535


class PortFault(Exception):
    """The page cannot be served at this port; `words` say why and what to do."""

    def __init__(self, why: str, port: int) -> None:
        super().__init__(why)
        self.words = Phrase(f"demo-port-{why}", {"port": str(port)})


@asynccontextmanager
async def served(stage: Stage, port: int | None) -> AsyncIterator[str]:
    """The page and its Telegram; yields their address. Raises PortFault.

    `port` None: the usual one, or any where that is taken; 0: any that is free.
    """
    ports = (USUAL_PORT, ANY_PORT) if port is None else (port,)
    async with AsyncExitStack() as stack:
        yield await _first(stack, stage, ports)


async def _first(stack: AsyncExitStack, stage: Stage, ports: tuple[int, ...]) -> str:
    *before, last = ports
    for port in before:
        try:
            return await _at(stack, stage, port)
        except PortFault:
            continue
    return await _at(stack, stage, last)


async def _at(stack: AsyncExitStack, stage: Stage, port: int) -> str:
    if not 0 <= port <= HIGHEST_PORT:
        raise PortFault("impossible", port)
    try:
        return await stack.enter_async_context(serve(stage.telegram, port, partial(add_page, stage=stage)))
    except OSError as error:
        raise PortFault("forbidden" if error.errno == errno.EACCES else "taken", port) from error


def browse(address: str) -> None:
    """Show it in the person's browser, where there is a screen for one."""
    if sys.platform in {"darwin", "win32"} or os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"):
        # Some browsers return only when they are closed; nobody waits for that.
        threading.Thread(target=webbrowser.open, args=(address,), daemon=True).start()
