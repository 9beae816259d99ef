# Words of the charts

chart-daily = Responses by day
chart-weekly = Responses by week
chart-day = { DAY($day) }
chart-responses = { $count ->
    [one] one response
   *[other] { NUMBER($count) } responses
}
chart-answered = { $count ->
    [one] one person answered
   *[other] { NUMBER($count) } people answered
}
chart-nobody = Nobody has answered.
chart-as-of = as of { REPORT_WHEN($at) }
button-chart = Charts
chart-caption =
    { $title }
    As of { WHEN($at) }, of those who answered.
chart-more = { $count ->
    [one] One more option follows; the result's file holds them all.
   *[other] { $count } more options follow; the result's file holds them all.
}

chart-place = { $place }.
chart-place-shared = { $place }=
chart-points = { $points ->
    [one] 1 point
   *[other] { NUMBER($points) } points
}
chart-mean = mean { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }
chart-people = { $count ->
    [one] 1 person
   *[other] { NUMBER($count) } people
}
chart-share = { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
chart-mentions = { NUMBER($count) } ({ $share })
chart-piece = { $word } { NUMBER($count) } ({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
chart-stretch = { $first } to { $last }
chart-several = People could choose several, so the shares add up to more than 100%.

chart-range = place { $best }–{ $worst }
chart-range-one = place { $best } only
chart-ranges = “Place 1–3” behind a bar is a range: if people like these were asked 100 times, the place would lie within it 95 times.
chart-no-ranges = With fewer than 30 answers no range of places is given.
chart-band-certain = certain
chart-band-contested = contested
chart-band-rest = the rest
chart-border = the first { $count }
chart-border-shared = { $count } to be chosen, { $above } share the places

# What the command says

operator-not-to-terminal = This format cannot be read on the screen. Put “{ $sign } FILE” behind the command to write it into a file.
