# Choosing among options: one or several, and what a ranking says as well

sentences = { $first } { $second }

option-line = { $number }. { $option }
option-line-picked = { $number }. <b>{ $option } — chosen</b>
option-number = no. { $number }
option-note = <i>{ $note }</i>
picked-option = ✓ Chosen: { $option }
picked =
    { $count ->
        [1] Your choice: { $options }
       *[other] Your { $count } choices: { $options }
    }
typing-too = You may also send numbers or names.
typing-finds = You may also send numbers, names, or a clear part of a name.
typing-finds-short = You may also send numbers, names, or a clear part of a name, such as “{ $short }”.
typing-names = You may also send the name of an option, or a clear part of it.
typing-names-short = You may also send the name of an option, or a clear part of it, such as “{ $short }”.

single-start = Please press one option.
single-change = To change it, press another option.
options-start =
    { $least ->
        [1] Please press up to { $most } options.
       *[other] Please press { $least } to { $most } options.
    }
options-start-any =
    { $least ->
        [1] Please press every option you choose.
       *[other] Please press every option you choose, at least { $least }.
    }
options-start-exact = Please press { $most } options.
options-more = Please choose { $left } more. Press a chosen one again to take it out.
options-enough-next = You can choose up to { $most }; press a chosen one again to take it out. When you are done, press “Next”.
options-enough-cast = You can choose up to { $most }; press a chosen one again to take it out. When you are done, hand in.
options-all-chosen = All { $most } are chosen. Press a chosen one again to take it out.
option-chosen = You chose { $option }.
option-kept = { $option } was already your choice and stays so.
option-already = { $option } is already chosen. To take it out, press the button that says “Chosen”, or write “remove” before its name.
option-dropped = { $option } is taken out.
option-not-chosen = This one is not among your choices. Nothing was changed.
take-out-one = Only one option can be taken out at a time. Please name just one. Nothing was changed.
take-out-what = Please write what to take out, with its name or number: “remove Solidarity” or “remove 3”. Nothing was changed.
options-full = All { $most } are chosen already. To choose another, please take one out first.
options-cleared = All choices are taken out. Please choose again.
options-typed =
    { $count ->
        [one] The option you wrote is chosen: { $options }
       *[other] The { $count } options you wrote are chosen: { $options }
    }
options-typed-so-far =
    { $count ->
        [one] The option you wrote is chosen.
       *[other] The { $count } options you wrote are chosen.
    }
options-typed-anew-so-far =
    { $count ->
        [one] Your earlier choices are taken out; the option you wrote is chosen.
       *[other] Your earlier choices are taken out; the { $count } options you wrote are chosen.
    }
options-typed-anew =
    { $count ->
        [one] Your earlier choices are taken out; the option you wrote is chosen: { $options }
       *[other] Your earlier choices are taken out; the { $count } options you wrote are chosen: { $options }
    }
options-typed-added =
    { $count ->
        [one] One more is chosen: { $options }
       *[other] { $count } more are chosen: { $options }
    }
names-and-more = { $names } and { $count } more
typed-beside-chosen =
    { $room ->
        [0] Your { $count } choices stand, and there is room for no more. To change them, please press “Start over” and write anew.
       *[other] Your { $count } choices stand. You can write up to { $room } more that are not chosen yet. To change them, please press “Start over” and write anew.
    }
options-typed-too-many =
    { $most ->
        [1] You wrote { $count } options; only one can be chosen here. Please write one. Nothing was changed.
       *[other] You wrote { $count } options; up to { $most } can be chosen here. Please write only { $most }. Nothing was changed.
    }
options-none-named = No option was found in what you wrote. Please write numbers or names.

# Groups

group-heading = <b>{ $group }</b>
group-line =
    { $count ->
        [one] <b>{ $group }</b> — 1 option
       *[other] <b>{ $group }</b> — { $count } options
    }
group-line-picked =
    { $count ->
        [one] <b>{ $group }</b> — 1 option, { $picked } chosen
       *[other] <b>{ $group }</b> — { $count } options, { $picked } chosen
    }
groups-first = Press a group to see its options.
group-shown = These are the options of { $group }.
button-groups = Other groups

# Other

other-option = Other (in your own words)
other-chosen = Other: { $text }
other-please = Please write what you mean by “Other”, up to { $limit } characters.
other-left = “Other” is left out.
button-no-other = Not “Other”

# Options in typed text

candidate = { $number } { $option }
typed-no-such-number = There is no option { $number }. Please choose from 1 to { $count }. Nothing was changed.
typed-unknown = No option contains { $part }. Please write numbers or names of options. Nothing was changed.
typed-unknown-other = No option contains { $part }. For an answer of your own, write “Other: …”. Nothing was changed.
typed-ambiguous = { $count } options contain { $part }. Which one is meant: { $candidates }? A number will do.
typed-short = By { $part }, do you mean { $candidates }? If so, please send { $number }.
typed-twice = You wrote { $option } twice. Please write each only once. Nothing was changed.

# Results

tally-choice = { $option } — { $count } ({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
tally-others = Written under “Other”: { $count }
