"""What invented people write: sentences and words that fit almost any question, in Korean and in English."""

from __future__ import annotations

from itertools import cycle, islice
from random import Random

from surveys.fields import Reason
from surveys.prompt import Phrase, Words

SENTENCES = {
    "함께 해야 오래 갈 수 있기 때문입니다.": "Because we only last if we do it together.",
    "현장에서 가장 자주 부딪히는 문제입니다.": "It is what we come up against most often.",
    "다른 것은 이것이 있어야 시작됩니다.": "Nothing else begins without it.",
    "새로 오는 분들이 먼저 배웠으면 합니다.": "It is what newcomers should learn first.",
    "지난 몇 해 동안 가장 아쉬웠던 점입니다.": "I have missed it most in the last few years.",
    "서로 믿지 못하면 나머지도 어렵습니다.": "Without trust the rest is hard too.",
}
BRIEF = {
    "꾸준함": "Staying power",
    "귀 기울임": "Listening",
    "서로 돌봄": "Mutual care",
    "열린 마음": "An open mind",
    "함께 배움": "Learning together",
    "약속 지킴": "Keeping one’s word",
}
OTHERS = {
    "두루 해당합니다": "A little of everything",
    "아직 정하지 못했습니다": "Not decided yet",
    "잘 모르겠습니다": "I am not sure",
}
IN_ENGLISH = SENTENCES | BRIEF | OTHERS

SHORT = 100
"""Characters up to which an answer is a word or two rather than a sentence."""

GIVEN = 1 / 3
"""How many give a reason where they may leave it out."""


def texts(count: int, limit: int, rng: Random) -> tuple[str, ...]:
    """So many, of at most `limit` characters each; none twice while there are others."""
    known = list(BRIEF if limit <= SHORT else SENTENCES)
    drawn = islice(cycle(rng.sample(known, len(known))), count)
    return tuple(text[:limit].strip() for text in drawn)


def reason(asked: Reason, rng: Random) -> str | None:
    """None where none is asked for, "" where it is left out."""
    if asked == "none":
        return None
    return rng.choice(list(SENTENCES)) if asked == "required" or rng.random() < GIVEN else ""


def other(rng: Random) -> str:
    """What is written where no option fits."""
    return rng.choice(list(OTHERS))


def said(reason: str, language: str) -> Words:
    """How it is typed: "" by the words of the button that leaves it out."""
    return in_language(reason, language) or Phrase("button-no-reason")


def in_language(text: str, language: str) -> str:
    """An invented text in another language; anything else as it is."""
    return IN_ENGLISH.get(text, text) if language == "en" else text
