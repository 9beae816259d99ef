# 마감한 설문을 누구나 다시 셀 수 있게 내보내고, 다시 세는 명령이 하는 말

recount-not-closed = { PARTICLE($id, "은/는") } 아직 마감하지 않았습니다. 마감한 뒤에 응답지를 내보낼 수 있습니다.
recount-few = { $id }에는 응답지가 { $count }장뿐인 문항이 있어 내보내지 않았습니다. { $fewest }장이 안 되면 누구의 것인지 서로 아는 사람들은 짐작할 수 있습니다. 기명 설문이고 그래도 괜찮으면 --yes-fewer를 붙여 주세요.
recount-exists = { $place }에 이미 무엇이 있어 건드리지 않았습니다. 다른 이름을 적어 주세요.
recount-unwritable = { $place }에 쓰지 못했습니다. 폴더가 있는지, 쓸 수 있는지, 디스크에 자리가 남았는지 확인해 주세요.
recount-written = 응답 { NUMBER($count) }건의 응답지를 { $place }에 내보냈습니다.
recount-fingerprint = 지문(SHA-256): { $fingerprint }
recount-publish = 이 지문을 결과와 함께 알려 주세요. 파일이 한 글자라도 바뀌면 지문이 달라집니다.
recount-readme =
    { $title }

    한마디로 받은 응답을 누구나 다시 셀 수 있게 내보낸 것입니다.

    survey.yaml: 설문입니다. 문항과 보기의 id가 여기에 있습니다.
    ballots: 문항마다 응답지 한 벌씩입니다. 보기는 이름 대신 id로 적었고, 적어 주신 글은 빼고 수만 남겼습니다. 순서는 문항마다 따로 섞어서, 두 파일의 줄을 이어 한 사람의 응답을 맞출 수 없습니다.
    result.json: 이 응답지에서 나온 결과입니다.
    receipts.txt: 접수번호 { NUMBER($count) }개입니다. 응답 수만큼 있습니다. 내 접수번호가 여기에 있으면 내 응답이 이 { NUMBER($count) }건 가운데 있다는 뜻입니다. 어느 응답지가 내 것인지, 어떻게 적혔는지는 보여 주지 않습니다.
    manifest.json: 파일마다 SHA-256, 문항마다 응답지 수, 결과를 정하는 방식, 프로그램의 판이 있습니다.
    manifest.sha256: manifest.json의 SHA-256이고, 전체의 지문입니다.

    hanmadi recount 명령에 이 파일을 주면 모든 수를 다시 셉니다. 우선순위 문항의 파일은 hanmadi count로, 나머지는 스프레드시트로도 셀 수 있습니다.

recount-head = { PARTICLE($survey, "을/를") } 다시 셌습니다. 한마디 { $version }판이 내보낸 것입니다.
recount-question = [같음] { $question }: 응답지 { NUMBER($ballots) }장을 다시 센 수가 결과와 모두 같습니다({ $file }).
recount-question-differs = [다름] { $question }: 응답지를 다시 센 수 가운데 { NUMBER($count) }개가 결과와 다릅니다({ $file }).
recount-difference = { $number }: { $file }에는 { $told }, 다시 센 수는 { $counted }입니다.
recount-receipts = 접수번호는 { NUMBER($count) }개입니다. 내 번호가 있으면 내 응답이 그 가운데 있다는 것까지만 알 수 있습니다.
recount-agrees = 모든 수가 같고, 바뀐 파일이 없습니다. 지문이 담당자가 알린 것과 같은지도 견주어 주세요.
recount-disagrees = 바뀐 파일이 있거나 수가 다릅니다. 위에 적힌 것을 보아 주세요.
recount-mend = 받은 곳에서 다시 받거나 담당자에게 물어 주세요.
recount-fault-manifest = 한마디가 내보낸 응답지가 아니거나 목록(manifest.json)을 읽을 수 없습니다.
recount-fault-packing = 묶음 파일이 내보낸 그대로가 아닙니다. 바뀌었거나, 풀었다가 다시 묶은 것입니다. 푼 폴더를 주면 파일마다 살펴봅니다.
recount-fault-fingerprint = { PARTICLE($manifest, "이/가") } 여기에 적힌 지문과 맞지 않습니다.
recount-fault-missing = 목록에 있는 파일이 없거나 읽히지 않습니다.
recount-fault-changed = 내보낸 뒤에 바뀌었습니다. SHA-256이 목록과 다릅니다.
recount-fault-unlisted = { PARTICLE($name, "이/가") } 목록에 없습니다.
recount-fault-survey = 설문을 읽을 수 없거나, 문항이 목록과 다릅니다.
recount-fault-head = 첫 줄의 칸 이름이 이 문항의 것이 아닙니다.
recount-fault-row = 이 문항의 응답지로 읽을 수 없는 줄입니다.
recount-fault-unreadable = 파일의 내용을 읽을 수 없습니다.
recount-fault-ballots = 응답지가 { NUMBER($count) }장인데 목록에는 { NUMBER($said) }장이라고 적혀 있습니다.
recount-fault-impossible = { $question } 문항의 응답지, 기권, 이유의 수를 더하면 응답 수와 맞지 않습니다.
recount-fault-receipts = 접수번호가 { NUMBER($count) }개인데 응답은 { NUMBER($said) }건이라고 적혀 있습니다.
recount-fault-receipts_order = 접수번호가 차례대로 있지 않거나 같은 것이 두 번 있습니다.
