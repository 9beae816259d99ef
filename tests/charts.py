"""Results to be drawn: few options and many, long names, signs no font has, shared places, nobody."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any
from zoneinfo import ZoneInfo

from reports.charts import Manner, Participation
from surveys import results
from surveys.asked import Ballot, Question
from surveys.results import Cast, Results
from surveys.survey import Survey
from tests.surveys.people import survey_of

NOW = datetime(2026, 12, 18, 9, tzinfo=UTC).astimezone(ZoneInfo("Asia/Seoul"))
VALUES = {
    "협동": "Cooperation",
    "공동체": "Community",
    "연대": "Solidarity",
    "사람중심": "People first",
    "공공성": "Public spirit",
    "민주성": "Democracy",
    "혁신": "Innovation",
    "존중": "Respect",
    "책임감": "Responsibility",
    "자립": "Standing on our own",
    "생태주의": "Ecology",
    "포용": "Inclusion",
}
MORE = (
    "도전",
    "지역중심",
    "사회정의",
    "이타성",
    "성장",
    "도덕성",
    "창의성",
    "사랑",
    "호혜성",
    "공유",
    "공정성",
    "주체성",
    "관계성",
    "신의",
    "역량개발",
    "협치",
    "공감",
    "다양성",
    "돌봄",
    "평화",
    "배움",
    "기록",
    "나눔",
    "정직",
    "용기",
    "끈기",
    "유머",
    "겸손",
)
LONG = {
    "ko": "서로 다른 처지의 이웃이 한자리에 모여 마을 살림을 함께 정하고 "
    "끝까지 함께 책임지며 배우는 힘을 기르는 일",
    "en": "Neighbours of every walk of life decide together how the village is run, "
    "and stand by what they have decided",
}


def manner(language: str, **more: Any) -> Manner:
    return Manner(language, NOW, **more)


def named(count: int) -> list[dict[str, Any]]:
    """So many options, the first ones in both languages."""
    both: list[dict[str, Any]] = [
        {"text": {"ko": korean, "en": english}} for korean, english in VALUES.items()
    ]
    return [*both, *({"text": word} for word in MORE)][:count]


def ranking(options: Sequence[dict[str, Any]], places: int, **more: Any) -> dict[str, Any]:
    text = {"ko": "가장 중요한 핵심가치를 순서대로 골라 주세요", "en": "Which values matter most, in order?"}
    return {"kind": "ranking", "text": text, "options": list(options), "places": str(places), **more}


def survey(*questions: dict[str, Any]) -> Survey:
    return survey_of(*questions, title={"ko": "활동가 핵심가치", "en": "Core values of activists"})


def counted(asked: Survey, given: Mapping[int, Sequence[bytes]]) -> Results:
    """`given`: the contents of the ballots by question number."""
    cast = {
        number: [Cast(place, 0, Ballot(content)) for place, content in enumerate(contents)]
        for number, contents in given.items()
    }
    people = max((len(contents) for contents in given.values()), default=0)
    return results.count(asked, cast, state="closed", opens=None, closes=NOW, responses=people, drafts=0)


def invented(asked: Survey, people: int, seed: int = 7) -> Results:
    """What so many invented people answer."""
    dice = Random(seed)
    return counted(asked, {each.number: _ballots(each, people, dice) for each in asked.questions})


def _ballots(question: Question, people: int, dice: Random) -> list[bytes]:
    return [question.ballot(question.invent(dice)) for _ in range(people)]


def ranked(options: Sequence[dict[str, Any]], places: int, ballots: Sequence[Sequence[int]]) -> Results:
    """The result of these rankings; options are counted from 1."""
    return counted(survey(ranking(options, places)), {1: [bytes(ballot) for ballot in ballots]})


def days(people: int, length: int, seed: int = 3) -> Participation:
    """Many on the first days, and again on the last one."""
    dice = Random(seed)
    first = (NOW - timedelta(days=length - 1)).date()
    places = [min(int(dice.expovariate(3 / length)), length - 1) for _ in range(people)]
    drawn = [length - 1 if dice.random() < 0.2 else place for place in places]
    found: dict[Any, int] = {}
    for place in drawn:
        day = first + timedelta(days=place)
        found[day] = found.get(day, 0) + 1
    return Participation(found)


def mixed() -> Survey:
    """Kinds without a ranking."""
    return survey(
        {
            "kind": "multiple_choice",
            "text": {"ko": "무엇이 가장 어렵습니까?", "en": "What is hardest?"},
            "options": named(6),
            "other": "true",
        },
        {
            "kind": "rating",
            "text": {"ko": "얼마나 만족하십니까?", "en": "How satisfied are you?"},
            "scale": "5",
            "labels": [{"ko": "매우 불만족", "en": "not at all"}, {"ko": "매우 만족", "en": "very"}],
        },
        {
            "kind": "number",
            "text": {"ko": "활동하신 지 몇 년 되셨습니까?", "en": "For how many years?"},
            "unit": {"ko": "년", "en": "years"},
            "min": "0",
            "max": "60",
        },
        {
            "kind": "agreement",
            "text": {"ko": "다음에 동의하십니까?", "en": "Do you agree?"},
            "statements": [
                {"text": {"ko": "회비를 소득에 따라 달리합니다.", "en": "Fees should follow income."}},
                {"text": {"ko": "총회를 해마다 두 번 엽니다.", "en": "We should meet twice a year."}},
            ],
        },
        {
            "kind": "points",
            "text": {"ko": "100점을 나누어 주세요", "en": "Share out 100 points"},
            "total": "100",
            "options": named(4),
        },
    )
