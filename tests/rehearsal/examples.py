"""Which archives hold the libraries' published examples."""

from __future__ import annotations

import tarfile
from importlib.metadata import version
from pathlib import Path

FOLDER = "HANMADI_EXAMPLES"
LIBRARIES = ("aiogram", "python-telegram-bot")


def archive(library: str) -> str:
    """Return the file name of the source archive of the version that is installed."""
    return f"{library.replace('-', '_')}-{version(library)}.tar.gz"


def example(path: Path, name: str) -> str:
    """Return the text of the example `name`, as echobot, from the archive at `path`."""
    with tarfile.open(path) as opened:
        member = opened.extractfile(f"{path.name.removesuffix('.tar.gz')}/examples/{name}.py")
        assert member is not None
        return member.read().decode()
