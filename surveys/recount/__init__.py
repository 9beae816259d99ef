"""What a stranger needs to count a closed survey again, and the counting."""

from __future__ import annotations

from surveys.recount.check import Difference, Recount, Recounted, recounted
from surveys.recount.package import FEWEST, Counted, fewest, packed

__all__ = ["FEWEST", "Counted", "Difference", "Recount", "Recounted", "fewest", "packed", "recounted"]
