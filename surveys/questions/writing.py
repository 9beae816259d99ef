"""What people write in their own words, made safe to keep and to show again."""

from __future__ import annotations

import re
import unicodedata

from surveys.prompt import Phrase, Refused

# Marks that turn the direction of what stands after them, also outside the person's own words.
TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
BLANK = "\u2800\u3164\u115f\u1160\uffa0"  # take up room and show nothing

INVENTED = (
    "함께 해야 오래 갈 수 있기 때문입니다.",
    "현장에서 가장 자주 부딪히는 문제입니다.",
    "다른 것은 이것이 있어야 시작됩니다.",
    "새로 오는 분들이 먼저 배웠으면 합니다.",
    "지난 몇 해 동안 가장 아쉬웠던 점입니다.",
    "서로 믿지 못하면 나머지도 어렵습니다.",
)
# Where no option fits.
INVENTED_OTHERS = {
    "두루 해당합니다": "A little of everything",
    "아직 정하지 못했습니다": "Not decided yet",
    "잘 모르겠습니다": "I am not sure",
}
IN_ENGLISH = INVENTED_OTHERS | dict(
    zip(
        INVENTED,
        (
            "Because we only last if we do it together.",
            "It is what we come up against most often.",
            "Nothing else begins without it.",
            "It is what newcomers should learn first.",
            "I have missed it most in the last few years.",
            "Without trust the rest is hard too.",
        ),
        strict=True,
    )
)


def invented_in(text: str, language: str) -> str:
    """An invented text in another language; anything else as it is."""
    return IN_ENGLISH.get(text, text) if language == "en" else text


def written(text: str, limit: int) -> str | Refused:
    """The text as it is kept: NFC, one kind of line break, emoji and right-to-left script as they were."""
    kept = tidy(text)
    if not any(shows(character) for character in kept):
        return Refused(Phrase("text-empty"))
    if len(kept) > limit:
        return Refused(Phrase("text-too-long", {"length": len(kept), "limit": limit}))
    return kept


def tidy(text: str) -> str:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\t", " ")
    straight = TURNING.sub("", lines)
    kept = "".join(c for c in straight if c == "\n" or unicodedata.category(c) not in {"Cc", "Cs"})
    return unicodedata.normalize("NFC", kept).strip()


def shows(character: str) -> bool:
    return character not in BLANK and unicodedata.category(character)[0] not in "ZC"
