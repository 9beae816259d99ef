"""The JSON Schema of the survey file: `python -m tests.survey_schema` writes it anew into docs/."""

from __future__ import annotations

import json
from pathlib import Path

from surveys.survey import Survey

PUBLISHED = Path(__file__).parents[1] / "docs" / "survey.schema.json"


def survey_schema() -> str:
    schema = Survey.model_json_schema()
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": "Hanmadi survey file"}
    return json.dumps(schema | head, ensure_ascii=False, indent=2, sort_keys=True) + "\n"


if __name__ == "__main__":
    PUBLISHED.write_text(survey_schema(), encoding="utf-8")
