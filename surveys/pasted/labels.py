"""Lines that name something and say what it is: `■ 기    간 : 2026. 12. 7.(월) ~ 12. 18.(금)`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from surveys.pasted.lines import Line
from surveys.pasted.marks import A_UNIT, OPEN, UNITS

# Compared with the name without its spaces, in small letters; the first that fits counts.
SETTINGS = tuple(
    (re.compile(pattern), setting)
    for pattern, setting in (
        (r"제목|설문(?:제목|명)|title", "title"),
        (r"(?:의견)?(?:수렴|조사|응답|설문|참여|접수|제출|작성)?기간|period", "period"),
        (r"(?:응답|제출|접수|설문)?(?:마감|기한)(?:일|일시|시한)?|closes|deadline", "closes"),
        (r"시작(?:일|일시)?|opens", "opens"),
        (r"(?:문의|담당)(?:처|사항|자|부서)?|contact", "contact"),
        (r"(?:참여|설문|조사|응답)?대상자?|audience", "audience"),
        (r"(?:설문|응답|참여|조사)?(?:방식|방법)|익명여부|secrecy", "secrecy"),
        (r"결과(?:공개|발표|공유|안내)(?:일)?|results(?:by)?", "results_by"),
        (r"(?:설문|조사)?(?:목적|취지)|purpose", "purpose"),
        (r"일시|장소|정원|참가비|신청(?:마감|기간|방법)|세부일정|목표(?:인원)?", "later"),
    )
)
MARKS = "-–—·•∙・*■□○◎●◆◇▶▷▪▫※☞☎ "
FIELD = re.compile(rf"(?:{OPEN}|[_.…])?\s*(?P<unit>{A_UNIT})?\s*")
# `____구 ____동`: the parts of one answer.
FORM = re.compile(rf"(?:{OPEN}\s*[가-힣]{{1,4}}\s*){{2,}}")
SENTENCE = re.compile(r"(?:다|요|까|시오|니다)$|[.?!,]")
LONGEST_NAME = 16


@dataclass(frozen=True, slots=True)
class Label:
    """`setting`: which one it sets; "" where the name is none of those known."""

    line: Line
    name: str
    value: str
    setting: str


@dataclass(frozen=True, slots=True)
class Field:
    """Something to fill in: `성함 :`, `활동 기간 :    년`."""

    name: str
    unit: str


def label_in(line: Line) -> Label | None:
    """None where nothing is named, or nothing said about it."""
    name, value = parted(line)
    if not name or FIELD.fullmatch(value):
        return None
    return Label(line, name, value, setting_of(name))


def field_in(line: Line) -> Field | None:
    """None where something stands behind the name, or the name is a sentence or that of a setting."""
    name, value = parted(line)
    if name and FORM.fullmatch(value) and not setting_of(name):
        parts = re.findall(r"[가-힣]{1,4}", value)
        if not {*parts} <= {*UNITS}:
            return Field(f"{name} ({', '.join(parts)})", "")
    filled = FIELD.fullmatch(value) if name else None
    if filled is None or SENTENCE.search(name) or (setting_of(name) and not filled["unit"]):
        return None
    return Field(name, filled["unit"] or "")


def parted(line: Line) -> tuple[str, str]:
    """What stands before and behind the colon; "" as the name where nothing is named."""
    head, colon, value = line.text.partition(":")
    name = head.strip(MARKS)
    named = colon and re.search(r"[^\W\d]", name) and not value.startswith("//")
    short = len(_bare(name)) <= LONGEST_NAME
    return (_closed_up(name) if named and short else ""), value.strip()


def setting_of(name: str) -> str:
    """Which setting the name is for; "" where it is for none."""
    return next((setting for pattern, setting in SETTINGS if pattern.fullmatch(_bare(name))), "")


def _bare(name: str) -> str:
    return re.sub(r"\s", "", name).lower()


def _closed_up(name: str) -> str:
    """`일    시` is a word spaced out; `활동 기간` are two."""
    words = name.split()
    spaced_out = len(words) > 1 and all(len(word) == 1 for word in words)
    return "".join(words) if spaced_out else " ".join(words)
