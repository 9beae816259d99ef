# 결과 파일에 적는 말: 개조식

report-said-overview = 개요
report-said-headlines = 주요 결과
report-said-results = 문항별 결과
report-said-about = 읽는 법
report-said-method = 방식
report-said-reason = 이유
report-said-bar = 막대
report-said-written = 글로 적은 답
report-said-answers = 응답
report-said-question = 문항
report-said-thing = 대상
report-said-text = 글
report-said-response = 응답 번호
report-said-sort = 구분
report-said-rule = 셈하는 법
report-said-answered = 답한 사람
report-said-abstained = 기권

report-by = 묻는 곳
report-period = 기간
report-period-open = 정하지 않음
report-state = 상태
report-responses = 응답
report-responses-count = { NUMBER($count) }건
report-entitled = 대상
report-turnout = { NUMBER($count) }명, 응답률 { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%
report-drafts = 제출하지 않은 응답
report-drafts-count = { NUMBER($count) }건
report-counted-at = 집계 시각
report-at = { REPORT_WHEN($at) }
report-version = 한마디 판(설문 id)

report-question = 문항 { $number }. { $text }
report-answered = 답한 사람 { NUMBER($count) }명
report-abstained = 기권 { NUMBER($count) }명
report-counted = 집계
report-figures = 요약 값
report-figure = 값
report-value = 수
report-sort-texts = 적은 글
report-sort-other = 기타에 적은 답
report-sort-reasons = 적은 이유
report-written = { $sort } { NUMBER($count) }건
report-place = { $place }위
report-place-shared = 공동 { $place }위
report-interval = { $best }~{ $worst }위
report-band-certain = 확실
report-band-contested = 경합
report-band-rest = 그 외
report-bonus = 가점
report-full-mark = 배점

column-place = 순위
column-option = 보기
column-statement = 문장
column-item = 항목
column-date = 날짜
column-value = 점수
column-label = 뜻
column-bonus = 구분
column-weight = 최고점
column-points = 점수
column-mentions = 고른 사람
column-count = 사람
column-people = 점수를 준 사람
column-share = 비율
column-first = 1순위 수
column-agree = 동의
column-disagree = 반대
column-pass = 유보
column-yes = 가능
column-if_need_be = 조정하면 가능
column-no = 어려움
column-mean = 평균
column-interval = 순위 구간
column-band = 판정

figure-mean = 평균
figure-median = 중앙값
figure-lowest = 가장 작은 값
figure-highest = 가장 큰 값
figure-total = 합계
figure-total-mean = 총점 평균
figure-total-lowest = 가장 낮은 총점
figure-total-highest = 가장 높은 총점
figure-full = 배점의 합
figure-bonus = 가점의 합

report-note-answered = 답한 사람들을 기준으로 한 결과임. 답하지 않은 사람의 뜻은 알 수 없음.
report-note-handed-in = 제출한 응답만 셌음. 답하다가 멈춘 것은 넣지 않았음.
report-note-responses = ‘응답’에는 한 줄에 응답 하나가 제출된 차례대로 있음. 이름은 싣지 않았음.

report-rule-ranking = 정할 수 있는 순위 가운데 맨 끝을 1점으로 하고 한 순위 앞설 때마다 1점을 더해, 합한 점수가 높은 차례로 순위를 정했음. 점수가 같으면 같은 순위임. 순위에 들지 않은 보기는 순위에 든 모든 보기보다 아래이고, 그들끼리는 같은 자리로 보았음.
report-rule-single_choice = 보기마다 고른 사람을 셌음. 비율은 답한 사람 가운데의 비율임.
report-rule-multiple_choice = 보기마다 고른 사람을 셌음. 비율은 답한 사람 가운데의 비율이며, 한 사람이 여러 개를 고를 수 있어 합이 100%를 넘을 수 있음.
report-rule-rating = 점수마다 고른 사람을 셌음. 중앙값은 낮은 점수부터 늘어놓았을 때 가운데에 있는 점수임.
report-rule-points = 보기마다 받은 점수를 더했음. 비율은 나눈 점수 전체 가운데의 비율임.
report-rule-agreement = 문장마다 동의, 반대, 유보한 사람을 셌음.
report-rule-text = 적은 글을 줄이지 않고 그대로 실었음.
report-rule-number = 적은 숫자의 평균, 중앙값, 가장 작은 값과 큰 값, 합계를 구했음.
report-rule-date = 날짜마다 고른 사람을 셌음. 비율은 답한 사람 가운데의 비율임.
report-rule-availability = 날짜마다 올 수 있는 사람을 셌음.
report-rule-scoring = 항목마다 받은 점수의 평균을 내고, 총점의 평균과 가장 낮은 값, 가장 높은 값을 구했음.

report-said-why = 결과의 근거
report-said-unspoken = 이 문항에서 이야기한 대상 없음

# 응답을 한 줄에 하나씩 적은 표

cell-place = { $place }순위
cell-entry = 답 { $number }
cell-entry-reason = 답 { $number }의 이유
cell-reason = 이유
cell-abstained = 기권
cell-continued = { $head } (이어짐 { $number })
cell-question = { $number }. { $text }

# 파일로 받기

button-files = 파일로 받기
which-form = 어느 파일로 받으시겠습니까? 엑셀에는 응답이 한 줄에 하나씩 들어 있고, 한글이나 워드에서 여는 문서와 웹 문서는 그대로 돌려 보실 수 있습니다.
button-file-xlsx = 엑셀(XLSX)
button-file-docx = 한글·워드(DOCX)
button-file-html = 웹 문서(HTML)
