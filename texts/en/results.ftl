# Results

tally-title = <b>{ $title }</b>
tally-responses =
    { $count ->
        [one] 1 response was handed in.
       *[other] { $count } responses were handed in.
    }
tally-none = Nobody answered.
tally-answered =
    { $count ->
        [one] 1 person answered.
       *[other] { $count } people answered.
    }
tally-about = <b>{ $about }</b>
tally-abstained = Abstained: { $count }
tally-reasons = Reasons given: { $count }
tally-texts = They wrote { $count } texts.
tally-text = • { $text }

# Rankings

tally-headline = { $places }.
tally-place =
    { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    } place: { $options }
tally-place-shared =
    { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    } place, shared: { $options }
tally-place-many =
    { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    } place, shared: { $options } and { $count } more
tally-rule =
    { $places ->
        [1] Places go by how many people chose an option.
       *[other] Places go by points: a first choice gives { $places }, each one after it a point less.
    }
tally-bands =
    By those who answered, counted in several ways and allowing for chance, the top { $chosen ->
        [1] place is
       *[other] { $chosen } are
    } as follows.
tally-bands-few =
    By those who answered, counted in several ways, the top { $chosen ->
        [1] place is
       *[other] { $chosen } are
    } as follows. With fewer than 30 answers chance could not be allowed for.
tally-band-certain = Certain: { $options }
tally-band-contested = Contested: { $options }
tally-rest =
    The rest: { $count ->
        [one] 1 option
       *[other] { $count } options
    }
tally-no-option = none
tally-and-more = { $options } and { $count } more
tally-too-few =
    There { $people ->
        [one] is only 1 answer
       *[other] are only { $people } answers
    }, so one or two people can change the places. At least { $wanted } are needed before the order says much.
tally-line =
    { $place }. <b>{ $option }</b>, { $points ->
        [one] 1 point
       *[other] { $points } points
    }
tally-line-shared =
    { $place }. (shared) <b>{ $option }</b>, { $points ->
        [one] 1 point
       *[other] { $points } points
    }
tally-bar =
    { $bar } { $mentions } ({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%){ $first ->
        [0] {""}
       *[other] {" "}· first for { $first }
    }
tally-below = { $line } · { $mentions } ({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
tally-unmentioned = Chosen by nobody ({ $count }): { $options }
tally-unranked = Options that somebody did not choose stand below all they chose, side by side.
tally-of-those = This is what those who answered say. What the others think is not known.

# Why this result

why-points =
    { $option }: { $points ->
        [one] 1 point
       *[other] { $points } points
    } = { $sum }
why-term =
    { $place ->
        [1] 1st
        [2] 2nd
        [3] 3rd
       *[other] { $place }th
    } choice { $people }×{ $worth }
why-plus = { $first } + { $rest }
why-gap =
    { $last } and { $next }, { $chosen ->
        [1] the first and the next,
       *[other] on either side of the line,
    } are { $gap ->
        [one] 1 point
       *[other] { $gap } points
    } apart.
why-tied = These have equal points and share place { $place }: { $options }. They stand side by side; nothing was drawn between them.
why-tied-across =
    If only { $chosen } can be chosen, points do not say which of these. The organisers have to decide it.
why-methods-head =
    The place each way of counting gives, side by side. In duels options are compared two at a time: the one that more people put above the other wins.
why-methods = { $option }: points { $points } · chosen by { $mentions } · first choices { $first } · duels { $pairs }
why-same =
    { $methods } other ways of counting give the same { $chosen ->
        [1] first place.
       *[other] top { $chosen }.
    }
why-differs =
    Counted by { $how }, { $into } instead of { $out } { $chosen ->
        [1] comes first.
       *[other] would be in the top { $chosen }.
    }
why-by-mentions = how many chose it
why-by-dowdall = points that favour first choices
why-by-borda = points from comparing all options
why-by-schulze = duels
why-by-ranked_pairs = the clearest duels first
why-by-plackett_luce = the chances of the order
why-means-mentions = More people chose { $options }, but further down on average.
why-differs-means = Where the ways of counting differ, none can be said to come first for sure. The places go by points, as announced; these options are shown as contested.
why-no-interval =
    { $people ->
        [one] There is only 1 answer
       *[other] There are only { $people } answers
    }, fewer than 30, so how far chance could move the places was not worked out.
why-intervals = Asking people like these 100 times, each option would come in these places 95 times: { $intervals }
why-interval = { $option } { $best }–{ $worst }
why-interval-one = { $option } { $best }
why-bands =
    Certain: { $chosen ->
        [1] first
       *[other] in the top { $chosen }
    } by every way of counting, and allowing for chance. The rest: never, by any of them. Contested: all between.
why-bands-few =
    Certain means here: { $chosen ->
        [1] first
       *[other] in the top { $chosen }
    } by every way of counting, without allowing for chance. The rest: never, by any of them. Contested: all between.
why-agreement =
    Two people have { NUMBER($common, minimumFractionDigits: 1, maximumFractionDigits: 1) } choices in common on average. Had everybody drawn lots, it would be { NUMBER($by_chance, minimumFractionDigits: 1, maximumFractionDigits: 1) }.
