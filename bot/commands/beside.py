"""The files that lie beside a survey file, as its `attachments` name them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from unicodedata import normalize

from storage.attachments import LARGEST
from surveys.authoring import Reading
from surveys.faults import Fault
from surveys.prompt import Arg, Phrase

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Beside:
    """What was read, by name; what is not there, with the fault that it is where nothing was stored before;
    and what cannot be taken.
    """

    contents: dict[str, bytes] = field(default_factory=dict)
    absent: dict[str, Fault] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)


def read_beside(file: Path, reading: Reading) -> Beside:
    beside = Beside()
    names = () if reading.survey is None else reading.survey.attachments
    for name, line in zip(names, reading.attached, strict=True):
        _read(file.parent, name, line, beside)
    return beside


def without(reading: Reading, faults: Sequence[Fault]) -> Reading:
    """The reading of a survey whose files have these faults; the same where there are none."""
    by_line = tuple(sorted(faults, key=lambda fault: fault.line))
    return replace(reading, survey=None, faults=by_line) if faults else reading


def write_out(folder: Path, contents: Mapping[str, bytes]) -> None:
    """Raises OSError."""
    folder.mkdir(parents=True, exist_ok=True)
    for name, content in contents.items():
        (folder / name).write_bytes(content)


def _read(folder: Path, name: str, line: int, beside: Beside) -> None:
    try:
        content = _content(folder, name)
    except OSError:
        beside.faults.append(_fault(line, "unreadable", name))
        return
    if content is None:
        beside.absent[name] = _fault(line, "missing", name)
    elif 0 < len(content) <= LARGEST:
        beside.contents[name] = content
    else:
        beside.faults.append(_fault(line, "big" if content else "empty", name))


def _content(folder: Path, name: str) -> bytes | None:
    path = next(_called(folder, name), None)
    if path is None:
        return None
    with path.open("rb") as source:
        return source.read(LARGEST + 1)


def _called(folder: Path, name: str) -> Iterator[Path]:
    """Files of other systems may have the same name in another form: syllables written as letters."""
    if (folder / name).exists():
        yield folder / name
    elif folder.is_dir():
        yield from (path for path in folder.iterdir() if normalize("NFC", path.name) == name)


def _fault(line: int, rule: str, name: str) -> Fault:
    args: dict[str, Arg] = {"name": name, "limit": LARGEST // MEGABYTE}
    return Fault(line, Phrase(f"fault-attached-{rule}", args), Phrase(f"mend-attached-{rule}"))
