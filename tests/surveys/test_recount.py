"""What is handed over of a closed survey can be counted again, tells nobody's ballot, and hides no change."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys import results
from surveys.asked import Asked, Ballot
from surveys.ballot_files import read_ballots
from surveys.ballot_files.gathering import BallotFile
from surveys.questions import TYPES
from surveys.questions.paper import paper_of
from surveys.recount import Counted, Recount, fewest, recounted
from surveys.recount.counting import without_texts
from surveys.recount.manifest import FINGERPRINT, MANIFEST, RECEIPTS, RESULT, Manifest, fingerprint, stated
from surveys.results import results_document
from surveys.survey import Survey
from surveys.tally.methods import METHODS
from tests.surveys.any_survey import surveys
from tests.surveys.handed_over import ENTROPY, LIVES, Doing, handed_over, lived
from tests.surveys.people import NOW, spoken, survey_in, survey_of, text
from tests.surveys.specimens import specimen
from tests.surveys.test_kinds import KINDS

UNHURRIED = settings(deadline=None)
EXAMPLES = Path(__file__).parents[2] / "examples"
EVERYBODY: list[Doing] = [(who, who, False) for who in range(40)]
EVERY_KIND = survey_of(*(specimen(kind) for kind in KINDS))


def again(files: dict[str, bytes]) -> Recount:
    return recounted(files, NOW)


def told(found: Recount) -> list[tuple[str, str]]:
    """The file and the rule of each fault, which both languages have a sentence for."""
    for language in ("ko", "en"):
        assert all(
            spoken(one.fault.what, language) and spoken(one.fault.mend, language) for one in found.faults
        )
    return [(one.file, one.fault.what.key.removeprefix("recount-fault-")) for one in found.faults]


def announced(counted: Counted) -> list[dict[str, object]]:
    """The questions of the results as the bot tells them, with how many texts there are for the texts."""
    counts = results.count(
        counted.survey, counted.cast, state="closed", opens=None, closes=None, responses=0, drafts=0
    )
    questions: list[dict[str, object]] = without_texts(results_document(counts, "ko"))["questions"]
    return questions


@cache
def values() -> Counted:
    return lived(survey_in((EXAMPLES / "core-values.yaml").read_text(encoding="utf-8")), EVERYBODY)


@cache
def whole() -> dict[str, bytes]:
    """Of a survey with a question of every kind."""
    return handed_over(lived(EVERY_KIND, EVERYBODY[:12]))


@UNHURRIED
@given(surveys(KINDS), LIVES)
def test_a_result_equals_a_recount_after_whatever_was_cast_revised_and_withdrawn(
    survey: Survey, life: list[Doing]
) -> None:
    counted = lived(survey, life)
    files = handed_over(counted)
    assert json.loads(files[RESULT])["questions"] == announced(counted)
    found = again(files)
    assert told(found) == []
    assert found.agrees
    assert [one.id for one in found.questions] == [question.id for question in survey.questions]


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.__name__)
def test_a_ballot_of_every_kind_comes_back_from_its_cells(kind: type) -> None:
    question = next(one for one in EVERY_KIND.questions if type(one) is kind)
    paper = paper_of(question)
    for response in range(30):
        asked = Asked(question, next(iter(question.things()), None))
        ballot = asked.ballot(asked.invent(Random(response))).content
        cells = paper.write(ballot)
        assert len(cells) == len(paper.columns)
        assert list(paper.write(paper.read(cells))) == list(cells)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_changed_byte_is_found(data: st.DataObject) -> None:
    files = dict(whole())
    name = data.draw(st.sampled_from(sorted(files)))
    place = data.draw(st.integers(0, len(files[name]) - 1))
    byte = data.draw(st.integers(1, 255)) ^ files[name][place]
    files[name] = files[name][:place] + bytes([byte]) + files[name][place + 1 :]
    found = again(files)
    assert not found.agrees
    assert name in {one.file for one in found.faults} or name in {MANIFEST, FINGERPRINT}
    assert told(found)


def test_a_file_that_is_gone_is_named() -> None:
    for name in whole():
        found = again({other: content for other, content in whole().items() if other != name})
        assert not found.agrees
        assert name in {one.file for one in found.faults}


def sealed(files: dict[str, bytes]) -> dict[str, bytes]:
    """The files with every hash made to fit, as somebody does who means to deceive."""
    manifest = Manifest.model_validate_json(files[MANIFEST])
    listed = {name: stated(files[name]) for name in manifest.files}
    listing = manifest.model_copy(update={"files": listed}).written()
    return {**files, MANIFEST: listing, FINGERPRINT: fingerprint(listing)}


def test_a_number_that_was_changed_with_every_hash_is_named() -> None:
    files = handed_over(values())
    result = json.loads(files[RESULT])
    row = result["questions"][0]["ranking"][0]
    points, row["points"] = row["points"], row["points"] + 1
    files[RESULT] = json.dumps(result).encode()
    found = again(sealed(files))
    assert told(found) == []
    (difference,) = [one for question in found.questions for one in question.differences]
    assert difference.path == ("questions", result["questions"][0]["id"], "ranking", row["id"], "points")
    assert (difference.told, difference.counted) == (points + 1, points)
    assert not found.agrees


def test_ballots_that_were_changed_with_every_hash_give_other_numbers() -> None:
    files = handed_over(values())
    head, first, *rest = files["ballots/values.csv"].decode().splitlines()
    weight, one, other, *more = first.split(",")
    files["ballots/values.csv"] = "\n".join([head, ",".join([weight, other, one, *more]), *rest]).encode()
    found = again(sealed(files))
    assert found.questions[0].differences
    assert all(not one.differences for one in found.questions[1:])


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("1,1,1,2,3,4", "row"),
        ("1,99,1,2,3,4", "row"),
        ("1,,1,2,3,4", "row"),
        ("1,,,,,", "row"),
        ("0,1,2,3,4,5", "row"),
        ("1,1,2,3", "row"),
        ("x,1,2,3,4,5", "row"),
        ("1,1,2,3,4,5", "row"),  # one ballot more than there were responses
        ("999999999,1,2,3,4,5", "row"),
        ('1,"1,2,3,4,5', "unreadable"),
    ],
)
def test_a_line_that_was_added_is_found_in_spite_of_its_hash(line: str, rule: str) -> None:
    files = handed_over(values())
    files["ballots/values.csv"] += f"{line}\n".encode()
    found = again(sealed(files))
    assert told(found) == [("ballots/values.csv", rule)]
    assert not found.agrees


def test_a_line_that_was_taken_out_is_found_in_spite_of_its_hash() -> None:
    files = handed_over(values())
    files["ballots/values.csv"] = files["ballots/values.csv"].rpartition(b"\n1,")[0] + b"\n"
    found = again(sealed(files))
    assert told(found) == [("ballots/values.csv", "ballots")]
    assert found.questions[0].differences


@pytest.mark.parametrize("beside", [{"abstained": 30, "reasons": 0}, {"abstained": 0, "reasons": 41}])
def test_more_people_than_there_were_are_found_in_spite_of_every_hash(beside: dict[str, int]) -> None:
    files = handed_over(values())
    manifest = json.loads(files[MANIFEST])
    manifest["questions"][0]["beside"] = [{"about": "", **beside}]
    files[MANIFEST] = json.dumps(manifest).encode()
    assert told(again(sealed(files))) == [(MANIFEST, "impossible")]


@pytest.mark.parametrize(
    ("change", "rule"),
    [
        (lambda codes: codes[1:], "receipts"),
        (lambda codes: [*codes[:-1], codes[0]], "receipts_order"),
        (lambda codes: codes[::-1], "receipts_order"),
    ],
)
def test_receipts_that_were_changed_are_found_in_spite_of_their_hash(change: object, rule: str) -> None:
    assert callable(change)
    files = handed_over(values())
    files[RECEIPTS] = "".join(f"{code}\n" for code in change(files[RECEIPTS].decode().split())).encode()
    assert told(again(sealed(files))) == [(RECEIPTS, rule)]


def test_something_else_is_refused() -> None:
    assert told(again({})) == [(MANIFEST, "manifest")]
    assert told(again({MANIFEST: b'{"format": 2}'})) == [(MANIFEST, "manifest")]


# What is told, and what is not


def test_nothing_that_people_wrote_is_handed_over() -> None:
    survey = survey_of(
        text(entries="1-3", reason="optional", id="words"),
        specimen("multiple_choice", id="several"),
        specimen("rating", id="rated"),
    )
    files = handed_over(lived(survey, EVERYBODY))
    everything = b"".join(content for name, content in files.items() if name != "survey.yaml").decode()
    cast = [one.ballot for ballots in lived(survey, EVERYBODY).cast.values() for one in ballots]
    written = {ballot.reason for ballot in cast if ballot.reason} | set(said_in(cast))
    assert len(written) > 10
    assert [said for said in written if said in everything] == []


def said_in(cast: Iterable[Ballot]) -> Iterator[str]:
    """Every Hangul word that stands within a ballot."""
    for ballot in cast:
        yield from re.findall(r"[가-힣]{2,}", ballot.content.decode(errors="ignore"))


def test_receipts_stand_sorted_and_apart() -> None:
    files = handed_over(values())
    codes = files[RECEIPTS].decode().split()
    assert codes == sorted(codes)
    assert len(codes) == len(EVERYBODY)
    assert [name for name, content in files.items() if codes[0].encode() in content] == [RECEIPTS]


def test_each_question_is_shuffled_by_itself_and_differently_each_time() -> None:
    survey = survey_of(*({**specimen("date"), "required": "true", "abstain": "false"},) * 2)
    counted = lived(survey, EVERYBODY)
    same = {number: counted.of(1) for number in (1, 2)}
    first, second = (
        handed_over(Counted(survey, same, counted.receipts, None, None), entropy)
        for entropy in (ENTROPY, ENTROPY[::-1])
    )
    in_order = [one.ballot.content.decode() for one in counted.of(1)]
    orders = [
        files[f"ballots/q{number}.csv"].decode().split()[1:] for files in (first, second) for number in (1, 2)
    ]
    assert len({tuple(order) for order in [in_order, *orders]}) == 5
    assert all(Counter(order) == Counter(in_order) for order in orders)


def test_ballots_alike_stand_together_so_that_their_order_says_nothing() -> None:
    counted = values()
    turned = {number: list(cast)[::-1] for number, cast in counted.cast.items()}
    mirrored = Counted(counted.survey, turned, counted.receipts, None, None)
    sheet = "ballots/values.csv"
    assert handed_over(counted)[sheet] == handed_over(mirrored, ENTROPY[::-1])[sheet]


def test_a_ranking_can_be_counted_by_the_command_that_counts_files() -> None:
    files = handed_over(values())
    read = read_ballots("values.csv", files["ballots/values.csv"])
    assert isinstance(read, BallotFile)
    outcome = METHODS["points"](read.ballots, read.places, 1)
    ranking = json.loads(files[RESULT])["questions"][0]["ranking"]
    named = {row["id"]: row["points"] for row in ranking if row["mentions"]}
    assert {read.options[one.option]: int(one.score) for one in outcome.placed} == named


def test_the_manifest_tells_the_rule_that_decides() -> None:
    manifest = json.loads(handed_over(values())[MANIFEST])
    assert manifest["questions"][0]["rule"] == {"method": "points", "places": 5}
    assert manifest["hanmadi"] == "0.1.0"
    assert manifest["responses"] == len(EVERYBODY)


def test_the_question_with_the_fewest_ballots_tells_how_many_there_are() -> None:
    counted = values()
    assert fewest(counted) <= len(EVERYBODY)
    few = Counted(counted.survey, {1: list(counted.of(1))[:3]}, counted.receipts, None, None)
    assert fewest(few) == 3
    assert fewest(Counted(counted.survey, {}, counted.receipts, None, None)) == len(EVERYBODY)
