# 운영자에게 하는 말: 명령줄, 설정, 데이터베이스, 경보

run-started = 한마디가 켜졌습니다. 대화방: { $link }
run-owner-link = 아직 총괄이 없습니다. 하루 안에 이 링크를 한 번 열면 총괄이 됩니다: { $link }

setting-token-missing = HANMADI_TOKEN이 없습니다. 텔레그램의 BotFather에게서 받은 토큰을 .env 파일에 HANMADI_TOKEN=… 으로 적어 주세요.
setting-token-wrong = HANMADI_TOKEN이 토큰 모양이 아닙니다. BotFather가 준 글자를 숫자와 쌍점부터 끝까지 그대로 옮겨 주세요.
setting-token-refused = 텔레그램이 HANMADI_TOKEN을 모릅니다. BotFather에서 토큰을 다시 확인해 주세요.
setting-api-wrong = HANMADI_API는 https:// 나 http:// 로 시작하는 주소여야 합니다.
setting-database-wrong = HANMADI_DATABASE는 sqlite:///hanmadi.db 나 postgresql://… 같은 주소여야 합니다.
setting-owners-wrong = HANMADI_OWNERS는 텔레그램 번호를 쉼표로 이은 것이어야 합니다. 예: 12345678,23456789
setting-timezone-wrong = HANMADI_TIMEZONE은 Asia/Seoul 같은 시간대 이름이어야 합니다.
setting-language-wrong = HANMADI_LANGUAGE는 ko나 en이어야 합니다.
setting-public-url-wrong = HANMADI_PUBLIC_URL은 https:// 로 시작하는 주소여야 합니다.
setting-port-wrong = HANMADI_PORT는 1부터 65535까지의 숫자여야 합니다.
setting-webhook-secret-wrong = HANMADI_WEBHOOK_SECRET은 영문자, 숫자, _, - 만으로 256자까지 적어 주세요.
setting-rate-wrong = HANMADI_RATE는 0보다 크고 30을 넘지 않는 숫자여야 합니다.
setting-env-unreadable = .env 파일을 읽지 못했습니다. 읽기 권한을 확인하고 UTF-8로 저장해 주세요.
setting-file-unreadable = { $name }에 적힌 파일 { PARTICLE($path, "을/를") } 읽지 못했습니다. 경로와 읽기 권한을 확인해 주세요.

storage-missing = 데이터베이스를 찾지 못했습니다({ $place }). HANMADI_DATABASE의 주소가 맞는지 확인해 주세요. 아직 만들지 않았으면 hanmadi migrate로 만들 수 있습니다.
storage-folder-missing = 데이터베이스를 둘 폴더가 없습니다({ $place }). 폴더를 만들거나 HANMADI_DATABASE의 주소를 고쳐 주세요.
storage-newer = 이 데이터베이스는 더 새로운 한마디가 만들었습니다. 한마디를 새 판으로 올려 주세요.
storage-older = 이 데이터베이스는 앞선 판의 것입니다. hanmadi migrate로 올려 주세요.
storage-locked = 다른 프로그램이 데이터베이스를 쓰고 있습니다({ $place }). 이미 켜져 있는 한마디가 있는지 확인해 주세요.
storage-full = 데이터베이스에 쓸 수 없습니다({ $place }). 디스크의 남은 자리와 쓰기 권한을 확인해 주세요.
storage-unreachable = 데이터베이스에 닿지 못했습니다({ $place }). 서버가 켜져 있는지, 주소와 비밀번호가 맞는지 확인해 주세요.
storage-unknown-scheme = HANMADI_DATABASE를 읽지 못했습니다. sqlite:///hanmadi.db 나 postgresql://… 같은 주소로 적어 주세요.
storage-broken = 데이터베이스를 읽지 못했습니다({ $place }). 한마디의 파일이 맞는지 확인하고, 상했다면 백업에서 되살려 주세요.

operations-folder = 켜져 있는 한마디에 명령을 전할 폴더를 쓸 수 없습니다({ $place }). 이 폴더의 주인과 권한을 확인해 주세요.
operations-lost = 켜져 있는 한마디가 명령을 받은 뒤 답하지 않았습니다. 명령대로 되었는지 hanmadi survey list로 확인해 주세요.
operations-failed = 켜져 있는 한마디가 명령을 처리하지 못했고, 바뀐 것은 없습니다. 한마디의 기록을 확인해 주세요.

alarm-storage = 데이터베이스를 쓰지 못해 받기를 멈추고 다시 시도하고 있습니다({ $detail }). 디스크와 서버를 확인해 주세요. 받은 답은 그대로 있습니다.
alarm-conflict = 같은 토큰으로 다른 프로그램이 소식을 받고 있습니다. 하나만 켜 두어 주세요.
alarm-unauthorised = 텔레그램이 토큰을 모릅니다. HANMADI_TOKEN을 확인해 주세요.
alarm-unreachable = 텔레그램에 닿지 못했습니다. 연결되는 대로 이어 갑니다. 인터넷 연결을 확인해 주세요.
alarm-refused = 텔레그램이 메시지 하나를 받지 않았습니다({ $detail }). hanmadi doctor로 확인해 주세요.
alarm-in-doubt = 보낸 메시지 하나({ $detail })가 닿았는지 알 수 없어 더 보내지 않았습니다. 인터넷 연결을 확인해 주세요.
alarm-errand = 텔레그램에 물은 것 하나를 처리하지 못했습니다({ $detail }). 기록을 확인해 주세요.
alarm-set-aside = 처리하지 못한 소식 하나를 따로 두었습니다({ $detail }번). hanmadi doctor로 확인해 주세요.

fault-line = { $file }:{ $line }: { $what } { $mend }
fault-file = { $file }: { $what } { $mend }
fault-unreadable = 파일을 읽지 못했습니다.
mend-unreadable = 파일 이름과 읽기 권한을 확인해 주세요.
fault-attached-missing = ‘{ $name }’ 파일이 설문 파일과 같은 폴더에 없습니다.
mend-attached-missing = 파일을 그 폴더에 두거나, 띄어쓰기와 확장자까지 같도록 이름을 고쳐 주세요.
fault-attached-unreadable = ‘{ $name }’ 파일을 읽지 못했습니다.
mend-attached-unreadable = 폴더가 아니라 파일인지, 읽기 권한이 있는지 확인해 주세요.
fault-attached-empty = ‘{ $name }’ 파일이 비어 있습니다.
mend-attached-empty = 내용이 있는 파일을 두거나 attachments에서 빼 주세요.
fault-attached-big = ‘{ $name }’ 파일이 { $limit }MB보다 큽니다.
mend-attached-big = 파일을 나누거나 용량을 줄여 주세요.
operator-checked = ‘{ $title }’: 문항 { $count }개, 고칠 것이 없습니다.
operator-checked-past = ‘{ $title }’: 문항 { $count }개, 마감이 이미 지나 이대로는 열 수 없습니다.
operator-question = { $number }. { $text } ({ $about })
operator-question-options = 보기 { $count }개
operator-question-parts = { $count }가지
operator-question-reason =
    { $reason ->
        [required] 이유를 꼭 적음
       *[other] 이유를 적을 수 있음
    }
operator-question-abstain = 기권할 수 있음
operator-question-optional = 건너뛸 수 있음
operator-question-each = { $id }에서 고른 것마다
operator-question-when = 조건 { $condition }
operator-added = { PARTICLE($id, "을/를") } 넣었습니다.
operator-not-open-yet = 아직 열지 않았습니다. hanmadi survey open { $id } 명령으로 열 수 있습니다.
operator-files-stored = 붙임 파일을 저장했습니다: { $files }
operator-files-kept = 같은 폴더에 없는 붙임 파일은 앞서 저장한 것을 그대로 씁니다: { $files }
operator-files-written = { $folder } 폴더에 붙임 파일 { $count }개를 넣었습니다.
operator-files-unwritable = { $folder } 폴더에 붙임 파일을 넣지 못했습니다. 폴더의 쓰기 권한과 디스크의 남은 자리를 확인해 주세요.
operator-corrected = { PARTICLE($id, "을/를") } 고쳤습니다.
operator-unchanged = { $id }에서 바뀐 것이 없습니다.
operator-opened = { PARTICLE($id, "을/를") } 열었습니다.
operator-opens-at = { WHEN($at) }부터 답을 받습니다.
operator-closes-at = { DEADLINE($at) } 답을 받습니다.
operator-link = 나눌 링크: { $link }
operator-link-later = 나눌 링크는 hanmadi run으로 한마디를 한 번 켠 뒤에 정해지고, hanmadi survey list에 나옵니다.
operator-closed = { PARTICLE($id, "을/를") } 마감했습니다. 답하신 분들께 알립니다.
operator-survey-unknown = { PARTICLE($id, "이라는/라는") } 설문이 없습니다. hanmadi survey list로 확인해 주세요.
operator-open-already = { PARTICLE($id, "은/는") } 이미 열려 있습니다.
operator-closed-for-good = { PARTICLE($id, "은/는") } 이미 마감되었습니다. 다른 id로 새 설문을 넣어 주세요.
operator-closes-past = 마감({ CLOSED($at) })이 이미 지났습니다. 설문 파일의 closes를 뒤로 옮겨 다시 넣어 주세요.
operator-not-open = { PARTICLE($id, "은/는") } 열려 있지 않습니다.
operator-line = { $survey }  { $state }  응답 { $responses }건, 답하는 중 { $drafts }건  { $title }
operator-line-linked = { operator-line }  { $link }
operator-migrated = 데이터베이스가 이 판과 맞습니다.
backup-done = 데이터베이스의 백업을 { $file }에 만들었습니다({ NUMBER($size, maximumFractionDigits: 1) }MB). 이름과 답이 들어 있으니 맡은 사람만 볼 수 있는 곳에 두어 주세요.
backup-fault-exists = { $place } 파일이 이미 있어 건드리지 않았습니다. 다른 이름을 적어 주세요.
backup-fault-folder = 백업을 둘 폴더가 없습니다({ $place }). 폴더를 만들거나 이름을 고쳐 주세요.
backup-fault-unwritable = 백업을 쓸 수 없습니다({ $place }). 디스크의 남은 자리와 쓰기 권한을 확인해 주세요.
backup-server = 데이터베이스가 PostgreSQL에 있습니다. PostgreSQL의 pg_dump로 백업해 주세요.
operator-doubt = 이대로는 바꾸지 않았습니다. 같은 것이면 터미널에서 다시 넣어 y로 답해 주시거나, hanmadi survey export { $id } 명령으로 받은 파일에서 글만 고쳐 넣어 주세요.
operator-yes-or-no = 맞으면 y를, 아니면 Enter를 눌러 주세요.

doctor-well = [좋음] { $finding }
doctor-remark = [참고] { $finding }
doctor-unwell = [고칠 것] { $finding }
doctor-settings = 설정을 모두 읽었습니다.
doctor-unknown-setting = 없는 설정이라 쓰지 않았습니다: { $name }. 가장 비슷한 이름은 { $nearest }입니다.
doctor-sqlite = SQLite { $version }판입니다.
doctor-sqlite-old = SQLite { $version }판입니다. 다른 프로그램이 데이터베이스 파일을 함께 쓰지 않게 해 주세요. 3.51.3판부터는 이 걱정이 없습니다.
doctor-database = 데이터베이스가 이 판과 맞습니다.
doctor-database-to-come = 아직 데이터베이스가 없습니다({ $place }). hanmadi run을 처음 켤 때 만듭니다.
doctor-outbox = 보낼 메시지 { $waiting }건, 보내지 못한 메시지 { $failed }건, 따로 둔 소식 { $aside }건입니다.
doctor-token = 텔레그램이 토큰을 알아보았습니다: @{ $name }
doctor-unreachable = 텔레그램에 닿지 못했습니다. 인터넷 연결과 HANMADI_API를 확인해 주세요.
doctor-clock = 시계가 텔레그램과 맞습니다.
doctor-clock-unknown = 서버가 시각을 알려 주지 않아 시계를 견주지 못했습니다.
doctor-clock-wrong = 이 컴퓨터의 시계가 텔레그램과 { $seconds }초 다릅니다. 시간 맞추기(NTP)를 켜 주세요.

state-draft = 작성 중
state-open = 진행 중
state-closed = 마감

# 담당자에게 보여 주는 문항의 설정

bounds-places = { $places }순위까지
bounds-choices =
    { $span ->
        [0] { $most }개
       *[other]
            { $least ->
                [1] { $most }개까지
               *[other] { $least }개부터 { $most }개까지
            }
    }
bounds-other = 기타 있음
bounds-entries =
    { $span ->
        [0] { $most }개 적기
       *[other]
            { $least ->
                [1] { $most }개까지 적기
               *[other] { $least }개부터 { $most }개까지 적기
            }
    }
bounds-scale = 1점부터 { $scale }점까지
bounds-unit = 단위 { $unit }
bounds-total = 모두 { $total }점
bounds-full = { $full }
bounds-sheets = { $count }가지 대상마다 한 장
