import type { YearsStrings } from '../../language/strings.ts';

/** What is said of the other years, in English. */
export const messages: YearsStrings = {
  'years.failed': 'The other years could not be read', 'years.held': 'This source does not hold the other years.',
  'years.forbidden': 'The other years are not open to you.', 'years.signin': 'The other years ask you to sign in.', 'years.offline': 'Offline since {time}: the other years are read with the network.',
  'years.one': 'This programme has one cycle only: there is no other year yet.', 'years.alone': 'No other cycle has a result that can be read here.',
  'years.caption': 'The cycles of the programme, from the oldest to the latest', 'years.glance': '{count|cycle|cycles}, {#read} of them with a result that can be read here.',
  'years.col.cycle': 'Cycle', 'years.col.standing': 'Result', 'years.col.score': 'Score', 'years.col.threshold': 'Threshold', 'years.col.gates': 'Conditions', 'years.col.windows': 'Windows',
  'years.standing.published': 'Published', 'years.standing.provisional': 'Provisional', 'years.standing.in-review': 'In review', 'years.standing.draft': 'Draft', 'years.standing.not-filed': 'Not filed',
  'years.standing.absent': 'No dossier', 'years.standing.outside': 'Not in this cycle', 'years.standing.not-yet': 'Did not exist under this code yet', 'years.standing.no-longer': 'No longer exists under this code', 'years.standing.unpublished': 'Not published', 'years.standing.unknown': '{code}',
  'years.imported': 'published elsewhere', 'years.computed': 'computed from the dossier', 'years.importedFrom': 'Source: {list}.', 'years.grid': 'Grid {version}', 'years.gridChanged': 'Grid changed: {version}', 'years.demonstration': 'demonstration data',
  'years.points': '{#earned} out of {#max}', 'years.open': '{open|point still open|points still open}', 'years.noScore': 'no score', 'years.of': '{#met} out of {#total}',
  'years.reached.met': 'reached', 'years.reached.unmet': 'missed', 'years.reached.pending': 'still possible', 'years.reached.unknown': '{code}',
  'years.threshold.declared': 'The grid asks for {atLeast|point|points} out of {#max}.', 'years.threshold.act': 'An act of {on} set it at {atLeast|point|points} ({by}): {reason}. The grid says {#declared}.', 'years.threshold.source': 'Source: {ref}[note?, {note}].',
  'years.chart': 'Score of each cycle, as a share of its maximum. {list}.', 'years.chart.point': '{cycle}: {#earned} out of {#max}[open?, {#open} still to win][atLeast?, threshold {#atLeast}]', 'years.chart.gap': '{cycle}: no score', 'years.chart.scale': 'Height is the share of the maximum: not every cycle has the same.', 'years.key.gap': 'No score', 'years.key.median': 'Median of the peers', 'years.key.draft': 'Not published yet',
  'years.dated': 'Code {code}[from? since {from}][to? until {to}]. The years of another local government, even one that came out of this one, are never joined to these.',

  'years.beside': 'Compare two cycles', 'years.before': 'From', 'years.after': 'To', 'years.beside.none': 'These two cycles cannot be compared: it takes two results that can be read here.',
  'years.score.up': 'The score rises by {by|point|points}: {#from} in {before}, {#to} in {after}, out of {#max}.', 'years.score.down': 'The score falls by {by|point|points}: {#from} in {before}, {#to} in {after}, out of {#max}.', 'years.score.same': 'The score stays at {#to} out of {#max}.',
  'years.score.share': '{#from} out of {#fromMax} in {before}, {#to} out of {#max} in {after}: the maxima differ, so no difference in points can be read. As a share of the maximum, the score [up?rises][down?falls][same?stays the same]: {fromShare}, then {toShare}.',
  'years.score.open': '{#from} out of {#fromMax} in {before}, {#to} out of {#max} in {after}: points are still open, nothing is settled.', 'years.score.settled': '{#from} out of {#fromMax} in {before}, {#to} out of {#max} in {after}: [up?it is higher already][down?it can no longer come back to the same level], although points are still open.', 'years.score.none': 'One of the two cycles has no score.',
  'years.moves': '{up|line rises|lines rise}[rose?, by {rose|point|points} in all]; {down|falls|fall}[fell?, by {fell|point|points}][added?; {added|added|added}][removed?; {removed|removed|removed}].',
  'years.items': 'What changed from {before} to {after}', 'years.col.item': 'Condition or indicator', 'years.col.change': 'Change', 'years.was': 'Was {was}', 'years.wasCalled': 'Called before: {label}',
  'years.change.up': 'Rises', 'years.change.down': 'Falls', 'years.change.same': 'Unchanged', 'years.change.open': 'Not settled yet', 'years.change.untold': 'Not published line by line', 'years.change.set-apart': 'Does not count both times', 'years.change.regrouped': 'Grouped otherwise', 'years.change.added': 'New line', 'years.change.removed': 'Line removed', 'years.change.unknown': '{code}',
  'years.gate.up': 'Met this time', 'years.gate.down': 'No longer met', 'years.by.up': 'Rises by {by|point|points}', 'years.by.down': 'Falls by {by|point|points}', 'years.share': 'out of another maximum',
  'years.in.none': 'not in the grid', 'years.in.untold': 'not published', 'years.in.na': 'Does not apply', 'years.in.neutralised': 'Neutralised', 'years.in.met': 'Met', 'years.in.unmet': 'Missed', 'years.in.pending': 'Under examination',
  'years.same': '{count|line unchanged|lines unchanged}', 'years.untold': '{count|line|lines} one of the cycles says nothing of', 'years.window.change': '{window}: “{from}” in {before}, “{to}” in {after}.', 'years.window.outside': 'Not concerned',

  'years.peers': 'Among its peers', 'years.peers.all': 'Every local government of the cycle', 'years.peers.in': '{group}, cycle {cycle}',
  'years.side.over': 'Above the median', 'years.side.at': 'At the median', 'years.side.under': 'Below the median', 'years.side.unsettled': 'Below or above the median, as the points still open will have it', 'years.side.unknown': '{code}',
  'years.peers.say': 'Median {#median}; the middle half goes from {#lower} to {#upper}, the whole from {#least} to {#most}.', 'years.peers.count': '{ranked|score published|scores published}[pending?; {pending|result awaited|results awaited}][absent?; {absent|dossier not filed|dossiers not filed}].',
  'years.peers.place': 'Rank {#first} of {#ranked}.', 'years.peers.places': 'Tied, ranks {#first} to {#last} of {#ranked}.', 'years.peers.few': '[ranked?{ranked^score is published|scores are published}][!ranked?No score is published] in this group: it takes {#fewest} to tell the median and the quarters without pointing at anyone.',
  'years.peers.own': 'Its own score is not published: it is placed here without being counted.', 'years.peers.none': 'No score of these cycles can be placed.', 'years.peers.how': 'How it is counted',
  'years.peers.rule': 'The published scores of the cycle are put in order from the lowest to the highest, its own among them. The median is the least one that half of them do not exceed; the quarters likewise at a quarter and at three quarters. A draft or a provisional result never enters.',
  'years.peers.strip': 'From {#least} to {#most}, quarters {#lower} and {#upper}, median {#median}[own?; {territory}: {#own}]', 'years.why': 'Where this comes from',
};
