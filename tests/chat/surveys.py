"""Surveys that people are asked in the tests."""

from __future__ import annotations

ONE_RANKING = """
id: values
title: 활동가 핵심가치
by: 교육위원회
closes: +14d
questions:
  - id: values
    kind: ranking
    text: 가장 중요한 핵심가치 3개를 순서대로 골라 주세요
    places: 3
    options: [연대, 협동, 사람중심, 민주성, 혁신]
"""

RANKING_AND_REASON = """
id: values
title: {ko: 활동가 핵심가치, en: Core values}
by: 교육위원회
closes: 2026-12-18 18:00
questions:
  - id: values
    kind: ranking
    text: {ko: 가장 중요한 핵심가치 3개를 순서대로 골라 주세요, en: Rank your three core values}
    places: 3
    options: [연대, 협동, 사람중심, 민주성, 혁신]
  - id: why
    kind: text
    text: {ko: 1순위로 고르신 까닭을 적어 주세요, en: Why the first one}
  - {id: more, kind: text, required: false, text: 더 하실 말씀}
"""

THIRTY = f"""
id: thirty
title: 서른 가지 가운데
questions:
  - id: values
    kind: ranking
    text: 다섯 개를 골라 주세요
    places: 5
    options: [{", ".join(f"가치{number}" for number in range(1, 31))}]
"""

WITH_CONSENT = """
id: agreed
title: 동의를 구하는 설문
consent: 이름과 답을 1년 동안 보관합니다.
questions:
  - {id: word, kind: text, text: 한마디를 적어 주세요}
"""

ANOTHER = """
id: another
title: 다른 설문
questions:
  - {id: word, kind: text, text: 낱말을 적어 주세요}
"""
