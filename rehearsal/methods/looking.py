"""What a bot asks about itself, chats, members and files."""

from __future__ import annotations

from rehearsal.files import DOWNLOAD_LIMIT
from rehearsal.parameters import Parameters
from rehearsal.records import Record, member_record
from rehearsal.refusal import bad_request
from rehearsal.world import Bot, World

ABILITIES = [
    "supports_inline_queries",
    "can_connect_to_business",
    "has_main_web_app",
    "has_topics_enabled",
    "allows_users_to_create_topics",
]
LEADING = {"creator", "administrator"}
PRESENT = {"member", *LEADING}
GIFTS = ["unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"]


def get_me(_: World, bot: Bot, _asked: Parameters) -> Record:
    groups = {"can_join_groups": True, "can_read_all_group_messages": bot.reads_all}
    return bot.user.record | groups | dict.fromkeys(ABILITIES, False)


def get_chat(world: World, bot: Bot, asked: Parameters) -> Record:
    chat = world.find_chat(bot, asked.text("chat_id"))
    gifts = dict.fromkeys(GIFTS, False)
    return chat.record | {"accent_color_id": 0, "max_reaction_count": 11, "accepted_gift_types": gifts}


def get_chat_member(world: World, bot: Bot, asked: Parameters) -> Record:
    chat = world.open_chat(bot, asked.text("chat_id"))
    user = world.users.get(asked.integer("user_id"))
    if user is None:
        raise bad_request("invalid user_id specified")
    return member_record(user, "member" if chat.id == user.id else chat.standing(user))


def get_chat_administrators(world: World, bot: Bot, asked: Parameters) -> list[Record]:
    chat = world.open_chat(bot, asked.text("chat_id"))
    if chat.private:
        raise bad_request("there are no administrators in the private chat")
    leading = [
        (world.users[one], standing) for one, standing in chat.standings.items() if standing in LEADING
    ]
    return [member_record(user, standing) for user, standing in leading if not user.is_bot]


def get_chat_member_count(world: World, bot: Bot, asked: Parameters) -> int:
    chat = world.open_chat(bot, asked.text("chat_id"))
    return 2 if chat.private else sum(standing in PRESENT for standing in chat.standings.values())


def get_user_profile_photos(world: World, _: Bot, asked: Parameters) -> Record:
    """Nobody here has one."""
    if asked.integer("user_id") not in world.users:
        raise bad_request("invalid user_id specified")
    return {"total_count": 0, "photos": []}


def get_file(world: World, bot: Bot, asked: Parameters) -> Record:
    given = asked.text("file_id")
    if not given:
        raise bad_request("file_id not specified")
    stored = world.files.find(bot.user.id, given)
    if stored is None:
        raise bad_request("wrong file_id or the file is temporarily unavailable")
    if len(stored.data) > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return stored.record | {"file_path": stored.path}


def leave_chat(world: World, bot: Bot, asked: Parameters) -> bool:
    chat = world.open_chat(bot, asked.text("chat_id"))
    if chat.private:
        raise bad_request("chat member status can't be changed in private chats")
    world.emit_standing(bot, chat, bot.user, "left")
    world.add_message(chat, bot.user, {"left_chat_member": bot.user.record})
    return True
