# 체험판이 터미널에서 하는 말

demo-opening = 한마디 체험판입니다. 이 컴퓨터 안의 가상 텔레그램에서 설문 하나가 열리고 마감되기까지를 보여 드립니다.
demo-survey = 설문 ‘{ $title }’, { DEADLINE($at) } 받습니다.
demo-taps-answers = { $name }님은 버튼을 눌러 답합니다.
demo-types-answers = { $name }님은 글로 적어 답합니다.
demo-revises = { $name }님은 영어로 답하고, 제출한 뒤에 다시 고칩니다.
demo-opens-link = { $name } ▷ 설문 링크를 엽니다.
demo-taps = { $name } ▷ [{ $label }]
demo-says = { $name } ▷ “{ $text }”
demo-others = 이제 { $count }명이 저마다 답합니다.
demo-progress = { $count }명 가운데 { $done }명이 제출했습니다.
demo-closes = { WHEN($at) }, 마감 시각이 되어 설문이 저절로 닫혔습니다.
demo-organiser = 담당자의 대화방입니다.
demo-respondent = 답하신 { $name }님의 대화방입니다.
demo-ending = 체험을 마칩니다. 체험에 쓴 것은 모두 지웠습니다. 직접 설문을 여는 방법은 README.md에 있습니다.
demo-why = 혼자서는 한 해를 넘기기 어려웠습니다. 같이 한 일만 남았습니다.
