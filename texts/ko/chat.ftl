# 대화방에서 하는 말

welcome-title = <b>{ $title }</b>
welcome-by = { PARTICLE($by, "이/가") } 묻고 답을 읽습니다.
welcome-attachments = 먼저 읽어 주세요: { $files }
button-attachments = 붙임 파일 받기
welcome-questions = 문항은 { $count }개이고 { $duration }쯤 걸립니다. 답은 누를 때마다 저장되니 중간에 멈추셔도 됩니다.
welcome-more = 답에 따라 더 여쭙는 문항이 있습니다.
duration-minutes = { $minutes }분
duration-hours = { $hours }시간
duration-hours-minutes = { $hours }시간 { $minutes }분
welcome-until = { DEADLINE($at) } 답할 수 있습니다.
welcome-no-deadline = 마감은 아직 정해지지 않았습니다. 담당자가 마감하면 이 대화방에서 알려 드립니다.
welcome-named = 이 설문은 기명입니다. 담당자는 누가 어떤 답을 제출했는지 볼 수 있습니다.
welcome-results = 결과는 답하신 모든 분께 마감 뒤에 이 대화방에서 알려 드립니다.
welcome-results-organisers = 결과는 담당자만 봅니다.
welcome-results-by = 결과는 마감 뒤에, 늦어도 { DAY($day) }까지 답하신 모든 분께 이 대화방에서 알려 드립니다.
welcome-results-organisers-by = 결과는 담당자만 봅니다. 담당자는 { DAY($day) }까지 결과를 알릴 예정입니다.
welcome-contact = 문의: { $contact }
welcome-again = 앞서 적으신 답이 남아 있습니다. 이어서 답해 주세요.

consent = <b>답하기 전에 동의가 필요합니다</b>
consent-ask = 동의하시겠습니까? 동의하지 않으면 답하지 않고 마칩니다.
consent-given = 동의하셨습니다.
consent-declined = 동의하지 않으셨습니다. 아무 답도 저장하지 않았습니다. 생각이 바뀌면 설문 링크를 다시 열어 주세요.
consent-first = 답하기 전에 동의 여부를 먼저 골라 주세요. 설문 링크를 다시 열면 동의 문구가 나옵니다.
consent-again = 보내신 것은 저장하지 않았습니다. 답하기 전에 동의 여부를 먼저 골라 주시거나 ‘네’, ‘아니요’로 적어 주세요.
button-agree = 동의합니다
button-decline = 동의하지 않습니다

survey-not-begun = ‘{ $title }’ 설문은 { WHEN($at) }에 시작합니다. 그때 링크를 다시 열어 주세요.
survey-draft = ‘{ $title }’ 설문은 아직 열리지 않았습니다. 열린 뒤에 링크를 다시 눌러 주세요.
survey-closed = ‘{ $title }’ 설문은 { CLOSED($at) }에 마감되었습니다.
survey-closed-tap-uncast = 이 설문은 { CLOSED($at) }에 마감되었습니다. 방금 누르신 것은 반영되지 않았습니다. 제출하지 않으신 답은 집계에 들어가지 않았습니다.
survey-closed-text-uncast = 이 설문은 { CLOSED($at) }에 마감되었습니다. 방금 적으신 글은 저장되지 않았습니다. 제출하지 않으신 답은 집계에 들어가지 않았습니다.
survey-closed-edit-uncast = ‘{ $title }’ 설문은 { CLOSED($at) }에 마감되었습니다. 고치신 글은 저장되지 않았습니다. 제출하지 않으신 답은 집계에 들어가지 않았습니다.
survey-closed-tap = 이 설문은 { CLOSED($at) }에 마감되었습니다. 방금 누르신 것은 반영되지 않았고, 그전에 제출하신 응답은 그대로 있습니다.
survey-closed-text = 이 설문은 { CLOSED($at) }에 마감되었습니다. 방금 적으신 글은 저장되지 않았고, 그전에 제출하신 응답은 그대로 있습니다.
survey-closed-edit = ‘{ $title }’ 설문은 { CLOSED($at) }에 마감되었습니다. 고치신 글은 저장되지 않았고, 그전에 제출하신 응답은 그대로 있습니다.
survey-gone = 이 버튼이 가리키는 설문을 찾지 못했습니다. /surveys 로 지금 답할 수 있는 설문을 볼 수 있습니다.
card-closed = 마감된 설문입니다.

cast-done = 고맙습니다. 응답을 접수했습니다. 접수번호는 <b>{ $receipt }</b>입니다.
cast-again = 고맙습니다. 고친 응답을 접수했습니다. 접수번호는 그대로 <b>{ $receipt }</b>입니다.
already-cast = 이미 제출하셨습니다. 접수번호는 <b>{ $receipt }</b>입니다.
revise-until = { DEADLINE($at) } 수정하거나 철회할 수 있습니다.
revise-until-closed = 담당자가 마감할 때까지 수정하거나 철회할 수 있습니다.
button-revise = 응답 수정
button-withdraw = 응답 철회
withdraw-ask = 응답을 철회하시겠습니까? 철회한 응답은 집계에서 빠집니다. 적으신 답은 남아 있어 마감 전에 다시 제출할 수 있습니다.
button-withdraw-yes = 네, 철회합니다
button-keep = 그대로 두기
withdrawn = 응답을 철회했습니다. 집계에서 빠졌습니다. 적으신 답은 남아 있어 마감 전에 다시 제출할 수 있습니다.
button-answer-again = 다시 답하기
revision-waits = 고치시던 답이 아직 제출되지 않았습니다. 반영하려면 아래에서 다시 제출해 주세요.
nothing-to-withdraw = 철회할 응답이 없습니다. 아직 제출하지 않으셨거나 이미 철회하셨습니다.
kept = 응답을 그대로 두었습니다. 접수번호는 <b>{ $receipt }</b>입니다.
not-ready = 아직 제출할 수 없습니다. { $count }개 문항에 답이 더 필요합니다. 먼저 { $questions }에 답해 주세요.
not-ready-alone = 아직 제출할 수 없습니다. 답이 더 필요합니다.

button-more = 자세히 보기
question-gone = 이 카드의 문항은 이제 없습니다. /surveys 에서 설문을 다시 열어 주세요.
was-away = 잠시 자리를 비웠습니다. 그사이 누르신 것은 받지 못했으니 아래에서 이어 답해 주세요. 그전에 답하신 것은 그대로 있습니다.
nothing-asked = 지금은 글로 답할 문항이 없습니다. /surveys 에서 설문을 골라 주세요.
text-rest = 앞에 보내신 긴 글의 나머지로 보여 저장하지 않았습니다. 전체를 짧게 줄여 한 번에 보내 주세요.
edited-kept =
    { $number ->
        [0] 고치신 글대로 답을 저장했습니다.
       *[other] 고치신 글대로 { $number }번 문항의 답을 저장했습니다.
    }
edited-to-cast = { edited-kept } 제출하신 응답은 아직 그대로이니, 반영하려면 다시 제출해 주세요.
edited-same =
    { $number ->
        [0] 고치신 글로도 답은 그대로입니다.
       *[other] 고치신 글로도 { $number }번 문항의 답은 그대로입니다.
    }
edited-unknown = 고치신 글로 하신 답을 찾지 못해 바꾼 것이 없습니다. 답을 고치려면 새 메시지로 보내 주시고, 이미 제출하셨으면 ‘응답 수정’을 눌러 주세요.
edited-not-asked = ‘{ $title }’ 설문에서 이제 여쭙지 않는 문항이라 고치신 글은 저장하지 않았습니다. 다른 답은 그대로 있습니다.
edited-consent-first = ‘{ $title }’ 설문은 동의를 먼저 여쭙습니다. 고치신 글은 저장하지 않았고, 앞의 답은 그대로 있습니다. 설문 링크를 다시 열어 동의 여부를 골라 주세요.
button-open-survey = 이 설문 열기
attachment-asked = 이 대화방에는 글만 보낼 수 있어 보내신 것은 저장하지 않았습니다.
attachment-unasked = 이 대화방에는 글만 보낼 수 있어 보내신 것은 저장하지 않았습니다. /surveys 에서 설문을 골라 주세요.
button-unknown = 이 버튼은 이제 쓸 수 없습니다. /surveys 에서 다시 골라 주세요.
command-unknown = 모르는 명령입니다. /help 를 누르면 할 수 있는 일이 나옵니다.
link-unknown = 이 링크가 가리키는 설문을 찾지 못했습니다. 링크를 다시 확인하시거나 /surveys 를 눌러 주세요.
only-in-private = 답은 다른 분에게 보이지 않도록 한 분씩 따로 받습니다. 여기를 눌러 대화방을 열어 주세요: { $link }
results-in-private = 집계는 여러 분이 함께 있는 이 방에서 보여 드리지 않습니다. 여기를 눌러 대화방을 열고 /results 를 보내 주세요: { $link }
group-hello = 안녕하십니까. 한마디입니다. 설문에 답하고 결과를 받아 보는 봇입니다. 답은 다른 분에게 보이지 않도록 한 분씩 따로 받습니다. 담당자가 설문 링크를 올리면 눌러 주시거나, 여기를 눌러 대화방을 열어 주세요: { $link }
set-aside = 지금은 처리하지 못했습니다. 적어 주신 내용은 저장되어 있습니다. 잠시 뒤 다시 눌러 주세요.

greeting = { $name }님, 안녕하십니까. 한마디입니다. 설문에 답하고 결과를 받아 보는 대화방입니다.
no-open-surveys = 지금 답할 수 있는 설문이 없습니다. 설문 링크를 받으시면 눌러 주세요.
open-surveys = 지금 답할 수 있는 설문입니다. 아래에서 골라 주세요.
survey-line = <b>{ $title }</b>
until = { DEADLINE($at) }
standing-cast = 제출하셨습니다.
standing-revised = 제출하셨습니다. 그 뒤에 고치신 답은 아직 제출되지 않았습니다.
standing-draft = 답하시던 중입니다.
more-surveys = 이 밖에 { $count }개가 더 있습니다. 받으신 링크로 열어 주세요.
me = { $name }님이 제출하신 응답은 { $count }건입니다.
me-nothing = { $name }님이 제출하신 응답이 아직 없습니다. /surveys 에서 설문을 골라 주세요.
me-receipt = 접수번호 { $receipt }, { WHEN($at) } 제출
me-more = 이보다 앞선 응답이 { $count }건 더 있습니다.
help =
    이 대화방에서는 설문에 답하고, 마감 뒤에 결과를 받습니다. 버튼을 누르거나 글로 적어 주세요.
    { "" }
    /surveys 지금 답할 수 있는 설문
    /me 제출한 응답과 접수번호
    /language 언어 바꾸기
    /help 이 안내
help-owner =
    이 대화방에서는 설문에 답하고, 마감 뒤에 결과를 받습니다. 버튼을 누르거나 글로 적어 주세요.
    { "" }
    /surveys 지금 답할 수 있는 설문
    /me 제출한 응답과 접수번호
    /language 언어 바꾸기
    /help 이 안내
    { "" }
    총괄에게만 보이는 명령입니다.
    /results 지금까지의 집계
which-language = 어느 언어로 안내해 드릴까요?
language-ko = 한국어
language-en = English
language-set = 이제부터 한국어로 안내합니다.
now-owner = { $name }님은 이제 총괄입니다. /results 로 집계를 볼 수 있습니다.

texts-in-file = 글로 적어 주신 답은 길어서 아래 파일에 담았습니다.
texts-not-shown = 글로 적어 주신 답은 담당자가 읽으며, 여기에는 싣지 않습니다.
sheet = ‘{ $title }’ 집계 전체입니다.
live-until = { WHEN($at) } 현재 집계입니다. { DEADLINE($until) } 응답이 들어오면 이 메시지가 바뀌고, 아래 파일은 처음 그대로입니다. 그사이 /results 를 다시 누르시면 새 메시지가 이어받습니다.
live-final = { CLOSED($at) }에 마감되었습니다. 이 메시지는 더 바뀌지 않습니다.
which-survey = 어느 설문의 집계를 볼까요?
no-surveys = 아직 설문이 없습니다. 설문 파일을 서버에서 hanmadi survey add 로 넣어 주세요.
survey-unknown = ‘{ $id }’ 설문을 찾지 못했습니다. /results 만 누르면 설문 목록이 나옵니다.
closed-owners = ‘{ $title }’ 설문이 { CLOSED($at) }에 마감되었습니다. 집계를 아래에 보냅니다.
closed-unfinished = ‘{ $title }’ 설문이 { CLOSED($at) }에 마감되었습니다. 적어 두신 답은 제출되어 있지 않아 집계에 들어가지 않았습니다.
closed-respondents = 답해 주신 ‘{ $title }’ 설문이 { CLOSED($at) }에 마감되었습니다. 제출하신 응답은 집계에 들어 있습니다.

command-surveys = 지금 답할 수 있는 설문
command-me = 제출한 응답과 접수번호
command-language = 언어 바꾸기
command-help = 할 수 있는 일
command-results = 지금까지의 집계
more-lines = 이 밖에 { $count }줄이 더 있습니다.
nameless = 회원

# 단추 대신 적는 말

everyday-no-reason = 건너뛰기, 넘어가기, 없음, 패스, skip, none, no reason
everyday-skip = 건너뛰기, 넘어가기, 없음, 패스, skip, none, pass
everyday-next = 다음, 끝, 다 했습니다, 다 적었습니다, next, done
everyday-back = 이전, 뒤로, back
everyday-cast = 제출, 제출하기, submit, send, hand in
everyday-overview = 답한 내용, 목록, my answers
everyday-agree = 동의, 동의해요, 동의합니다, 네, 예, 네 동의합니다, 예 동의합니다, agree, i agree, yes
everyday-decline = 동의 안 함, 동의하지 않음, 동의하지 않습니다, 아니요, 아니오, 아뇨, disagree, no
everyday-withdraw-yes = 네, 예, 네 철회합니다, 철회합니다, yes, withdraw
everyday-keep = 아니요, 아니오, 아뇨, 취소, no, cancel
everyday-revise = 수정, 수정하기, change
everyday-withdraw = 철회, 철회하기, withdraw
everyday-answer-again = 제출, 제출하기, 다시 제출, 수정, submit, send, hand in
