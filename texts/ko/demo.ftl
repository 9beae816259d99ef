# 체험판이 터미널과 화면에서 하는 말

## 터미널

demo-page = 한마디 체험판을 열었습니다. 브라우저에서 이 주소를 열어 주세요: { $address }
demo-stop = 마치려면 Ctrl-C를 눌러 주세요. 체험에 쓴 것은 모두 지워집니다.
demo-own = 직접 만든 봇도 이 가상 텔레그램에 이을 수 있고, 이어지면 화면에 네 번째 휴대전화가 나타납니다. Bot API 주소는 위의 주소와 같고, 토큰은 이것입니다: { $token }
demo-port-taken = 포트 { $port }번은 이미 쓰이고 있습니다. --port 로 다른 번호를 정해 주세요.
demo-port-forbidden = 포트 { $port }번은 이 계정으로 쓸 수 없습니다. --port 로 1024보다 큰 번호를 정해 주세요.
demo-port-impossible = { $port }번 포트는 없습니다. --port 에는 0부터 65535까지 적을 수 있습니다.

## 나오는 사람들

demo-name-activist = 민지
demo-name-citizen = 영호
demo-name-organiser = 총무
demo-role-activist = 활동가
demo-role-citizen = 시민
demo-role-organiser = 설문 담당자
demo-name-own = 지수
demo-role-own = 직접 만든 봇을 써 보는 전화기
demo-bot = 한마디
demo-group = 마을 모임
demo-own-bot = 내가 만든 봇
demo-posted =
    핵심가치의 우선순위를 여쭙는 2차 설문을 열었습니다. 아래 링크에서 답해 주세요.
    { $link }

## 상황 바꾸기

demo-status-starting = 봇을 켜고 있습니다.
demo-status-running = 봇이 켜져 있습니다.
demo-status-sending = 결과를 보내고 있습니다. { $left }건이 남았습니다.
demo-status-over = 설문이 모두 마감되었습니다. 다시 해 보시려면 터미널에서 체험판을 새로 시작해 주세요.
demo-status-killed = 봇이 강제로 꺼졌습니다. 지금 누르시는 것은 봇이 다시 켜진 뒤에 처리됩니다.
demo-status-fallen = 봇이 저절로 꺼졌습니다. 잠시 뒤에 다시 켭니다.
demo-status-gone = 봇이 거듭 꺼져서 더는 켜지 않습니다. 까닭은 이 파일에 있습니다: { $journal }
demo-case-activist-words = A 1차, 낱말 모으기
demo-case-core-values = A 2차, 우선순위 고르기
demo-case-plan-opinions = B, 시민의 의견 모으기
demo-short-activist-words = A 1차
demo-short-core-values = A 2차
demo-short-plan-opinions = B
demo-both = { $first }, { $second }
demo-survey-open = { $case } · { DEADLINE($at) }
demo-survey-closed = { $case } · { CLOSED($at) }에 마감되었습니다.
demo-act-crowd = 100명 더 응답
demo-act-close = 마감까지 시간을 보내기
demo-act-close-with = 마감까지 시간을 보내기 ({ $others }도 마감)
demo-act-hour = 한 시간이 지나게 하기
demo-act-kill = 봇을 강제로 끄고 다시 켜기
demo-crowd = ‘{ $title }’ 설문에 { $count }명이 더 답하고 있습니다.
demo-crowd-done = ‘{ $title }’ 설문에 { $done }명이 더 답했습니다.
demo-crowd-ended = ‘{ $title }’ 설문에 { $done }명이 더 답했습니다. 나머지는 제출하기 전에 멈추었습니다.

## 화면

page-title = 한마디 체험판
page-lead = 세 사람의 휴대전화가 나란히 있습니다. 텔레그램에서처럼 누르고 적어 주세요. 적으신 것은 이 컴퓨터 밖으로 나가지 않습니다.
page-language = 화면 언어
page-theme = 어두운 화면
page-telephones = 휴대전화
page-desk = 상황 바꾸기
page-clock = 이곳의 시각
page-connection-lost = 체험판과 이어져 있지 않습니다. 터미널에서 체험판이 켜져 있는지 확인해 주세요.
page-renewed = 체험판이 새로 시작되었습니다. 앞서 하신 것은 남아 있지 않습니다.

page-chats = 대화방
page-chat-more = 이 대화방에서 할 수 있는 일
page-messages = 주고받은 메시지
page-type-here = 메시지 쓰기
page-send = 보내기
page-attach = 사진이나 파일 보내기
page-start = 시작
page-commands = 명령
page-links = 받은 링크
page-keyboard = 봇이 놓은 버튼
page-bot = 봇
page-members = 함께 있는 분
page-empty-chat = 아직 주고받은 메시지가 없습니다.
page-earlier = 이보다 앞선 메시지 { "{count}" }개는 보이지 않습니다.
page-new-messages = 새 메시지

page-you = 나
page-message-more = 이 메시지로 할 수 있는 일
page-edited = 수정됨
page-edit = 메시지 수정
page-save = 저장
page-cancel = 그만두기
page-forward-to = ‘{ "{name}" }’ 대화방에 전달
page-forwarded-from = 전달된 메시지 · { "{name}" }
page-download = 파일 받기
page-picture = 사진
page-voice = 음성 메시지
page-sticker = 스티커
page-other-content = 이 화면에서 볼 수 없는 내용
page-spoiler = 가린 내용 보기
page-quote-more = 펼쳐 보기
page-quote-less = 접기
page-close = 닫기
page-notice = 알림

page-block = 봇 차단
page-unblock = 차단 풀기
page-blocked = 봇을 차단해 두었습니다. 차단을 풀면 다시 이야기할 수 있습니다.
page-bot-add = 이 대화방에 봇 초대
page-bot-remove = 이 대화방에서 봇 내보내기
page-bot-joined = { "{name}" } 봇이 들어왔습니다.
page-bot-left = { "{name}" } 봇이 나갔습니다.
page-joined = { "{name}" }님이 들어왔습니다.
page-left = { "{name}" }님이 나갔습니다.

page-fault-unknown-telephone = 이 휴대전화는 여기에 없습니다. 화면을 새로 고쳐 주세요.
page-fault-unknown-chat = 이 대화방은 이 휴대전화에 없습니다. 화면을 새로 고쳐 주세요.
page-fault-unknown-message = 이 메시지는 이제 없습니다. 남아 있는 메시지에서 골라 주세요.
page-fault-unknown-button = 이 버튼은 이제 없습니다. 지금 보이는 버튼을 눌러 주세요.
page-fault-unknown-deed = 지금은 할 수 없는 일입니다. 봇이 켜져 있고 설문이 진행 중일 때 다시 눌러 주세요.
page-fault-empty = 빈 메시지는 보낼 수 없습니다. 하실 말씀을 적어 주세요.
page-fault-too-long = 글이 너무 깁니다. 나누어서 보내 주세요.
page-fault-file-empty = 빈 파일은 보낼 수 없습니다. 다른 파일을 골라 주세요.
page-fault-file-too-big = 파일이 너무 큽니다. 사진은 10MB, 다른 파일은 50MB를 넘지 않는 것으로 골라 주세요.
page-fault-picture = 사진으로 볼 수 없는 파일입니다. 파일로 보내거나 다른 사진을 골라 주세요.
page-fault-blocked = 봇을 차단해 두어 보낼 수 없습니다. 먼저 차단을 풀어 주세요.
page-fault-not-possible = 여기에서는 할 수 없는 일입니다. 바뀐 것은 없습니다.
