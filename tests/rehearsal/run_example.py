"""Run a library's published example as it is, with a token, on another server.

Called as a module, with the archive, the name of the example, the server's address and the token.
"""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Callable
from pathlib import Path

from tests.rehearsal.examples import example


def main(archive: Path, name: str, address: str, token: str) -> None:
    ready = _aiogram if archive.name.startswith("aiogram") else _library
    script = Path(f"{name}.py")
    script.write_text(ready(address, token)(example(archive, name)), encoding="utf-8")
    runpy.run_path(str(script), run_name="__main__")


def _aiogram(address: str, token: str) -> Callable[[str], str]:
    """Its examples read the token from the environment."""
    from aiogram.client.telegram import PRODUCTION

    os.environ["BOT_TOKEN"] = token
    object.__setattr__(PRODUCTION, "base", f"{address}/bot{{token}}/{{method}}")
    object.__setattr__(PRODUCTION, "file", f"{address}/file/bot{{token}}/{{path}}")
    return lambda text: text


def _library(address: str, token: str) -> Callable[[str], str]:
    """Its examples have a place for the token in their text."""
    from telegram.ext import Application, ApplicationBuilder

    def builder() -> object:
        return ApplicationBuilder().base_url(f"{address}/bot").base_file_url(f"{address}/file/bot")

    setattr(Application, "builder", staticmethod(builder))  # noqa: B010 - a method is no variable to mypy
    return lambda text: text.replace('"TOKEN"', repr(token))


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
