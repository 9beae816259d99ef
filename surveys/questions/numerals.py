"""Numbers as people write them, `1,234` and `3만 5천`, and how they are written back."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from surveys.prompt import Phrase, Translated

TIMES = {"백": 10**2, "천": 10**3, "만": 10**4, "백만": 10**6, "천만": 10**7, "억": 10**8}

Reader = Callable[[str], Decimal | None]

_PLAIN = re.compile(r"([-+−]?)([0-9]{1,15}|[0-9]{1,3}(?:,[0-9]{3}){1,4})((?:\.[0-9]{1,15})?)")
_PART = r"[0-9]{1,4}|[0-9],[0-9]{3}|[0-9][백천]"
_REST = r"[0-9]{3,4}|[0-9],[0-9]{3}|[0-9][백천]"
_IN_TIMES = re.compile(r"(백만|천만|백|천|만|억)\s*(.*)")
_SPELLED = re.compile(rf"(?:({_PART})억)? ?(?:({_PART})만)? ?({_REST})?")


@dataclass(frozen=True, slots=True)
class Measure:
    """How the numbers of a question are written: with its unit, and whether in groups of three digits."""

    unit: Translated
    grouped: bool

    def words(self, value: Decimal) -> Phrase:
        shown = as_json(value) if self.grouped else plain(value)
        if self.unit:
            return Phrase("number-in-unit", {"value": shown, "unit": self.unit})
        return Phrase("number-alone", {"value": shown})


def number_in(words: str, units: Collection[str]) -> Decimal | None:
    """The number that `words` are, alone or with one of `units` behind it, counted in that unit.

    Where the unit is 만 원, `3만 원` is 3 and `1억 2천만 원` is 12000, but `3만` may mean either and is none.
    """
    read = (_counted(words, *way) for way in _ways(units))
    return next((value for value in read if value is not None), None)


def _ways(units: Collection[str]) -> Iterator[tuple[str, int, Sequence[Reader]]]:
    """What may stand behind a number, how many of that are one of the unit, and how the number is read."""
    in_times = {unit: _IN_TIMES.fullmatch(unit) for unit in sorted(units, key=len, reverse=True)}
    for unit, found in in_times.items():
        yield unit, 1, (digits,) if found else (digits, spelled)
        if found and found[2]:
            yield found[2], TIMES[found[1]], (digits, spelled)
    yield "", 1, (digits,) if any(in_times.values()) else (digits, spelled)


def _counted(words: str, unit: str, times: int, readers: Sequence[Reader]) -> Decimal | None:
    number = _before(words, unit)
    read = (reader(number) for reader in readers) if number else ()
    value = next((value for value in read if value is not None), None)
    if value is None or times == 1:
        return value
    return None if value % times else value / times


def _before(words: str, unit: str) -> str:
    """What stands before the unit, however it is spaced, one or many; "" where it does not end so."""
    letters = r"\s*".join(map(re.escape, unit.replace(" ", "").removesuffix("s")))
    found = re.search(rf"\s*{letters}s?$", words) if unit else re.search("$", words)
    return words[: found.start()] if found else ""


def digits(words: str) -> Decimal | None:
    """The number written in digits, with commas at the thousands or without; None where there is none."""
    found = _PLAIN.fullmatch(words)
    if found is None:
        return None
    sign, whole, decimals = found.groups()
    return Decimal(f"{sign.replace('−', '-')}{whole.replace(',', '')}{decimals}")


def spelled(words: str) -> Decimal | None:
    """`3만 5천`, `1억 2천만`; None where it is none, and where a unit may be left out: `1억 2천`, `3만 5`."""
    found = _SPELLED.fullmatch(words)
    if found is None or not any(found.groups()) or (found[1] and found[3] and not found[2]):
        return None
    hundred_millions, myriads, rest = (_part(part or "0") for part in found.groups())
    return Decimal(hundred_millions * 10**8 + myriads * 10**4 + rest)


def _part(written: str) -> int:
    number = int(written.rstrip("백천").replace(",", ""))
    return number * TIMES.get(written[-1], 1)


def plain(value: Decimal) -> str:
    """In digits and nothing else: no exponent, no zeros behind the last decimal."""
    return format((value + 0).normalize(), "f")


def as_json(value: Decimal) -> int | float:
    """Up to fifteen digits stay what they are."""
    return int(value) if value == value.to_integral_value() else float(value)


def rounded(value: Decimal, decimals: int) -> Decimal:
    """To so many decimals, halves upwards."""
    return value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)
