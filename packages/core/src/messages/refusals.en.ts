import type { AssessmentCommandType, AssessmentRefusal, AuthorRole, Role } from '../assessment/assessment.values.ts';
import type { InputType } from '../referential/referential.values.ts';
import { figureReader, isAheadOfTime, nameOf, rolesAllowed, showDay, showNumber, type FigureReader, type Figures, type Sentence } from './figures.ts';
import { REVIEW_COMMAND_NAMES, REVIEW_GENERAL, REVIEW_SENTENCES } from './refusals-review.en.ts';

export const ROLE_NAMES: Readonly<Record<Role, string>> = {
  secretary: 'municipal secretary', coach: 'coach', verifier: 'verification', officer: 'programme office', reader: 'reader', service: 'service account', administrator: 'administrator of rights',
};
export const WHO_CHANGED: Readonly<Record<Role, string>> = {
  secretary: 'The municipal secretary', coach: 'A coach', verifier: 'The verification team', officer: 'The programme office', reader: 'Somebody else', service: 'A service account', administrator: 'An administrator of rights',
};
const AUTHOR_NAMES: Readonly<Record<AuthorRole, string>> = { self: 'local government', coach: 'coach', verifier: 'verification', appeal: 'appeal' };
const COMMAND_NAMES: Readonly<Record<AssessmentCommandType, string>> = {
  recordAnswer: 'record an answer', clearAnswer: 'clear an answer', attachEvidence: 'attach a document', detachEvidence: 'remove a document',
  importResult: 'record a published result', withdrawResult: 'withdraw a published result',
  ...REVIEW_COMMAND_NAMES,
};
const TYPE_NAMES: Readonly<Record<InputType, string>> = {
  money: 'a whole amount with its currency', count: 'a whole number', decimal: 'a number, with or without decimals', boolean: 'yes or no', points: 'a number of points', choice: 'one of the values offered', sample: 'a list of units drawn, each named once',
};
const RESULT_NAMES: Figures = { score: 'the score', gates: 'the conditions', filing: 'the filing of the dossier' };

const GENERAL: Figures = {
  ...REVIEW_GENERAL,
  item: 'this item', input: 'this figure', event: 'this act', kind: 'of this kind', evidence: 'asked for', title: 'untitled', grid: 'of this cycle', score: 'asked for', territory: 'this territory',
  asked: 'none', allowed: 'those of the grid', given: 'this value', expected: 'the programme’s currency', min: '0', max: 'the grid’s limit', base: 'given', version: 'before it', id: 'sent', count: '0',
};

const roleName = (figure: FigureReader): string => nameOf(ROLE_NAMES, figure('role'), 'current');
/** The role in brackets, where it is known. */
const inRole = (figure: FigureReader, figures: Figures): string => (figures['role'] === undefined ? '' : ` (${roleName(figure)})`);

function stale(figure: FigureReader, figures: Figures): string {
  if (isAheadOfTime(figures)) return `Version ${figure('base')} does not exist yet: the scorecard is at version ${figure('version')}. Reload the scorecard, then try again.`;
  const who = figures['name'] ?? nameOf(WHO_CHANGED, figure('role'), 'Somebody else');
  const what = figures['item'] === undefined ? (figures['command'] === undefined ? 'this published result' : 'this scorecard') : `the answer to ${figure('item')}`;
  return `${who} changed ${what} after version ${figure('base')}, the one on your screen. Nothing is lost: compare the two values and choose which to keep.`;
}

function roleNotAllowed(figure: FigureReader, figures: Figures): string {
  if (figures['base'] === 'any') return 'Only a service account writes without saying which version it saw. Give the version on screen (base), then try again.';
  const may = rolesAllowed(figure('command')).map((role) => ROLE_NAMES[role]).join(', ');
  return `The role “${roleName(figure)}” may not ${nameOf(COMMAND_NAMES, figure('command'), 'do this')}. ${may ? `These may: ${may}.` : 'Ask the programme office.'}`;
}

function range(figure: FigureReader, figures: Figures): string {
  const min = showNumber(figure('min'), 'en');
  const bounds = figures['max'] === undefined ? `from ${min} upwards` : `from ${min} to ${showNumber(figure('max'), 'en')}`;
  return `${figure('item')}: ${figure('input')} is ${showNumber(figure('given'), 'en')}, and the grid takes values ${bounds}. Correct the value, then save.`;
}

const SENTENCES: Readonly<Record<AssessmentRefusal, Sentence>> = {
  'stale': stale,
  'id-reused': (figure) => `The identifier ${figure('id')} already stands for another change. Send this one under a new identifier.`,
  'batch-size': (figure) => `One sending carries 1 to ${figure('max')} changes, and this one carries ${figure('count')}. Split them into several.`,
  'unknown-item': (figure) => `The grid ${figure('grid')} has no item ${figure('item')}. Choose a code of this grid.`,
  'unknown-input': (figure) => `${figure('item')} does not ask for the figure ${figure('input')}. Leave it out. Figures asked for: ${figure('asked')}.`,
  'unknown-event': (figure) => `${figure('item')} does not ask for the date ${figure('event')}. Leave it out. Dates asked for: ${figure('asked')}.`,
  'wrong-input-type': (figure) => `${figure('item')}: ${figure('input')} takes ${nameOf(TYPE_NAMES, figure('type'), 'a value of another type')}. Correct the value, then save.`,
  'wrong-currency': (figure) => `${figure('item')}: ${figure('input')} is counted in ${figure('expected')}, and the amount is in ${figure('given')}. Convert the amount, then save.`,
  'unknown-value': (figure) => `${figure('item')}: ${figure('given')} is not a value of ${figure('input')}. Choose from: ${figure('allowed')}.`,
  'input-out-of-range': range,
  'date-out-of-range': (figure) => `${figure('item')}: ${showDay(figure('given'), 'en')} cannot be the date ${figure('event')}. Give a day between ${showDay(figure('min'), 'en')} and ${showDay(figure('max'), 'en')}.`,
  'not-justified': (figure) => `The judgement of ${figure('item')} is not justified. Write why in the note, then record it again.`,
  'nothing-to-record': (figure) => `The answer to ${figure('item')} is empty. Give a figure, a date or a note; to take an answer back, clear it.`,
  'no-such-answer': (figure) => `There is no ${nameOf(AUTHOR_NAMES, figure('author'), 'such')} answer to clear for ${figure('item')}. Reload the scorecard to see how it stands.`,
  'unknown-evidence': (figure) => `${figure('item')} does not take a document “${figure('kind')}”. Choose among those asked for: ${figure('asked')}.`,
  'evidence-exists': (figure) => `The document “${figure('title')}” (${figure('evidence')}) is already attached to ${figure('item')}. To replace it, remove it first.`,
  'no-such-evidence': (figure) => `The document ${figure('evidence')} is not attached to ${figure('item')}. Reload the scorecard to see the documents attached.`,
  'unknown-score': (figure) => `The grid ${figure('grid')} has no score ${figure('score')}. Choose a score of this grid.`,
  'value-out-of-range': (figure) => `The score ${figure('score')} runs from ${showNumber(figure('min'), 'en')} to ${showNumber(figure('max'), 'en')} points, and the result has ${showNumber(figure('given'), 'en')}. Compare it with the published result.`,
  'no-such-result': (figure) => `No published result is recorded for ${nameOf(RESULT_NAMES, figure('kind'), 'this scorecard')}${figure('kind') === 'score' ? ` ${figure('score')}` : ''}: there is nothing to withdraw. Reload the scorecard to see how it stands.`,
  'outline-grid': (figure) => `The grid ${figure('grid')} is an outline: it can be read, without answers or points. Answer ${figure('item')} once the grid of the cycle is published.`,
  'not-signed-in': () => 'Only somebody signed in can change this scorecard. Sign in, then try again.',
  'role-not-allowed': roleNotAllowed,
  'territory-not-granted': (figure, figures) => `Your rights${inRole(figure, figures)} do not cover ${figure('territory')}. Ask the programme office for them.`,
  'grant-expired': (figure, figures) => `Your rights${inRole(figure, figures)} on ${figure('territory')} ended${figures['until'] === undefined ? '' : ` on ${showDay(figures['until'], 'en')}`}. Ask the programme office to renew them.`,
  'author-not-allowed': (figure) => `The role “${roleName(figure)}” does not write the ${nameOf(AUTHOR_NAMES, figure('author'), 'other')} answer. Record your own: both stay side by side.`,
  'coach-cannot-verify': () => 'You coached this local government during this cycle: whoever coaches does not verify, as a State agent who helped with an operation takes no part in the control of its legality (the principle of article 286 of the CGCT). Hand the verification to somebody else.',
  'published-result': (figure) => `This result is published (${nameOf(RESULT_NAMES, figure('kind'), 'result of record')}): only the programme office and its service accounts change it. Tell them of the difference, with the document that shows it.`,
  ...REVIEW_SENTENCES,
};

/**
 * Says in English what was refused and what to do next.
 *
 * @param figures those of the refusal; a label may stand in for a code, and `name` for whoever changed it meanwhile
 */
export function describeRefusal(refusal: AssessmentRefusal, figures: Figures): string {
  const sentence = Object.hasOwn(SENTENCES, refusal) ? SENTENCES[refusal] : undefined;
  return sentence ? sentence(figureReader(figures, GENERAL), figures) : `The change was not saved (${refusal}). Reload the page, then try again.`;
}
