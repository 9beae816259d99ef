"""SVG into PNG, with our own font alone. `python -m reports.drawing` draws what it is given on its standard
input: for whoever must not be held up meanwhile.
"""

from __future__ import annotations

import math
import re
import sys

import resvg_py

from reports.fonts.letters import FAMILY, FONT

SHARPNESS = 2.0
"""Dots to a unit, as far as MOST allows."""
MOST = 24_000_000
"""Dots of a picture: four bytes each while it is drawn."""
SIZE = re.compile(r'viewBox="0 0 ([0-9.]+) ([0-9.]+)"')


def png(svg: str, most: int = MOST) -> bytes:
    """Raises ValueError where it is no SVG of ours."""
    return resvg_py.svg_to_bytes(
        svg_string=svg,
        skip_system_fonts=True,
        font_files=[str(FONT)],
        font_family=FAMILY,
        sans_serif_family=FAMILY,
        zoom=_zoom(svg, most),
    )


def _zoom(svg: str, most: int) -> float:
    found = SIZE.search(svg)
    if found is None:
        raise ValueError("a picture says how large it is")
    return min(SHARPNESS, math.sqrt(most / (float(found[1]) * float(found[2]))))


if __name__ == "__main__":
    sys.stdout.buffer.write(png(sys.stdin.buffer.read().decode("utf-8")))
