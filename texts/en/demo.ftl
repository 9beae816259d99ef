# What the demo says on the terminal

demo-opening = This is Hanmadi's demo: a survey from its opening to its close, on a simulated Telegram inside this computer.
demo-survey = The survey “{ $title }”, { DEADLINE($at) }.
demo-taps-answers = { $name } answers by tapping.
demo-types-answers = { $name } answers by typing.
demo-revises = { $name } answers in English, hands in, and then revises.
demo-opens-link = { $name } ▷ opens the link of the survey.
demo-taps = { $name } ▷ [{ $label }]
demo-says = { $name } ▷ “{ $text }”
demo-others = Now { $count } others answer, each in their own way.
demo-progress = { $done } of { $count } have handed in.
demo-closes = { WHEN($at) }: the deadline has come, and the survey has closed by itself.
demo-organiser = The organiser's chat:
demo-respondent = The chat of { $name }, who answered:
demo-ending = That was the demo; all it used is deleted. README.md tells how to open a survey of your own.
demo-why = Alone we hardly got through a year. What we did together is what lasted.
