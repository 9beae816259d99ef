"""What the page has to say: whoever puts it on brings the sentences, by language.

Plain text. `{name}` and `{count}` stand in some of them, as said beside; the page puts them in.
"""

from __future__ import annotations

KEYS = (
    # The page
    "title",
    "lead",
    "language",  # what the two buttons 한국어 and English choose
    "theme",  # on a button that is pressed or not: dark
    "telephones",  # whose telephones these are, in one or two words; names their row of tabs
    "desk",  # heading of the director's buttons
    "clock",  # before the moment it is in this world
    "connection-lost",
    "renewed",  # what was seen before is gone: the world has begun anew
    # A telephone
    "chats",  # names the row of tabs: the private chat, the groups
    "chat-more",  # opens what else can be done in a chat: links, blocking, adding the bot
    "messages",  # names the list of messages
    "type-here",
    "send",
    "attach",  # a picture or a file
    "start",
    "commands",
    "links",  # heading of the links that reached this person
    "keyboard",  # names the buttons a bot lays below the chat
    "bot",  # beside the name of a bot
    "members",  # before the names of those in a group
    "empty-chat",
    "earlier",  # {count} messages before these are not shown
    "new-messages",
    # A message
    "you",
    "message-more",  # opens what else can be done with a message
    "edited",
    "edit",  # on the button, and above the text while it is corrected
    "save",
    "cancel",
    "forward-to",  # {name} of the chat
    "forwarded-from",  # {name} of who wrote it first
    "download",  # before the name of the file
    "picture",
    "voice",
    "sticker",
    "other-content",
    "spoiler",  # on what is hidden until it is tapped
    "quote-more",
    "quote-less",
    "close",
    "notice",  # names the window of an alert
    # The bot as a neighbour
    "block",
    "unblock",
    "blocked",  # where one would write, while the bot is blocked
    "bot-add",
    "bot-remove",
    "bot-joined",  # {name}
    "bot-left",  # {name}
    "joined",  # {name}
    "left",  # {name}
    # Refusals
    "fault-unknown-telephone",
    "fault-unknown-chat",
    "fault-unknown-message",
    "fault-unknown-button",
    "fault-unknown-deed",
    "fault-empty",
    "fault-too-long",
    "fault-file-empty",
    "fault-file-too-big",
    "fault-picture",
    "fault-blocked",
    "fault-not-possible",
)
