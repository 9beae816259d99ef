"""How a bot gets its updates: by long poll or by webhook."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import SplitResult, urlsplit

from rehearsal.inbox import KINDS
from rehearsal.parameters import Parameters
from rehearsal.refusal import RefusedError, bad_request, conflict
from rehearsal.world import Bot, Webhook, World

WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
LONGEST_POLL = 50
PORTS = {None, 80, 88, 443, 8443}
LOCAL = {"127.0.0.1", "localhost", "::1"}
SECRET = re.compile(r"[A-Za-z0-9_-]*")
SECRET_LIMIT = 256
MOST_CONNECTIONS = 100


async def get_updates(bot: Bot, asked: Parameters) -> list[dict[str, Any]]:
    if bot.webhook.url:
        raise conflict(WEBHOOK_ACTIVE)
    _set_allowed(bot, asked)
    if offset := asked.integer("offset"):
        bot.inbox.confirm(offset)
    seconds = min(asked.integer("timeout"), LONGEST_POLL)
    return await bot.inbox.fetch(asked.integer("limit", 100), seconds)


def set_webhook(world: World, bot: Bot, asked: Parameters) -> bool:
    url = asked.text("url")
    if not url:
        return delete_webhook(world, bot, asked)
    _check_url(url)
    secret = _secret(asked)
    _set_allowed(bot, asked)
    bot.inbox.terminate("terminated by setWebhook request")
    bot.inbox.attended = False
    connections = min(max(asked.integer("max_connections", 40), 1), MOST_CONNECTIONS)
    bot.webhook = Webhook(url, secret, connections)
    _drop_pending(bot, asked)
    return True


def delete_webhook(world: World, bot: Bot, asked: Parameters) -> bool:
    bot.webhook = Webhook()
    _drop_pending(bot, asked)
    world.changed()
    return True


def get_webhook_info(_: World, bot: Bot, _asked: Parameters) -> dict[str, Any]:
    hook = bot.webhook
    said: dict[str, Any] = {
        "url": hook.url,
        "has_custom_certificate": False,
        "pending_update_count": len(bot.inbox.fresh()),
    }
    if hook.last_error:
        said |= {"last_error_date": hook.last_error_date, "last_error_message": hook.last_error}
    if hook.url:
        said["max_connections"] = hook.connections
    return said | ({"allowed_updates": bot.inbox.allowed} if bot.inbox.allowed else {})


def _drop_pending(bot: Bot, asked: Parameters) -> None:
    if asked.boolean("drop_pending_updates"):
        bot.inbox.drop()


def _set_allowed(bot: Bot, asked: Parameters) -> None:
    """Heed what the bot asked for; like the server, leave it as it was where that cannot be read."""
    try:
        allowed = asked.object("allowed_updates", "")
    except RefusedError:
        return
    if isinstance(allowed, list) and all(isinstance(kind, str) for kind in allowed):
        bot.inbox.allowed = [kind.lower() for kind in allowed if kind.lower() in KINDS]


def _secret(asked: Parameters) -> str:
    secret = asked.text("secret_token")
    if len(secret) > SECRET_LIMIT:
        raise bad_request("secret token is too long")
    if not SECRET.fullmatch(secret):
        raise bad_request("secret token contains unallowed characters")
    return secret


def _check_url(url: str) -> None:
    """Take what the server takes; plain HTTP and any port only on this machine, as a local server does."""
    place = _parts(url)
    if place.hostname in LOCAL and place.scheme in {"http", "https"}:
        return
    if place.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if place.port not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")


def _parts(url: str) -> SplitResult:
    """Split an address, of which a port that is no number is part."""
    try:
        place = urlsplit(url)
        _ = place.port
    except ValueError:
        raise bad_request("bad webhook: URL is invalid") from None
    return place
