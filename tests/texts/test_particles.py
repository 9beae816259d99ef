from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from texts.particles import FORMS, particle

SYLLABLES = st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3)


@pytest.mark.parametrize(
    ("word", "forms", "fitting"),
    [
        ("연대", "을/를", "를"),
        ("협동", "을/를", "을"),
        ("공공성", "은/는", "은"),
        ("책임", "과/와", "과"),
        ("신뢰", "과/와", "와"),
        ("지훈", "아/야", "아"),
        ("민지", "아/야", "야"),
        ("마을", "으로/로", "로"),
        ("협동", "으로/로", "으로"),
        ("연대", "으로/로", "로"),
        ("연대", "이다/다", "다"),
        ("3", "이/가", "이"),
        ("2", "이/가", "가"),
        ("7", "으로/로", "로"),
        ("10", "으로/로", "으로"),
        ("100", "을/를", "을"),
        ("1,000", "을/를", "을"),
        ("10000", "이/가", "이"),
        ("1,000,000,000,000", "이/가", "가"),
        ("0", "을/를", "을"),
        ("3.5", "을/를", "를"),
        ("62.4%", "이/가", "가"),
        ("제3회", "을/를", "를"),
        ("ESG", "을/를", "를"),
        ("TFM", "을/를", "을"),
        ("URL", "으로/로", "로"),
        ("Telegram", "을/를", "을"),
        ("Google", "으로/로", "로"),
        ("phone", "을/를", "을"),
        ("Slack", "을/를", "을"),
        ("server", "을/를", "를"),
        ("network", "을/를", "를"),
        ("training", "으로/로", "으로"),
        ("‘연대’", "을/를", "를"),
        ("민주성(Democracy)", "이/가", "가"),
        ("푸른강네트워크 “한울”", "이/가", "이"),
        ("협동 🤝", "을/를", "을"),
        ("①", "이/가", "이"),
    ],
)
def test_a_word_gets_the_particle_a_speaker_would_use(word: str, forms: str, fitting: str) -> None:
    assert particle(word, forms) == fitting


@pytest.mark.parametrize(
    ("word", "object_", "towards"),
    [
        ("1", "을", "로"),
        ("2", "를", "로"),
        ("3", "을", "으로"),
        ("6", "을", "으로"),
        ("10", "을", "으로"),
        ("100", "을", "으로"),
        ("12,000", "을", "으로"),
        ("5kg", "을", "으로"),
        ("㎏", "을", "으로"),
        ("20 g", "을", "으로"),
        ("3t", "을", "으로"),
        ("100m", "를", "로"),
        ("42km", "를", "로"),
        ("SNS", "를", "로"),
        ("LH", "를", "로"),
        ("IT", "를", "로"),
        ("TF", "를", "로"),
        ("CSR", "을", "로"),
        ("App", "을", "으로"),
        ("system", "을", "으로"),
        ("iCOOP", "을", "으로"),
        ("기타(직접 적기)", "를", "로"),
        ("“기타(직접 적기)”", "를", "로"),
        ("‘협동’", "을", "으로"),
        ("3번", "을", "으로"),
        ("5점", "을", "으로"),
        ("2점(알맞음)", "을", "으로"),
        ("12만 원", "을", "으로"),
        ("1998년", "을", "으로"),
        ("62.4%", "를", "로"),
        ("12월 4일(금)", "을", "로"),
        ("12월 2일(수)", "을", "로"),
        ("‘12/4(목)’", "을", "로"),
        ("12월 4일(금) 18:00", "를", "로"),
        ("12월 4일(금) 23:59", "을", "으로"),
    ],
)
def test_the_words_of_surveys_are_read_as_they_are_spoken(word: str, object_: str, towards: str) -> None:
    assert (particle(word, "을/를"), particle(word, "으로/로")) == (object_, towards)


@pytest.mark.parametrize(
    ("forms", "both"),
    [("은/는", "은(는)"), ("을/를", "을(를)"), ("으로/로", "(으)로"), ("이다/다", "(이)다")],
)
def test_a_word_whose_sound_is_not_known_gets_both(forms: str, both: str) -> None:
    assert [particle(word, forms) for word in ("協同", "🙂", "", "…")] == [both] * 4


@given(st.text(), st.sampled_from(sorted(FORMS)))
def test_any_text_at_all_gets_one_of_the_two_or_both(word: str, forms: str) -> None:
    fitting = particle(word, forms)
    assert fitting in forms.split("/") or "(" in fitting


@given(SYLLABLES, st.sampled_from(sorted(FORMS)), st.sampled_from(["’", ")", "”", " 🙂", "…"]))
def test_what_is_not_read_aloud_changes_nothing(syllable: str, forms: str, silent: str) -> None:
    assert particle(syllable + silent, forms) == particle(syllable, forms)


@given(st.text(SYLLABLES, min_size=1))
def test_only_the_last_syllable_decides(word: str) -> None:
    assert particle(word, "을/를") == particle(word[-1], "을/를")
