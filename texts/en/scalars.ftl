# What is said in questions that are answered by a rating, a number or a date

scalar-kept = Your answer is kept as { $given }.
scalar-stands = { $why } Your answer is still { $given }.

# Rating

rating-step = { $value } { $label }
rating-given = { $value }
rating-given-named = { $value } ({ $label })
rating-chosen = Your rating: { $given }
rating-please = Please press one from 1 to { $scale }. You may also send the number.
rating-again = To change it, press another one. You may also send a number from 1 to { $scale }.
rating-beyond = What you wrote is not on this scale.

# Number

number-alone = { NUMBER($value, maximumFractionDigits: 4) }
number-in-unit = { NUMBER($value, maximumFractionDigits: 4) } { $unit }
number-chosen = Your number: { $given }
number-please = Please write a number, such as { $example }.
number-please-within = { $reach } Please write a number, such as { $example }.
number-between = It can be from { $least } to { $most }.
number-from = It can be { $least } or more.
number-up-to = It can be up to { $most }.
number-unclear = No number could be read in what you wrote.
number-whole = This question takes whole numbers only. Please write it again.
number-decimals =
    { $decimals ->
        [one] This question takes 1 decimal place. Please shorten it and write it again.
       *[other] This question takes up to { $decimals } decimal places. Please shorten it and write it again.
    }
number-beyond = { $given } is outside what this question takes and was not saved.

# Date

date-given = { DAY($day) }
date-line = { DAY($day) }
date-line-chosen = <b>{ DAY($day) } — chosen</b>
date-chosen = Your date: { $given }
date-tap = Please press a date. You may also write it, such as { DAY($example) }.
date-please = Please write a date, such as { DAY($example) }.
date-please-within = { $reach } Please write a date, such as { $example }.
day-between = It can be from { DAY($earliest) } to { DAY($latest) }.
day-from = It can be { DAY($earliest) } or later.
day-up-to = It can be { DAY($latest) } or earlier.
day-unclear = What you wrote could not be read as one date.
day-not-on-calendar = { $written } is not on the calendar. Please write the date again.
day-year = { $written } does not tell which year is meant. Please write the year as well, as in { $example }.
day-weekday = In { $written } the date and the day of the week do not fit. Which day is meant, { $first } or { $second }?
day-out-of-reach = { $day } is not among the dates of this question and was not saved.

# Results

tally-rating = Mean { NUMBER($mean, maximumFractionDigits: 2) }, median { $median }
tally-number = Mean { $mean }, median { $median }
tally-number-range = Lowest { $lowest }, highest { $highest }
tally-number-total = Total { $total }
tally-dates-more = Other dates: { $count }. All lie between { DAY($earliest) } and { DAY($latest) }.
