"""The files around the code, held to what they promise; nothing here is built or started."""

from __future__ import annotations

import os
import re
import subprocess
import tomllib
from collections.abc import Iterator
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

import pytest

from tests.survey_schema import PUBLISHED, survey_schema

HOUSE = Path(__file__).parents[1]
PROJECT: dict[str, Any] = tomllib.loads((HOUSE / "pyproject.toml").read_text(encoding="utf-8"))
WRITTEN = {".py", ".md", ".toml", ".yaml", ".ftl", ".json", ".service", ".js", ".css", ".html", ""}
LOCKS = ("requirements.lock", "requirements-dev.lock")
"""What the bot runs on; what the tests and checks need besides."""
MADE = {"build", "dist", "node_modules", "__pycache__"}


def text(file: str) -> str:
    return (HOUSE / file).read_text(encoding="utf-8")


def instructions(dockerfile: str) -> list[tuple[str, str]]:
    whole = re.sub(r"\\\n\s*", "", re.sub(r"^#.*\n", "", dockerfile, flags=re.MULTILINE))
    return [(name, rest) for name, _, rest in (line.partition(" ") for line in whole.splitlines()) if name]


def final_stage() -> dict[str, str]:
    """The last FROM and what follows, one value for each instruction."""
    lines = instructions(text("Dockerfile"))
    last = max(index for index, (name, _) in enumerate(lines) if name == "FROM")
    return dict(lines[last:])


def package_names(requirements: list[str]) -> set[str]:
    return {re.split(r"[^\w-]", line, maxsplit=1)[0] for line in requirements}


def test_the_image_is_built_in_two_stages_and_runs_as_nobody_in_particular() -> None:
    stage = final_stage()
    assert sum(name == "FROM" for name, _ in instructions(text("Dockerfile"))) == 2
    assert stage["COPY"].startswith("--from=builder ")
    assert stage["USER"] not in ("root", "0")


def test_the_image_keeps_its_data_on_a_volume_and_stops_in_peace() -> None:
    stage = final_stage()
    assert stage["VOLUME"] == "/data"
    assert "HANMADI_DATABASE=sqlite:////data/" in stage["ENV"]
    assert stage["STOPSIGNAL"] == "SIGTERM"
    assert '"hanmadi", "doctor"' in stage["HEALTHCHECK"]


def test_the_image_gets_every_package_and_nothing_private() -> None:
    let_in = [line[1:] for line in text(".dockerignore").splitlines() if line.startswith("!")]
    packages = PROJECT["tool"]["hatch"]["build"]["targets"]["wheel"]["packages"]
    assert text(".dockerignore").splitlines()[0] == "*"
    assert set(packages) <= set(let_in)
    assert [
        name for name in (".env", "hanmadi.db", ".git") if any(fnmatch(name, way) for way in let_in)
    ] == []


def test_the_check_script_runs_the_promised_targets() -> None:
    script = HOUSE / ".ci" / "run"
    assert os.access(script, os.X_OK)
    subprocess.run(["bash", "-n", script], check=True)
    made = re.findall(r"^ *make (\w+)", script.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert set(made) == {"lint", "test", "demo", "soak"}


def test_the_check_script_calls_what_is_there() -> None:
    called = re.findall(r"-m (tests[.\w]+)", text(".ci/run") + text("Makefile"))
    assert [name for name in called if not (HOUSE / f"{name.replace('.', '/')}.py").exists()] == []
    assert len(called) == 4


def test_every_make_target_is_declared() -> None:
    targets = re.findall(r"^([a-z]+):", text("Makefile"), flags=re.MULTILINE)
    phony = re.search(r"^\.PHONY: (.*)$", text("Makefile"), flags=re.MULTILINE)
    assert phony
    assert set(targets) == set(phony[1].split())


def locked(file: str) -> set[tuple[str, str]]:
    """Names and versions."""
    return set(re.findall(r"^([\w.-]+)==(\S+)", text(file), flags=re.MULTILINE))


@pytest.mark.parametrize("file", LOCKS)
def test_the_locks_name_versions_and_hashes_and_no_address(file: str) -> None:
    assert "://" not in text(file)
    whole = re.sub(r" \\\n\s*", " ", text(file)).splitlines()
    assert [line for line in whole if "--hash=sha256:" not in line] == []


def test_each_lock_holds_what_it_is_for() -> None:
    running, checking = ({name for name, _ in locked(file)} for file in LOCKS)
    assert package_names(PROJECT["project"]["dependencies"]) - running == set()
    assert package_names(PROJECT["dependency-groups"]["dev"]) - checking == set()


def test_what_both_locks_name_has_the_same_version() -> None:
    running, checking = map(locked, LOCKS)
    both = {name for name, _ in running} & {name for name, _ in checking}
    assert {one for one in checking if one[0] in both} <= running
    assert both


@pytest.mark.parametrize(("target", "lock"), [("demo", "READY"), ("test", "TOOLS"), ("lint", "TOOLS")])
def test_a_target_installs_what_it_needs_and_no_more(target: str, lock: str) -> None:
    assert re.search(rf"^{target}: \$\({lock}\)$", text("Makefile"), flags=re.MULTILINE)
    _, recipe = text("Makefile").split(f"\n$({lock}): ")
    assert f"-r {dict(zip(('READY', 'TOOLS'), LOCKS, strict=True))[lock]}\n" in recipe.partition("\n\n")[0]


def test_everything_leaned_on_is_explained() -> None:
    _, _, leaning = text("ARCHITECTURE.md").partition("## What we lean on")
    section = leaning.partition("\n## ")[0]
    explained = set(re.findall(r"^\| `([\w-]+)", section, flags=re.MULTILINE))
    assert explained == package_names(PROJECT["project"]["dependencies"])


def test_the_published_schema_is_the_one_of_the_code() -> None:
    assert PUBLISHED.read_text(encoding="utf-8") == survey_schema(), (
        "python -m tests.survey_schema writes it anew"
    )


def written() -> Iterator[Path]:
    """Every file of the checkout that somebody wrote."""
    for path in HOUSE.rglob("*"):
        inside = path.relative_to(HOUSE).parts
        hidden = any(part.startswith(".") or part in MADE for part in inside)
        if path.is_file() and not hidden and path.suffix in WRITTEN:
            yield path


def test_no_file_leads_into_somebodys_home() -> None:
    """What is written has to hold on every machine."""
    home = re.compile(r"(?<![\w.])/(root|home|Users)/")
    leading = {
        path.name for path in written() if home.search(path.read_text(encoding="utf-8", errors="ignore"))
    }
    assert leading <= {"test_files.py", "LICENSE"}


def test_no_document_puts_off_work() -> None:
    """Of the code, ruff says it."""
    later = re.compile(r"\b(TODO|FIXME|XXX)\b")
    documents = [path for path in written() if path.suffix != ".py"]
    assert [
        path for path in documents if later.search(path.read_text(encoding="utf-8", errors="ignore"))
    ] == []


def test_links_between_documents_lead_somewhere() -> None:
    broken = [
        (path.name, target)
        for path in written()
        if path.suffix == ".md"
        for target in re.findall(r"\]\((?!https?:|#|mailto:)([^)#\s]+)", path.read_text(encoding="utf-8"))
        if not (path.parent / target).exists()
    ]
    assert broken == []
