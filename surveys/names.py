"""What the names in a survey file are, and which of them was meant by another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches
from typing import Any, get_args

from pydantic import BaseModel

from surveys.questions import TYPES, BaseQuestion
from surveys.source import KEPT_INSIDE
from surveys.survey import Survey

Path = tuple[str | int, ...]

KINDS: dict[str, type[BaseQuestion[Any]]] = {
    get_args(question.model_fields["kind"].annotation)[0]: question for question in TYPES
}

# What the names are called by those who have not read them up; the first that may stand there is meant.
KOREAN_KEYS = {
    "가점": ("bonus",),
    "결과공개": ("results", "results_by"),
    "결과발표": ("results_by",),
    "그룹": ("group",),
    "글": ("text",),
    "글자수": ("max_length",),
    "기권": ("abstain",),
    "기타": ("other",),
    "날짜": ("dates",),
    "단위": ("unit",),
    "담당": ("contact",),
    "대상": ("things", "audience"),
    "동의": ("consent",),
    "마감": ("closes",),
    "묶음": ("group",),
    "문의": ("contact",),
    "문장": ("statements",),
    "문항": ("questions", "text"),
    "배점": ("weight", "items"),
    "보기": ("options", "statements", "items", "dates"),
    "붙임": ("attachments",),
    "설명": ("note", "intro"),
    "섞기": ("shuffle",),
    "소개": ("intro", "note"),
    "순위": ("places",),
    "시간대": ("timezone",),
    "시작": ("opens",),
    "안내": ("intro", "note"),
    "이름표": ("labels",),
    "이유": ("reason",),
    "제목": ("title", "text"),
    "조건": ("when",),
    "종류": ("kind",),
    "질문": ("questions", "text"),
    "척도": ("scale",),
    "첨부": ("attachments",),
    "총점": ("total",),
    "최대": ("max", "places", "max_length"),
    "최소": ("min", "at_least"),
    "평가대상": ("things",),
    "필수": ("required",),
    "항목": ("items", "options"),
}
OTHER_KEYS = {
    "answers": ("options",),
    "choices": ("options",),
    "deadline": ("closes",),
    "description": ("note", "intro"),
    "if": ("when",),
    "items": ("options", "statements"),
    "label": ("text",),
    "max": ("places",),
    "min": ("at_least",),
    "name": ("title", "text"),
    "options": ("statements", "items", "dates"),
    "question": ("text", "questions"),
    "statements": ("options", "items"),
    "type": ("kind",),
}

# The same for kinds; written without spaces and with small letters.
KOREAN_KINDS = {
    "가능한날짜": "availability",
    "객관식": "single_choice",
    "글로답하기": "text",
    "글쓰기": "text",
    "날짜": "date",
    "단답형": "text",
    "단일선택": "single_choice",
    "드롭다운": "single_choice",
    "배점표": "scoring",
    "별점": "rating",
    "복수선택": "multiple_choice",
    "서술형": "text",
    "선형배율": "rating",
    "숫자": "number",
    "순위": "ranking",
    "여러개고르기": "multiple_choice",
    "여러개적기": "text",
    "우선순위": "ranking",
    "일정": "availability",
    "장문형": "text",
    "점수나누기": "points",
    "점수매기기": "rating",
    "주관식": "text",
    "찬반": "agreement",
    "척도": "rating",
    "체크박스": "multiple_choice",
    "하나고르기": "single_choice",
}
OTHER_KINDS = {
    "checkbox": "multiple_choice",
    "checkboxes": "multiple_choice",
    "dropdown": "single_choice",
    "likert": "rating",
    "multiple": "multiple_choice",
    "radio": "single_choice",
    "scale": "rating",
    "select": "single_choice",
    "single": "single_choice",
}


def kind_meant_by(written: str) -> str:
    """The kind that was meant; "" where none is near."""
    bare = _bare(written)
    known = KOREAN_KINDS.get(bare) or OTHER_KINDS.get(bare)
    return known or next(iter(get_close_matches(bare, KINDS, n=1)), "")


def key_meant_by(written: str, known: Sequence[str]) -> str:
    """The one of `known` that was meant; "" where none is near."""
    return called(written, known) or next(iter(get_close_matches(_bare(written), known, n=1)), "")


def called(written: str, known: Sequence[str]) -> str:
    """The one of `known` that goes by another name as well; "" where none does."""
    names = (*KOREAN_KEYS.get(_bare(written), ()), *OTHER_KEYS.get(_bare(written), ()))
    return next((key for key in names if key in known), "")


def _bare(written: str) -> str:
    return "".join(written.split()).lower()


def known_keys(path: Path, kind: str = "") -> list[str]:
    """What may stand beside the last part of `path`; in a question, of one kind only where it is known."""
    models: list[type[BaseModel]] = [Survey]
    for part in path[:-1]:
        if isinstance(part, str):
            models = [inner for model in models for inner in _models_under(model, part)]
            models = [KINDS[kind]] if kind in KINDS and part == "questions" else models
    found = [name for model in models for name in _fields(model) if name not in KEPT_INSIDE]
    return list(dict.fromkeys(found))


def _fields(model: type[BaseModel]) -> dict[str, Any]:
    """Annotations by the name that stands in a file."""
    return {field.alias or name: field.annotation for name, field in model.model_fields.items()}


def _models_under(model: type[BaseModel], name: str) -> Iterator[type[BaseModel]]:
    yield from _models_in(_fields(model).get(name))


def _models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for inner in get_args(annotation):
        yield from _models_in(inner)
