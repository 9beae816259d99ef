"""Fetch the source archives of the installed libraries, which hold their examples, into a folder.

Called as a module, with the folder.
"""

from __future__ import annotations

import subprocess
import sys
from importlib.metadata import version
from pathlib import Path

from tests.rehearsal.examples import LIBRARIES, archive


def main(folder: Path) -> None:
    for library in LIBRARIES:
        if not (folder / archive(library)).exists():
            _fetch(library, folder)


def _fetch(library: str, folder: Path) -> None:
    wanted = ["--no-deps", "--no-binary", library, "--dest", str(folder), f"{library}=={version(library)}"]
    subprocess.run([sys.executable, "-m", "pip", "download", "--quiet", *wanted], check=True)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
