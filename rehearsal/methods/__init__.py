"""Every method the simulated Bot API carries out, by its name in lower case."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from rehearsal.methods import editing, looking, media, profile, receiving, sending
from rehearsal.parameters import Parameters
from rehearsal.world import Bot, World

Method = Callable[[World, Bot, Parameters], Any]

METHODS: dict[str, Method] = {
    "sendmessage": sending.send_message,
    "sendphoto": sending.send_photo,
    "senddocument": sending.send_document,
    "sendvoice": media.sends("voice"),
    "sendaudio": media.sends("audio"),
    "sendvideo": media.sends("video"),
    "sendanimation": media.sends("animation"),
    "sendvideonote": media.sends("video_note"),
    "sendsticker": media.sends("sticker"),
    "sendlocation": media.send_location,
    "sendvenue": media.send_venue,
    "sendcontact": media.send_contact,
    "senddice": media.send_dice,
    "sendchataction": sending.send_chat_action,
    "forwardmessage": sending.forward_message,
    "copymessage": sending.copy_message,
    "editmessagetext": editing.edit_message_text,
    "editmessagecaption": editing.edit_message_caption,
    "editmessagereplymarkup": editing.edit_message_reply_markup,
    "deletemessage": editing.delete_message,
    "deletemessages": editing.delete_messages,
    "pinchatmessage": editing.pin_chat_message,
    "unpinchatmessage": editing.unpin_chat_message,
    "unpinallchatmessages": editing.unpin_all_chat_messages,
    "answercallbackquery": editing.answer_callback_query,
    "getme": looking.get_me,
    "getchat": looking.get_chat,
    "getchatmember": looking.get_chat_member,
    "getchatadministrators": looking.get_chat_administrators,
    "getchatmembercount": looking.get_chat_member_count,
    "getuserprofilephotos": looking.get_user_profile_photos,
    "getfile": looking.get_file,
    "leavechat": looking.leave_chat,
    "setmycommands": profile.set_my_commands,
    "getmycommands": profile.get_my_commands,
    "deletemycommands": profile.delete_my_commands,
    "setmyname": profile.set_my_name,
    "getmyname": profile.get_my_name,
    "setmydescription": profile.set_my_description,
    "getmydescription": profile.get_my_description,
    "setmyshortdescription": profile.set_my_short_description,
    "getmyshortdescription": profile.get_my_short_description,
    "setwebhook": receiving.set_webhook,
    "deletewebhook": receiving.delete_webhook,
    "getwebhookinfo": receiving.get_webhook_info,
}
