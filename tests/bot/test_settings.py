"""Settings that cannot be right are named before anything begins."""

from __future__ import annotations

import pytest

from bot.settings import SettingsFault, load_settings


@pytest.mark.parametrize(
    ("name", "given"),
    [
        ("owners", "-5"),
        ("owners", "0"),
        ("owners", "99999999999999999999999"),
        ("owners", "지영"),
        ("api", "http://127.0.0.1:99999"),
        ("api", "telegram"),
        ("public_url", "http://example.org"),
        ("timezone", "localtime"),
        ("timezone", "Seoul"),
        ("language", "fr"),
        ("webhook_secret", "with a space"),
        ("webhook_secret", "x" * 300),
        ("rate", "31"),
        ("port", "0"),
    ],
)
def test_a_setting_that_cannot_be_right_is_named(name: str, given: str) -> None:
    with pytest.raises(SettingsFault) as fault:
        load_settings(**{name: given})
    assert fault.value.why.key == f"setting-{name.replace('_', '-')}-wrong"


def test_owners_stand_between_commas_or_spaces() -> None:
    assert load_settings(owners="12345678, 23456789").owners == (12345678, 23456789)
