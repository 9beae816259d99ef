# 설문 파일에서 고칠 것과 고치는 법

fault-missing = { PARTICLE($name, "이/가") } 빠져 있습니다.
mend-missing = 이 자리에 ‘{ $name }: …’ 줄을 더해 주세요.
fault-no-kind = 문항의 kind가 빠져 있습니다.
fault-kind = { PARTICLE($tag, "이라는/라는") } 문항 종류는 없습니다.
mend-kind = kind에 다음 가운데 하나를 적어 주세요. { $kinds }
mend-near-kind = { $name } 문항을 뜻하신 것이면 ‘kind: { $near }’처럼 적어 주세요.
named-kind = { $kind }({ $name })
kind-agreement = 찬반
kind-availability = 가능한 날짜
kind-date = 날짜
kind-multiple_choice = 여러 개 고르기
kind-number = 숫자
kind-points = 점수 나누기
kind-ranking = 우선순위
kind-rating = 점수 매기기
kind-scoring = 배점표
kind-single_choice = 하나 고르기
kind-text = 글로 답하기
fault-choice = { $name }에 { PARTICLE($written, "은/는") } 쓸 수 없습니다.
mend-choice = { $choices } 가운데 하나를 적어 주세요.
mend-only-choice = 지금은 { $choices }만 쓸 수 있습니다. 이 줄을 빼 주세요.
fault-unknown = { PARTICLE($name, "은/는") } 이 자리에서 쓰지 않는 이름입니다.
mend-remove = 이 줄을 빼 주세요.
mend-near = ‘{ $near }’ 대신 적으신 것이면 이름을 고쳐 주세요.
fault-later = { PARTICLE($name, "은/는") } 아직 쓸 수 없습니다.
fault-other-kind = { PARTICLE($name, "은/는") } 이 종류의 문항에는 쓰지 않습니다.
fault-later-kind = { $name } 문항은 아직 쓸 수 없습니다.
fault-not-list = { $name }에는 목록이 와야 합니다.
mend-list = 한 줄에 하나씩 ‘- ’로 시작해 적거나 [가, 나]처럼 적어 주세요.
fault-not-map = 여기에는 ‘이름: 값’으로 된 묶음이 와야 합니다.
mend-map = ‘kind: text’처럼 이름과 쌍점, 값을 차례로 적어 주세요.
fault-not-scalar = { $name }에는 글 하나가 와야 하는데 목록이나 묶음이 있습니다.
mend-scalar = 값을 한 줄의 글로 적어 주세요.
fault-empty = { PARTICLE($name, "이/가") } 비어 있습니다.
fault-colon-in-list = ‘{ $written }’에 쌍점이 있어 글이 아니라 ‘이름: 값’으로 읽힙니다.
mend-colon-in-text = 글 전체를 따옴표로 감싸 주세요.
mend-item = 항목마다 ‘- {"{"}text: 계획의 충실성, weight: 10{"}"}’처럼 적어 주세요.
fault-no-groups = 이 자리의 보기는 묶음으로 나눌 수 없습니다.
mend-no-groups = 보기를 묶음 없이 한 목록으로 적어 주세요.
fault-empty-in-list = { $name }에 비어 있는 것이 있습니다.
mend-write = 내용을 적거나 이 줄을 빼 주세요.
fault-too-long = { PARTICLE($name, "은/는") } { $length }자입니다. { $limit }자까지 적을 수 있습니다.
mend-shorter = { $name ->
    [intro] 줄이거나 파일로 만들어 attachments에 적어 주세요.
   *[other] 줄여 주세요. 긴 설명은 intro에 적을 수 있습니다.
}
fault-language = { PARTICLE($language, "은/는") } 언어 이름이 아닙니다.
mend-language = ko, en, zh-Hant처럼 언어 부호를 적어 주세요.
fault-count = { $name }에 적힌 { PARTICLE($written, "은/는") } 1 이상의 수가 아닙니다.
mend-count = 1, 2, 3처럼 숫자만 적어 주세요.
fault-yes-no = { $name }에 적힌 { PARTICLE($written, "은/는") } true도 false도 아닙니다.
mend-yes-no = 맞으면 true, 아니면 false라고 적어 주세요.
fault-id = { $name }에 적힌 ‘{ $written }’에 쓸 수 없는 글자가 있거나 글자가 너무 많습니다.
mend-id = 영어 소문자와 숫자, 붙임표(-)로 40자까지 적어 주세요.
mend-name = 영어 소문자와 숫자, 붙임표(-), 밑줄(_)로 40자까지 적어 주세요.
fault-zone = { PARTICLE($written, "이라는/라는") } 시간대는 없습니다.
mend-zone = Asia/Seoul처럼 적어 주세요.
fault-moment = { PARTICLE($written, "은/는") } 날짜로 읽을 수 없거나 달력에 없는 날입니다.
mend-moment = 2026-12-18이나 2026-12-18 18:00처럼 적어 주세요.
mend-deadline = 2026-12-18, 2026-12-18 18:00, +14d(시작하고 14일 뒤)처럼 적어 주세요.
mend-day = 2026-12-18처럼 날짜만 적어 주세요.
fault-results-first = 결과를 알릴 날({ $results })이 마감({ $closes }) 뒤가 아닙니다.
mend-results-first = results_by를 마감 뒤의 날로 적어 주세요.
fault-file-name = attachments에 적힌 { PARTICLE($written, "은/는") } 파일 이름으로 쓸 수 없습니다.
mend-file-name = 파일을 설문 파일과 같은 폴더에 두고, 폴더 없이 이름만 120자까지 적어 주세요.
fault-attachment-count = 파일이 { $count }개입니다. { $limit }개까지 붙일 수 있습니다.
mend-attachment-count = 덜 필요한 파일을 빼 주세요.
fault-attachment-twice = ‘{ $written }’ 파일이 앞에 이미 있습니다.
mend-attachment-twice = 둘 가운데 하나를 빼 주세요.
fault-closes-first = 마감({ $closes })이 시작({ $opens })보다 늦지 않습니다.
mend-closes-first = 마감을 시작 뒤로 옮겨 주세요.
fault-question-count = 문항이 { $count }개입니다. 1개부터 { $limit }개까지 둘 수 있습니다.
mend-question-count = 문항 수를 맞추어 주세요. 많으면 설문을 나누어 주세요.
fault-option-count = { $count ->
    [0] { thing-called } 수가 0개입니다. 2개 이상 있어야 합니다.
    [1] { thing-called } 수가 1개입니다. 2개 이상 있어야 합니다.
   *[other] { thing-called } 수가 { $count }개입니다. { $limit }개까지 둘 수 있습니다.
}
mend-option-count = { thing-called } 수를 맞추어 주세요.
fault-row-count = { PARTICLE($name, "은/는") } { $count }개입니다. 2개부터 { $limit }개까지 둘 수 있습니다.
mend-row-count = 2개부터 { $limit }개까지로 맞추어 주세요. 더 많으면 문항을 나누어 주세요.
fault-bonus-alone = 모든 항목이 가점이어서 배점이 0점입니다.
mend-bonus-alone = 가점이 아닌 항목에서 bonus를 빼 주세요.
fault-points-over = { $name }에 적힌 수가 { $written }입니다. { $limit }까지 적을 수 있습니다.
mend-points-over = { $limit } 이하로 적어 주세요.
fault-option-twice = ‘{ $written }’ { PARTICLE(thing-called, "이/가") } 앞에 이미 있습니다.
thing-called = { $name ->
    [dates] 날짜
    [items] 항목
    [statements] 문장
    [things] 대상
   *[other] 보기
}
mend-option-twice = 하나를 빼거나 서로 다르게 적어 주세요.
fault-id-twice = ‘{ $written }’ id가 앞에 이미 있습니다.
mend-id-twice = 다른 id를 적어 주세요.
fault-places = places가 { $places }인데 보기는 { $options }개뿐입니다.
mend-places = places를 보기 수 이하로 줄여 주세요.
fault-least = at_least({ $least })가 places({ $places })보다 큽니다.
mend-least = at_least를 places 이하로 줄여 주세요.
fault-choices = { PARTICLE($name, "이/가") } { $written }인데 보기는 { $options }개뿐입니다.
mend-choices = { PARTICLE($name, "을/를") } 보기 수 이하로 줄여 주세요.
fault-least-most = min({ $least })이 max({ $most })보다 큽니다.
mend-least-most = min을 max 이하로 줄여 주세요.
fault-other-twice = other: true가 기타를 더하는데 보기에 ‘{ $option }’ 줄이 또 있습니다.
mend-other-twice = 보기에서 그 줄을 빼거나 other를 빼 주세요.
fault-group-twice = ‘{ $written }’ 묶음이 앞에 이미 있습니다.
mend-group-twice = 두 묶음을 합치거나 이름을 서로 다르게 적어 주세요.
fault-empty-group = 이 묶음에는 보기가 하나도 없습니다.
mend-empty-group = options에 보기를 적거나 이 묶음을 빼 주세요.
fault-entries = entries에 적힌 { PARTICLE($written, "을/를") } 읽을 수 없습니다.
mend-entries = 3이나 1-5처럼 적어 주세요. { $limit }개까지 받을 수 있습니다.
fault-max-length = max_length가 { $written }인데 텔레그램에서 한 번에 { $limit }자까지 보낼 수 있습니다.
mend-max-length = { $limit } 이하로 적어 주세요.
fault-scale = scale에 적힌 { PARTICLE($written, "은/는") } 2부터 10까지의 수가 아닙니다.
mend-scale = 5처럼 숫자만 적어 주세요.
fault-label-count = labels에 이름이 { $count }개 있습니다.
mend-label-count = 양 끝의 이름 2개를 적거나 점수마다 하나씩 { $scale }개를 적어 주세요.
fault-label-twice = labels에 ‘{ $written }’ 이름이 두 번 있습니다.
mend-label-twice = 하나를 다르게 적어 주세요.
fault-number = { $name }에 적힌 { PARTICLE($written, "을/를") } 수로 읽을 수 없습니다.
mend-number = 쉼표와 단위 없이 10이나 2.5처럼 적어 주세요.
fault-decimals = decimals에 적힌 { PARTICLE($written, "은/는") } 0부터 4까지의 수가 아닙니다.
mend-decimals = 소수점 아래를 몇 자리까지 받을지 숫자로 적어 주세요.
fault-over-decimals = { $name }에 적힌 { $written }의 소수점 아래가 decimals({ $decimals })보다 깁니다.
mend-over-decimals = decimals를 늘리거나 { $name }의 소수점 아래를 줄여 주세요.
fault-min-over-max = min({ $min })과 max({ $max })의 차례가 바뀌었습니다.
mend-min-over-max = min에 작은 수나 이른 날을, max에 큰 수나 늦은 날을 적어 주세요.

fault-condition = when에 적힌 ‘{ $written }’의 뜻을 알 수 없습니다.
mend-condition = ‘org == 협동조합’이나 ‘years &gt;= 10 and topics has 교육’처럼 적어 주세요. 값에 쉼표나 and, or가 들어 있으면 그 값을 따옴표로 감싸 주세요.
fault-asked-later = ‘{ $written }’ 문항은 이 문항보다 앞에 있지 않습니다.
mend-asked-later = 그 문항을 이 문항 앞으로 옮기거나, 앞에 있는 문항의 id를 적어 주세요.
fault-no-question = 앞에 있는 문항 가운데 id가 ‘{ $written }’인 것이 없습니다.
mend-no-question = 앞에 있는 문항의 id를 적어 주세요. 그 문항에 id가 없으면 id부터 적어 주세요.
mend-near-question = ‘{ $near }’ 대신 적으신 것이면 고쳐 주세요.
fault-not-chosen-from = ‘{ $written }’ 문항의 답은 for_each에 쓸 수 없습니다.
mend-not-chosen-from = 한 번만 묻는 다음 종류의 문항 id를 적어 주세요. { $kinds }
fault-each-and-things = things가 있는 문항에는 for_each를 쓸 수 없습니다.
mend-each-and-things = things나 for_each 가운데 하나를 빼 주세요.
fault-not-comparable = ‘{ $written }’ 문항의 답은 조건에 쓸 수 없습니다.
mend-not-comparable = 한 번만 묻는 다음 종류의 문항 id를 적어 주세요. { $kinds }
fault-not-operator = ‘{ $written }’ 문항의 답에는 ‘{ $operator }’ 조건을 쓸 수 없습니다.
mend-not-operator = { $choices } 가운데 하나를 적어 주세요.
fault-no-value = ‘{ $written }’ 문항에는 ‘{ $value }’ 답이 없습니다.
mend-no-value = 다음 가운데 하나를 그대로 적어 주세요. { $choices }
mend-no-option = 그 문항에 있는 보기의 id나 글을 그대로 적어 주세요.
mend-no-measure = 수는 10처럼, 날짜는 2026-12-18처럼 적어 주세요. 그 문항에서 받지 않는 값은 쓸 수 없습니다.

fault-too-big = 파일이 { $limit }킬로바이트보다 큽니다.
mend-too-big = 설문을 나누거나 긴 글을 줄여 주세요.
fault-encoding = 이 줄부터 UTF-8로 읽을 수 없습니다.
mend-encoding = 편집기에서 ‘다른 이름으로 저장’을 골라 인코딩을 UTF-8로 바꾸어 저장해 주세요.
fault-unprintable = 이 줄에 보이지 않는 제어 글자({ $code })가 있습니다.
mend-unprintable = 그 글자를 지우고 다시 적어 주세요.
fault-nothing = 파일에 설문이 없습니다.
mend-nothing = title과 questions가 있는 설문을 적어 주세요.
fault-yaml = 이 줄이나 바로 윗줄 때문에 더 읽을 수 없습니다.
mend-yaml = 들여쓰기, 쌍점 뒤의 빈칸, 따옴표와 괄호의 짝을 살펴 주세요. 글 안에 쌍점, 괄호, 따옴표가 있으면 글 전체를 따옴표로 감싸 주세요.
fault-colon = 글 안에 쌍점과 빈칸이 이어져 있어 더 읽을 수 없습니다.
mend-colon = 글 전체를 따옴표로 감싸 주세요.
fault-quote = 이 줄에서 연 따옴표가 닫히지 않아 더 읽을 수 없습니다.
mend-quote = 글 끝에 같은 따옴표를 넣어 주세요. 글 안에 따옴표가 있으면 글 전체를 다른 따옴표로 감싸 주세요.
fault-bracket = 이 줄에서 연 괄호를 끝까지 읽을 수 없습니다.
mend-bracket = 괄호를 닫고, 그 안의 값 사이에 쉼표를 넣어 주세요. 괄호가 글의 일부이면 글 전체를 따옴표로 감싸 주세요.
fault-strange-space = 이 줄에 빈칸처럼 보이지만 빈칸으로 읽히지 않는 글자({ $code })가 있습니다.
mend-strange-space = 그 글자를 지우고 스페이스 키로 빈칸을 넣어 주세요.
fault-wide = 이 줄의 ‘{ $plain }’ 자리에 전각 글자(‘{ $sign }’)가 있습니다.
mend-wide = 그 글자를 지우고 ‘{ $plain }’ 부호와 빈칸 하나를 적어 주세요.
fault-tab = 들여쓰기에 탭이 있습니다.
mend-tab = 탭을 빈칸으로 바꾸어 주세요.
fault-hash = ‘{ $text }’ 뒤의 #부터는 글이 아니라 메모로 읽힙니다.
mend-quotes = 글에 들어가는 #이면 글 전체를 따옴표로 감싸 주세요. 메모이면 # 앞에 빈칸을 두 칸 넣어 주세요.
fault-anchor = &와 *로 다른 곳의 값을 가리키는 표기는 쓸 수 없습니다.
mend-anchor = 값을 그 자리에 다시 적거나, 글이면 따옴표로 감싸 주세요.
fault-tag = { $tag }처럼 느낌표로 종류를 밝히는 표기는 쓸 수 없습니다.
mend-tag = 그 표기를 빼 주세요. 글에 들어가는 느낌표이면 글 전체를 따옴표로 감싸 주세요.
fault-documents = ---, %로 시작하는 줄로 파일을 나누거나 설정할 수 없습니다.
mend-documents = 한 파일에 설문 하나만 적어 주세요.
fault-deep = 묶음이 { $limit }겹보다 깊습니다.
mend-deep = 괄호의 짝과 들여쓰기를 살펴 주세요.
fault-key-shape = 이름 자리에 목록이나 묶음이 있습니다.
mend-key-shape = ‘이름: 값’으로 적어 주세요. 글이 [ 나 {"{"} 로 시작하면 따옴표로 감싸 주세요.
fault-key-twice = { PARTICLE($name, "이/가") } 두 번 있습니다. { $first }번째 줄에 이미 있습니다.
mend-key-twice = 둘 가운데 하나를 빼 주세요.
fault-not-survey = 파일이 ‘이름: 값’으로 된 설문이 아닙니다.

remark-end-of-day = { DEADLINE($at) } 받습니다. 날짜만 적으면 그날이 끝날 때 마감합니다.
remark-end-of-day-mend = 다른 시각에 마감하려면 ‘{ $written } 18:00’처럼 시각을 함께 적어 주세요.
remark-past = 마감({ CLOSED($at) })이 이미 지났습니다. 이대로는 열 수 없습니다.
remark-past-mend = 열기 전에 마감을 뒤로 옮겨 주세요.
remark-language = ‘{ $name }’ 언어로 쓴 글은 따로 보여 드리지 않습니다. 지금 쓰는 언어는 ko(한국어)와 en(영어)입니다.
remark-language-near-mend = ‘{ $near }’ 대신 적으신 것이면 고쳐 주세요.
remark-language-mend = 그대로 두셔도 됩니다.

revise-corrected = { PARTICLE($before, "이/가") } 없어지고 그 자리에 { PARTICLE($now, "이/가") } 있습니다. 같은 것의 글을 고치신 것입니까?
revise-gone = 이미 받은 답이 있어 { PARTICLE($text, "을/를") } 뺄 수 없습니다. 설문을 복사해 새로 만들 수는 있습니다.
revise-added = 이미 받은 답이 있어 { PARTICLE($text, "을/를") } 더할 수 없습니다. 설문을 복사해 새로 만들 수는 있습니다.
revise-item = 이미 받은 답이 있어 { $text }의 { PARTICLE($name, "을/를") } 바꿀 수 없습니다. 설문을 복사해 새로 만들 수는 있습니다.
revise-setting = 이미 받은 답이 있어 { $question } 문항의 { PARTICLE($name, "을/를") } 바꿀 수 없습니다. 설문을 복사해 새로 만들 수는 있습니다.
