# What the command says that counts ballot files

count-by-points = Points ({ $places } down to 1)
count-by-dowdall = Dowdall (1, 1/2, 1/3 …)
count-by-mentions = Mentions
count-by-first = First places
count-by-borda = Borda
count-by-copeland = Copeland
count-by-minimax = Minimax
count-by-schulze = Schulze
count-by-ranked_pairs = Ranked pairs
count-by-irv = Instant runoff (IRV)
count-by-stv = Single transferable vote (STV, Scottish rules)
count-by-plackett_luce = Plackett–Luce
count-head = { $method } · { $ballots ->
    [one] one ballot
   *[other] { NUMBER($ballots) } ballots
} · { $options ->
    [one] one option
   *[other] { $options } options
}
count-unranked = An option that a ballot does not rank stands below every option that it ranks, tied with the others.
count-stops = A ballot that puts several in one place stops there.
count-line = { $place }.  { $option }  { $score }
count-line-shared = { $place }=  { $option }  { $score }
count-quota = Quota: { NUMBER($quota) } votes
count-winners = Chosen: { $options }
count-no-winners = Nobody is sure to be chosen.
count-tied = Sharing the last place: { $options }. This method does not say which of them is chosen.
count-broken-earlier_stage = At stage { $stage }, { $options } had as many votes; the last stage at which they differed decided: { $taken }.
count-broken-list_order = { $options } had as many votes throughout; their order in the file decided: { $taken }.

fault-ballot-ending = The ending of this file's name says no form of ballot file.
mend-ballot-ending = Give the file's name one of these endings: { $endings }
fault-ballot-header = The first line is not “weight,rank1,rank2,…”.
mend-ballot-header = Write the names of the columns into the first line, as weight,rank1,rank2.
fault-ballot-quotes = A quotation mark is not closed, or stands in the wrong place.
mend-ballot-quotes = Put the whole cell into quotation marks and double those within.
fault-ballot-columns = There are { $count } cells, but only { $columns } in the first line.
mend-ballot-columns = Take out the cells that are too many, or name them in the first line.
fault-ballot-weight = “{ $written }” should be a number, 1 or more.
mend-ballot-weight = Write a number of 1 or more, in digits.
fault-ballot-gap = “{ $written }” stands behind an empty cell, which ends the ballot.
mend-ballot-gap = Move the ranks up so that no cell between them is empty.
fault-ballot-empty-name = One of the names that share a place is empty.
mend-ballot-empty-name = Write the name, or take out the mark that joins it.
fault-ballot-twice = “{ $written }” stands on one ballot twice.
mend-ballot-twice = Leave it there once.
fault-ballot-line = This line cannot be read as a ballot.
mend-ballot-line = Write how many people and the numbers, as 12: 3,1,2; put those that share a place into braces, as {"{"}1,4{"}"}.
fault-ballot-unknown = “{ $written }” is not among the options of this file.
mend-ballot-unknown = Correct the number, or add the option to the list.
fault-ballot-name = The option “{ $written }” is there twice, or its name is empty.
mend-ballot-name = Give every option a number and a name of its own.
fault-ballot-parts = The three parts { $parts } are not there in this order.
mend-ballot-parts = Write the name of each part on a line, with its table below.
fault-ballot-not-ordinal = These are not ranked votes (vote_type ordinal).
mend-ballot-not-ordinal = Choose a file of ranked votes.
fault-ballot-voters = There are { $count } ballots, but the head of the file says { $written }.
mend-ballot-voters = Check whether the file was cut off.
fault-ballot-none = There is no ballot in it.
mend-ballot-none = Choose another file.
