"""Questions asked row by row: each statement, date, item or option takes one value."""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Annotated, Any

from pydantic import AfterValidator

from surveys.fields import broken
from surveys.prompt import Arg, Phrase, Prompt, Refused, Said, Typed, View, Widget, Words
from surveys.questions import rows_typed
from surveys.questions.base import BaseQuestion, Cells, Read, Turned, button, quoted
from surveys.questions.brief import brief
from surveys.questions.listing import listed, notes_control
from surveys.questions.options import FEWEST, Option, PlainOption, told_apart
from surveys.questions.pages import Controls, page_controls
from surveys.questions.rows_kept import Rows, Values, cast, values_of, without

MOST = 50
"""Rows of one question: each of them is asked by itself."""

PARTS = 3
"""What may be typed for a row: its number, its name and the value."""

LISTED = 10
CLEARING = 1_000
"""Added to the page on which it is asked whether all is to be cleared."""

WORDING = ("button-row-before", "button-row-after")


class RowsQuestion(BaseQuestion[Rows]):
    """Page 0 of a View shows the first row without a value, page n the n-th row."""

    # What a kind says of itself

    @abstractmethod
    def rows(self) -> Sequence[Option]: ...

    @abstractmethod
    def worth(self, value: int) -> Words:
        """A value in words."""

    @abstractmethod
    def spelled(self, value: int, language: str) -> str:
        """A value as people type it."""

    @abstractmethod
    def value_at(self, rest: str) -> rows_typed.Token | None:
        """The value with which typed text begins."""

    @abstractmethod
    def wrong(self, values: Values, new: Values) -> Phrase | None:
        """Why `values` may not stand; `new` are those among them that were given just now."""

    @abstractmethod
    def widgets(self, row: Option, values: Values) -> tuple[Widget, ...]:
        """What may be given to a row."""

    @abstractmethod
    def please(self, row: Option, values: Values) -> Phrase:
        """What to do, where a value is wanted for a row."""

    @property
    @abstractmethod
    def unread(self) -> Phrase:
        """That typed text is no answer, and how it could be one."""

    @property
    def done(self) -> Phrase:
        """How a full answer can be changed."""
        return Phrase("rows-done")

    def label(self, row: Option) -> Words:
        return row.text

    def short(self, row: Option) -> Words:
        """The label where there is a line for it."""
        return brief(row.text)

    def beside(self, row: Option, values: Values) -> Controls:  # noqa: ARG002
        """What may be given to a row besides."""
        return ()

    def state(self, values: Values) -> Iterator[Words]:
        yield Phrase("rows-count", {"count": len(self.rows()), "given": len(values)})

    def told(self, number: int, value: int, values: Values) -> Phrase:  # noqa: ARG002
        """That a value was given to the row with this running number."""
        return Phrase("row-given", {"number": number, "value": quoted(self.worth(value))})

    # Asking

    def ask(self, answer: Rows | None, view: View) -> Prompt:
        values = dict(answer or ())
        rows, place = self.rows(), self._place(values, view)
        row = rows[place]
        every = ("", *self._listed(place, values), "")
        if view.page > CLEARING and len(values) > 1:
            return Prompt((*every, Phrase("rows-clear-sure", {"count": len(values)})), (), (_sure(place),))
        clear = (button("clear", Phrase("button-rows-clear")),) if values else ()
        if view.reasoning and view.page == 0:
            again = button("page", Phrase("button-rows-change"), 1)
            return Prompt((*every, *self.state(values)), (), (again, *clear), self.done)
        now = listed(row, Phrase("row-now", {"number": place + 1, "row": self.label(row)}), view)
        lines = (*every, *now, *self.state(values))
        notes = notes_control(((place + 1, row),), view)
        controls = (
            *self.beside(row, values),
            *page_controls(place, len(rows), first=1, wording=WORDING),
            *notes,
            *clear,
        )
        hint = self.done if self.complete(answer) else self.please(row, values)
        return Prompt(lines, self.widgets(row, values), controls, hint)

    def _place(self, values: Values, view: View) -> int:
        rows = self.rows()
        if view.page > 0:
            return min(max(view.page % CLEARING, 1), len(rows)) - 1
        return next((place for place, row in enumerate(rows) if row.number not in values), 0)

    def _listed(self, place: int, values: Values) -> Iterator[Words]:
        """Every row, or those around the one now asked."""
        rows = self.rows()
        first = max(min(place - LISTED // 2, len(rows) - LISTED), 0)
        for number, row in list(enumerate(rows, start=1))[first : first + LISTED]:
            yield self._line(number, row, values)
        if len(rows) > LISTED:
            yield Phrase("rows-hidden", {"count": len(rows) - LISTED})

    def _line(self, number: int, row: Option, values: Values) -> Phrase:
        args: dict[str, Arg] = {"number": number, "row": self.short(row)}
        if row.number in values:
            return Phrase("row-line-given", {**args, "value": self.worth(values[row.number])})
        return Phrase("row-line", args)

    # Reading

    def read(self, answer: Rows | None, said: Said, view: View) -> Read[Rows] | Turned | Refused:
        values = dict(answer or ())
        if isinstance(said, Typed):
            return self._typed(values, said.text, view)
        if said.action == "give" and any(row.number == said.of for row in self.rows()):
            return self._give(values, {said.of: said.value}, values)
        if said.action == "clear" and len(values) > 1 and not said.value:
            return Turned(CLEARING + self._place(values, view) + 1)
        if said.action == "clear":
            return Read((), Phrase("rows-cleared"), 0)
        return Refused(Phrase("not-here"))

    def _give(self, values: Values, new: Values, before: Values) -> Read[Rows] | Refused:
        merged = {**values, **new}
        wrong = self.wrong(merged, new)
        if wrong is not None:
            return Refused(wrong)
        answer = self._ordered(merged)
        last = max(map(self.place_of, new))
        page = self._page(answer, last, self._ordered(before), one=len(new) == 1)
        return Read(answer, self._notice(last, merged, new), page)

    def _page(self, answer: Rows, last: int, before: Rows, *, one: bool) -> int | None:
        """Where to go on: whoever corrects one row of a full answer stays, a full one may wait for its
        reason.
        """
        if not self.full(answer):
            return self._next(last, dict(answer)) + 1
        if answer == before:
            return None
        if self.full(before) and one:
            return last + 1
        return None if self.reason == "none" or self.full(before) else 0

    def _notice(self, last: int, values: Values, new: Values) -> Phrase:
        if len(new) > 1:
            return Phrase("rows-given", {"count": len(new)})
        return self.told(last + 1, next(iter(new.values())), values)

    def _ordered(self, values: Values) -> Rows:
        return tuple((row.number, values[row.number]) for row in self.rows() if row.number in values)

    def _next(self, place: int, values: Values) -> int:
        """The next place without a value, from the beginning where none follows; else the same."""
        rows = self.rows()
        round_about = [*range(place + 1, len(rows)), *range(place)]
        return next((other for other in round_about if rows[other].number not in values), place)

    def _typed(self, values: Values, text: str, view: View) -> Read[Rows] | Turned | Refused:
        found = rows_typed.tokens(text, self.token_at, PARTS * len(self.rows()))
        if isinstance(found, Refused):
            return found
        if found is not None and len(found) == 1 and found[0].place is not None:
            place = found[0].place
            return Turned(place + 1, Phrase("row-shown", {"number": place + 1}))
        pairs = rows_typed.assigned(found) if found else None
        if not pairs:
            return Refused(self.unread)
        new = self._by_row(pairs, self._place(values, view))
        return new if isinstance(new, Refused) else self._give(self.kept(values, new), new, values)

    def kept(self, values: Values, new: Values) -> Values:  # noqa: ARG002
        """What stays of `values` where `new` were typed together."""
        return values

    def token_at(self, rest: str) -> rows_typed.Found:
        """The row or the value with which typed text begins: whole names first, parts of names last."""
        rows = self.rows()
        return (
            rows_typed.named(rest, rows)
            or rows_typed.numbered(rest, rows_typed.MARKED, len(rows))
            or self.value_at(rest)
            or rows_typed.numbered(rest, rows_typed.BARE, len(rows))
            or rows_typed.in_part(rest, self.value_at, rows, self.label)
        )

    def _by_row(self, pairs: Sequence[rows_typed.Assigned], now: int) -> dict[int, int] | Refused:
        """One value is for the row now asked, as many as there are rows are for all of them."""
        rows = self.rows()
        places = [place for place, _ in pairs if place is not None]
        if not places and len(pairs) in {1, len(rows)}:
            places = [now] if len(pairs) == 1 else list(range(len(rows)))
        if len(places) != len(pairs):
            return Refused(Phrase("rows-not-all", {"said": len(pairs), "count": len(rows)}))
        twice = next((place for place, times in Counter(places).items() if times > 1), None)
        if twice is not None:
            return Refused(Phrase("row-twice", {"number": twice + 1}))
        return {rows[place].number: value for place, (_, value) in zip(places, pairs, strict=True)}

    def correct(
        self, answer: Rows, before: Rows | None, after: Rows, text: str, view: View
    ) -> Read[Rows] | Turned | Refused:
        """What the message gave is exchanged where it still stands; what was given later stays."""
        start = before or ()
        gave = dict(pair for pair in after if pair not in start)
        page = min((self.place_of(row) + 1 for row in gave), default=view.page)
        read = self.read(start, Typed(text), replace(view, page=page))
        if not isinstance(read, Read) or answer == after:
            return read
        elsewhere = without(read.answer, gave) != without(start, gave)
        new = {row: value for row, value in read.answer if row in gave}
        if elsewhere or new.keys() != gave.keys() or not set(gave.items()) <= set(answer or ()):
            return Refused(Phrase("edited-since"))
        return self._give(dict(answer), new, dict(answer))

    def place_of(self, number: int) -> int:
        return next(place for place, row in enumerate(self.rows()) if row.number == number)

    # How far the answer is

    def begun(self, answer: Rows | None) -> bool:
        return bool(answer)

    def complete(self, answer: Rows | None) -> bool:
        return len(answer or ()) == len(self.rows())

    def full(self, answer: Rows) -> bool:
        return self.complete(answer)

    def describe(self, answer: Rows) -> tuple[Words, ...]:
        values = dict(answer)
        rows = enumerate(self.rows(), start=1)
        return tuple(self._line(number, row, values) for number, row in rows if row.number in values)

    # Keeping

    def to_json(self, answer: Rows) -> Any:
        return [list(pair) for pair in answer]

    def from_json(self, kept: Any) -> Rows:
        return tuple((row, value) for row, value in kept)

    def ballot(self, answer: Rows) -> bytes:
        return cast(answer)

    def cells(self, ballot: bytes) -> Cells:
        values = values_of(ballot)
        return tuple((row.text, self.cell(values[row.number])) for row in self.rows() if row.number in values)

    def cell(self, value: int) -> Words | int:
        return self.worth(value)

    def said(self, answer: Rows, language: str) -> tuple[str, ...]:
        numbers = {row.number: number for number, row in enumerate(self.rows(), start=1)}
        mark = "번" if language == "ko" else ":"
        each = (f"{numbers[row]}{mark} {self.spelled(value, language)}" for row, value in answer)
        return (", ".join(each),)


def _sure(place: int) -> tuple[Widget, ...]:
    """To leave all as it is, or to clear it."""
    stay = button("page", Phrase("button-rows-keep"), place + 1)
    return (*stay, *button("clear", Phrase("button-rows-clear-sure"), 1))


def few_enough(rows: tuple[Any, ...]) -> tuple[Any, ...]:
    if not FEWEST <= len(rows) <= MOST:
        raise broken("row_count", limit=MOST, count=len(rows))
    return rows


RowOptions = Annotated[tuple[PlainOption, ...], AfterValidator(few_enough), AfterValidator(told_apart)]
