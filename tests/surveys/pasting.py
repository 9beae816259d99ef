"""Pasted texts to read, and what was understood of them."""

from __future__ import annotations

import json
from typing import Any

from surveys.authoring import Reading, read_survey
from surveys.survey import Survey
from tests.surveys.people import NOW, spoken

COMMITTEE = """\
[들꽃네트워크 배움위원회]
새해에 먼저 배울 것은 무엇일까요

안녕하십니까. 배움위원회입니다.
9월 모임에서 나온 낱말 120개를 6개로 묶었습니다.

■ 기    간 : 2026. 12. 7.(월) ~ 12. 18.(금) 18:00까지
■ 방    식 : 기명
■ 문    의 : 배움위원회 간사 ☎ 02-000-1111

1. 무엇부터 배우고 싶으십니까? (우선순위 3가지만)
 ① 듣고 말하기   ② 모임 이끌기   ③ 살림·회계 기초
 ④ 글과 기록   ⑤ 동네 조사   ⑥ 마음 돌보기
2. 1순위로 고르신 까닭을 적어 주세요. (선택)
3. 함께하신 지 몇 년 되셨습니까?   (      )년
4. 어떤 모임에 계십니까?
 □ 책 모임 □ 텃밭 모임 □ 반찬 모임 □ 기타(            )
"""
CITIZENS = """\
달빛구 마을정원 계획(안)에 의견을 보내 주십시오

내년부터 가꿀 정원의 초안이 나왔습니다.

○ 의견 수렴 기간: 2027. 1. 11.(월) ~ 1. 29.(금)
○ 참여 대상: 달빛구에 사는 분 누구나
○ 결과 공개: 2월 말, 참여하신 분 모두에게
○ 담당: 달빛구 공원녹지과 (☎ 02-000-2222)
※ 초안은 붙임 파일을 보아 주십시오.

1. 어느 부분에 대한 의견입니까? (여러 개 가능)
 전략 1. 걷고 싶은 골목
   - 골목 화분 나눔
   - 쉬어 가는 의자
 전략 2. 함께 가꾸는 텃밭
   - 학교 텃밭
   - 옥상 텃밭
   - 씨앗 도서관
2. 의견을 적어 주십시오. (1,200자 이내)
3. 까닭이나 사례가 있으면 함께 적어 주십시오. (선택)
4. 초안의 방향에 얼마나 동의하십니까? (1~5)
5. 사시는 동을 적어 주십시오. (주관식, 선택)
"""
FIELD = """\
제2차 마을모임 살림 조사 (모임당 1부)

■ 목    적 : 2년마다 하는 조사입니다.
■ 조사 기간 : 2027. 2. 1.(월) ~ 2. 26.(금)
■ 기 준 일 : 2026. 12. 31.

Ⅰ. 일반 현황
1. 모임 이름
2. 모임 유형 (하나만) : 협동조합 / 동아리 / 부녀회
3. 만든 해 :  (        )년
4. 함께하는 사람 : 모두 (      )명, 그 가운데 청년 (      )명

Ⅱ. 살림
5. 2026년 회비는 모두 얼마입니까? (단위: 만 원)
6. 2026년에 지원을 받은 적이 있습니까?   ① 있다   ② 없다 ☞ 8번으로
7. 지원금은 얼마입니까? (만 원)
8. 가장 어려운 점을 골라 주십시오. (최대 2개)
   가. 자리  나. 돈  다. 사람  라. 알리기  마. 기타
9. 지원센터의 도움에 얼마나 만족하십니까?
   매우 불만족  1 - 2 - 3 - 4 - 5  매우 만족

Ⅲ. 하고 싶은 말씀
10. 바라는 점을 자유롭게 적어 주십시오.

* 답하신 내용은 통계로만 씁니다.
"""
CHAT_ROOM = """\
이웃 여러분께 묻습니다

좋은 이웃이란 어떤 사람일까요? 떠오르는 낱말을 그대로 적어 주세요.

성함 :
동/호수 :
사신 기간 :       년

하나. 이웃이 지녀야 할 마음 세 가지 (중요한 순서대로, 까닭도 한 줄씩)
  1)                 / 까닭 :
  2)                 / 까닭 :
  3)                 / 까닭 :
둘. 이웃이 삼가야 할 일 세 가지 (위와 같이)

12/4까지 부탁드려요. 60분이 목표입니다!!
"""


def read(text: str) -> Reading:
    return read_survey(text, "Asia/Seoul", NOW)


def survey(text: str) -> Survey:
    reading = read(text)
    assert reading.survey is not None, told(text)
    return reading.survey


def told(text: str) -> list[tuple[int, str]]:
    reading = read(text)
    for one in (*reading.faults, *reading.remarks):
        assert all(spoken(words, language) for words in (one.what, one.mend) for language in ("ko", "en"))
    return [(one.line, spoken(one.what)) for one in reading.faults]


def remarked(text: str) -> dict[int, str]:
    told(text)
    return {one.line: spoken(one.what) for one in read(text).remarks}


def asked(text: str) -> list[dict[str, Any]]:
    """Every question as it would be stored, with the options' texts alone."""
    questions = json.loads(survey(text).model_dump_json(exclude_defaults=True))["questions"]
    return [{name: bare(value) for name, value in question.items()} for question in questions]


def bare(value: Any) -> Any:
    if isinstance(value, list):
        return [bare(one) for one in value]
    if isinstance(value, dict):
        return {value["group"]: bare(value["options"])} if "group" in value else value["text"]
    return value


def first(question: str) -> dict[str, Any]:
    return asked(f"제목\n\n1. {question}\n2. 끝으로\n")[0]
