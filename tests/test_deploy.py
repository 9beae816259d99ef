"""The unit and the Compose file: known words only, and at one with the image, the page and the program."""

from __future__ import annotations

import re
from configparser import ConfigParser
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from bot.command_line import main
from tests.test_files import final_stage, text

HOUSE = Path(__file__).parents[1]
DEPLOY = HOUSE / "deploy"
UNIT = {
    "Unit": {"Description", "After", "Wants"},
    "Service": {
        *("User", "WorkingDirectory", "ExecStart", "Restart", "RestartSec", "TimeoutStopSec", "UMask"),
        *("NoNewPrivileges", "ProtectSystem", "ReadWritePaths", "PrivateTmp"),
    },
    "Install": {"WantedBy"},
}
SERVICE = {
    *("build", "image", "env_file", "volumes", "restart", "stop_grace_period"),
    *("read_only", "tmpfs", "cap_drop", "security_opt"),
}


def unit() -> ConfigParser:
    parser = ConfigParser(interpolation=None, strict=True)
    parser.optionxform = str  # type: ignore[assignment,method-assign] # names keep their capitals
    parser.read_string(text("deploy/hanmadi.service"))
    return parser


def compose() -> dict[str, Any]:
    document: dict[str, Any] = YAML(typ="safe").load(text("deploy/compose.yaml"))
    return document


def test_the_unit_has_the_sections_and_names_that_systemd_knows() -> None:
    assert {section: set(unit()[section]) for section in unit().sections()} == UNIT


def test_the_unit_starts_the_program_where_it_may_write() -> None:
    service = unit()["Service"]
    program, command = service["ExecStart"].split()
    assert program == f"{service['WorkingDirectory']}/.venv/bin/hanmadi"
    assert command in main.commands
    # The database and `.env` lie there; the socket for commands lies in the temporary folder.
    assert service["ReadWritePaths"].split() == [service["WorkingDirectory"], "/tmp"]  # noqa: S108
    assert not unit().getboolean("Service", "PrivateTmp")


def test_the_page_sets_up_the_user_and_the_folder_of_the_unit() -> None:
    service, page = unit()["Service"], text("docs/operators.md")
    user, folder = service["User"], service["WorkingDirectory"]
    assert f"useradd --system --home-dir {folder} --shell /usr/sbin/nologin {user}\n" in page
    assert f"chown -R {user}: {folder}\n" in page
    assert set(re.findall(r"sudo -u (\S+)", page)) == {user}


def test_compose_builds_the_image_and_knows_its_words() -> None:
    document = compose()
    assert set(document) == {"name", "services", "volumes"}
    (service,) = document["services"].values()
    assert set(service) == SERVICE
    assert (DEPLOY / service["build"] / "Dockerfile").is_file()
    assert (DEPLOY / service["env_file"]).resolve() == HOUSE / ".env"


def test_compose_keeps_the_data_and_lets_the_bot_stop_in_peace() -> None:
    document = compose()
    (service,) = document["services"].values()
    (volume,) = service["volumes"]
    name, _, place = volume.partition(":")
    assert place == final_stage()["VOLUME"]
    assert name in document["volumes"]
    assert service["stop_grace_period"] == "30s"
    assert unit()["Service"]["TimeoutStopSec"] == "30"
    assert service["read_only"]
    assert service["tmpfs"] == ["/tmp"]  # noqa: S108
