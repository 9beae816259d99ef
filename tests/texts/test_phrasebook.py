from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from surveys.prompt import Arg, Phrase
from texts import choose_language
from texts.fluent import read_folder
from texts.phrasebook import MissingTextWarning, Phrasebook

if TYPE_CHECKING:
    from pathlib import Path

TODAY = date(2026, 11, 20)
SENTENCES = """
hello = <b>{ $name }</b>님, 반갑습니다.
dropped = { PARTICLE($option, "을/를") } 뺐습니다.
place = { $place }순위 { $option }
chosen = { $of }개 가운데 { $n ->
    [0] 아직 고르지 않았습니다
   *[other] { $n }개를 골랐습니다
}.
people = { $n ->
    [one] one person
   *[other] { $n } people
}
state = { $state ->
    [open] 진행 중
   *[other] 마감
}
closes = { DEADLINE($at) } 받습니다.
since = { WHEN($at) }부터
on = { PARTICLE($day, "은/는") } { DAY($day) }
share = { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
twice = { place } · { -product(mood: "good") }
-product = 한마디{ $mood ->
    [good] {" "}좋아요
   *[other] {""}
}
rule = 1 &lt; 2
lines =
    첫째 줄
    둘째 줄
"""


@pytest.fixture
def book(tmp_path: Path) -> Phrasebook:
    return _book(tmp_path, "ko")


def _book(folder: Path, language: str, sentences: str = SENTENCES) -> Phrasebook:
    (folder / "some.ftl").write_text(sentences, encoding="utf-8")
    return Phrasebook(language, read_folder(folder))


def say(book: Phrasebook, key: str, **args: Arg) -> str:
    return book.html(Phrase(key, args), TODAY)


def test_a_name_cannot_bring_markup_of_its_own(book: Phrasebook) -> None:
    assert say(book, "hello", name="<i>&민지") == "<b>&lt;i&gt;&amp;민지</b>님, 반갑습니다."


def test_plain_words_carry_no_tags_and_no_entities(book: Phrasebook) -> None:
    assert book.plain(Phrase("hello", {"name": "<i>&민지"}), TODAY) == "<i>&민지님, 반갑습니다."
    assert book.plain(Phrase("rule"), TODAY) == "1 < 2"


def test_somebodys_own_words_are_said_in_the_readers_language(tmp_path: Path) -> None:
    ko, en = _book(tmp_path, "ko"), _book(tmp_path, "en")
    option = {"en": "Democracy & more", "ko": "민주성"}
    assert say(ko, "place", place=2, option=option) == "2순위 민주성"
    assert say(en, "place", place=2, option=option) == "2순위 Democracy &amp; more"


def test_a_language_nobody_wrote_in_gives_way_to_korean_then_to_the_first(tmp_path: Path) -> None:
    en = _book(tmp_path, "en")
    assert en.plain({"vi": "Xin chào", "ko": "안녕"}, TODAY) == "안녕"
    assert en.plain({"vi": "Xin chào", "de": "Hallo"}, TODAY) == "Xin chào"
    assert en.plain("", TODAY) == ""


def test_a_particle_is_chosen_by_what_is_read_not_by_what_is_escaped(book: Phrasebook) -> None:
    assert say(book, "dropped", option="A&B <협동>") == "A&amp;B &lt;협동&gt;을 뺐습니다."
    assert say(book, "dropped", option=Phrase("hello", {"name": "민지"})).endswith("반갑습니다.를 뺐습니다.")
    assert say(book, "dropped", option=3) == "3을 뺐습니다."


def test_a_phrase_may_speak_of_phrases(book: Phrasebook) -> None:
    inner = Phrase("place", {"place": 1, "option": "<연대>"})
    assert say(book, "hello", name=inner) == "<b>1순위 &lt;연대&gt;</b>님, 반갑습니다."


def test_numbers_choose_between_sentences(book: Phrasebook, tmp_path: Path) -> None:
    assert say(book, "chosen", of=5, n=0) == "5개 가운데 아직 고르지 않았습니다."
    assert say(book, "chosen", of=5, n=3) == "5개 가운데 3개를 골랐습니다."
    en = _book(tmp_path, "en")
    assert [say(en, "people", n=n) for n in (1, 2, 1200)] == ["one person", "2 people", "1,200 people"]


def test_words_choose_between_sentences(book: Phrasebook) -> None:
    assert [say(book, "state", state=state) for state in ("open", "closed")] == ["진행 중", "마감"]


def test_shares_have_one_decimal(book: Phrasebook) -> None:
    assert [say(book, "share", share=share) for share in (62.3656, 50, 0.0)] == ["62.4%", "50.0%", "0.0%"]


def test_moments_are_written_as_such_bodies_write_them(book: Phrasebook) -> None:
    midnight = datetime(2026, 12, 19, tzinfo=ZoneInfo("Asia/Seoul"))
    assert say(book, "closes", at=midnight) == "12월 18일(금) 23:59까지 받습니다."
    assert say(book, "since", at=midnight) == "12월 19일(토) 00:00부터"
    assert say(book, "hello", name=midnight) == "<b>12월 19일(토) 00:00</b>님, 반갑습니다."


def test_days_are_written_with_their_weekday(book: Phrasebook) -> None:
    friday = date(2026, 12, 4)
    assert say(book, "on", day=friday) == "12월 4일(금)은 12월 4일(금)"
    assert say(book, "hello", name=friday) == "<b>12월 4일(금)</b>님, 반갑습니다."
    assert say(book, "since", at=friday) == "12월 4일(금)부터"
    assert say(book, "on", day="언젠가") == "언젠가는 언젠가"


def test_the_day_of_a_moment_leaves_out_the_hour(book: Phrasebook) -> None:
    evening = datetime(2027, 1, 2, 18, tzinfo=ZoneInfo("Asia/Seoul"))
    assert say(book, "on", day=evening) == "2027년 1월 2일(토) 18:00는 2027년 1월 2일(토)"


def test_messages_and_terms_may_be_used_in_others(book: Phrasebook) -> None:
    assert say(book, "twice", place=1, option="연대") == "1순위 연대 · 한마디 좋아요"
    assert say(book, "lines") == "첫째 줄\n둘째 줄"


def test_long_texts_are_said_whole(book: Phrasebook) -> None:
    assert len(say(book, "hello", name="가" * 12_000)) > 12_000


def test_a_sentence_that_is_not_there_is_a_warning_and_never_a_crash(book: Phrasebook) -> None:
    with pytest.warns(MissingTextWarning, match="nobody-wrote-this"):
        assert say(book, "nobody-wrote-this") == "nobody-wrote-this"
    with pytest.warns(MissingTextWarning, match="name"):
        assert say(book, "hello") == "<b>$name</b>님, 반갑습니다."
    with pytest.warns(MissingTextWarning, match="at"):
        assert say(book, "closes") == "$at 받습니다."


def test_a_faulty_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"some\.ftl: cannot be parsed"):
        _book(tmp_path, "ko", "half a sentence\n")
    with pytest.raises(ValueError, match=r"some\.ftl: the key hello stands twice"):
        _book(tmp_path, "ko", "hello = a\nhello = b\n")


def test_many_threads_may_speak_at_once(book: Phrasebook) -> None:
    with ThreadPoolExecutor(8) as threads:
        said = threads.map(lambda n: say(book, "chosen", of=n, n=n), range(1, 500))
    assert list(said) == [f"{n}개 가운데 {n}개를 골랐습니다." for n in range(1, 500)]


@given(st.text())
def test_no_text_from_outside_gets_through_unescaped(text: str) -> None:
    said = Phrasebook("ko", {}).html(text, TODAY)
    assert "<" not in said
    assert ">" not in said


@pytest.mark.parametrize(
    ("preferred", "telegram_language", "chosen"),
    [("en", "ko", "en"), ("", "en-GB", "en"), ("", "de", "ko"), ("", "", "ko"), ("xx", "EN", "en")],
)
def test_ones_own_choice_comes_first_then_telegrams_then_the_networks(
    preferred: str, telegram_language: str, chosen: str
) -> None:
    assert choose_language(preferred, telegram_language, "ko") == chosen
