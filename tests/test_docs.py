"""What the documents show is what the program does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from random import Random
from textwrap import dedent, indent
from typing import Any

import pytest

from bot.settings import PREFIX, Settings
from surveys.asked import Asked
from surveys.authoring import Reading, read_survey
from surveys.names import KINDS, known_keys
from surveys.pasted.labels import setting_of
from surveys.pasted.marks import marked
from surveys.prompt import Phrase
from surveys.questions import BaseQuestion
from surveys.results import Cast, counted
from surveys.survey import Survey
from tests.surveys.people import Person, spoken, survey_in

HOUSE = Path(__file__).parents[1]
DOCUMENTS = [HOUSE / "README.md", *sorted((HOUSE / "docs").glob("*.md"))]
EXAMPLES = sorted((HOUSE / "examples").glob("*.*"))
NOW = datetime(2026, 11, 20, tzinfo=UTC)
PAGES = ("ko", "en")
NAMES = re.compile(r"`([a-z_]+)`")
OF_EVERY_KIND = {"id", "kind", "answered", "about", "about_id"}


def page(language: str) -> str:
    return (HOUSE / "docs" / f"organisers.{language}.md").read_text(encoding="utf-8")


def blocks(written: str, fence: str) -> list[str]:
    found = re.findall(rf"^ *```{fence}\n(.*?)^ *```$", written, flags=re.MULTILINE | re.DOTALL)
    return [with_title(dedent(block)) for block in found]


def with_title(block: str) -> str:
    """Questions that are shown alone, as a survey."""
    return f"title: t\nquestions:\n{indent(block, '  ')}" if block.startswith("- ") else block


def read(written: str | bytes) -> Reading:
    return read_survey(written, "Asia/Seoul", NOW)


def rows(written: str) -> dict[str, list[str]]:
    """The cells of every row of a table behind the name in its first cell; of rows alike, the last."""
    lines = [line.strip("|").split(" | ") for line in written.splitlines() if line.startswith("| `")]
    found = [(NAMES.match(first.strip()), cells) for first, *cells in lines]
    return {name[1]: [cell.strip(" |") for cell in cells] for name, cells in found if name}


# Surveys


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_survey_in_the_documents_has_no_fault(document: Path) -> None:
    written = document.read_text(encoding="utf-8")
    for survey in (*blocks(written, "yaml"), *blocks(written, "text")):
        reading = read(survey)
        assert [(fault.line, spoken(fault.what)) for fault in reading.faults] == []
        assert reading.survey is not None


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_no_notice_in_the_documents_holds_a_line_that_is_not_understood(document: Path) -> None:
    for notice in blocks(document.read_text(encoding="utf-8"), "text"):
        assert [(one.line, spoken(one.what)) for one in read(notice).remarks] == []


def words_of_notices(language: str) -> list[str]:
    """What stands in code spans in the first cells of the table below the notice."""
    table = page(language).partition("```text")[2].partition("\n## ")[0]
    cells = re.findall(r"^\| (.*?) \|", table, flags=re.MULTILINE)
    return [span for cell in cells for span in re.findall("`([^`]+)`", cell)]


@pytest.mark.parametrize("language", PAGES)
def test_every_mark_and_label_that_the_pages_name_is_understood(language: str) -> None:
    marks = [word for word in words_of_notices(language) if re.fullmatch(r"\(.*[^ ()].*\)", word)]
    labels = [word for word in words_of_notices(language) if re.fullmatch(r"[가-힣A-Z][가-힣a-z ]+", word)]
    assert [mark for mark in marks if not marked(mark).wishes] == []
    assert [label for label in labels if not setting_of(label)] == []
    assert min(len(marks), len(labels)) > 4


@pytest.mark.parametrize("language", PAGES)
def test_the_organisers_pages_each_show_a_survey_in_either_form(language: str) -> None:
    assert blocks(page(language), "yaml")
    assert blocks(page(language), "text")


def example_surveys() -> Iterator[tuple[str, Survey]]:
    for path in EXAMPLES:
        reading = read(path.read_bytes()) if path.suffix != ".py" else Reading(None)
        if reading.survey:
            yield path.name, reading.survey


def test_every_example_is_a_survey_without_a_fault_or_a_file_to_one() -> None:
    surveys = dict(example_surveys())
    attached = {name for survey in surveys.values() for name in survey.attachments}
    written = {path.name for path in EXAMPLES if path.suffix != ".py"}
    assert written == surveys.keys() | attached


def test_the_readme_lists_every_example() -> None:
    listed = re.findall(
        r"^\| \[`([^`]+)`\]\(examples/", (HOUSE / "README.md").read_text("utf-8"), re.MULTILINE
    )
    assert sorted(listed) == sorted(dict(example_surveys()))


# The kinds


def sections(language: str) -> dict[str, tuple[str, str]]:
    """What each kind is called in the heading over it, and what stands below that."""
    parts = re.split(r"^#+ (.*)$", page(language), flags=re.MULTILINE)[1:]
    headed = zip(parts[::2], parts[1::2], strict=True)
    found = [(re.fullmatch(r"(.*): `([a-z_]+)`", heading), below) for heading, below in headed]
    return {heading[2]: (heading[1], below) for heading, below in found if heading}


def example_of(kind: str, language: str) -> Survey:
    (block,) = blocks(sections(language)[kind][1], "yaml")
    return survey_in(block)


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_explain_every_kind_under_its_name(language: str) -> None:
    names = {kind: spoken(Phrase(f"kind-{kind}"), language) for kind in KINDS}
    heading = {"ko": "### 문항의 종류\n", "en": "### Kinds of questions\n"}[language]
    table = page(language).partition(heading)[2].partition("\n#")[0]
    assert {kind: name for kind, (name, _) in rows(table).items()} == names
    bare = {name.removeprefix("a ").lower() for name in names.values()}
    assert {called.removeprefix("A ").lower() for called, _ in sections(language).values()} == bare
    assert sections(language).keys() == names.keys()


def typed_answers() -> Iterator[tuple[str, str, str]]:
    for language in PAGES:
        for kind, (_, below) in sections(language).items():
            (line,) = re.findall(r"^(?:적어서 답하기|Typed): (.*)$", below, re.MULTILINE)
            yield from ((language, kind, said) for said in re.findall(r"`([^`]+)`", line))


@pytest.mark.parametrize(("language", "kind", "said"), list(typed_answers()))
def test_what_the_pages_say_may_be_typed_is_an_answer(language: str, kind: str, said: str) -> None:
    survey = example_of(kind, language)
    person = Person(survey, language=language)
    place, question = person.place, survey.questions[0]
    person.say(said)
    assert place in person.draft, person.told
    assert Asked(question).begun(person.draft[place]), person.told


@pytest.mark.parametrize("language", PAGES)
@pytest.mark.parametrize("kind", KINDS)
def test_the_pages_name_what_stands_in_the_result_of_each_kind(kind: str, language: str) -> None:
    cells = rows(page(language).rpartition("\n## ")[0].rpartition("\n## ")[2])[kind]
    survey = example_of(kind, language)
    question: BaseQuestion[Any] = survey.questions[0]
    about = [thing.number for thing in question.things()] or [0]
    ballot = Asked(question).ballot(Asked(question).invent(Random(1)))
    document = counted(survey, question, [Cast(1, about[0], ballot)]).document(language)
    inside = document["each"][0] if "each" in document else document
    own = {name: value for name, value in inside.items() if name not in OF_EVERY_KIND}
    assert set(NAMES.findall(cells[1])) == set(keys_in(own))


def keys_in(document: Any) -> Iterator[str]:
    if isinstance(document, list):
        for one in document:
            yield from keys_in(one)
    if isinstance(document, dict):
        yield from document
        for one in document.values():
            yield from keys_in(one)


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_say_how_the_answers_of_each_kind_may_be_compared(language: str) -> None:
    heading = {"ko": "### 조건\n", "en": "### Conditions\n"}[language]
    section = page(language).partition(heading)[2].partition("\n###")[0]
    said = {kind: set(re.findall("`([=!<>]+|has)`", cells[0])) for kind, cells in rows(section).items()}
    assert said == {kind: set(question.OPERATORS) for kind, question in KINDS.items() if question.OPERATORS}


# Settings


@pytest.mark.parametrize("language", PAGES)
def test_the_pages_name_every_setting_of_a_survey_file(language: str) -> None:
    ways = [
        ("title",),
        ("questions", 0, "text"),
        *(("questions", 0, name, 0, "text") for name in ("options", "items")),
    ]
    settings = {name for way in ways for name in known_keys(way)}
    assert settings - set(NAMES.findall(page(language).replace("{id, text, note}", "`note`"))) == set()


def test_both_organisers_pages_explain_the_same_words() -> None:
    ko, en = (re.findall(r"^\| `([a-z_]+)`", page(language), re.MULTILINE) for language in PAGES)
    assert ko == en


def test_the_operators_page_lists_every_setting_with_its_default() -> None:
    written = (HOUSE / "docs" / "operators.md").read_text(encoding="utf-8")
    listed = dict(re.findall(rf"^\| `{PREFIX}(\w+)` \| (?:`([^`]*)`)? *\|", written, flags=re.MULTILINE))
    assert listed == {name.upper(): _default(name) for name in Settings.model_fields}


def _default(name: str) -> str:
    value = Settings.model_fields[name].default
    secret = getattr(value, "get_secret_value", None)
    return str(secret() if secret else value or "")
