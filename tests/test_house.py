"""Who may know whom, and the shapes of files: the rules of ARCHITECTURE.md, read from the code itself."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

HOUSE = Path(__file__).parents[1]
MAY_KNOW = {
    "surveys": {"surveys"},
    "network": {"network", "surveys"},
    "texts": {"texts", "surveys", "network"},
    "storage": {"storage", "surveys", "network"},
    "reports": {"reports", "texts", "storage", "surveys", "network"},
    "handlers": {"handlers", "reports", "texts", "storage", "surveys", "network"},
    "web": {"web", "handlers", "reports", "texts", "storage", "surveys", "network"},
    "rehearsal": {"rehearsal"},
    "bot": {
        "bot",
        "web",
        "rehearsal",
        "handlers",
        "reports",
        "texts",
        "storage",
        "surveys",
        "network",
        "examples",
    },
}
ROOMS = frozenset({*MAY_KNOW, "examples", "tests", "benchmarks"})
LIBRARIES = {
    "telegram": ("bot/",),
    "apscheduler": ("bot/",),
    "sqlalchemy": ("storage/",),
    "alembic": ("storage/",),
    "asyncpg": ("storage/",),
    "aiohttp": ("bot/transport.py", "web/", "rehearsal/"),
    "babel": ("texts/", "reports/"),
    "fluent": ("texts/",),
    "click": ("bot/",),
    "docx": ("reports/",),
    "xlsxwriter": ("reports/",),
}
OUTSIDE_WORLD = {
    "os",
    "time",
    "random",
    "secrets",
    "uuid",
    "socket",
    "subprocess",
    "threading",
    "asyncio",
    "pathlib",
}
PURE = ("surveys", "network")
CLOCK = re.compile(r"\b(datetime\.now|datetime\.utcnow|datetime\.today|date\.today|time\.time)\(")


@cache
def sources(*rooms: str) -> tuple[Path, ...]:
    return tuple(path for room in rooms for path in sorted((HOUSE / room).rglob("*.py")))


def name(path: Path) -> str:
    return path.relative_to(HOUSE).as_posix()


@cache
def imports(path: Path) -> frozenset[str]:
    return frozenset(_imports(ast.parse(path.read_text(encoding="utf-8"))))


def _imports(tree: ast.Module) -> Iterator[str]:
    """The top-level names of all packages that a file imports, anywhere in it."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports name their package in full"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("room", MAY_KNOW)
def test_a_room_knows_only_the_rooms_below_it(room: str) -> None:
    strangers = {name(path): imports(path) & ROOMS - MAY_KNOW[room] for path in sources(room)}
    assert {file: known for file, known in strangers.items() if known} == {}


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_stays_in_its_rooms(library: str) -> None:
    users = [name(path) for path in sources(*MAY_KNOW) if library in imports(path)]
    assert [file for file in users if not file.startswith(LIBRARIES[library])] == []


def test_rules_neither_reach_out_nor_know_the_time_nor_chance() -> None:
    reaching = {name(path): imports(path) & OUTSIDE_WORLD - _allowed(path) for path in sources(*PURE)}
    assert {file: known for file, known in reaching.items() if known} == {}


def _allowed(path: Path) -> set[str]:
    """A `random.Random` handed in is an argument, so naming its type is no chance of one's own."""
    called = re.search(r"\brandom\.(?!Random\b)\w+", path.read_text(encoding="utf-8"))
    return set() if called else {"random"}


def test_only_the_clock_reads_the_time() -> None:
    # The rehearsal plays another computer, which has a clock of its own.
    rooms = [room for room in MAY_KNOW if room != "rehearsal"]
    reading = [name(path) for path in sources(*rooms) if CLOCK.search(path.read_text(encoding="utf-8"))]
    assert set(reading) <= {"bot/clock.py"}


def test_no_question_kind_is_named_outside_its_folder() -> None:
    classes = "|".join(_kinds())
    naming = re.compile(
        rf"question.*\bkind\s*[!=]=\s*[\"']|isinstance\([^)]*\b({classes})\b|\bcase ({classes})\("
    )
    outside = [path for path in sources(*MAY_KNOW) if "questions" not in path.parts]
    assert [name(path) for path in outside if naming.search(path.read_text(encoding="utf-8"))] == []


def _kinds() -> list[str]:
    from surveys.questions import TYPES

    return [kind.__name__ for kind in TYPES]


def test_files_and_functions_stay_small() -> None:
    every = sources(*MAY_KNOW, "tests", "benchmarks")
    assert {name(path): count for path in every if (count := _lines(path)) > 400} == {}
    assert {where: length for path in every for where, length in _functions(path) if length > 60} == {}


def _lines(path: Path) -> int:
    return len(path.read_text(encoding="utf-8").splitlines())


def _functions(path: Path) -> Iterator[tuple[str, int]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield f"{name(path)}:{node.name}", (node.end_lineno or node.lineno) - node.lineno + 1


DISTRIBUTIONS = {
    "docx": "python-docx",
    "fluent": "fluent-syntax",
    "ruamel": "ruamel-yaml",
    "telegram": "python-telegram-bot",
}
NEVER_IMPORTED = {"asyncpg", "tzdata"}
"""Found by SQLAlchemy and by zoneinfo."""


def test_every_library_used_is_declared_and_every_declared_one_is_used() -> None:
    project = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    declared = {re.split(r"[^\w-]", line, maxsplit=1)[0] for line in project["dependencies"]}
    imported = frozenset().union(*map(imports, sources(*MAY_KNOW))) - sys.stdlib_module_names - ROOMS
    used = {DISTRIBUTIONS.get(library, library.replace("_", "-")) for library in imported}
    assert used | NEVER_IMPORTED == declared | {"pydantic-core"}
