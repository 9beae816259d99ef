"""The files of a survey with a question of each kind."""

from __future__ import annotations

import asyncio

import pytest

from tests.reports.desk import Files, every_kind, files_of, invented


@pytest.fixture(scope="session")
def everything(tmp_path_factory: pytest.TempPathFactory) -> Files:
    """Made once: nobody changes it."""
    url = f"sqlite:///{tmp_path_factory.mktemp('files')}/all.db"
    return asyncio.run(files_of(url, every_kind(), invented(every_kind(), 40)))
