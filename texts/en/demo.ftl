# What the demo says in the terminal and on its page

## The terminal

demo-page = Hanmadi's demo is open. Please open this address in a browser: { $address }
demo-stop = Press Ctrl-C to end it; everything it used is deleted then.
demo-own = You can try a bot of your own on this simulated Telegram, too; once it is connected, a fourth telephone appears on the page. The Bot API is at the same address, and this is a token for it: { $token }
demo-port-taken = Port { $port } is in use already. Please choose another number with --port.
demo-port-forbidden = Port { $port } is not open to this account. Please choose a number above 1024 with --port.
demo-port-impossible = There is no port { $port }. With --port, please give a number from 0 to 65535.

## Who is in it

demo-name-activist = Minji
demo-name-citizen = Yeongho
demo-name-organiser = Organiser
demo-role-activist = Activist
demo-role-citizen = Citizen
demo-role-organiser = Runs the surveys
demo-name-own = Jisu
demo-role-own = Tries a bot of your own
demo-bot = Hanmadi
demo-group = Our network
demo-own-bot = My own bot
demo-posted =
    The second round is open: which core values come first? Please answer by this link.
    { $link }

## Making things happen

demo-status-starting = The bot is starting.
demo-status-running = The bot is running.
demo-status-sending = The results are on their way: { $left } { $left ->
        [one] message
       *[other] messages
    } to go.
demo-status-over = All surveys are closed. To try again, please start the demo anew in the terminal.
demo-status-killed = The bot has been killed. What you tap now is dealt with when it is back.
demo-status-fallen = The bot has stopped by itself. It is started again in a moment.
demo-status-gone = The bot has stopped again and again and is not started any more. This file says why: { $journal }
demo-case-activist-words = A, round 1: collecting words
demo-case-core-values = A, round 2: setting priorities
demo-case-plan-opinions = B: opinions of citizens
demo-short-activist-words = A, round 1
demo-short-core-values = A, round 2
demo-short-plan-opinions = B
demo-both = { $first } and { $second }
demo-survey-open = { $case } · until { DEADLINE($at) }
demo-survey-closed = { $case } · closed { CLOSED($at) }
demo-act-crowd = Let 100 more people answer
demo-act-close = Go to its close
demo-act-close-with = Go to its close ({ $others } will close, too)
demo-act-hour = An hour passes
demo-act-kill = Kill the bot and start it again
demo-crowd = { $count } more people are answering “{ $title }”.
demo-crowd-done = { $done } more people have answered “{ $title }”.
demo-crowd-ended = { $done } more people have answered “{ $title }”. The others stopped before they handed in.

## The page

page-title = Hanmadi demo
page-lead = Three people's telephones lie side by side. Tap and type as you would in Telegram. Nothing you write leaves this computer.
page-language = Language
page-theme = Dark
page-telephones = Telephones
page-desk = Make things happen
page-clock = The time here
page-connection-lost = The page has lost the demo. Please check in the terminal whether it is still running.
page-renewed = The demo has been started anew. Nothing of what you did before is left.

page-chats = Chats
page-chat-more = What else you can do in this chat
page-messages = Messages
page-type-here = Write a message
page-send = Send
page-attach = Send a picture or a file
page-start = Start
page-commands = Commands
page-links = Links that reached you
page-keyboard = The bot's buttons
page-bot = bot
page-members = Here
page-empty-chat = No messages yet.
page-earlier = { "{count}" } earlier messages are not shown.
page-new-messages = New messages

page-you = You
page-message-more = What else you can do with this message
page-edited = edited
page-edit = Edit the message
page-save = Save
page-cancel = Leave it
page-forward-to = Forward to “{ "{name}" }”
page-forwarded-from = Forwarded from { "{name}" }
page-download = Download
page-picture = Picture
page-voice = Voice message
page-sticker = Sticker
page-other-content = Something this page cannot show
page-spoiler = Show what is hidden
page-quote-more = Show all
page-quote-less = Show less
page-close = Close
page-notice = Notice

page-block = Block the bot
page-unblock = Unblock
page-blocked = You have blocked the bot. Unblock it to talk to it again.
page-bot-add = Invite the bot to this chat
page-bot-remove = Remove the bot from this chat
page-bot-joined = The bot { "{name}" } has joined.
page-bot-left = The bot { "{name}" } has left.
page-joined = { "{name}" } has joined.
page-left = { "{name}" } has left.

page-fault-unknown-telephone = This telephone is not here any more. Please reload the page.
page-fault-unknown-chat = This chat is not on this telephone. Please reload the page.
page-fault-unknown-message = This message is gone. Please choose one that is still there.
page-fault-unknown-button = This button is gone. Please tap one that is shown now.
page-fault-unknown-deed = This cannot be done now. Please try again when the bot is running and the survey is open.
page-fault-empty = An empty message cannot be sent. Please write something.
page-fault-too-long = The text is too long. Please send it in parts.
page-fault-file-empty = An empty file cannot be sent. Please choose another.
page-fault-file-too-big = The file is too big. A picture may have 10 MB, any other file 50 MB.
page-fault-picture = This file is no picture. Please send it as a file, or choose another.
page-fault-blocked = You have blocked the bot, so nothing can be sent. Please unblock it first.
page-fault-not-possible = This cannot be done here. Nothing has changed.
