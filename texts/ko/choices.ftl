# 보기에서 고르기: 하나 고르기와 여러 개 고르기, 그리고 우선순위와 함께 쓰는 말

sentences = { $first } { $second }

option-line = { $number }. { $option }
option-line-picked = { $number }. <b>{ $option } — 고름</b>
option-number = { $number }번
option-note = <i>{ $note }</i>
picked-option = ✓ 고름: { $option }
picked =
    { $count ->
        [1] 고르신 것: { $options }
       *[other] 고르신 것 { $count }개: { $options }
    }
typing-too = 번호나 이름을 적어 보내 주셔도 됩니다.
typing-finds = 번호나 이름을 적어 보내 주셔도 됩니다. 이름은 한 부분만 적으셔도 됩니다.
typing-finds-short = 번호, 이름, 초성(예: { $short })을 적어 보내 주셔도 됩니다.
typing-names = 보기의 이름을 적어 보내 주셔도 됩니다. 이름은 한 부분만 적으셔도 됩니다.
typing-names-short = 보기의 이름이나 초성(예: { $short })을 적어 보내 주셔도 됩니다.

single-start = 보기 하나를 눌러 주세요.
single-change = 바꾸려면 다른 보기를 눌러 주세요.
options-start =
    { $least ->
        [1] 보기를 { $most }개까지 눌러 주세요.
       *[other] 보기를 { $least }개부터 { $most }개까지 눌러 주세요.
    }
options-start-any =
    { $least ->
        [1] 고르실 보기를 모두 눌러 주세요.
       *[other] 고르실 보기를 모두 눌러 주세요. { $least }개부터 답이 됩니다.
    }
options-start-exact = 보기 { $most }개를 눌러 주세요.
options-more = { $left }개를 더 골라 주세요. 고른 것을 다시 누르면 빠집니다.
options-enough-next = { $most }개까지 고를 수 있고, 고른 것을 다시 누르면 빠집니다. 다 고르셨으면 ‘다음’을 눌러 주세요.
options-enough-cast = { $most }개까지 고를 수 있고, 고른 것을 다시 누르면 빠집니다. 다 고르셨으면 바로 제출해 주세요.
options-all-chosen = { $most }개를 모두 골랐습니다. 고른 것을 다시 누르면 빠집니다.
option-chosen = { PARTICLE($option, "을/를") } 골랐습니다.
option-kept = { PARTICLE($option, "은/는") } 이미 고르신 보기입니다. 그대로 두었습니다.
option-already = { PARTICLE($option, "은/는") } 이미 고르신 보기입니다. 빼려면 ‘고름’이라고 적힌 버튼을 누르시거나, 이름 뒤에 ‘빼기’를 붙여 적어 주세요.
option-dropped = { PARTICLE($option, "을/를") } 뺐습니다.
option-not-chosen = 지금 골라져 있지 않은 보기입니다. 바뀐 것은 없습니다.
take-out-one = 한 번에 보기 하나만 뺄 수 있습니다. 뺄 보기를 하나만 적어 주세요. 바뀐 것은 없습니다.
take-out-what = 무엇을 뺄지 적어 주세요. ‘연대 빼기’나 ‘3번 빼기’처럼 이름이나 번호를 앞에 적으시면 됩니다. 바뀐 것은 없습니다.
options-full = { $most }개를 이미 다 골랐습니다. 다른 것을 고르려면 먼저 하나를 빼 주세요.
options-cleared = 고른 것을 모두 비웠습니다. 처음부터 다시 골라 주세요.
options-typed = 적어 주신 보기 { $count }개를 골랐습니다: { $options }
options-typed-so-far = 적어 주신 보기 { $count }개를 골랐습니다.
options-typed-anew-so-far = 앞서 고르신 것을 빼고 적어 주신 보기 { $count }개를 골랐습니다.
options-typed-anew = 앞서 고르신 것을 빼고 적어 주신 보기 { $count }개를 골랐습니다: { $options }
options-typed-added = 고르신 것에 { $count }개를 더했습니다: { $options }
names-and-more = { $names } 외 { $count }개
typed-beside-chosen =
    { $room ->
        [0] 고르신 { $count }개는 그대로입니다. 더 고를 자리가 없습니다. 바꾸려면 ‘다시 고르기’를 누르고 처음부터 적어 주세요.
       *[other] 고르신 { $count }개는 그대로입니다. 아직 고르지 않은 보기를 { $room }개까지 더 적을 수 있습니다. 바꾸려면 ‘다시 고르기’를 누르고 처음부터 적어 주세요.
    }
options-typed-too-many =
    { $most ->
        [1] 보기 { $count }개를 적어 주셨습니다. 이 문항은 하나만 고를 수 있습니다. 하나만 적어 주세요. 바뀐 것은 없습니다.
       *[other] 보기 { $count }개를 적어 주셨습니다. 이 문항은 { $most }개까지 고를 수 있습니다. { $most }개만 적어 주세요. 바뀐 것은 없습니다.
    }
options-none-named = 적어 주신 글에서 보기를 찾지 못했습니다. 번호나 이름을 적어 주세요.

# 묶음

group-heading = <b>{ $group }</b>
group-line = <b>{ $group }</b> — 보기 { $count }개
group-line-picked = <b>{ $group }</b> — 보기 { $count }개, 고른 것 { $picked }개
groups-first = 묶음을 누르면 그 안의 보기가 나옵니다.
group-shown = { $group } 묶음의 보기입니다.
button-groups = 다른 묶음 보기

# 기타

other-option = 기타(직접 적기)
other-chosen = 기타: { $text }
other-please = 기타에 넣을 말을 글로 적어 보내 주세요. { $limit }자까지 적을 수 있습니다.
other-left = 기타는 적지 않고 두었습니다.
button-no-other = 기타 적지 않기

# 글로 적은 보기

candidate = { $number }번 { $option }
typed-no-such-number = { $number }번 보기는 없습니다. 1번부터 { $count }번 가운데 골라 주세요. 바뀐 것은 없습니다.
typed-unknown = { PARTICLE($part, "이/가") } 들어간 보기를 찾지 못했습니다. 보기의 번호나 이름을 적어 주세요. 바뀐 것은 없습니다.
typed-unknown-other = { PARTICLE($part, "이/가") } 들어간 보기를 찾지 못했습니다. 보기에 없는 답은 ‘기타: …’처럼 적어 주세요. 바뀐 것은 없습니다.
typed-ambiguous = { PARTICLE($part, "이/가") } 들어간 보기가 { $count }개입니다. { $candidates } 가운데 어느 것입니까? 번호로 답해 주셔도 됩니다.
typed-short = { PARTICLE($part, "은/는") } { PARTICLE($candidates, "을/를") } 말씀하신 것입니까? 맞으면 { PARTICLE($number, "을/를") } 보내 주세요.
typed-twice = { PARTICLE($option, "을/를") } 두 번 적어 주셨습니다. 한 번씩만 적어 주세요. 바뀐 것은 없습니다.

# 결과

tally-choice = { $option } — { $count }명({ NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) }%)
tally-others = 기타에 적어 주신 답 { $count }건
