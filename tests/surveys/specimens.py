"""One question of every kind as it stands in a file, with everything its kind may have."""

from __future__ import annotations

from typing import Any

OPTIONS: list[Any] = [
    "연대",
    {"id": "co-op", "text": {"ko": "협동", "en": "Cooperation"}, "note": "함께 일하는 것"},
    {"text": "민주성"},
]
GROUPS: list[Any] = [
    {"group": {"ko": "돌봄", "en": "Care"}, "options": ["어르신", {"id": "kids", "text": "아이"}]},
    {"group": "배움", "options": ["강사", "교육"]},
    "그 밖에",
]
COMMON: dict[str, Any] = {
    "text": {"ko": "물음", "en": "Question"},
    "note": "설명",
    "required": "false",
    "reason": "optional",
    "abstain": "true",
}
OF_KIND: dict[str, dict[str, Any]] = {
    "ranking": {"options": OPTIONS, "places": "2", "at_least": "1", "shuffle": "true"},
    "single_choice": {"options": GROUPS, "other": "true", "shuffle": "true"},
    "multiple_choice": {"options": GROUPS, "other": "true", "min": "2", "max": "3"},
    "rating": {"scale": "7", "labels": ["낮음", {"ko": "높음", "en": "high"}]},
    "number": {"min": "0.5", "max": "60", "unit": {"ko": "년", "en": "years"}, "decimals": "1"},
    "date": {"min": "2026-12-01", "max": "2026-12-24"},
    "points": {"total": "10", "options": OPTIONS},
    "agreement": {"statements": ["마을이 먼저입니다.", {"id": "s", "text": "함께 정합니다.", "note": "x"}]},
    "availability": {"dates": ["2026-12-04", {"id": "eve", "text": "2026-12-24 18:00", "note": "저녁"}]},
    "scoring": {
        "items": [
            {"id": "plan", "text": "계획", "weight": "10"},
            {"text": {"ko": "실행", "en": "Doing"}, "weight": "90"},
            {"text": "새로움", "weight": "5", "bonus": "true"},
        ],
        "things": ["교육", {"id": "care", "text": "돌봄"}],
    },
    "text": {"entries": "1-5", "max_length": "200"},
}


def specimen(kind: str, **settings: Any) -> dict[str, Any]:
    return {"kind": kind, **COMMON, **OF_KIND[kind], **settings}
