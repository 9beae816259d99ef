# What is said to the operator: command line, settings, database, alarms

run-started = Hanmadi is running. Its chat: { $link }
run-owner-link = There is no owner yet. Open this link once within a day to become one: { $link }

setting-token-missing = HANMADI_TOKEN is missing. Write the token you got from Telegram's BotFather into the file .env as HANMADI_TOKEN=…
setting-token-wrong = HANMADI_TOKEN does not look like a token. Copy what BotFather gave you whole, from the digits and the colon to the end.
setting-token-refused = Telegram does not know HANMADI_TOKEN. Please check the token with BotFather.
setting-api-wrong = HANMADI_API must be an address that begins with https:// or http://.
setting-database-wrong = HANMADI_DATABASE must be an address such as sqlite:///hanmadi.db or postgresql://…
setting-owners-wrong = HANMADI_OWNERS must be Telegram ids with commas between them, such as 12345678,23456789.
setting-timezone-wrong = HANMADI_TIMEZONE must be the name of a time zone, such as Asia/Seoul.
setting-language-wrong = HANMADI_LANGUAGE must be ko or en.
setting-public-url-wrong = HANMADI_PUBLIC_URL must be an address that begins with https://.
setting-port-wrong = HANMADI_PORT must be a number from 1 to 65535.
setting-webhook-secret-wrong = HANMADI_WEBHOOK_SECRET takes up to 256 letters, digits, _ and -.
setting-rate-wrong = HANMADI_RATE must be a number above 0 and not above 30.
setting-env-unreadable = The file .env could not be read. Please check its permissions and save it as UTF-8.
setting-file-unreadable = The file { $path } named by { $name } could not be read. Please check its path and permissions.

storage-missing = There is no database ({ $place }). Check the address in HANMADI_DATABASE. If it is still to be made, run hanmadi migrate.
storage-folder-missing = The folder for the database is missing ({ $place }). Make it, or correct the address in HANMADI_DATABASE.
storage-newer = This database was made by a newer Hanmadi. Please upgrade Hanmadi.
storage-older = This database belongs to an earlier version. Please run hanmadi migrate.
storage-locked = Another program is using the database ({ $place }). Check whether Hanmadi is running already.
storage-full = The database cannot be written ({ $place }). Check the free space of the disk and the permissions.
storage-unreachable = The database cannot be reached ({ $place }). Check that the server runs and that address and password are right.
storage-unknown-scheme = HANMADI_DATABASE cannot be read. Write an address such as sqlite:///hanmadi.db or postgresql://…
storage-broken = The database cannot be read ({ $place }). Check that it is a file of Hanmadi's; if it is damaged, restore a backup.

operations-folder = The folder in which the running bot takes commands cannot be used ({ $place }). Check its owner and permissions.
operations-lost = The running bot took the command and did not answer. See with hanmadi survey list whether it was carried out.
operations-failed = The running bot could not carry out the command, and nothing was changed. Please look at its log.

alarm-storage = The database cannot be written ({ $detail }); receiving pauses and it is tried again. Check the disk and the server. Answers received stand.
alarm-conflict = Another program receives updates with the same token. Keep only one running.
alarm-unauthorised = Telegram does not know the token. Check HANMADI_TOKEN.
alarm-unreachable = Telegram cannot be reached. Work goes on as soon as it can be. Check the internet connection.
alarm-refused = Telegram refused a message ({ $detail }). hanmadi doctor shows more.
alarm-in-doubt = It is not known whether a message ({ $detail }) arrived, and it was not sent again. Please check the internet connection.
alarm-errand = Something asked of Telegram could not be dealt with ({ $detail }). Please look at the log.
alarm-set-aside = An update that could not be dealt with was set aside (number { $detail }). hanmadi doctor shows more.

fault-line = { $file }:{ $line }: { $what } { $mend }
fault-file = { $file }: { $what } { $mend }
fault-unreadable = The file cannot be read.
mend-unreadable = Check its name and permissions.
fault-attached-missing = The file “{ $name }” is not in the folder of the survey file.
mend-attached-missing = Put it there, or correct its name, spaces and ending included.
fault-attached-unreadable = The file “{ $name }” cannot be read.
mend-attached-unreadable = Check that it is a file and no folder, and its permissions.
fault-attached-empty = The file “{ $name }” is empty.
mend-attached-empty = Put a file there that has something in it, or take it out of attachments.
fault-attached-big = The file “{ $name }” is larger than { $limit } MB.
mend-attached-big = Divide it, or make it smaller.
operator-checked = { $count ->
    [one] “{ $title }”: one question, nothing to mend.
   *[other] “{ $title }”: { $count } questions, nothing to mend.
 }
operator-checked-past = { $count ->
    [one] “{ $title }”: one question. Its close is past, so it cannot be opened like this.
   *[other] “{ $title }”: { $count } questions. Its close is past, so it cannot be opened like this.
 }
operator-question = { $number }. { $text } ({ $about })
operator-question-options = { $count ->
    [one] one option
   *[other] { $count } options
}
operator-question-parts = { $count ->
    [one] one part
   *[other] { $count } parts
}
operator-question-reason =
    { $reason ->
        [required] with a reason
       *[other] a reason may be added
    }
operator-question-abstain = abstaining is allowed
operator-question-optional = may be left out
operator-question-each = for each choice in { $id }
operator-question-when = if { $condition }
operator-added = Added { $id }.
operator-not-open-yet = It is not open yet. hanmadi survey open { $id } opens it.
operator-files-stored = Stored its files: { $files }
operator-files-kept = Files that are not in the folder stay as they were stored before: { $files }
operator-files-written = { $count ->
    [one] Wrote one file into { $folder }.
   *[other] Wrote { $count } files into { $folder }.
 }
operator-files-unwritable = The files could not be written into { $folder }. Check its permissions and the free space of the disk.
operator-corrected = Corrected { $id }.
operator-unchanged = Nothing changed in { $id }.
operator-opened = Opened { $id }.
operator-opens-at = Answers are taken from { WHEN($at) } on.
operator-closes-at = Answers are taken until { DEADLINE($at) }.
operator-link = The link to share: { $link }
operator-link-later = The link to share comes once hanmadi run has run; hanmadi survey list then shows it.
operator-closed = Closed { $id }. Those who answered are told.
operator-survey-unknown = There is no survey { $id }. hanmadi survey list shows them.
operator-open-already = { $id } is open already.
operator-closed-for-good = { $id } is closed. Please add a new survey under another id.
operator-closes-past = The deadline ({ CLOSED($at) }) has passed. Move closes in the survey file to a later day and add it again.
operator-not-open = { $id } is not open.
operator-line = { $survey }  { $state }  responses: { $responses }, answering: { $drafts }  { $title }
operator-line-linked = { operator-line }  { $link }
operator-migrated = The database is at this version.
backup-done = Copied the database to { $file } ({ NUMBER($size, maximumFractionDigits: 1) } MB). It holds names and answers, so keep it where only those in charge can read it.
backup-fault-exists = There is a file { $place } already, and it was left as it is. Please give another name.
backup-fault-folder = The folder for the copy is missing ({ $place }). Make it, or correct the name.
backup-fault-unwritable = The copy cannot be written ({ $place }). Check the free space of the disk and the permissions.
backup-server = The database is on PostgreSQL. Please copy it with PostgreSQL's pg_dump.
operator-doubt = Nothing was changed. If it is the same, add the file again at a terminal and answer y, or take the file that hanmadi survey export { $id } writes and correct only the words.
operator-yes-or-no = Type y if so, or press Enter if not.

doctor-well = [well] { $finding }
doctor-remark = [note] { $finding }
doctor-unwell = [mend] { $finding }
doctor-settings = All settings were read.
doctor-unknown-setting = There is no setting { $name }, so it is not used. The nearest name is { $nearest }.
doctor-sqlite = This is SQLite { $version }.
doctor-sqlite-old = This is SQLite { $version }. Let no other program use the database file at the same time. From 3.51.3 on this is no worry.
doctor-database = The database is at this version.
doctor-database-to-come = There is no database yet ({ $place }). hanmadi run makes it at its first start.
doctor-outbox = { $waiting } messages wait, { $failed } could not be sent, { $aside } updates were set aside.
doctor-token = Telegram knows the token: @{ $name }
doctor-unreachable = Telegram cannot be reached. Check the internet connection and HANMADI_API.
doctor-clock = The clock agrees with Telegram's.
doctor-clock-unknown = The server does not tell the time, so the clock was not compared.
doctor-clock-wrong = The clock of this machine differs from Telegram's by { $seconds } seconds. Switch time synchronisation (NTP) on.

state-draft = draft
state-open = open
state-closed = closed

# A question's settings, for its organiser

bounds-places = { $places ->
    [1] one place
   *[other] { $places } places
}
bounds-choices =
    { $span ->
        [0] { $most }
       *[other]
            { $least ->
                [1] up to { $most }
               *[other] { $least } to { $most }
            }
    }
bounds-other = with “other”
bounds-entries =
    { $span ->
        [0] { $most } entries
       *[other]
            { $least ->
                [1] up to { $most } entries
               *[other] { $least } to { $most } entries
            }
    }
bounds-scale = 1 to { $scale }
bounds-unit = in { $unit }
bounds-total = { $total } points in all
bounds-full = { $full }
bounds-sheets = one sheet for each of { $count }
