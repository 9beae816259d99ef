# What stands in files of results

report-said-overview = Overview
report-said-headlines = Main results
report-said-results = Results by question
report-said-about = How to read this
report-said-method = Asked
report-said-reason = Reason
report-said-bar = Bar
report-said-written = In their own words
report-said-answers = Responses
report-said-question = Question
report-said-thing = About
report-said-text = Text
report-said-response = Response
report-said-sort = Sort
report-said-rule = How it was counted
report-said-answered = Answered
report-said-abstained = Abstained

report-by = Asked by
report-period = Period
report-period-open = not set
report-state = State
report-responses = Responses
report-responses-count = { NUMBER($count) }
report-entitled = Entitled
report-turnout = { NUMBER($count) }, turnout { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
report-drafts = Begun, not handed in
report-drafts-count = { NUMBER($count) }
report-counted-at = Counted
report-at = { REPORT_WHEN($at) }
report-version = Version of Hanmadi (id of the survey)

report-question = Question { $number }. { $text }
report-answered =
    { $count ->
        [one] { $count } person answered
       *[other] { NUMBER($count) } people answered
    }
report-abstained =
    { $count ->
        [one] { $count } abstention
       *[other] { NUMBER($count) } abstentions
    }
report-counted = Count
report-figures = In figures
report-figure = Figure
report-value = Value
report-sort-texts = Texts
report-sort-other = Answers under Other
report-sort-reasons = Reasons
report-written = { $sort }: { NUMBER($count) }
report-place = { $place }
report-place-shared = { $place } (shared)
report-interval = { $best }–{ $worst }
report-band-certain = certain
report-band-contested = contested
report-band-rest = the rest
report-bonus = bonus
report-full-mark = regular

column-place = Place
column-option = Option
column-statement = Statement
column-item = Item
column-date = Date
column-value = Mark
column-label = Meaning
column-bonus = Sort
column-weight = Highest
column-points = Points
column-mentions = Chosen by
column-count = People
column-people = Gave points
column-share = Share
column-first = Put first by
column-agree = Agree
column-disagree = Disagree
column-pass = Pass
column-yes = Yes
column-if_need_be = If need be
column-no = No
column-mean = Mean
column-interval = Range of places
column-band = Sureness

figure-mean = Mean
figure-median = Median
figure-lowest = Lowest
figure-highest = Highest
figure-total = Total
figure-total-mean = Mean of the totals
figure-total-lowest = Lowest total
figure-total-highest = Highest total
figure-full = Full mark
figure-bonus = Bonus on top

report-note-answered = These are the results of those who answered. What the others think is not known.
report-note-handed-in = Only what was handed in is counted; what was begun and left is not.
report-note-responses = “Responses” has one row for each response, in the order in which they came in. Names are left out.

report-rule-ranking = The last place that may be given is worth one point and each place before it one more; the most points come first. Options with equal points share a place. An option that was not ranked stands below every ranked one, side by side with the others that were not.
report-rule-single_choice = Counted is how many people chose each option. The share is of those who answered.
report-rule-multiple_choice = Counted is how many people chose each option. The share is of those who answered; since one person may choose several, the shares may add up to more than 100%.
report-rule-rating = Counted is how many people gave each mark. The median is the mark in the middle when all are put in order.
report-rule-points = The points that each option got are added up. The share is of all points that were given.
report-rule-agreement = Counted is how many people agree with each statement, disagree, or pass.
report-rule-text = What people wrote is shown in full.
report-rule-number = Told are the mean, the median, the lowest, the highest and the sum of the numbers given.
report-rule-date = Counted is how many people chose each date. The share is of those who answered.
report-rule-availability = Counted is how many people can come on each date.
report-rule-scoring = Told are the mean of each item, and the mean, the lowest and the highest of the totals.

report-said-why = Why this result
report-said-unspoken = Nobody spoke of anything here

# The table with one response in a row

cell-place = Place { $place }
cell-entry = Answer { $number }
cell-entry-reason = Reason for answer { $number }
cell-reason = Reason
cell-abstained = Abstained
cell-continued = { $head } (continued { $number })
cell-question = { $number }. { $text }

# Results as files

button-files = Get it as a file
which-form = Which file would you like? The Excel sheet has one response in each row; the document for Word or Hangul and the web page can be handed on as they are.
button-file-xlsx = Excel (XLSX)
button-file-docx = Word, Hangul (DOCX)
button-file-html = Web page (HTML)
