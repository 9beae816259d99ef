"""What a question says about itself in brackets: `(5개 순위)`, `(복수)`, `(1,000자 이내, 선택)`.

What a mark means depends on what else stands under the question: `(2~3개)` are so many of the options, or so
many texts of one's own. Therefore all marks stand here together and not each with its kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from surveys.names import KOREAN_KINDS, OTHER_KINDS

Wishes = Mapping[str, str]
"""By name: `kind`, `places`, `least`, `most`, `scale`, `low`, `high`, `unit`, `max_length`, `required`,
`reason`, `total`, `ordered`, `same`.
"""

RANKING, SEVERAL, ONE = {"kind": "ranking"}, {"kind": "multiple_choice"}, {"kind": "single_choice"}
TEXT, REASONED = {"kind": "text"}, {"reason": "required"}

# Compared with what stands in the brackets, without its spaces and in small letters.
MARKS: tuple[tuple[re.Pattern[str], Wishes], ...] = tuple(
    (re.compile(pattern), wishes)
    for pattern, wishes in (
        (
            r"(?:우선)?순위(\d{1,6})(?:개|가지|위)?(?:만|까지)?|(\d{1,6})(?:개|가지)?(?:우선)?순위(?:만|까지)?",
            RANKING,
        ),
        (r"(?:중요한)?순서대로(\d{1,6})(?:개|가지)?만?|(\d{1,6})(?:개|가지)를?(?:중요한)?순서대로", RANKING),
        (r"(?:rank|top)(\d{1,6})", RANKING),
        (r"1(?:순위)?[~-](\d{1,6})순위(?:까지)?", {**RANKING, "least": "1", "most": r"\1"}),
        (r"(?:우선)?순위(?:를?매기기|로)?|rank(?:ing)?", RANKING),
        (r"(?:중요한|우선하는)?순서대로|inorder", {"ordered": "true"}),
        (
            r"(?:하나|한개|한가지|1개|1가지)만?(?:선택|고르기)?|택1|택일|단일(?:선택|응답)?|one|single|chooseone",
            ONE,
        ),
        (
            r"(?:복수|중복|다중)(?:선택|응답)?(?:가능)?|여러개(?:선택|고르기)?(?:가능)?|several|multiple",
            SEVERAL,
        ),
        (
            r"(?:(?:해당하는|가능한|맞는|원하는|되는)[가-힣]{0,4})?모두(?:선택|고르기|고름)?|allthatapply|selectallthatapply",
            SEVERAL,
        ),
        (
            r"최대(\d{1,6})(?:개|가지)?(?:까지)?(?:선택|고르기)?(?:가능)?|(?:upto|max)(\d{1,6})",
            {"most": r"\1"},
        ),
        (r"(\d{1,6})(?:개|가지)(?:이내|이하|까지)(?:선택|고르기)?(?:가능)?", {"most": r"\1"}),
        (r"(?:최소)?(\d{1,6})(?:개|가지)이상(?:선택|고르기)?|atleast(\d{1,6})", {"least": r"\1"}),
        (r"(\d{1,6})[~-](\d{1,6})(?:개|가지)(?:선택|고르기)?", {"least": r"\1", "most": r"\2"}),
        (
            r"(\d{1,6})(?:개|가지)만?(?:선택|고르기)?|(?:choose|pick)(\d{1,6})",
            {"least": r"\1", "most": r"\1"},
        ),
        (r"(?:1[~-])?(\d{1,6})점(?:척도|만점)|1[~-](\d{1,6})점?", {"kind": "rating", "scale": r"\1"}),
        (r"(\d{1,6})[~-](\d{1,6})점?", {"kind": "number", "low": r"\1", "high": r"\2"}),
        (
            r"(?:모두|총|합계)?(\d{1,6})점을?(?:나누기|나누어주기|배분|분배)",
            {"kind": "points", "total": r"\1"},
        ),
        (r"(?:합계|합|총합|total):?(\d{1,6})점?", {"kind": "points", "total": r"\1"}),
        (
            r"주관식|서술형?|자유(?:롭게|기술|서술|응답)?(?:적기)?|직접(?:적기|입력|작성)|text|open|freetext",
            TEXT,
        ),
        (
            r"([\d,]{1,9})자(?:이내|이하|까지|내외)?(?:로)?|(?:upto)?([\d,]{1,9})characters",
            {"max_length": r"\1"},
        ),
        (r"선택(?:사항|문항|응답|항목)?|optional|생략가능", {"required": "false"}),
        (r"필수(?:사항|문항|응답|항목)?|required", {"required": "true"}),
        (r"(?:까닭|이유)(?:도|와함께|과함께)?(?:함께)?(?:한줄씩|적기|적어주세요)?|withreasons?", REASONED),
        (r"(?:까닭|이유)(?:은|는)선택", {"reason": "optional"}),
        (r"위와(?:같이|같음|동일)|상동|sameasabove", {"same": "true"}),
    )
)
# Kinds that need nothing besides their options, statements or bounds.
BARE_KINDS = {"agreement", "date", "number", "rating", "text"}

UNITS = (
    *("만 원", "만원", "천 원", "천원", "백만 원", "백만원", "억 원", "억원", "원", "년", "개월", "주", "일"),
    *(
        "시간",
        "분",
        "명",
        "개",
        "회",
        "건",
        "곳",
        "세",
        "살",
        "점",
        "평",
        "가구",
        "퍼센트",
        "%",
        "㎡",
        "km",
        "kg",
    ),
    *("years", "people", "hours", "days", "times"),
)
ALONE = {*UNITS} - {"일"}  # `(일)` is a Sunday
A_UNIT = "|".join(sorted(UNITS, key=len, reverse=True))
UNIT = re.compile(r"(?:단위|unit)\s*:?\s*(\S.{0,20})", re.IGNORECASE)
BRACKET = re.compile(r"\(([^()]*)\)|\[([^\[\]]*)\]|<([^<>]*)>")
PARTS = re.compile(r"(?<!\d),|,(?!\d)|[/;·]")
EXAMPLE = re.compile(r"\s*(?:예|예시|e\.g\.|example|※)(?:[\s:)]|$)", re.IGNORECASE)
# `우선순위 3가지를 골라 주세요` in the words of the question.
IN_WORDS = re.compile(
    r"순위(?:대로|로)?\s*(\d{1,2})\s*(?:개|가지|곳)|(\d{1,2})\s*(?:개|가지|곳)[를을]?\s*(?:우선\s?)?순위"
)
OPEN = r"(?:\(\s*\)|\[\s*\]|_{2,}|\.{4,}|…{2,})"
OPEN_FIELD = re.compile(rf"{OPEN}\s*(?P<unit>{A_UNIT})?(?![가-힣A-Za-z%])")


@dataclass(frozen=True, slots=True)
class Marked:
    """A question's text without the marks that were understood, and what they wish."""

    text: str
    wishes: tuple[Wishes, ...] = ()
    unread: str = ""


def ranked_in_words(text: str) -> Wishes:
    """What the words of a question wish; its marks count for more."""
    found = IN_WORDS.search(text)
    return {**RANKING, "places": found[1] or found[2]} if found else {}


def marked(text: str) -> Marked:
    """A bracket of which a part is not understood stays in the text, though the other part counts.

    `unread`: the bracket at the end of the text that is not understood, or not wholly.
    """
    wishes: list[Wishes] = []
    unread = ""
    for found in BRACKET.finditer(text):
        inside = next(part for part in found.groups() if part is not None)
        heard, whole = heard_in(inside)
        wishes += heard
        if not whole and not any("ordered" in one for one in heard) and is_said(inside):
            unread = found[0]
        text = text.replace(found[0], " ", 1) if whole else text
    text = re.sub(r"\s{2,}", " ", text).strip() if wishes else text.strip()
    return Marked(text, tuple(wishes), unread if unread and text.endswith(unread) else "")


def is_said(inside: str) -> bool:
    """Whether a bracket says something that is no example."""
    return re.search(r"[^\W_]", inside) is not None and EXAMPLE.match(inside) is None


def heard_in(inside: str) -> tuple[list[Wishes], bool]:
    """What a bracket wishes, and whether that is all it says."""
    alone = wish(inside)
    parts = [alone] if alone else [wish(part) for part in PARTS.split(inside)]
    heard = [one for one in parts if one]
    if len(heard) == len(parts):
        # The order of one's own words is kept by nothing but the asking for it.
        return heard, not any("ordered" in one for one in heard)
    return [one for one in heard if "unit" not in one], False


def wish(said: str) -> Wishes | None:
    """None where it is no mark."""
    bare = re.sub(r"\s", "", said).lower()
    if unit := UNIT.fullmatch(said.strip()):
        return {"unit": unit[1].strip()}
    if said.strip() in ALONE:
        return {"unit": said.strip()}
    named = {**KOREAN_KINDS, **OTHER_KINDS}.get(bare, bare)
    return next(_wished(bare), {"kind": named} if named in BARE_KINDS else None)


def _wished(bare: str) -> Iterator[Wishes]:
    for pattern, wishes in MARKS:
        if found := pattern.fullmatch(bare):
            yield _filled(wishes, [group.replace(",", "") for group in found.groups() if group])


def _filled(wishes: Wishes, groups: list[str]) -> Wishes:
    """With the numbers said in their places; a ranking's number is its places."""
    numbers = {f"\\{place}": group for place, group in enumerate(groups, start=1)}
    places = {"places": groups[0]} if wishes is RANKING and groups else {}
    return {**{name: numbers.get(value, value) for name, value in wishes.items()}, **places}
