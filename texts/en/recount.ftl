# What is said by the commands that hand over a closed survey's ballots and count them again

recount-not-closed = { $id } is not closed yet. Its ballots can be exported once it is.
recount-few = { $id } has a question with only { $count } ballots, so nothing was exported: below { $fewest }, people who know each other may guess whose they are. If the survey is named and this is all right, add --yes-fewer.
recount-exists = There is something at { $place } already, and it was left as it is. Please give another name.
recount-unwritable = { $place } cannot be written. Check that the folder is there, its permissions and the free space of the disk.
recount-written = { $count ->
    [one] Exported the ballots of one response to { $place }.
   *[other] Exported the ballots of { NUMBER($count) } responses to { $place }.
 }
recount-fingerprint = Fingerprint (SHA-256): { $fingerprint }
recount-publish = Please publish this fingerprint with the result. It changes when a single letter of the files does.
recount-readme =
    { $title }

    Exported from Hanmadi, so that anyone can count the responses again.

    survey.yaml: the survey, with the ids of its questions and options.
    ballots: one set of ballots for each question. Options stand by id, not by name; what people wrote is left out, only how much it was is there. Each question was shuffled by itself, so lines of two files cannot be put together to one person.
    result.json: the result of these ballots.
    receipts.txt: { NUMBER($count) } receipts, as many as there are responses. If yours is there, your response is among these { NUMBER($count) }. It does not show which ballot is yours, nor what stands on it.
    manifest.json: the SHA-256 of each file, the number of ballots for each question, the deciding rule, the version of the program.
    manifest.sha256: the SHA-256 of manifest.json, which is the fingerprint of the whole.

    hanmadi recount counts every number again from this file. The file of a ranking can be counted with hanmadi count as well, the others in a spreadsheet.

recount-head = Counted { $survey } again, as exported by Hanmadi { $version }.
recount-question = [same] { $question }: every number comes out as in the result. Ballots: { NUMBER($ballots) } ({ $file }).
recount-question-differs = [differs] { $question }: numbers that do not come out as in the result: { NUMBER($count) } ({ $file }).
recount-difference = { $number }: { $file } says { $told }, the ballots give { $counted }.
recount-receipts = Receipts listed: { NUMBER($count) }. If yours is there, your response is among them; that is all it shows.
recount-agrees = Every number agrees, and no file was changed. Please compare the fingerprint with the one that was published, too.
recount-disagrees = A file was changed, or a number differs. Please see above.
recount-mend = Please get it again from where you had it, or ask the organiser.
recount-fault-manifest = These are no ballots exported from Hanmadi, or their list (manifest.json) cannot be read.
recount-fault-packing = The archive is not as it was exported: it was changed, or unpacked and packed again. Name the unpacked folder to have each file looked at.
recount-fault-fingerprint = { $manifest } does not fit the fingerprint in here.
recount-fault-missing = The list names this file, and it is missing or cannot be read.
recount-fault-changed = It was changed after it was exported: its SHA-256 is not the one in the list.
recount-fault-unlisted = { $name } is not on the list.
recount-fault-survey = The survey cannot be read, or its questions are not those of the list.
recount-fault-head = The columns in the first line are not those of this question.
recount-fault-row = This line cannot be read as a ballot of this question.
recount-fault-unreadable = The contents of the file cannot be read.
recount-fault-ballots = There are { NUMBER($count) } ballots, but the list says { NUMBER($said) }.
recount-fault-impossible = The ballots, abstentions and reasons of { $question } do not fit the number of responses.
recount-fault-receipts = There are { NUMBER($count) } receipts, but the list says that there are { NUMBER($said) } responses.
recount-fault-receipts_order = The receipts are not in order, or one of them is there twice.
