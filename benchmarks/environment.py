"""An environment of their own for the libraries that ours is held against; it stays for the next time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

HOUSE = Path(__file__).parents[1]
FOLDER = HOUSE / ".venv-libraries"
PYTHON = FOLDER / "bin" / "python"
PATIENCE = 300.0
"""Seconds that one library may take to be installed."""


def install(name: str) -> bool:
    """Whether the library can be used."""
    if not PYTHON.exists():
        subprocess.run([sys.executable, "-m", "venv", FOLDER], check=True)
    return _runs("-c", f"import {name}") or _runs("-m", "pip", "install", "--quiet", name)


def _runs(*arguments: str) -> bool:
    try:
        done = subprocess.run([PYTHON, *arguments], check=False, capture_output=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired:
        return False
    return done.returncode == 0
