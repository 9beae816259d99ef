# Questions answered one row after the other: agreement, availability, scoring, points

row-line = { $number }. { $row }
row-line-given = { $number }. { $row } — { $value }
row-now = Now number { $number }: <b>{ $row }</b>
rows-hidden = There are { $count } more.
rows-count =
    { $given ->
        [0] { $count } in all, one at a time.
       *[other] { $given } of { $count } answered.
    }
rows-done = To change one, find it with “Previous number” and “Next number” and choose again.
scores-done = To change one, find it with “Previous number” and “Next number” and press its points again.
row-given = Number { $number }: { $value }.
rows-given = { $count } answered as you wrote.
rows-clear-sure = Clear all { $count } answers? They cannot be brought back.
rows-cleared = All answers are taken out. Please begin again with number 1.
row-shown = This is number { $number }. Your answers are as they were.
row-no-such = There is no number { $number }. Please write one from 1 to { $count }. Your answers are as they were.
row-twice = You answered number { $number } twice. Please write each only once. Your answers are as they were.
rows-not-all = { $count } are asked and you wrote { $said } answers. Please write one, or all { $count } in order. Your answers are as they were.
row-unclear = { $part } fits { $count } of them: { $candidates }. Please write the number of the one you mean. Your answers are as they were.

button-rows-clear = Clear all
button-rows-clear-sure = Yes, clear all
button-rows-keep = Leave as it is
button-rows-change = Change an answer
button-row-before = Previous number
button-row-after = Next number ▶️

# Agreement

agreement-agree = Agree
agreement-disagree = Disagree
agreement-pass = Pass
agreement-please = Please press “Agree”, “Disagree” or “Pass”. You may also write “agree” or “2 disagree”.
agreement-unread = No answer was found in what you wrote. Please write “agree” or “2 disagree”. Your answers are as they were.
tally-agreement = Agree { $agree } ({ NUMBER($agree_share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%) · disagree { $disagree } ({ NUMBER($disagree_share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%) · pass { $pass } ({ NUMBER($pass_share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)

# Availability

moment = { $at }
availability-yes = Yes
availability-if-need-be = If need be
availability-no = No
availability-please = Please press “Yes”, “If need be” or “No”. You may also write “yes” or “2 no”.
availability-unread = No answer was found in what you wrote. Please write “yes” or “2 no”. Your answers are as they were.
availability-no-such = { $day } is not among these days. Please write the number of one you see. Your answers are as they were.
tally-availability = Yes { $yes } · if need be { $if_need_be } · no { $no }
tally-availability-best = Most people said yes to { $days }.

# Scoring

score =
    { $points ->
        [one] { $points } point
       *[other] { $points } points
    }
scoring-item = { $item } (up to { $weight })
scoring-bonus = { $item } (bonus up to { $weight })
scoring-full = full mark { $full }
scoring-full-and-bonus = full mark { $full } + bonus { $bonus }
scoring-total = Total { $total } ({ $full })
scoring-please = You can give 0 to { $weight }. Please press the points or write the number.
scoring-please-between = You can give 0 to { $weight }. Points without a button can be written as a number.
scoring-given = Number { $number }: { $points }. The total is now { $total }.
scoring-over = Number { $number } can get { $weight } at most, so { $points } did not go in. Please write fewer. The points you gave before are as they were.
scoring-over-several = None of the points you wrote went in. Number { $number } can get { $weight } at most. Please write them again. The points you gave before are as they were.
scoring-unread = No points were found in what you wrote. Please write a whole number, as “8” or “2: 8”. The points you gave before are as they were.
tally-scoring-total = Mean total { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) } ({ $full }), lowest { $lowest }, highest { $highest }
tally-scoring-item = { $number }. { $item } — mean { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }

# Points

points-left =
    { $left ->
        [0] All { $total } points are given.
       *[other] Points left: { $left } of { $total }
    }
points-please = You can give 0 to { $room }. Please press the points or write, as “1: 5, 3: 2”.
points-more = Please give the points that are left: { $left }. You can go to any number and change it.
points-done = To change them, give one number fewer points, then another one more.
points-given =
    { $left ->
        [0] Number { $number }: { $points }. All points are given.
       *[other] Number { $number }: { $points }. Points left: { $left }.
    }
points-over = Number { $number } can get { $room } at most, so { $points } did not go in. To give more, take some from another number first. The points you gave are as they were.
points-sum-over = What you wrote would make { $sum } points in all, and there are { $total }. Please write fewer. The points you gave are as they were.
points-unread = No points were found in what you wrote. Please write whole numbers, as “5” or “1: 5, 3: 2”. The points you gave are as they were.
button-points-rest = All that is left ({ $points })
tally-division = { $option } — { $points } ({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%), given by { $people }
