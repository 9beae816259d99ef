# 결과

tally-title = <b>{ $title }</b>
tally-responses = 제출된 응답은 { $count }건입니다.
tally-none = 답한 분이 없습니다.
tally-answered = { $count }명이 답했습니다.
tally-about = <b>{ $about }</b>
tally-abstained = 기권 { $count }명
tally-reasons = 적어 주신 이유 { $count }건
tally-texts = 모두 { $count }건을 적었습니다.
tally-text = • { $text }

# 우선순위

tally-headline = { $places }입니다.
tally-place = { $place }위는 { $options }
tally-place-shared = 공동 { $place }위는 { $options }
tally-place-many = 공동 { $place }위는 { $options } 외 { $count }개
tally-rule =
    { $places ->
        [1] 순위는 고른 사람의 수로 정합니다.
       *[other] 순위는 점수로 정합니다. 1순위는 { $places }점이고, 한 순위 내려갈 때마다 1점씩 줄어듭니다.
    }
tally-bands =
    답한 분들 기준입니다. 세는 방법과 우연을 함께 따지면, { $chosen ->
        [1] 1위는
       *[other] { $chosen }위까지는
    } 이렇습니다.
tally-bands-few =
    답한 분들 기준입니다. 여러 방법으로 세어 보면, { $chosen ->
        [1] 1위는
       *[other] { $chosen }위까지는
    } 이렇습니다. 답이 30건보다 적어 우연은 따지지 못했습니다.
tally-band-certain = 확실: { $options }
tally-band-contested = 경합: { $options }
tally-rest = 그 외: 보기 { $count }개
tally-no-option = 없음
tally-and-more = { $options } 외 { $count }개
tally-too-few = 답이 { $people }건뿐이라 한두 분의 답으로도 순위가 바뀝니다. 적어도 { $wanted }건은 모여야 순위를 말할 수 있습니다.
tally-line = { $place }위 <b>{ $option }</b> { $points }점
tally-line-shared = 공동 { $place }위 <b>{ $option }</b> { $points }점
tally-bar =
    { $bar } { $mentions }명({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%){ $first ->
        [0] {""}
       *[other] {" "}· 1순위 { $first }명
    }
tally-below = { $line } · { $mentions }명({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
tally-unmentioned = 아무도 고르지 않은 보기 { $count }개: { $options }
tally-unranked = 고르지 않은 보기는 고른 보기 모두의 아래에, 서로 같은 자리로 둡니다.
tally-of-those = 답한 분들 기준입니다. 답하지 않은 분들의 뜻은 알 수 없습니다.

# 왜 이 결과인지

why-points = { $option } { $points }점 = { $sum }
why-term = { $place }순위 { $people }명×{ $worth }점
why-plus = { $first } + { $rest }
why-gap =
    { $chosen ->
        [1] 1위인 { PARTICLE($last, "과/와") } 다음인
       *[other] { $chosen }위 안과 밖을 가르는 { PARTICLE($last, "과/와") }
    } { PARTICLE($next, "은/는") } { $gap }점 차이입니다.
why-tied = 공동 { $place }위인 { PARTICLE($options, "은/는") } 점수가 같습니다. 순서를 가르지 않고 자리를 함께 둡니다.
why-tied-across = { $chosen }위까지만 뽑으려면 이 가운데 누구를 뽑을지 점수로는 정해지지 않습니다. 담당자가 따로 정해야 합니다.
why-methods-head = 세는 방법마다 몇 위인지 나란히 놓았습니다. 맞대결은 보기를 둘씩 견주어, 더 많은 분이 위에 둔 쪽이 이긴 것으로 셉니다.
why-methods = { $option }: 점수 { $points }위 · 고른 사람 { $mentions }위 · 1순위 { $first }위 · 맞대결 { $pairs }위
why-same =
    다른 방법 { $methods }가지로 세어도 { $chosen ->
        [1] 1위가
       *[other] { $chosen }위 안에 드는 보기가
    } 같습니다.
why-differs =
    { PARTICLE($how, "으로/로") } 세면 { $chosen ->
        [1] 1위가 { $out } 대신 { $into }입니다.
       *[other] { $chosen }위 안에 { $out } 대신 { PARTICLE($into, "이/가") } 듭니다.
    }
why-by-mentions = 고른 사람 수
why-by-dowdall = 앞 순위에 무게를 더 둔 점수
why-by-borda = 모든 보기를 견준 점수
why-by-schulze = 맞대결
why-by-ranked_pairs = 크게 이긴 순서대로 따른 맞대결
why-by-plackett_luce = 고른 차례의 확률
why-means-mentions = { PARTICLE($options, "은/는") } 고른 분이 더 많지만, 평균 순위는 더 뒤입니다.
why-differs-means = 세는 방법에 따라 갈리는 보기는 어느 것이 먼저라고 단정하기 어렵습니다. 순위는 정해 둔 대로 점수를 따르고, 이 보기는 경합에 넣었습니다.
why-no-interval = 답이 { $people }건으로 30건보다 적어, 순위가 우연에 얼마나 흔들리는지는 셈하지 않았습니다.
why-intervals = 비슷한 분들께 100번 다시 여쭈면 보기마다 95번은 이 순위에 듭니다: { $intervals }
why-interval = { $option } { $best }~{ $worst }위
why-interval-one = { $option } { $best }위
why-bands =
    확실은 어느 방법으로 세어도, 우연을 따져도 { $chosen ->
        [1] 1위인 보기입니다. 그 외는 어느 쪽으로도 1위가
       *[other] { $chosen }위 안인 보기입니다. 그 외는 어느 쪽으로도 { $chosen }위 안이
    } 아닌 보기이고, 나머지가 경합입니다.
why-bands-few =
    여기서 확실은 어느 방법으로 세어도 { $chosen ->
        [1] 1위라는 뜻이고, 우연까지 따진 것은 아닙니다. 그 외는 어느 방법으로도 1위가
       *[other] { $chosen }위 안이라는 뜻이고, 우연까지 따진 것은 아닙니다. 그 외는 어느 방법으로도 { $chosen }위 안이
    } 아닌 보기이고, 나머지가 경합입니다.
why-agreement = 두 분이 고른 것은 평균 { NUMBER($common, minimumFractionDigits: 1, maximumFractionDigits: 1) }개가 겹칩니다. 제비뽑기로 골랐다면 { NUMBER($by_chance, minimumFractionDigits: 1, maximumFractionDigits: 1) }개입니다.
