import { common } from '../../language/common/en.ts';
import type { ListStrings } from '../../language/strings.ts';

export const messages: ListStrings = {
  ...common,
  'list.title': 'Dossiers', 'list.loading': 'Loading the list', 'list.searching': 'Searching…', 'list.search': 'Name or code', 'list.within': 'Region', 'list.anywhere': 'All', 'list.state': 'Stage', 'list.anyState': 'All', 'list.queue': 'To be verified', 'list.late': 'Late only', 'list.promised': 'With an open promise', 'list.filters': 'Choose dossiers',
  'list.state.preparing': 'Being prepared', 'list.state.filed': 'Filed', 'list.state.returned': 'To be completed', 'list.state.desk': 'Desk review', 'list.state.field': 'Field visit', 'list.state.provisional': 'Provisional result',
  'list.state.deciding': 'Replies being examined', 'list.state.final': 'Final result', 'list.state.published': 'Published', 'list.state.not-filed': 'Not filed', 'list.state.unknown': '{code}',
  'list.col.territory': 'Local government', 'list.col.state': 'Stage', 'list.col.due': 'Due', 'list.col.score': 'Score', 'list.col.windows': 'Windows', 'list.col.todo': 'To do',
  'list.due': '{date}', 'list.left': '[!left?last day][left?{left|day|days} left]', 'list.lateBy': '{count|day|days} late', 'list.noDue': '–', 'list.score': '{#earned} of {#max}', 'list.noScore': 'no score',
  'list.windows': '[open?{#open} open][closed?[open?, ]{#closed} closed][rest?[open?, ][!open?[closed?, ]]{#rest} undetermined]',
  'list.undecided': '{count|line to decide|lines to decide}', 'list.replies': '{count|reply|replies}', 'list.promises': '{count|promise|promises}[due?, {due}]', 'list.count': '{shown|dossier|dossiers} shown[more?, there are more].', 'list.more': 'Show more', 'list.loadingMore': 'Reading on…', 'list.all': 'The whole list is read.',
  'list.empty': 'No dossier matches', 'list.empty.say': 'Change the choices above. A dossier in which nothing is written is not in this list.', 'list.none': 'No dossier in this cycle', 'list.none.say': 'A dossier in which nothing is written is not in this list.', 'list.demonstration': 'demonstration',
  'list.noSource': 'The list has no source', 'list.noSource.say': 'Place it in a jalon-provider element that carries base-url, or give it the property client.', 'list.noCycle': 'No cycle is chosen', 'list.noCycle.say': 'Give a programme and a cycle: the dossiers will be read here.',
  'list.failed': 'The list could not be loaded', 'list.old': 'What is shown is from the reading before.', 'list.offline': 'The list will load when the network is back.', 'list.missing': 'The server does not know this programme, cycle or territory.', 'list.forbidden': 'This list is not open to you.', 'list.signin': 'Sign in to the site that shows this list, then try again.',
};
