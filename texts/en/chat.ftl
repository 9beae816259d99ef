# What is said in the chat

welcome-title = <b>{ $title }</b>
welcome-by = { $by } asks and reads the answers.
welcome-attachments = Please read first: { $files }
button-attachments = Get the files
welcome-questions = { $count ->
    [one] There is one question
   *[other] There are { $count } questions
 }, which { $count ->
    [one] takes
   *[other] take
 } about { $duration }. Each answer is kept as you give it, so you may stop and go on later.
welcome-more = Some more may follow from your answers.
duration-minutes = { $minutes ->
    [one] one minute
   *[other] { $minutes } minutes
 }
duration-hours = { $hours ->
    [one] one hour
   *[other] { $hours } hours
 }
duration-hours-minutes = { duration-hours } and { duration-minutes }
welcome-until = Open until { DEADLINE($at) }.
welcome-no-deadline = No deadline has been set yet. You will hear in this chat when it closes.
welcome-named = Answers carry names: the organisers can see who answered what.
welcome-results = After the close the result comes to everyone who answered, in this chat.
welcome-results-organisers = Only the organisers see the result.
welcome-results-by = After the close, by { DAY($day) } at the latest, the result comes to everyone who answered, in this chat.
welcome-results-organisers-by = Only the organisers see the result. They intend to make it known by { DAY($day) }.
welcome-contact = Contact: { $contact }
welcome-again = What you answered before is still here. Please go on.

consent = <b>Your consent is needed first</b>
consent-ask = Do you agree? If not, nothing is asked.
consent-given = You agreed.
consent-declined = You did not agree. No answer was stored. If you change your mind, please open the survey's link again.
consent-first = Please say first whether you agree. Opening the survey's link again shows the text.
consent-again = What you sent was not stored. Please say first whether you agree: press a button, or write “yes” or “no”.
button-agree = I agree
button-decline = I do not agree

survey-not-begun = “{ $title }” begins on { WHEN($at) }. Please open the link again then.
survey-draft = “{ $title }” is not open yet. Please try the link again once it is.
survey-closed = “{ $title }” closed on { CLOSED($at) }.
survey-closed-tap-uncast = This survey closed on { CLOSED($at) }. What you just tapped was not counted, nor are answers that were not handed in.
survey-closed-text-uncast = This survey closed on { CLOSED($at) }. What you just wrote was not stored; answers that were not handed in are not counted.
survey-closed-edit-uncast = “{ $title }” closed on { CLOSED($at) }. The corrected text was not stored; answers that were not handed in are not counted.
survey-closed-tap = This survey closed on { CLOSED($at) }. What you just tapped was not counted; a response you handed in before stands.
survey-closed-text = This survey closed on { CLOSED($at) }. What you just wrote was not stored; a response you handed in before stands.
survey-closed-edit = “{ $title }” closed on { CLOSED($at) }. The corrected text was not stored; a response you handed in before stands.
survey-gone = The survey of this button could not be found. /surveys shows what can be answered now.
card-closed = This survey is closed.

cast-done = Thank you. Your response is in. Your receipt is <b>{ $receipt }</b>.
cast-again = Thank you. Your corrected response is in. Your receipt is still <b>{ $receipt }</b>.
already-cast = You have already handed in. Your receipt is <b>{ $receipt }</b>.
revise-until = You may revise or withdraw it until { DEADLINE($at) }.
revise-until-closed = You may revise or withdraw it until the organisers close the survey.
button-revise = Revise response
button-withdraw = Withdraw response
withdraw-ask = Withdraw your response? It will no longer be counted. What you wrote stays here, and you may hand it in again before the close.
button-withdraw-yes = Yes, withdraw it
button-keep = Leave it as it is
withdrawn = Your response was withdrawn and is no longer counted. What you wrote stays here, and you may hand it in again before the close.
button-answer-again = Answer again
revision-waits = Corrections you began have not been handed in. To have them counted, please hand in again below.
nothing-to-withdraw = There is no response to withdraw: none was handed in, or it was withdrawn already.
kept = Your response stands as it was. Your receipt is <b>{ $receipt }</b>.
not-ready = This cannot be handed in yet. { $count ->
    [one] One question still needs an answer: { $questions }.
   *[other] { $count } questions still need an answer. Please begin with { $questions }.
 }
not-ready-alone = This cannot be handed in yet. More is needed for an answer.

button-more = Read more
question-gone = The question on this card is no longer there. Please open the survey again from /surveys.
was-away = The bot was away for a while. What you tapped meanwhile did not arrive; please go on below. What you answered before is all here.
nothing-asked = No question is waiting for a text. Please choose a survey from /surveys.
text-rest = This looks like the rest of the long text before it and was not stored. Please shorten the whole and send it at once.
edited-kept = { $number ->
    [0] Your answer was stored as you corrected it.
   *[other] Your answer to question { $number } was stored as you corrected it.
 }
edited-to-cast = { edited-kept } The response you handed in still stands as it was; to have this counted, please hand in again.
edited-same = { $number ->
    [0] Your answer is the same with the corrected text.
   *[other] Your answer to question { $number } is the same with the corrected text.
 }
edited-unknown = No answer was found that this message gave, so nothing was changed. To correct an answer, please send a new message; if you have handed in already, tap “Revise response”.
edited-not-asked = That question of “{ $title }” is no longer asked, so the corrected text was not stored. Your other answers are all here.
edited-consent-first = “{ $title }” needs your consent first. The corrected text was not stored; what you answered before is all here. Please open the survey's link again and choose.
button-open-survey = Open this survey
attachment-asked = This chat takes only text, so what you sent was not stored.
attachment-unasked = This chat takes only text, so what you sent was not stored. Please choose a survey from /surveys.
button-unknown = This button can no longer be used. Please choose again from /surveys.
command-unknown = That command is not known. /help shows what you can do.
link-unknown = The survey of this link could not be found. Please check the link, or tap /surveys.
only-in-private = Answers are taken in a chat of your own, where nobody else sees them. Please open it here: { $link }
results-in-private = The count is not shown here, where others read along. Please open your own chat here and send /results: { $link }
group-hello = Hello, this is Hanmadi: surveys are answered with it, and people hear what came of them. Answers are taken from each person in a chat of their own, where nobody else sees them. When the organisers post the link of a survey, please tap it, or open your chat here: { $link }
set-aside = This could not be dealt with just now. What you wrote is kept. Please tap again in a little while.

greeting = Welcome, { $name }. This is Hanmadi: answer surveys here, and hear what came of them.
no-open-surveys = There is no survey to answer now. When you receive a link, please tap it.
open-surveys = These can be answered now. Please choose below.
survey-line = <b>{ $title }</b>
until = Until { DEADLINE($at) }
standing-cast = You have handed in.
standing-revised = You have handed in. What you corrected since has not been handed in yet.
standing-draft = You have begun.
more-surveys = { $count } more are open. Please open them by the link you received.
me = { $count ->
    [one] { $name } has handed in one response.
   *[other] { $name } has handed in { $count } responses.
 }
me-nothing = { $name } has not handed in a response yet. Please choose a survey from /surveys.
me-receipt = Receipt { $receipt }, handed in { WHEN($at) }
me-more = There are { $count } earlier responses.
help =
    Here you answer surveys and receive the result after the close. Tap the buttons or write.
    { "" }
    /surveys what can be answered now
    /me what you handed in, with receipts
    /language change the language
    /help this text
help-owner =
    Here you answer surveys and receive the result after the close. Tap the buttons or write.
    { "" }
    /surveys what can be answered now
    /me what you handed in, with receipts
    /language change the language
    /help this text
    { "" }
    For owners only:
    /results the count so far
which-language = Which language would you like?
language-ko = 한국어
language-en = English
language-set = From now on in English.
now-owner = { $name } is now an owner. /results shows the count.

texts-in-file = What people wrote is too long for this message and stands in the file below.
texts-not-shown = What was written in words is read by the organisers and not shown here.
sheet = The whole count of “{ $title }”.
live-until = Counted { WHEN($at) }. Until { DEADLINE($until) } this message changes as responses come in; the file below stays as it is. If you ask with /results again, the new message takes over.
live-final = Closed on { CLOSED($at) }. This message will not change any more.
which-survey = Which survey's count would you like to see?
no-surveys = There is no survey yet. Please add a survey file on the server with hanmadi survey add.
survey-unknown = There is no survey “{ $id }”. /results alone shows the list.
closed-owners = “{ $title }” closed on { CLOSED($at) }. The count follows below.
closed-unfinished = “{ $title }” closed on { CLOSED($at) }. Your answers had not been handed in and are not counted.
closed-respondents = “{ $title }”, which you answered, closed on { CLOSED($at) }. Your response is in the count.

command-surveys = What can be answered now
command-me = What you handed in, with receipts
command-language = Change the language
command-help = What you can do
command-results = The count so far
more-lines = { $count } more lines follow in the file.
nameless = friend

# Words written instead of a button

everyday-no-reason = 건너뛰기, 넘어가기, 없음, 패스, skip, none, no reason
everyday-skip = 건너뛰기, 넘어가기, 없음, 패스, skip, none, pass
everyday-next = 다음, 끝, 다 했습니다, 다 적었습니다, next, done
everyday-back = 이전, 뒤로, back
everyday-cast = 제출, 제출하기, submit, send, hand in
everyday-overview = 답한 내용, 목록, my answers
everyday-agree = 동의, 동의해요, 동의합니다, 네, 예, 네 동의합니다, 예 동의합니다, agree, i agree, yes
everyday-decline = 동의 안 함, 동의하지 않음, 동의하지 않습니다, 아니요, 아니오, 아뇨, disagree, no
everyday-withdraw-yes = 네, 예, 네 철회합니다, 철회합니다, yes, withdraw
everyday-keep = 아니요, 아니오, 아뇨, 취소, no, cancel
everyday-revise = 수정, 수정하기, change
everyday-withdraw = 철회, 철회하기, withdraw
everyday-answer-again = 제출, 제출하기, 다시 제출, 수정, submit, send, hand in
