"""The card everybody taps on: a ranking of thirty values, five of them wanted, in twenty-five buttons."""

from __future__ import annotations

from collections.abc import Iterator

VALUES = (
    *("연대", "협동", "사람중심", "민주성", "혁신", "도전", "공동체", "지역중심", "존중", "사회정의"),
    *("이타성", "공공성", "성장", "도덕성", "생태주의", "창의성", "사랑", "호혜성", "공유", "책임감"),
    *("공정성", "주체성", "관계성", "신의", "자립", "역량개발", "협치", "포용", "공감", "다양성"),
)
PLACES = 5
ON_A_PAGE = 22
"""With this many values on a page the card has 25 buttons: two more lead to the pages, one clears."""

CONTROLS = (("1 / 2", "page:0"), ("▶️ 다음", "page:1"), ("처음부터", "clear:0"))

Button = tuple[str, str]
"""What it says, and what it carries."""


def wish(tap: int) -> str:
    """What a person's tap number `tap` asks for: five values are added one by one, and taken back again."""
    turn = tap % (2 * PLACES)
    if turn < PLACES:
        return f"q:1:1:add:{turn + 1}"
    return f"q:1:1:drop:{2 * PLACES - turn}"


def card(tapped: str) -> tuple[str, list[list[Button]]]:
    """Text and rows of buttons after a tap, put together anew as a bot has to."""
    _, _, _, action, value = tapped.split(":")
    chosen = int(value) - (action == "drop")
    lines = [_line(number, chosen) for number in range(1, ON_A_PAGE + 1)]
    text = "\n".join(
        (
            "<b>활동가에게 가장 중요한 핵심가치 다섯 개를 순서대로 골라 주세요.</b>",
            "",
            *lines,
            "",
            " · ".join(_label(number, chosen) for number in range(1, chosen + 1)),
            f"{PLACES}개 가운데 {chosen}개를 고르셨습니다.",
            "더 고르거나, 고른 것을 눌러 빼 주세요.",
        )
    )
    return text, list(_rows(chosen))


def _rows(chosen: int) -> Iterator[list[Button]]:
    for number in range(1, ON_A_PAGE + 1, 2):
        yield [(_label(one, chosen), _carried(one, chosen)) for one in (number, number + 1)]
    yield list(CONTROLS[:2])
    yield list(CONTROLS[2:])


def _line(number: int, chosen: int) -> str:
    label = _label(number, chosen)
    return f"{number}. <b>{label}</b>" if number <= chosen else f"{number}. {label}"


def _label(number: int, chosen: int) -> str:
    return f"{number}순위 {VALUES[number - 1]}" if number <= chosen else VALUES[number - 1]


def _carried(number: int, chosen: int) -> str:
    return f"q:1:1:{'drop' if number <= chosen else 'add'}:{number}"
