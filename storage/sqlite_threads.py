"""The threads that own SQLite's connections, and how turns share a commit."""

from __future__ import annotations

import sqlite3
from asyncio import AbstractEventLoop, Future
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from queue import Empty, SimpleQueue
from threading import Thread
from typing import Any, cast

from sqlalchemy import Connection

from storage.sqlite_faults import translate

GROUP = 128
"""How many turns share one commit at most: it bounds how long the first waits for the last."""


@dataclass(frozen=True, slots=True)
class Done:
    value: Any

    def unwrap(self) -> Any:
        return self.value


@dataclass(frozen=True, slots=True)
class Failed:
    error: BaseException

    def unwrap(self) -> Any:
        raise self.error


Outcome = Done | Failed


@dataclass(frozen=True, slots=True)
class Job:
    """One transaction function with its arguments, and the future in which its caller waits."""

    future: Future[Outcome]
    function: Callable[..., Any]
    args: tuple[Any, ...]
    kwargs: dict[str, Any]

    def run(self, connection: Connection) -> Any:
        return self.function(connection, *self.args, **self.kwargs)


Inbox = SimpleQueue[Job | None]
Perform = Callable[[Sequence[Job]], Sequence[Outcome]]


class _TornError(Exception):
    """SQLite ended the transaction by itself, and with it the turns that had gone well."""


class Writing:
    """Turns of a group stand in one transaction, each behind a savepoint.

    Where the group cannot be committed as a whole, each turn runs again in a transaction of its own, so
    that only those at fault are told of it.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._raw = driver(connection)

    def perform(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        if len(jobs) > 1:
            with suppress(_TornError, sqlite3.Error):
                return self._together(jobs)
        return [self._by_itself(job) for job in jobs]

    def _together(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        try:
            self._raw.execute("BEGIN IMMEDIATE")
            outcomes = [self._behind_savepoint(job) for job in jobs]
            self._raw.execute("COMMIT")
            return outcomes
        finally:
            _roll_back(self._raw)

    def _behind_savepoint(self, job: Job) -> Outcome:
        self._raw.execute("SAVEPOINT turn")
        try:
            outcome: Outcome = Done(job.run(self._connection))
        except BaseException as error:  # noqa: BLE001 — whatever it is belongs to the caller
            outcome = Failed(translate(error))
        if not self._raw.in_transaction:
            raise _TornError
        if isinstance(outcome, Failed):
            self._raw.execute("ROLLBACK TO turn")
        self._raw.execute("RELEASE turn")
        return outcome

    def _by_itself(self, job: Job) -> Outcome:
        try:
            self._raw.execute("BEGIN IMMEDIATE")
            value = job.run(self._connection)
            self._raw.execute("COMMIT")
        except BaseException as error:  # noqa: BLE001 — whatever it is belongs to the caller
            return Failed(translate(error))
        finally:
            _roll_back(self._raw)
        return Done(value)


class Reading:
    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._raw = driver(connection)

    def perform(self, jobs: Sequence[Job]) -> Sequence[Outcome]:
        return [self._look(job) for job in jobs]

    def _look(self, job: Job) -> Outcome:
        try:
            self._raw.execute("BEGIN")
            return Done(job.run(self._connection))
        except BaseException as error:  # noqa: BLE001 — whatever it is belongs to the caller
            return Failed(translate(error))
        finally:
            _roll_back(self._raw)


class Worker(Thread):
    """Works off an inbox, up to `group` jobs at a time, until it takes a None out."""

    def __init__(self, inbox: Inbox, perform: Perform, loop: AbstractEventLoop, group: int = 1) -> None:
        super().__init__(name="storage", daemon=True)
        self._inbox = inbox
        self._perform = perform
        self._loop = loop
        self._group = group

    def run(self) -> None:
        while jobs := self._next_jobs():
            outcomes = self._perform(jobs)
            with suppress(RuntimeError):  # the loop is gone, and so is everybody who waited
                self._loop.call_soon_threadsafe(_settle, jobs, outcomes)

    def _next_jobs(self) -> list[Job]:
        jobs: list[Job] = []
        job = self._inbox.get()
        while job is not None:
            jobs.append(job)
            if len(jobs) == self._group:
                return jobs
            try:
                job = self._inbox.get_nowait()
            except Empty:
                return jobs
        if jobs:
            self._inbox.put(None)  # the end comes after what came before it
        return jobs


def driver(connection: Connection) -> sqlite3.Connection:
    """The sqlite3 connection beneath: BEGIN, SAVEPOINT and COMMIT cost a tenth there."""
    return cast("sqlite3.Connection", connection.connection.dbapi_connection)


def _roll_back(raw: sqlite3.Connection) -> None:
    """End what is still open; where even that fails, the next BEGIN says why."""
    if raw.in_transaction:
        with suppress(sqlite3.Error):
            raw.execute("ROLLBACK")


def _settle(jobs: Sequence[Job], outcomes: Sequence[Outcome]) -> None:
    for job, outcome in zip(jobs, outcomes, strict=True):
        if not job.future.done():  # whoever waited may have been cancelled
            job.future.set_result(outcome)
