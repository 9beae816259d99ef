# 그래프에 쓰는 말

chart-daily = 날마다 들어온 응답
chart-weekly = 주마다 들어온 응답
chart-day = { DAY($day) }
chart-responses = 응답 { NUMBER($count) }건
chart-answered = 응답 { NUMBER($count) }명
chart-nobody = 답한 분이 없습니다.
chart-as-of = { REPORT_WHEN($at) } 기준
button-chart = 그래프
chart-caption =
    { $title }
    { WHEN($at) } 기준, 답한 분들의 결과입니다.
chart-more = 이 아래로 보기 { $count }개가 더 있습니다. 결과 파일에 모두 있습니다.

chart-place = { $place }위
chart-place-shared = 공동 { $place }위
chart-points = { NUMBER($points) }점
chart-mean = 평균 { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }점
chart-people = { NUMBER($count) }명
chart-share = { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
chart-mentions = { NUMBER($count) }명({ $share })
chart-piece = { $word } { NUMBER($count) }명({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
chart-stretch = { $first }~{ $last }
chart-several = 한 분이 여럿을 고를 수 있어 비율을 더하면 100%가 넘습니다.

chart-range = { $best }~{ $worst }위
chart-range-one = { $best }위만
chart-ranges = 막대 뒤의 ‘1~3위’는 순위의 범위입니다. 비슷한 분들께 100번 여쭌다면 95번은 순위가 그 안에 듭니다.
chart-no-ranges = 답이 30건보다 적어 순위의 범위는 적지 않았습니다.
chart-band-certain = 확실
chart-band-contested = 경합
chart-band-rest = 그 외
chart-border = 여기까지 { $count }개
chart-border-shared = { $count }개를 뽑는데 공동 순위로 { $above }개

# 명령이 하는 말

operator-not-to-terminal = 이 형식은 화면에서 읽을 수 없습니다. 명령 뒤에 ‘{ $sign } 파일이름’을 붙여 파일에 담아 주세요.
