# 점수, 숫자, 날짜로 답하는 문항에서 하는 말

scalar-kept = 답을 { PARTICLE($given, "으로/로") } 저장했습니다.
scalar-stands = { $why } 지금 답은 { $given } 그대로입니다.

# 점수 매기기

rating-step = { $value }점 { $label }
rating-given = { $value }점
rating-given-named = { $value }점({ $label })
rating-chosen = 고른 점수: { $given }
rating-please = 1점에서 { $scale }점 사이의 점수 하나를 눌러 주세요. 숫자를 적어 보내 주셔도 됩니다.
rating-again = 바꾸시려면 다른 점수를 눌러 주세요. 1점에서 { $scale }점 사이의 숫자를 적어 보내 주셔도 됩니다.
rating-beyond = 적어 주신 글에서 이 문항의 점수를 찾지 못했습니다.

# 숫자

number-alone = { NUMBER($value, maximumFractionDigits: 4) }
number-in-unit = { NUMBER($value, maximumFractionDigits: 4) }{ $unit }
number-chosen = 적은 숫자: { $given }
number-please = { $example }처럼 숫자로 적어 보내 주세요.
number-please-within = { $reach } { $example }처럼 숫자로 적어 보내 주세요.
number-between = { $least }부터 { $most }까지 적을 수 있습니다.
number-from = { $least } 이상인 수를 적을 수 있습니다.
number-up-to = { $most } 이하인 수를 적을 수 있습니다.
number-unclear = 적어 주신 글에서 숫자를 읽지 못했습니다.
number-whole = 이 문항에는 소수점 없는 숫자만 적을 수 있습니다. 다시 적어 주세요.
number-decimals = 이 문항에는 소수점 아래 { $decimals }자리까지 적을 수 있습니다. 줄여서 다시 적어 주세요.
number-beyond = { PARTICLE($given, "은/는") } 이 문항에서 받는 범위를 벗어나 저장하지 않았습니다.

# 날짜

date-given = { DAY($day) }
date-line = { DAY($day) }
date-line-chosen = <b>{ DAY($day) } — 고름</b>
date-chosen = 고른 날짜: { $given }
date-tap = 날짜 하나를 눌러 주세요. { DAY($example) }처럼 적어 보내 주셔도 됩니다.
date-please = { DAY($example) }처럼 날짜를 적어 보내 주세요.
date-please-within = { $reach } { $example }처럼 날짜를 적어 보내 주세요.
day-between = { DAY($earliest) }부터 { DAY($latest) }까지 답할 수 있습니다.
day-from = { DAY($earliest) }부터 답할 수 있습니다.
day-up-to = { DAY($latest) }까지 답할 수 있습니다.
day-unclear = 적어 주신 글을 날짜 하나로 읽지 못했습니다.
day-not-on-calendar = { PARTICLE($written, "은/는") } 달력에 없는 날입니다. 날짜를 다시 적어 주세요.
day-year = { $written }만으로는 몇 년인지 알 수 없습니다. { $example }처럼 연도까지 적어 주세요.
day-weekday = { $written }의 날짜와 요일이 서로 맞지 않습니다. { PARTICLE($first, "과/와") } { $second } 가운데 어느 날입니까?
day-out-of-reach = { PARTICLE($day, "은/는") } 이 문항에서 받는 날짜가 아니라서 저장하지 않았습니다.

# 결과

tally-rating = 평균 { NUMBER($mean, maximumFractionDigits: 2) }점, 중앙값 { $median }점
tally-number = 평균 { $mean }, 중앙값 { $median }
tally-number-range = 가장 작은 값 { $lowest }, 가장 큰 값 { $highest }
tally-number-total = 합계 { $total }
tally-dates-more = 그 밖의 날짜가 { $count }개 있습니다. 모두 { DAY($earliest) }부터 { DAY($latest) } 사이입니다.
