"""How a bot gets its updates: by long poll or by webhook."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from rehearsal.parameters import Parameters
from rehearsal.refusal import bad_request, conflict
from rehearsal.world import Bot, Webhook, World

WEBHOOK_ACTIVE = (
    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first"
)
LONGEST_POLL = 50
PORTS = {None, 80, 88, 443, 8443}
LOCAL = {"127.0.0.1", "localhost", "::1"}
SECRET = re.compile(r"[A-Za-z0-9_-]{0,256}")


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
    if not SECRET.fullmatch(asked.text("secret_token")):
        raise bad_request("secret token contains unallowed characters")
    _set_allowed(bot, asked)
    bot.inbox.terminate("terminated by setWebhook request")
    bot.inbox.attended = False
    bot.webhook = Webhook(url, asked.text("secret_token"), asked.integer("max_connections", 40))
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
    words = "can't parse allowed updates JSON object"
    allowed = asked.object("allowed_updates", words)
    if allowed is None:
        return
    if not isinstance(allowed, list):
        raise bad_request(words)
    bot.inbox.allowed = [str(kind) for kind in allowed]


def _check_url(url: str) -> None:
    """Take what the server takes; plain HTTP and any port only on this machine, as a local server does."""
    place = urlsplit(url)
    if place.hostname in LOCAL:
        return
    if place.scheme != "https":
        raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
    if place.port not in PORTS:
        raise bad_request("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
