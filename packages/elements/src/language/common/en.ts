import type { CommonStrings } from '../strings.ts';

/** What every widget may say. */
export const common: CommonStrings = {
  'numbers': 'No|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten',
  'unknown': 'Reason: {code}.', 'join': '; ', 'comma': ', ', 'pair': '{name}: {value}',
  'kind.country': 'Country', 'kind.region': 'Region', 'kind.departement': 'Department', 'kind.arrondissement': 'Arrondissement', 'kind.ville': 'City', 'kind.commune': 'Commune', 'kind.unknown': '{code}',
  'value.missing': 'not given', 'value.yes': 'yes', 'value.no': 'no',
  'author.self': 'self-assessment', 'author.coach': 'coach', 'author.verifier': 'verifier', 'author.appeal': 'appeal', 'author.unknown': 'author',
  'part.loading': 'Loading…', 'part.failed': 'This part could not be loaded.',
  'error.no-answer': 'The server did not answer.', 'error.timeout': 'The server did not answer in time.', 'error.unavailable': 'The server is stopped for the moment.', 'error.internal': 'The server met a fault, and noted it.',
  'error.client-too-old': 'This page is too old for the server. Reload it; if that is not enough, tell whoever publishes it.', 'error.server-too-old': 'The server is too old for this page. Tell whoever operates it.',
  'error.too-many-requests': 'The server gets too many requests. Try again in a minute.', 'error.unexpected-answer': 'The answer is not that of a Jalon server. The base address may be wrong.',
  'crash.title': 'The scorecard could not be shown', 'crash.say': 'The rest of the page is not touched, and nothing that is recorded is lost.',
  'offline.title': 'Offline since {time}',
  'action.retry': 'Try again', 'action.copyId': 'Copy the number', 'action.copied': 'Number copied', 'request.id': 'Request {id}',
};
