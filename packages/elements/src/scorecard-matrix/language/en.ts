import { common } from '../../language/common/en.ts';
import type { MatrixStrings } from '../../language/strings.ts';

export const messages: MatrixStrings = {
  ...common,
  'matrix.title': 'National matrix', 'matrix.cycle': '{programme}, cycle {cycle}', 'matrix.asOf': 'As of {date}', 'matrix.demonstration': 'Demonstration data', 'matrix.someDemonstration': '{count|demonstration row|demonstration rows} among them',
  'matrix.illustrative': 'Illustrative grid', 'matrix.outline': 'Outline of a grid', 'matrix.updating': 'Updating…', 'matrix.loading': 'Loading the matrix',
  'matrix.noSource': 'The matrix is connected to no source', 'matrix.noSource.say': 'Put it inside a jalon-provider element that carries base-url, or give it the client or view property.',
  'matrix.noCycle': 'No cycle is chosen', 'matrix.noCycle.say': 'Give a programme and a cycle: the matrix will be read here.',
  'matrix.failed': 'The matrix could not be loaded', 'matrix.missing': 'The server does not know this cycle, or its grid is not published yet.', 'matrix.forbidden': 'This matrix is not open to you. Whoever administers the programme can open it.',
  'matrix.signin': 'Sign in to the site that shows this matrix, then try again.', 'matrix.offline': 'The matrix will load once the network is back.', 'matrix.old': 'The values shown are those of {date}.',
  'matrix.empty': 'No local government is in this cycle', 'matrix.empty.say': 'The matrix fills with the first dossiers.', 'matrix.none': 'No local government matches', 'matrix.none.say': 'Ask for less.', 'matrix.clear': 'Show all',

  'matrix.review.preparing': 'Being prepared', 'matrix.review.filed': 'Filed', 'matrix.review.returned': 'To be completed', 'matrix.review.desk': 'Desk review', 'matrix.review.field': 'Field visit', 'matrix.review.provisional': 'Provisional result', 'matrix.review.deciding': 'Replies being examined', 'matrix.review.final': 'Final result', 'matrix.review.published': 'Published', 'matrix.review.not-filed': 'Not filed', 'matrix.review.unknown': '{code}',

  'matrix.table.caption': 'Conditions and indicators by local government', 'matrix.table.region': 'Matrix, scrolls both ways. Arrows: from cell to cell; Enter: open the local government; Space: choose it.', 'matrix.table.legend': 'Legend', 'matrix.table.density': 'Density', 'matrix.table.density.compact': 'Compact', 'matrix.table.density.normal': 'Normal', 'matrix.table.density.roomy': 'Roomy',
  'matrix.table.name': 'Local government', 'matrix.table.area': 'Region', 'matrix.table.score': 'Score', 'matrix.table.gap': 'Gap', 'matrix.table.windows': 'Windows', 'matrix.table.scoreBand': 'Score[threshold?, threshold {#threshold}]', 'matrix.table.gates': 'Conditions', 'matrix.table.pinned': 'Pinned', 'matrix.table.of': '{label}, out of {#max}',
  'matrix.table.noScore': 'not scored', 'matrix.table.noGroup': 'Belonging to none', 'matrix.table.group': '{count|local government|local governments}[open? · windows open: {open}]', 'matrix.table.choose': 'Choose {name}', 'matrix.table.demonstration': 'demonstration', 'matrix.table.sort': 'Sort by {column}',
  'matrix.table.letter.met': 'M', 'matrix.table.letter.unmet': 'X', 'matrix.table.letter.late': 'L', 'matrix.table.letter.pending': 'P', 'matrix.table.letter.none': 'F', 'matrix.table.letter.na': '', 'matrix.table.letter.neut': '', 'matrix.table.letter.act': 'A', 'matrix.table.letter.act-unmet': 'A', 'matrix.table.letter.unpublished': '?',
  'matrix.table.state.met': 'met', 'matrix.table.state.unmet': 'missing', 'matrix.table.state.late': 'late', 'matrix.table.state.pending': 'pending', 'matrix.table.state.none': 'not filed', 'matrix.table.state.na': 'not applicable', 'matrix.table.state.neut': 'neutralised', 'matrix.table.state.act': 'met by act', 'matrix.table.state.act-unmet': 'missing by act', 'matrix.table.state.unpublished': 'not published',
  'matrix.table.standingLetter.open': 'O', 'matrix.table.standingLetter.closed': 'C', 'matrix.table.standingLetter.undetermined': '?', 'matrix.table.standingLetter.not-member': '',
  'matrix.table.standing.open': 'open', 'matrix.table.standing.closed': 'closed', 'matrix.table.standing.undetermined': 'undetermined', 'matrix.table.standing.not-member': 'not concerned',
  'matrix.table.points': '{points|point|points} out of {#max}', 'matrix.table.scoreOf': '{points|point|points} out of {#max}[threshold?, threshold {#threshold}]', 'matrix.table.short': '{points|point|points} short of the threshold', 'matrix.table.above': '{points|point|points} above the threshold', 'matrix.table.atThreshold': 'Just at the threshold', 'matrix.table.place': '{code}, {label}',
  'matrix.table.pin': 'Pin the column', 'matrix.table.unpin': 'Release the column', 'matrix.table.selected': '{#count} chosen: {names}', 'matrix.table.others': '[count?and {count|other|others}]', 'matrix.table.only': 'Show only these', 'matrix.table.all': 'Show all rows', 'matrix.table.unselect': 'Unselect all', 'matrix.table.printed': 'Only the first {count|row is|rows are} printed; the export gives all {#all}.', 'matrix.table.thresholds': 'The threshold may differ for a class or by act: the gap takes it into account.',

  'matrix.summary': '{count|local government|local governments}[all? out of {#all}][rest?: {rest}].', 'matrix.summary.window': '{window} [open?open for {#open}][!open?open for none][undetermined?, undetermined for {#undetermined}][closed?, closed for {#closed}]',
  'matrix.summary.near': '{count|is|are} at most {points|point|points} short of the threshold', 'matrix.summary.median': 'median score {#median}', 'matrix.summary.notFiled': '{count|has|have} filed nothing',

  'matrix.query.label': 'Choose local governments', 'matrix.query.words': 'Name or code', 'matrix.query.any': 'All', 'matrix.query.all': 'All ({#count})', 'matrix.query.several': 'Several ({#count})',
  'matrix.query.class': 'Class', 'matrix.query.gap': 'Gap to the threshold', 'matrix.query.gap.any': 'Any gap', 'matrix.query.gap.near': 'Down to −{points|point|points}', 'matrix.query.gap.past': 'Threshold reached', 'matrix.query.gap.known': 'Gap known',
  'matrix.query.gap.from': '{#from} or more', 'matrix.query.gap.to': '{#to} or less', 'matrix.query.gap.between': 'From {#from} to {#to}', 'matrix.query.points': 'Points',
  'matrix.query.late': 'Late', 'matrix.query.notFiled': 'Not filed', 'matrix.query.clear': 'Clear', 'matrix.query.count': '{count|local government|local governments} out of {#all}.',
  'matrix.query.sort': 'Sort by', 'matrix.query.name': 'Name', 'matrix.query.indicators': 'Indicators', 'matrix.query.order': 'Order', 'matrix.query.up': 'Ascending', 'matrix.query.down': 'Descending',
  'matrix.query.group': 'Group by', 'matrix.query.group.none': 'No groups', 'matrix.query.more': 'More criteria[used? ({#used})]',
  'matrix.query.item': 'Condition or indicator', 'matrix.query.item.any': 'Any of them', 'matrix.query.state': 'State', 'matrix.query.state.any': 'All states', 'matrix.query.window.any': 'All', 'matrix.query.review': 'Stage',
};
