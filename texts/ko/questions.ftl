# 문항을 묻고 답을 받을 때 하는 말

joined = { $first } · { $rest }
comma = { $first }, { $rest }
and = { PARTICLE($first, "과/와") } { $rest }
quoted = ‘{ $word }’

progress = 문항 { $number }/{ $count }
question-text = <b>{ $text }</b>
question-about = <b>{ $about }</b>에 대해 여쭙니다.
folded = <blockquote expandable>{ $text }</blockquote>
below =
    { $first }
    { $second }
question-number = { $number }번
not-here = 이 버튼은 지금 이 문항에서 쓸 수 없습니다. 아래에 있는 버튼으로 이어서 답해 주세요.
no-such-option = 이 문항에 없는 보기입니다. 지금 보이는 보기 가운데 골라 주세요.
not-asked-now = 답이 바뀌어 이제 여쭙지 않는 문항입니다. ‘답한 내용 보기’에서 이어서 답해 주세요.
edited-since = 고치신 글의 답이 그 뒤에 바뀌어 그대로 두었습니다. 아래에서 다시 답해 주세요.
cast-stands = 앞서 제출하신 응답은 다시 제출하실 때까지 그대로 있습니다.

button-back = ◀️ 이전
button-next = 다음
button-skip = ⏭ 건너뛰기
button-cast = ✅ 제출
button-clear = 다시 고르기
button-go-on = 이어서 답하기
button-overview = 답한 내용 보기
button-notes = 설명 보기
button-notes-away = 설명 접기
button-abstain = 기권
button-unabstain = 기권 취소
button-reason = 이유 적기
button-reason-again = 이유 고치기
button-no-reason = ⏭ 이유 건너뛰기
button-drop-entry = { $number }번 빼기: { $text }
button-go = { $number }번 수정
button-go-answer = { $number }번 답하기
button-page-before = 앞쪽
button-page-after = 뒤쪽 ▶️
part-shown = 모두 { $count }개 가운데 { $shown }개가 보입니다.
options-part = 모두 { $count }개 가운데 { $first }번부터 { $last }번까지 보입니다.

skipped = 건너뛰었습니다. 제출하기 전에 언제든 답하실 수 있습니다.
skipped-begun = 답하시던 것을 비우고 건너뛰었습니다. 제출하기 전에 언제든 다시 답하실 수 있습니다.
skip-required = 꼭 답해 주셔야 하는 문항이라 건너뛸 수 없습니다. 답을 골라 주시거나 적어 주세요.
skip-answered = 이미 답하신 문항입니다. 답은 그대로 두었습니다. ‘다음’을 눌러 주세요.
abstained = 기권하셨습니다.
abstained-kept = 기권하셨습니다. 답하신 것은 남겨 두었으니 그 문항에서 ‘기권 취소’를 누르시면 돌아옵니다.
unabstained = 기권을 취소했습니다. 답을 골라 주시거나 적어 주세요.
unabstained-kept = 기권을 취소했습니다. 앞서 하신 답이 돌아왔습니다.
abstained-hint = 기권으로 셉니다. 답을 고르시거나 적으시면 그 답으로 바뀝니다.

# 우선순위

option-line-chosen = { $number }. <b>{ $option } — { $place }순위</b>
chosen-option = { $place }순위 { $option }
ranking-count =
    { $count ->
        [0] 아직 고르신 것이 없습니다.
       *[other] { $places }개 가운데 { $count }개를 골랐습니다.
    }
ranking-start =
    { $least ->
        [1] 가장 중요한 것부터 차례로 눌러 주세요. { $places }개까지 고를 수 있습니다.
       *[other] 가장 중요한 것부터 차례로 눌러 주세요. { $places }개까지 고를 수 있고, { $least }개부터 답이 됩니다.
    }
ranking-start-exact = 가장 중요한 것부터 차례로 { $places }개를 눌러 주세요.
ranking-more =
    { $left ->
        [0] 이대로 두셔도 되고, 더 고르셔도 됩니다. 고른 것을 다시 누르면 빠집니다.
       *[other] { $left }개를 더 골라 주세요. 고른 것을 다시 누르면 빠집니다.
    }
ranking-full = 순위를 모두 정했습니다. 고른 것을 다시 누르면 빠집니다.
ranking-added = { PARTICLE($option, "을/를") } { $place }순위로 골랐습니다.
ranking-already = { PARTICLE($option, "은/는") } 이미 { $place }순위에 있습니다. 빼려면 순위가 적힌 버튼을 누르시거나, 이름 뒤에 ‘빼기’를 붙여 적어 주세요.
ranking-dropped = { PARTICLE($option, "을/를") } 뺐습니다. 뒤에 있던 보기의 순위를 하나씩 당겼습니다.
ranking-typed = 적어 주신 차례대로 골랐습니다: { $options }
ranking-typed-anew = 앞서 고르신 것을 빼고 적어 주신 차례대로 골랐습니다: { $options }
ranking-typed-added = 고르신 것 뒤에 차례대로 더했습니다: { $options }
ranking-typed-so-far = 적어 주신 차례대로 골랐습니다.
ranking-typed-anew-so-far = 앞서 고르신 것을 빼고 적어 주신 차례대로 골랐습니다.
ranking-typed-added-so-far = 고르신 것 뒤에 차례대로 더했습니다.
ranking-typed-too-many = 보기 { $count }개를 적어 주셨습니다. 이 문항은 { $places }개까지 고를 수 있습니다. { $places }개만 차례로 적어 주세요. 바뀐 것은 없습니다.
ranking-nothing-named = 적어 주신 글에서 보기를 찾지 못했습니다. 번호나 이름을 차례로 적어 주세요.

# 이유

reason-line = 이유: { $reason }
reason-folded =
    이유:
    <blockquote expandable>{ $reason }</blockquote>
reason-please = 왜 그렇게 답하셨는지 이유를 적어 보내 주세요.
reason-or-skip = 왜 그렇게 답하셨는지 이유를 적어 보내 주세요. 적지 않으시려면 ‘이유 건너뛰기’를 눌러 주세요.
reason-beside = 답을 저장했습니다. 이유를 적어 보내시거나 바로 제출해 주세요.
reason-then = 답을 더 고치지 않으시려면 ‘이유 적기’를 눌러 이유를 적어 주세요.
reason-ask = 이유를 글로 적어 보내 주세요. 앞서 하신 답은 그대로 있습니다.
reason-kept = 이유를 적어 두었습니다.
reason-left-out = 이유는 적지 않고 두었습니다.

# 글로 답하기

text-please = 답을 글로 적어 보내 주세요. { $limit }자까지 적을 수 있습니다.
text-replace = 고치려면 새로 적어 보내 주세요. 앞의 글을 새 글로 바꿉니다.
text-given = { $text }
text-yours = 적으신 글: { $text }
text-yours-folded =
    적으신 글:
    <blockquote expandable>{ $text }</blockquote>
text-entry = { $number }. { $text }
text-entry-folded =
    { $number }.
    <blockquote expandable>{ $text }</blockquote>
text-count =
    { $count ->
        [0] 아직 적으신 것이 없습니다. { $least }개부터 { $most }개까지 적을 수 있습니다.
       *[other] { $count }개를 적으셨습니다. { $least }개부터 { $most }개까지 적을 수 있습니다.
    }
text-count-exact =
    { $count ->
        [0] 아직 적으신 것이 없습니다. 모두 { $most }개를 적어 주세요.
       *[other] { $most }개 가운데 { $count }개를 적으셨습니다.
    }
text-entry-please =
    { $number ->
        [1] 첫 번째 답을 적어 보내 주세요. { $limit }자까지 적을 수 있습니다.
       *[other] { $number }번째 답을 적어 보내 주세요. { $limit }자까지 적을 수 있습니다.
    }
text-more-or-next = 더 있으면 적어 주시고, 없으면 ‘다음’을 눌러 주세요.
text-more-or-cast = 더 있으면 적어 주시고, 없으면 바로 제출해 주세요.
text-entries-please = 답을 한 줄에 하나씩 적어 보내 주세요. 하나를 { $limit }자까지 적을 수 있습니다.
text-full = 모두 적으셨습니다. 바꾸시려면 먼저 하나를 빼 주세요.
text-reason-please = { PARTICLE($text, "을/를") } 적으신 이유를 보내 주세요.
text-reason-or-skip = { PARTICLE($text, "을/를") } 적으신 이유를 보내 주세요. 적지 않으시려면 ‘이유 건너뛰기’를 눌러 주세요.
text-reason-beside = { PARTICLE($text, "을/를") } 적으신 이유를 보내시거나 바로 제출해 주세요.
text-kept = 적어 주신 글을 저장했습니다.
text-replaced = 앞의 글을 새로 적어 주신 글로 바꾸었습니다.
text-corrected = 고치신 글로 답을 바꾸었습니다.
text-added =
    { $count ->
        [1] 적어 주신 글을 저장했습니다.
       *[other] { $count }개를 저장했습니다.
    }
text-dropped = 적으신 것 하나를 뺐습니다.
text-already-dropped = 이미 뺀 답입니다. 나머지는 그대로 있습니다.
text-empty = 적어 주신 글에 읽을 수 있는 글자가 없습니다. 하실 말씀을 글로 적어 주세요.
text-one-at-a-time = 여러 개를 한꺼번에 적어 주셨습니다. 하나마다 이유를 여쭙기 때문에 방금 적으신 글은 저장하지 않았습니다. 한 번에 하나씩 보내 주세요.
text-too-long = 적어 주신 글은 { $length }자라서 저장하지 않았습니다. { $limit }자까지 적을 수 있으니 줄여서 다시 보내 주세요.
text-no-room =
    { $room ->
        [0] 이미 { $most }개를 모두 적으셔서 방금 적으신 글은 저장하지 않았습니다. 바꾸시려면 먼저 하나를 빼 주세요.
       *[other] 한 번에 { $count }개를 적어 주셨는데 { $room }개까지 더 적을 수 있어 저장하지 않았습니다. 줄여서 다시 보내 주세요.
    }

# 답한 내용 보기

overview-title = <b>답하신 내용</b>
overview-title-part = <b>답하신 내용</b> — 문항 { $count }개 가운데 { $first }번부터 { $last }번까지
overview-title-one = <b>답하신 내용</b> — 문항 { $count }개 가운데 { $number }번
overview-question = <b>{ $number }. { $text }</b>
overview-question-about = <b>{ $number }. { $text } ({ $about })</b>
overview-unanswered = 아직 답하지 않았습니다.
overview-incomplete = 아직 다 답하지 않았습니다.
overview-skipped = 건너뛰었습니다.
overview-optional = 답하지 않았습니다. 그대로 두셔도 됩니다.
overview-ready = 살펴보시고 ‘제출’을 눌러 주세요. 고칠 것이 있으면 그 문항의 ‘수정’을 눌러 주세요.
overview-missing = 아직 답이 필요한 문항이 있습니다: { $questions }. 그 문항의 ‘답하기’를 눌러 주세요.
overview-missing-more = 아직 답이 필요한 문항이 { $count }개 있습니다. 먼저 { $questions } 문항의 ‘답하기’를 눌러 주세요.
overview-choose = 답하신 내용을 보고 계십니다. 적으신 글은 저장하지 않았습니다. 고칠 문항의 번호를 적거나 버튼을 눌러 주세요.
