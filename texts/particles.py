"""Which Korean particle fits a word, read as a Korean speaker would read it aloud."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_COMMON = ("은/는", "이/가", "을/를", "과/와", "아/야", "으로/로", "이다/다")
_QUOTING = ("이란/란", "이라는/라는", "이라고/라고")
_OTHER = ("이나/나", "이며/며", "이고/고", "이었/였", "이에요/예요")
FORMS = frozenset({*_COMMON, *_QUOTING, *_OTHER})
"""The pairs a text may ask for: after a final consonant / after a vowel."""

# Final consonants by their place in a Hangul syllable's code point.
_OPEN, _G, _N, _L, _M, _B, _NG = 0, 1, 4, 8, 16, 17, 21
_FIRST_SYLLABLE, _LAST_SYLLABLE, _FINALS = 0xAC00, 0xD7A3, 28

_DIGITS = (_NG, _L, _OPEN, _M, _OPEN, _OPEN, _G, _L, _L, _OPEN)  # 영 일 이 삼 사 오 육 칠 팔 구
_UNITS = (_OPEN, _B, _G, _N, *[_N] * 4, *[_G] * 4, *[_OPEN] * 4)  # 십 백 천 만 억 조, by zeros at the end
_LETTERS = {"L": _L, "M": _M, "N": _N, "R": _L}  # 엘 엠 엔 알; every other letter's name ends in a vowel
_SIGNS = {"%": _OPEN, "+": _OPEN}  # 퍼센트, 플러스

_NUMBER = re.compile(r"(\d[\d,]*)(\.\d+)?$", re.ASCII)
_LATIN = re.compile(r"[A-Za-z]+$")
# What is read otherwise than its signs say: 금요일, 시, 분, 그램, 톤, 미터.
_READINGS = (
    (re.compile(r"\([월화수목금토일]\)\W*$"), _L),
    (re.compile(r"\d:00\W*$"), _OPEN),
    (re.compile(r"\d:\d\d\W*$"), _N),
    (re.compile(r"(\d ?g|(?<![A-Za-z])[km]g)\W*$"), _M),
    (re.compile(r"\d ?t\W*$"), _N),
    (re.compile(r"(\d ?m|(?<![A-Za-z])[ckm]m)\W*$"), _OPEN),
)
# How loan words are written in Hangul: 폰, 게임, 구글, 슬랙, 워크숍, 인터넷.
_SOUNDS = (
    (re.compile(r"(l|le)$"), _L),
    (re.compile(r"(m|me)$"), _M),
    (re.compile(r"ng$"), _NG),
    (re.compile(r"(n|ne)$"), _N),
    (re.compile(r"[aeiou](ck|pp|[bckpt])$"), _G),
)


@lru_cache(maxsize=4096)
def particle(word: str, forms: str) -> str:
    """The one of `forms` that fits `word`; both in the manner of 은(는) where its sound cannot be known."""
    closed, open_ = forms.split("/")
    final = _final(word)
    if final is None:
        return _both(closed, open_)
    takes_open = final == _OPEN or (final == _L and forms == "으로/로")
    return open_ if takes_open else closed


def _both(closed: str, open_: str) -> str:
    if closed.endswith(open_):
        return f"({closed.removesuffix(open_)}){open_}"
    return f"{closed}({open_})"


def _final(word: str) -> int | None:
    """The consonant that ends `word` when read aloud; brackets, quotes and emoji at its end are not read."""
    normal = unicodedata.normalize("NFKC", word)
    spoken = _spoken(normal)
    if not spoken:
        return None
    if (final := _sounding(normal, _READINGS)) is not None:
        return final
    if number := _NUMBER.search(spoken):
        return _number_final(number[1].replace(",", ""), decimal=number[2] is not None, last=spoken[-1])
    if latin := _LATIN.search(spoken):
        return _latin_final(latin[0])
    return _SIGNS.get(spoken[-1], _hangul_final(spoken[-1]))


def _spoken(word: str) -> str:
    end = len(word)
    while end and not (word[end - 1].isalnum() or word[end - 1] in _SIGNS):
        end -= 1
    return word[:end]


def _number_final(whole: str, *, decimal: bool, last: str) -> int:
    zeros = len(whole) - len(whole.rstrip("0"))
    if decimal or zeros in (0, len(whole)):
        return _DIGITS[int(last)]
    return _UNITS[min(zeros, len(_UNITS) - 1)]


def _latin_final(letters: str) -> int:
    if letters.isupper():
        return _LETTERS.get(letters[-1], _OPEN)
    return _sounding(letters.lower(), _SOUNDS) or _OPEN


def _sounding(word: str, sounds: Sequence[tuple[re.Pattern[str], int]]) -> int | None:
    return next((final for sound, final in sounds if sound.search(word)), None)


def _hangul_final(letter: str) -> int | None:
    code = ord(letter)
    if not _FIRST_SYLLABLE <= code <= _LAST_SYLLABLE:
        return None
    return (code - _FIRST_SYLLABLE) % _FINALS
