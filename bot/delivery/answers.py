"""What a tapped button is told: the only thing said that is not kept, for it means nothing later."""

from __future__ import annotations

import logging
from typing import Any

from telegram import Bot
from telegram.error import BadRequest, TelegramError

from bot.transport import call
from handlers.outcome import CallbackAnswer

METHOD = "answerCallbackQuery"
LIMIT = 200
TRIES = 2

log = logging.getLogger(__name__)


def answer_parameters(answer: CallbackAnswer) -> dict[str, Any]:
    """What answerCallbackQuery takes; a text longer than it allows is cut."""
    if not answer.text:
        return {"callback_query_id": answer.query_id}
    text = answer.text if len(answer.text) <= LIMIT else answer.text[: LIMIT - 1] + "…"
    return {"callback_query_id": answer.query_id, "text": text, "show_alert": answer.alert}


async def answer_button(bot: Bot, answer: CallbackAnswer) -> None:
    """Best effort: a tap that Telegram has forgotten cannot be answered, and nobody waits for it."""
    for _ in range(TRIES):
        try:
            await call(bot, METHOD, answer_parameters(answer))
        except BadRequest as error:
            log.debug("a button was not answered: %s", error.message)
            return
        except TelegramError as error:
            log.info("a button was not answered: %s", type(error).__name__)
        else:
            return
