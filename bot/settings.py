"""What the operator sets, from the environment or `.env`; every secret also from a file named by `…_FILE`."""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Annotated, Any, ClassVar
from urllib.parse import urlsplit
from zoneinfo import available_timezones

from pydantic import Field, SecretStr, ValidationError, field_validator
from pydantic_settings import (
    BaseSettings,
    DotEnvSettingsSource,
    NoDecode,
    PydanticBaseSettingsSource,
    SettingsConfigDict,
)

from surveys.prompt import Phrase
from texts import languages

PREFIX = "HANMADI_"
SECRETS = ("token", "database", "webhook_secret")
TESTING = ("test_postgres", "real_data")
"""Settings of the tests: no business of the bot's, and no slip either."""
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}", re.ASCII)
TOKEN = re.compile(r"\d{1,20}:[A-Za-z0-9_-]{30,}", re.ASCII)


class SettingsFault(Exception):
    """A setting is missing or wrong; `why` names it and says how to mend it."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(why.key)
        self.why = why


class Settings(BaseSettings):
    """The table of settings in docs/operators.md, with its defaults."""

    model_config: ClassVar[SettingsConfigDict] = SettingsConfigDict(
        env_prefix=PREFIX, env_file=".env", extra="ignore", env_ignore_empty=True
    )

    token: SecretStr = SecretStr("")
    api: str = "https://api.telegram.org"
    database: SecretStr = SecretStr("sqlite:///hanmadi.db")
    owners: Annotated[tuple[int, ...], NoDecode] = ()
    timezone: str = "Asia/Seoul"
    language: str = "ko"
    public_url: str = ""
    port: int = Field(default=8080, ge=1, le=65535)
    webhook_secret: SecretStr = SecretStr("")
    rate: float = Field(default=25, gt=0, le=30)

    @field_validator("owners", mode="before")
    @classmethod
    def _ids(cls, given: Any) -> Any:
        return [part for part in re.split(r"[\s,]+", given) if part] if isinstance(given, str) else given

    @field_validator("owners")
    @classmethod
    def _people(cls, given: tuple[int, ...]) -> tuple[int, ...]:
        """Telegram's ids of people are positive and have at most 52 bits."""
        if any(not 0 < one < 2**52 for one in given):
            raise ValueError
        return given

    @field_validator("api", "public_url")
    @classmethod
    def _address(cls, given: str) -> str:
        if given and not re.match(r"https?://[^\s/]+", given):
            raise ValueError
        if urlsplit(given).port == 0:  # reading a port that is none raises by itself
            raise ValueError
        return given.rstrip("/")

    @field_validator("public_url")
    @classmethod
    def _secure(cls, given: str) -> str:
        if given and not given.startswith("https://"):
            raise ValueError
        return given

    @field_validator("timezone")
    @classmethod
    def _zone(cls, given: str) -> str:
        if given not in available_timezones() or given == "localtime":
            raise ValueError
        return given

    @field_validator("webhook_secret")
    @classmethod
    def _secret(cls, given: SecretStr) -> SecretStr:
        if not SECRET.fullmatch(given.get_secret_value()):
            raise ValueError
        return given

    @field_validator("language")
    @classmethod
    def _language(cls, given: str) -> str:
        if given not in languages():
            raise ValueError
        return given

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        """The environment wins over secrets in files of their own, those win over `.env`."""
        return init_settings, env_settings, _NamedFiles(settings_cls), dotenv_settings

    @property
    def database_url(self) -> str:
        return self.database.get_secret_value()

    def required_token(self) -> str:
        """The bot's token, or a SettingsFault where there is none or it cannot be one."""
        token = self.token.get_secret_value().strip()
        if not token:
            raise SettingsFault(Phrase("setting-token-missing"))
        if not TOKEN.fullmatch(token):
            raise SettingsFault(Phrase("setting-token-wrong"))
        return token


class Spoken(BaseSettings):
    """The language alone, as it is written: known even where other settings are faulty."""

    model_config: ClassVar[SettingsConfigDict] = Settings.model_config

    language: str = ""


class _NamedFiles(PydanticBaseSettingsSource):
    """HANMADI_TOKEN_FILE and its like, wherever that is set: the file's text is the secret."""

    def get_field_value(self, field: Any, field_name: str) -> tuple[Any, str, bool]:  # noqa: ARG002
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        variables = _variables()
        named = {name: variables.get(f"{PREFIX}{name.upper()}_FILE", "") for name in SECRETS}
        return {name: _read(name, path) for name, path in named.items() if path}


def load_settings(**given: Any) -> Settings:
    """Settings as they stand, or a SettingsFault that names the first wrong one."""
    try:
        return Settings(**given)
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise SettingsFault(Phrase(f"setting-{name.replace('_', '-')}-wrong")) from None
    except (OSError, UnicodeDecodeError):
        raise SettingsFault(Phrase("setting-env-unreadable")) from None


def spoken_language() -> str:
    """As set, "" where it is not or cannot be read."""
    try:
        return Spoken().language
    except (OSError, UnicodeDecodeError):
        return ""


def known_variables() -> frozenset[str]:
    """The names of all variables that mean something, in capitals."""
    files = (f"{name}_file" for name in SECRETS)
    return frozenset(f"{PREFIX}{name}".upper() for name in (*Settings.model_fields, *files, *TESTING))


def set_variables() -> frozenset[str]:
    """The variables named like settings in the environment and in `.env`, in capitals; empty ones are not
    set. Raises what reading `.env` raises.
    """
    return frozenset(name for name in _variables() if name.startswith(PREFIX))


def _variables() -> dict[str, str]:
    """Everything set, the environment above `.env`; as with the settings, capitals make no difference."""
    noted = DotEnvSettingsSource(Settings).env_vars
    return {name.upper(): value for name, value in {**noted, **os.environ}.items() if value}


def _read(name: str, path: str) -> str:
    try:
        return Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        variable = f"{PREFIX}{name.upper()}_FILE"
        raise SettingsFault(Phrase("setting-file-unreadable", {"name": variable, "path": path})) from None
