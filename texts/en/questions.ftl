# What is said while questions are asked and answered

joined = { $first } · { $rest }
comma = { $first }; { $rest }
and = { $first } and { $rest }
quoted = ‘{ $word }’

progress = Question { $number }/{ $count }
question-text = <b>{ $text }</b>
question-about = About <b>{ $about }</b>.
folded = <blockquote expandable>{ $text }</blockquote>
below =
    { $first }
    { $second }
question-number = { $number }
not-here = This button does not belong to this question. Please go on with the buttons below.
no-such-option = This question has no such option. Please choose among those you see.
not-asked-now = Because other answers changed, this question is no longer asked. Please go on from “My answers”.
edited-since = The answer has changed since you wrote that, so it was left as it is. Please answer again below.
cast-stands = The response you handed in stands until you hand in again.

button-back = ◀️ Back
button-next = Next
button-skip = ⏭ Skip
button-cast = ✅ Hand in
button-clear = Start over
button-go-on = Go on answering
button-overview = My answers
button-notes = What they mean
button-notes-away = Hide the notes
button-abstain = Abstain
button-unabstain = Take back the abstention
button-reason = Give a reason
button-reason-again = Change the reason
button-no-reason = ⏭ No reason
button-drop-entry = Take out { $number }: { $text }
button-go = Change { $number }
button-go-answer = Answer { $number }
button-page-before = Page back
button-page-after = Next page ▶️
part-shown = { $shown } of { $count } are shown here.
options-part = { $first } to { $last } of { $count } are shown here.

skipped = Left out. You can still answer it before you hand in.
skipped-begun = What you had begun is cleared and left out. You can still answer it before you hand in.
skip-required = This question needs an answer and cannot be left out. Please choose or write one.
skip-answered = You have answered this question, and the answer stays. Please press “Next”.
abstained = You abstained.
abstained-kept = You abstained. What you answered is kept: “Take back the abstention” at that question brings it back.
unabstained = You no longer abstain. Please choose or write an answer.
unabstained-kept = You no longer abstain. Your answer is back.
abstained-hint = This is counted as an abstention. Choosing or writing an answer replaces it.

# Ranking

option-line-chosen = { $number }. <b>{ $option } — choice { $place }</b>
chosen-option = Choice { $place }: { $option }
ranking-count =
    { $count ->
        [0] Nothing is chosen yet.
       *[other] { $count } of { $places } chosen.
    }
ranking-start =
    { $least ->
        [1] Please press the most important one first, then the next. You can choose up to { $places }.
       *[other] Please press the most important one first, then the next. You can choose up to { $places }; { $least } are enough.
    }
ranking-start-exact = Please press { $places } of them, the most important first.
ranking-more =
    { $left ->
        [0] You can leave it so or choose more. Press a chosen one again to take it out.
       *[other] Please choose { $left } more. Press a chosen one again to take it out.
    }
ranking-full = All places are filled. Press a chosen one again to take it out.
ranking-added = { $option } is your choice { $place }.
ranking-already = { $option } is already your choice { $place }. To take it out, press the button with its place, or write “remove” before its name.
ranking-dropped = { $option } is taken out. The ones after it moved up by one.
ranking-typed = Chosen in the order you wrote: { $options }
ranking-typed-anew = Your earlier choices are taken out; chosen in the order you wrote: { $options }
ranking-typed-added = Added after your earlier choices: { $options }
ranking-typed-so-far = Chosen in the order you wrote.
ranking-typed-anew-so-far = Your earlier choices are taken out; chosen in the order you wrote.
ranking-typed-added-so-far = Added after your earlier choices.
ranking-typed-too-many = You wrote { $count } options; up to { $places } can be chosen here. Please write only { $places }, in order. Nothing was changed.
ranking-nothing-named = No option was found in what you wrote. Please write numbers or names, in order.

# Reasons

reason-line = Reason: { $reason }
reason-folded =
    Reason:
    <blockquote expandable>{ $reason }</blockquote>
reason-please = Please write why you answered so.
reason-or-skip = Please write why you answered so, or press “No reason”.
reason-beside = Your answer is kept. You can write a reason or hand in right away.
reason-then = If your answer is as you want it, please press “Give a reason” and write why.
reason-ask = Please write your reason. Your answer is as it was.
reason-kept = Your reason is kept.
reason-left-out = No reason is given.

# Text

text-please = Please write your answer, up to { $limit } characters.
text-replace = To change it, write it anew; the new text replaces this one.
text-given = { $text }
text-yours = You wrote: { $text }
text-yours-folded =
    You wrote:
    <blockquote expandable>{ $text }</blockquote>
text-entry = { $number }. { $text }
text-entry-folded =
    { $number }.
    <blockquote expandable>{ $text }</blockquote>
text-count =
    { $count ->
        [0] Nothing is written yet. You can write { $least } to { $most }.
       *[other] { $count } written. You can write { $least } to { $most }.
    }
text-count-exact =
    { $count ->
        [0] Nothing is written yet. Please write { $most }.
       *[other] { $count } of { $most } written.
    }
text-entry-please = Please write answer { $number }, up to { $limit } characters.
text-more-or-next = If there is more, please write it; if not, press “Next”.
text-more-or-cast = If there is more, please write it; if not, hand in.
text-entries-please = Please write your answers, one on each line, up to { $limit } characters each.
text-full = All are written. To change one, please take it out first.
text-reason-please = Please write why you wrote { $text }.
text-reason-or-skip = Please write why you wrote { $text }, or press “No reason”.
text-reason-beside = You can write why you wrote { $text }, or hand in right away.
text-kept = What you wrote is kept.
text-replaced = The text before is replaced by what you wrote.
text-corrected = Your answer is now the text you corrected.
text-added =
    { $count ->
        [1] What you wrote is kept.
       *[other] { $count } kept.
    }
text-dropped = One is taken out.
text-already-dropped = This one is already taken out. The others are as they were.
text-empty = There is nothing to read in what you sent. Please write your answer.
text-one-at-a-time = You wrote several at once. Each is asked for its reason, so nothing of this was saved. Please send them one at a time.
text-too-long = Your text has { $length } characters, so it was not saved. Up to { $limit } can be kept: please shorten it and send it again.
text-no-room =
    { $room ->
        [0] All { $most } are written already, so this was not saved. To change them, please take one out first.
       *[other] You wrote { $count } at once and there is room for { $room } more, so nothing of this was saved. Please send fewer.
    }

# Reading it over

overview-title = <b>Your answers</b>
overview-title-part = <b>Your answers</b>, { $first } to { $last } of { $count }
overview-title-one = <b>Your answers</b>, { $number } of { $count }
overview-question = <b>{ $number }. { $text }</b>
overview-question-about = <b>{ $number }. { $text } ({ $about })</b>
overview-unanswered = Not answered yet.
overview-incomplete = Not fully answered yet.
overview-skipped = Left out.
overview-optional = Not answered. You can leave it so.
overview-ready = Please read it over and press “Hand in”. To change an answer, press “Change” with its number.
overview-missing = These questions still need an answer: { $questions }. Please press “Answer” with their number.
overview-missing-more = { $count } questions still need an answer. Please begin with { $questions }: press “Answer” with their number.
overview-choose = These are your answers. What you wrote was not stored. To change one, write its number or press its button.
