# 하나씩 차례로 답하는 문항: 찬반, 가능한 날짜, 배점표, 점수 나누기

row-line = { $number }. { $row }
row-line-given = { $number }. { $row } — { $value }
row-now = 지금 { $number }번: <b>{ $row }</b>
rows-hidden = 이 밖에 { $count }개가 더 있습니다.
rows-count =
    { $given ->
        [0] 모두 { $count }개입니다. 하나씩 여쭙니다.
       *[other] { $count }개 가운데 { $given }개에 답했습니다.
    }
rows-done = 고치려면 ‘앞 번호’와 ‘뒤 번호’로 고칠 항목을 찾아 답을 다시 눌러 주세요.
scores-done = 고치려면 ‘앞 번호’와 ‘뒤 번호’로 고칠 항목을 찾아 점수를 다시 눌러 주세요.
row-given = { $number }번을 { PARTICLE($value, "으로/로") } 골랐습니다.
rows-given = 적어 주신 대로 { $count }개에 답했습니다.
rows-clear-sure = 답하신 { $count }개를 모두 지우시겠습니까? 지우면 되돌릴 수 없습니다.
rows-cleared = 답을 모두 지웠습니다. 1번부터 다시 답해 주세요.
row-shown = { $number }번으로 옮겼습니다. 답은 그대로 있습니다.
row-no-such = { $number }번은 없습니다. 1번부터 { $count }번 가운데 적어 주세요. 바뀐 것은 없습니다.
row-twice = { $number }번에 답을 두 번 적어 주셨습니다. 한 번씩만 적어 주세요. 바뀐 것은 없습니다.
rows-not-all = 물은 것은 { $count }개인데 답을 { $said }개 적어 주셨습니다. 하나만 적거나 { $count }개를 차례로 적어 주세요. 바뀐 것은 없습니다.
row-unclear = { PARTICLE($part, "이/가") } 가리키는 것이 { $count }개입니다. { $candidates } 가운데 어느 것인지 번호로 적어 주세요. 바뀐 것은 없습니다.

button-rows-clear = 모두 지우기
button-rows-clear-sure = 네, 모두 지웁니다
button-rows-keep = 그대로 두기
button-rows-change = 답 고치기
button-row-before = 앞 번호
button-row-after = 뒤 번호 ▶️

# 찬반

agreement-agree = 동의
agreement-disagree = 반대
agreement-pass = 유보
agreement-please = ‘동의’, ‘반대’, ‘유보’ 가운데 하나를 눌러 주세요. ‘동의’나 ‘2번 반대’처럼 적어 보내 주셔도 됩니다.
agreement-unread = 적어 주신 글에서 답을 찾지 못했습니다. ‘동의’나 ‘2번 반대’처럼 적어 주세요. 바뀐 것은 없습니다.
tally-agreement = 동의 { $agree }명({ NUMBER($agree_share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%) · 반대 { $disagree }명({ NUMBER($disagree_share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%) · 유보 { $pass }명({ NUMBER($pass_share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)

# 가능한 날짜

moment = { $at }
availability-yes = 가능
availability-if-need-be = 조정하면 가능
availability-no = 어려움
availability-please = ‘가능’, ‘조정하면 가능’, ‘어려움’ 가운데 하나를 눌러 주세요. ‘가능’이나 ‘2번 어려움’처럼 적어 보내 주셔도 됩니다.
availability-unread = 적어 주신 글에서 답을 찾지 못했습니다. ‘가능’이나 ‘2번 어려움’처럼 적어 주세요. 바뀐 것은 없습니다.
availability-no-such = { PARTICLE($day, "은/는") } 이 문항에 없는 날입니다. 보이는 날짜 가운데 번호로 적어 주세요. 바뀐 것은 없습니다.
tally-availability = 가능 { $yes }명 · 조정하면 가능 { $if_need_be }명 · 어려움 { $no }명
tally-availability-best = ‘가능’이 가장 많은 날은 { $days }입니다.

# 배점표

score = { $points }점
scoring-item = { $item } (배점 { $weight }점)
scoring-bonus = { $item } (가점 { $weight }점)
scoring-full = 배점 { $full }점
scoring-full-and-bonus = 배점 { $full }점 + 가점 { $bonus }점
scoring-total = 총점 { $total }점 ({ $full })
scoring-please = 0점부터 { $weight }점까지 줄 수 있습니다. 점수를 누르거나 숫자로 적어 보내 주세요.
scoring-please-between = 0점부터 { $weight }점까지 줄 수 있습니다. 버튼에 없는 점수는 숫자로 적어 보내 주세요.
scoring-given = { $number }번에 { PARTICLE($points, "을/를") } 주었습니다. 지금 총점은 { $total }점입니다.
scoring-over = { $number }번에는 { $weight }점까지 줄 수 있어 { PARTICLE($points, "은/는") } 넣지 않았습니다. 그 안에서 다시 적어 주세요. 바뀐 것은 없습니다.
scoring-over-several = 적어 주신 점수를 하나도 넣지 않았습니다. { $number }번은 { $weight }점까지입니다. 고쳐서 다시 적어 주세요. 바뀐 것은 없습니다.
scoring-unread = 적어 주신 글에서 점수를 찾지 못했습니다. ‘8’이나 ‘2번 8점’처럼 소수점 없는 숫자로 적어 주세요. 바뀐 것은 없습니다.
tally-scoring-total = 총점 평균 { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }점 ({ $full }), 가장 낮은 총점 { $lowest }점, 가장 높은 총점 { $highest }점
tally-scoring-item = { $number }. { $item } — 평균 { NUMBER($mean, minimumFractionDigits: 1, maximumFractionDigits: 1) }점

# 점수 나누기

points-left =
    { $left ->
        [0] { $total }점을 모두 나누었습니다.
       *[other] 남은 점수 { $left }점 (모두 { $total }점)
    }
points-please = 0점부터 { $room }점까지 줄 수 있습니다. 점수를 누르거나 ‘1번 5, 3번 2’처럼 적어 보내 주세요.
points-more = 남은 { $left }점을 마저 나누어 주세요. 번호를 옮기면 점수를 바꿀 수 있습니다.
points-done = 바꾸려면 한 번호의 점수를 줄인 뒤 다른 번호에 더해 주세요.
points-given =
    { $left ->
        [0] { $number }번에 { PARTICLE($points, "을/를") } 주었습니다. 점수를 모두 나누었습니다.
       *[other] { $number }번에 { PARTICLE($points, "을/를") } 주었습니다. 남은 점수는 { $left }점입니다.
    }
points-over = { $number }번에는 { $room }점까지 줄 수 있어 { PARTICLE($points, "은/는") } 넣지 않았습니다. 더 주려면 다른 번호의 점수를 먼저 줄여 주세요. 바뀐 것은 없습니다.
points-sum-over = 적어 주신 대로 하면 모두 { $sum }점이 되어 { $total }점을 넘습니다. 점수를 줄여 다시 적어 주세요. 바뀐 것은 없습니다.
points-unread = 적어 주신 글에서 점수를 찾지 못했습니다. ‘5’나 ‘1번 5, 3번 2’처럼 소수점 없는 숫자로 적어 주세요. 바뀐 것은 없습니다.
button-points-rest = 남은 점수 모두 ({ $points }점)
tally-division = { $option } — { $points }점({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%), 점수를 준 사람 { $people }명
