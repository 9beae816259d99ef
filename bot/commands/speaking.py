"""What the command line says, in the language the operator set."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.settings import SettingsFault, spoken_language
from storage.faults import StorageFault
from surveys.prompt import Phrase, Words
from texts import choose_language, phrasebook
from web.operations import OperationsFault

CommandFault = SettingsFault | StorageFault | OperationsFault
COMMAND_FAULTS = (SettingsFault, StorageFault, OperationsFault)
"""What keeps a command from its work and the operator can mend."""


def say_to_operator(words: Words, language: str, *, error: bool = False) -> None:
    print(plain(words, language), file=sys.stderr if error else sys.stdout, flush=True)


def say_json(document: Any) -> None:
    print(json.dumps(document, ensure_ascii=False, indent=2), flush=True)  # noqa: T201


def poured(content: bytes) -> bool:
    """Write a file to standard output; a terminal, which would show it as signs without meaning, gets a
    sentence instead, and this is False.
    """
    if sys.stdout.isatty():
        say_to_operator(Phrase("operator-not-to-terminal", {"sign": ">"}), operator_language(), error=True)
        return False
    sys.stdout.flush()
    sys.stdout.buffer.write(content)
    return True


def say_fault(fault: CommandFault, *, as_json: bool = False) -> None:
    """One sentence on standard error: what is wrong and what to do; also as a document where one is due."""
    language = operator_language()
    sentence = plain(words_of(fault), language)
    say_to_operator(sentence, language, error=True)
    if as_json:
        say_json({"ok": False, "lines": [sentence]})


def words_of(fault: CommandFault) -> Words:
    match fault:
        case SettingsFault():
            return fault.why
        case StorageFault():
            return storage_words(fault)
    return Phrase(f"operations-{fault.code}", {"place": str(fault.place)})


def storage_words(fault: StorageFault) -> Phrase:
    folder = _missing_folder(fault)
    if folder is not None:
        return Phrase("storage-folder-missing", {"place": str(folder)})
    place = fault.facts.get("path") or fault.facts.get("place") or fault.facts.get("scheme") or ""
    return Phrase(f"storage-{fault.code}", {"place": place})


def _missing_folder(fault: StorageFault) -> Path | None:
    """The folder that a file of a database was to stand in, where that is what is missing."""
    if fault.code != "missing" or "path" not in fault.facts:
        return None
    folder = Path(fault.facts["path"]).parent
    return None if folder.is_dir() else folder


def operator_language() -> str:
    """As set, even where the other settings are faulty."""
    return choose_language("", spoken_language(), "ko")


def plain(words: Words, language: str) -> str:
    return phrasebook(language).plain(words, Clock().now().date())
