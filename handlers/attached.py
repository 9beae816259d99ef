"""The files of a survey: sent with its welcome, and again to whoever asks for them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from handlers import cards
from handlers.buttons import NOWHERE, SURVEY, Button
from handlers.incoming import Errand
from handlers.openness import require_open
from handlers.replies import Attached, Row, from_json
from handlers.talk import Talk, Turn
from storage import Transaction, attachments
from storage.attachments import Attachment
from storage.surveys import StoredSurvey
from surveys.prompt import Phrase
from surveys.questions.base import joined
from surveys.survey import Survey
from texts import letters

FILE_SENT = "file"
"""The errand that brings back the id by which Telegram knows a file just sent."""

FILE_GONE = "file-gone"
"""The errand that says that Telegram does not know a file by its id any more."""

AGAIN = Phrase("button-attachments")


@dataclass(frozen=True, slots=True)
class Brought:
    """The files that come with a survey that is added. `fresh`: not stored before, or not with this content;
    `kept`: stored before and not brought along now; `lacking`: neither.
    """

    names: tuple[str, ...]
    contents: Mapping[str, bytes]
    fresh: tuple[str, ...]
    kept: tuple[str, ...]
    lacking: tuple[str, ...]

    @classmethod
    def of(
        cls, tx: Transaction, stored: StoredSurvey | None, new: Survey, contents: Mapping[str, bytes]
    ) -> Brought:
        known = {} if stored is None else attachments.list_of(tx, stored.id)
        here = [name for name in new.attachments if name in contents]
        absent = [name for name in new.attachments if name not in contents]
        fresh = tuple(name for name in here if not _same(known.get(name), contents[name]))
        kept = tuple(name for name in absent if name in known)
        lacking = tuple(name for name in absent if name not in known)
        return cls(new.attachments, contents, fresh, kept, lacking)

    def store(self, tx: Transaction, survey: StoredSurvey) -> Iterator[Phrase]:
        """In the place of what the survey had; what there is to say about it."""
        for name in self.fresh:
            attachments.save(tx, survey.id, name, self.contents[name])
        attachments.keep_only(tx, survey.id, self.names)
        if self.fresh:
            yield Phrase("operator-files-stored", {"files": joined(self.fresh)})
        if self.kept:
            yield Phrase("operator-files-kept", {"files": joined(self.kept)})


def _same(known: Attachment | None, content: bytes) -> bool:
    return known is not None and known.digest == attachments.digest_of(content)


def send(talk: Talk, survey: StoredSurvey) -> None:
    """Each in a message of its own, in the survey's order."""
    stored = attachments.list_of(talk.tx, survey.id)
    for name in survey.definition.attachments:
        if name in stored:
            known = stored[name].bot_id == talk.house.bot_id
            file = Attached(survey.id, name, stored[name].digest)
            talk.reply(file, errand=None if known else FILE_SENT)


def rows(survey: StoredSurvey) -> tuple[Row, ...]:
    """The button that brings them again, where there are any."""
    return (((AGAIN, Button(SURVEY, survey.id, NOWHERE, "files")),),) if survey.definition.attachments else ()


def send_again(talk: Talk, survey: StoredSurvey) -> None:
    """Below everything else, and the open card below them."""
    if not survey.definition.attachments:
        talk.refuse_with("button-unknown")
    elif require_open(talk, survey):
        send(talk, survey)
        cards.show_again(talk)


def asked_for(talk: Talk, survey: StoredSurvey, text: str) -> bool:
    """Whether the words of the button were typed."""
    return bool(survey.definition.attachments) and letters(text) == letters(talk.plain(AGAIN))


def arrived(turn: Turn, errand: Errand) -> None:
    """From now on the id will do in the place of the bytes."""
    file, document = from_json(errand.said), errand.result.get("document")
    if isinstance(file, Attached) and document:
        sent = (file.survey, file.name, file.digest, document["file_id"], turn.house.bot_id)
        attachments.remember_sent(turn.tx, *sent)


def gone(turn: Turn, errand: Errand) -> None:
    """The bytes are sent again."""
    file = from_json(errand.said)
    if isinstance(file, Attached):
        attachments.forget_sent(turn.tx, file.survey, file.name)
