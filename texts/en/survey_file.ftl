# What to mend in a survey file, and how

fault-missing = { $name } is missing.
mend-missing = Add a line “{ $name }: …” here.
fault-no-kind = The question has no kind.
fault-kind = There is no kind of question called “{ $tag }”.
mend-kind = Write one of these as its kind: { $kinds }.
mend-near-kind = If you meant { $name }, write “kind: { $near }”.
named-kind = { $kind } ({ $name })
kind-agreement = agree or disagree
kind-availability = days that suit
kind-date = a day
kind-multiple_choice = several options
kind-number = a number
kind-points = points to share out
kind-ranking = options in order
kind-rating = a mark on a scale
kind-scoring = a scoring sheet
kind-single_choice = one option
kind-text = own words
fault-choice = { $name } cannot be “{ $written }”.
mend-choice = Write one of these: { $choices }.
mend-only-choice = Only { $choices } is possible for now. Take this line out.
fault-unknown = “{ $name }” is not a name that is used here.
mend-remove = Take this line out.
mend-near = If you meant “{ $near }”, correct the name.
fault-later = “{ $name }” is not available yet.
fault-other-kind = “{ $name }” does not belong to this kind of question.
fault-later-kind = “{ $name }” questions are not available yet.
fault-not-list = { $name } must be a list.
mend-list = Write one on each line, beginning with “- ”, or all of them as [a, b].
fault-not-map = There must be names with values here.
mend-map = Write a name, a colon and a value, such as “kind: text”.
fault-not-scalar = { $name } must be one text, not a list or several names with values.
mend-scalar = Write the value as one line of text.
fault-empty = { $name } is empty.
fault-colon-in-list = “{ $written }” holds a colon, so it is read as a name with a value and not as a text.
mend-colon-in-text = Put all of the text in quotes.
mend-item = Write each item as “- {"{"}text: Sound planning, weight: 10{"}"}”.
fault-no-groups = The options here cannot be divided into groups.
mend-no-groups = Write them as one list without groups.
fault-empty-in-list = Something in { $name } is empty.
mend-write = Write something or take the line out.
fault-too-long = { $name } has { $length } characters; up to { $limit } are allowed.
mend-shorter = { $name ->
    [intro] Shorten it, or put it into a file and name that in attachments.
   *[other] Shorten it. Longer reading can go into intro.
}
fault-language = “{ $language }” is not the name of a language.
mend-language = Write a language code such as ko, en or zh-Hant.
fault-count = “{ $written }” in { $name } is not a number from 1 upwards.
mend-count = Write digits only, such as 1, 2 or 3.
fault-yes-no = “{ $written }” in { $name } is neither true nor false.
mend-yes-no = Write true if so, false if not.
fault-id = “{ $written }” in { $name } is too long or holds characters that cannot be used.
mend-id = Use a-z, 0-9 and hyphens, up to 40 characters.
mend-name = Use a-z, 0-9, hyphens and underscores, up to 40 characters.
fault-zone = There is no time zone “{ $written }”.
mend-zone = Write it as Asia/Seoul.
fault-moment = “{ $written }” cannot be read as a date, or is in no calendar.
mend-moment = Write it as 2026-12-18 or 2026-12-18 18:00.
mend-deadline = Write it as 2026-12-18, 2026-12-18 18:00, or +14d for fourteen days after opening.
mend-day = Write the day alone, as 2026-12-18.
fault-results-first = The day of the result ({ $results }) is not after the close ({ $closes }).
mend-results-first = Make results_by a day after the close.
fault-file-name = “{ $written }” in attachments cannot be the name of a file.
mend-file-name = Put the file beside the survey file and write its name alone, without folders, up to 120 characters.
fault-attachment-count = There are { $count } files; up to { $limit } are possible.
mend-attachment-count = Leave out the files that are needed least.
fault-attachment-twice = The file “{ $written }” stands above already.
mend-attachment-twice = Take one of them out.
fault-closes-first = The close ({ $closes }) is not after the opening ({ $opens }).
mend-closes-first = Move the close to after the opening.
fault-question-count = There are { $count } questions; from 1 to { $limit } are possible.
mend-question-count = Change the number of questions, or make several surveys.
fault-option-count = { $count ->
    [0] There are no { thing-called }; at least 2 are needed.
    [1] There is only one of the { thing-called }; at least 2 are needed.
   *[other] There are { $count } { thing-called }; up to { $limit } are possible.
}
mend-option-count = Change the number of { thing-called }.
fault-row-count = { $name } has { $count }; there can be 2 to { $limit }.
mend-row-count = Make it 2 to { $limit }, or divide the question.
fault-bonus-alone = Every item is a bonus, so the full mark is 0.
mend-bonus-alone = Take bonus out of the items that are not on top of the full mark.
fault-points-over = { $name } is { $written }; it can be up to { $limit }.
mend-points-over = Write { $limit } or less.
fault-option-twice = “{ $written }” stands above already among the { thing-called }.
thing-called = { $name ->
    [dates] dates
    [items] items
    [statements] statements
    [things] things
   *[other] options
}
mend-option-twice = Take one out or word them differently.
fault-id-twice = The id “{ $written }” stands above already.
mend-id-twice = Write another id.
fault-places = places is { $places }, but there are only { $options } options.
mend-places = Make places no more than the options.
fault-least = at_least ({ $least }) is more than places ({ $places }).
mend-least = Make at_least no more than places.
fault-choices = { $name } is { $written }, but there are only { $options } options.
mend-choices = Make { $name } no more than the number of options.
fault-least-most = min ({ $least }) is greater than max ({ $most }).
mend-least-most = Make min no more than max.
fault-other-twice = other: true adds “Other”, but the options have “{ $option }” as well.
mend-other-twice = Remove that option, or remove other.
fault-group-twice = The group “{ $written }” stands above already.
mend-group-twice = Put the two groups together or give them different names.
fault-empty-group = This group has no options.
mend-empty-group = Write its options under options, or remove the group.
fault-entries = “{ $written }” in entries cannot be read.
mend-entries = Write it as 3 or 1-5; up to { $limit } are possible.
fault-max-length = max_length is { $written }, but one Telegram message holds { $limit } characters.
mend-max-length = Write { $limit } or less.
fault-scale = “{ $written }” in scale is not a number from 2 to 10.
mend-scale = Write digits only, such as 5.
fault-label-count =
    { $count ->
        [one] labels has 1 name.
       *[other] labels has { $count } names.
    }
mend-label-count = Write 2 names for the two ends, or { $scale }, one for each step.
fault-label-twice = The name “{ $written }” stands twice in labels.
mend-label-twice = Word one of them differently.
fault-number = “{ $written }” in { $name } cannot be read as a number.
mend-number = Write it without commas and units, such as 10 or 2.5.
fault-decimals = “{ $written }” in decimals is not a number from 0 to 4.
mend-decimals = Write how many decimal places may be given.
fault-over-decimals = { $written } in { $name } has more decimal places than decimals ({ $decimals }) allows.
mend-over-decimals = Raise decimals or shorten { $name }.
fault-min-over-max = min ({ $min }) and max ({ $max }) stand the wrong way round.
mend-min-over-max = Write the lower number or earlier day in min, the higher or later one in max.

fault-condition = “{ $written }” in when cannot be read as a condition.
mend-condition = Write it as “org == cooperative” or “years &gt;= 10 and topics has education”. Put a value in quotes if it holds a comma, and, or or.
fault-asked-later = The question “{ $written }” does not stand before this one.
mend-asked-later = Move that question up, or write the id of a question that stands before this one.
fault-no-question = No question before this one has the id “{ $written }”.
mend-no-question = Write the id of a question that stands before this one; if it has none, give it one.
mend-near-question = If you meant “{ $near }”, correct it.
fault-not-chosen-from = The question “{ $written }” has no options to ask about one by one.
mend-not-chosen-from = In for_each, write the id of a question that is asked once and is of one of these kinds: { $kinds }.
fault-each-and-things = A question with things cannot have for_each.
mend-each-and-things = Take out either things or for_each.
fault-not-comparable = The answer to “{ $written }” cannot be used in a condition.
mend-not-comparable = A condition can use questions that are asked once and are of one of these kinds: { $kinds }.
fault-not-operator = “{ $operator }” cannot be used with the answer to “{ $written }”.
mend-not-operator = Write one of these: { $choices }.
fault-no-value = “{ $value }” is no answer to the question “{ $written }”.
mend-no-value = Write one of these as it stands: { $choices }.
mend-no-option = Write the id or the words of one of its options as they stand.
mend-no-measure = Write a number as 10 and a day as 2026-12-18. A value that the question does not take cannot be used.

fault-too-big = The file has more than { $limit } kilobytes.
mend-too-big = Make several surveys or shorten long texts.
fault-encoding = From this line on the file is not UTF-8.
mend-encoding = Choose “Save as” in your editor and UTF-8 as the encoding.
fault-unprintable = This line holds an invisible control character ({ $code }).
mend-unprintable = Delete it and write the place anew.
fault-nothing = There is no survey in the file.
mend-nothing = Write a survey with title and questions.
fault-yaml = The file cannot be read beyond this line; the cause is here or on the line above.
mend-yaml = Look at the indentation, the space after each colon, and whether quotes and brackets are closed. A text that holds a colon, brackets or quotes goes into quotes as a whole.
fault-colon = A colon and a space inside the text stop the reading here.
mend-colon = Put all of the text in quotes.
fault-quote = A quote opened on this line is not closed, and the file cannot be read further.
mend-quote = Put the same quote at the end of the text. If there are quotes inside, put all of the text in quotes of the other kind.
fault-bracket = A bracket opened on this line cannot be read to its end.
mend-bracket = Close it and put commas between the values. If it belongs to a text, put all of the text in quotes.
fault-strange-space = This line holds a character ({ $code }) that looks like a space and is not read as one.
mend-strange-space = Delete it and press the space bar.
fault-wide = In place of “{ $plain }” this line holds the full-width sign “{ $sign }”.
mend-wide = Delete it and write “{ $plain }” and one space.
fault-tab = A tab is used for indentation.
mend-tab = Replace it with spaces.
fault-hash = What follows “{ $text }” from # on is read as a comment.
mend-quotes = If # belongs to the text, put all of the text in quotes; if it is a comment, write two spaces before #.
fault-anchor = Pointing at a value elsewhere with & and * is not possible.
mend-anchor = Write the value again here, or put it in quotes if it is a text.
fault-tag = Naming a type with an exclamation mark, such as { $tag }, is not possible.
mend-tag = Take that out. If the exclamation mark belongs to the text, put all of the text in quotes.
fault-documents = A line beginning with --- or % cannot divide the file or set anything.
mend-documents = Write one survey in one file.
fault-deep = Lists and groups are nested deeper than { $limit }.
mend-deep = Look at the brackets and the indentation.
fault-key-shape = There is a list or a group where a name should be.
mend-key-shape = Write “name: value”. Put a text that begins with [ or {"{"} in quotes.
fault-key-twice = { $name } stands twice; it is on line { $first } already.
mend-key-twice = Take one of them out.
fault-not-survey = The file is not a survey made of names with values.

remark-end-of-day = Answers are taken until { DEADLINE($at) }: a date alone closes when that day ends.
remark-end-of-day-mend = For another hour, write it too, as in “{ $written } 18:00”.
remark-past = The close ({ CLOSED($at) }) is past. It cannot be opened like this.
remark-past-mend = Move the close before you open it.
remark-language = What is written in “{ $name }” is not shown as a language of its own; ko (Korean) and en (English) are.
remark-language-near-mend = If you meant “{ $near }”, correct it.
remark-language-mend = You can leave it as it is.

revise-corrected = { $before } is gone and { $now } stands in its place. Is it the same, with its words corrected?
revise-gone = There are answers already, so { $text } cannot be taken out. You can make a copy as a new survey.
revise-added = There are answers already, so { $text } cannot be added. You can make a copy as a new survey.
revise-item = There are answers already, so { $name } of { $text } cannot change. You can make a copy as a new survey.
revise-setting = There are answers already, so { $name } of { $question } cannot change. You can make a copy as a new survey.
