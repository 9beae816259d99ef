"""Days and hours as they stand in a survey file, and the moments they mean."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

DATE = re.compile(r"(\d{4})-(\d{2})-(\d{2})(?:[ T](\d{2}):(\d{2})(?::(\d{2}))?)?", re.ASCII)
SPAN = re.compile(r"\+([1-9]\d{0,3})([dhm])", re.ASCII)


def zone_named(name: str) -> ZoneInfo | None:
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError):
        return None


def is_date_alone(written: str) -> bool:
    found = DATE.fullmatch(written)
    return found is not None and found[4] is None


def start(written: str, zone: ZoneInfo) -> datetime:
    """The moment `written` begins, for a date alone its first second. ValueError where there is none."""
    found = DATE.fullmatch(written)
    if found is None:
        raise ValueError(written)
    year, month, day, hour, minute, second = (int(part or 0) for part in found.groups())
    return datetime(year, month, day, hour, minute, second, tzinfo=zone)


def end(written: str, zone: ZoneInfo) -> datetime:
    """The first moment at which `written` is over: for a date alone, the next midnight."""
    begins = start(written, zone)
    try:
        return begins + timedelta(days=1) if is_date_alone(written) else begins
    except OverflowError as beyond:
        raise ValueError(written) from beyond


def after(written: str, opened: datetime, zone: ZoneInfo) -> datetime:
    """`+14d` is the same hour fourteen days on, `+36h` and `+90m` are time elapsed."""
    found = SPAN.fullmatch(written)
    if found is None:
        raise ValueError(written)
    amount, unit = int(found[1]), found[2]
    if unit == "d":
        return opened.astimezone(zone) + timedelta(days=amount)
    elapsed = timedelta(hours=amount) if unit == "h" else timedelta(minutes=amount)
    return (opened.astimezone(UTC) + elapsed).astimezone(zone)
