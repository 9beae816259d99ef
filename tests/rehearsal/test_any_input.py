"""Whatever a bot sends: an answer in the server's form, and the simulator goes on."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from rehearsal.methods import METHODS
from rehearsal.people import Person
from rehearsal.telegram import Telegram
from tests.people import methods
from tests.rehearsal.helpers import ask, card

SCALARS = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(-(10**30), 10**30),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=20),
)
TELLING = st.sampled_from(
    ["x", "HTML", "@x", "attach://x", "[]", "{", '{"a": 1}', "[[]]", "-", "--5", "9" * 5000]
)
ROWS = st.lists(st.lists(st.dictionaries(st.sampled_from(["text", "url", "callback_data"]), SCALARS)))
MARKUPS = st.fixed_dictionaries(
    {}, optional={"inline_keyboard": ROWS, "keyboard": ROWS, "force_reply": SCALARS}
)
NESTED = st.recursive(
    SCALARS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3),
        st.dictionaries(
            st.sampled_from(["type", "offset", "length", "text", "message_id"]), inner, max_size=3
        ),
    ),
    max_leaves=8,
)
VALUES = st.one_of(TELLING, MARKUPS, NESTED, NESTED.map(json.dumps))


@st.composite
def calls(draw: st.DrawFn) -> tuple[str, dict[str, Any]]:
    name = draw(st.sampled_from(sorted(METHODS)))
    fields = sorted(methods()[name].model_fields)
    return name, draw(st.dictionaries(st.sampled_from(fields), VALUES, max_size=5) if fields else st.just({}))


async def prepared() -> tuple[Telegram, Person, int]:
    telegram = Telegram()
    minji = telegram.person("민지")
    await minji.start()
    sent = await ask(telegram, "sendMessage", chat_id=minji.id, text="x", reply_markup=card("a"))
    return telegram, minji, int(sent["message_id"])


@given(call=calls(), known=st.booleans())
async def test_every_call_is_answered_in_the_servers_form(
    call: tuple[str, dict[str, Any]], *, known: bool
) -> None:
    telegram, minji, message_id = await prepared()
    name, values = call
    there = {"chat_id": minji.id, "message_id": message_id, "text": "y", "from_chat_id": minji.id}
    status, body = await telegram.call(telegram.bot.token, name, (there if known else {}) | values)
    await telegram.close()
    assert body["ok"] is (status == 200)
    assert status == 200 or body["description"].startswith(
        ("Bad Request: ", "Forbidden: ", "Not Implemented: ")
    )
    json.dumps(body, allow_nan=False)
