import type { ReviewDeadline } from '../referential/review-delay.values.ts';
import type { DecisionCode, DecisionStage, ReviewAct, ReviewEdit, ReviewEntry, ReviewRefusal, ReviewState } from '../assessment/review/review.values.ts';
import { codesIn, nameOf, showDay, type Figures, type FigureReader, type Sentence } from './figures.ts';

export const REVIEW_COMMAND_NAMES: Readonly<Record<ReviewAct | ReviewEdit, string>> = {
  fileDossier: 'file the dossier', recordNotFiled: 'record that nothing was filed', reopenFiling: 'reopen the filing', returnDossier: 'return the dossier to be completed',
  acceptDossier: 'receive the dossier', openFieldVisit: 'open the field visit', issueProvisional: 'issue the provisional result', closeReplies: 'close the replies',
  issueFinal: 'issue the final result', publishResult: 'publish the result', reopenReview: 'reopen the review',
  decideItem: 'decide on an item', withdrawDecision: 'withdraw a decision', replyToItem: 'contest an item', withdrawReply: 'withdraw a reply',
  addComment: 'add a comment', removeComment: 'remove a comment', addPromise: 'note a promise', removePromise: 'remove a promise',
  keepPromise: 'note a promise as kept', reopenPromise: 'reopen a promise', drawSample: 'draw a sample', withdrawSample: 'withdraw a sample',
};
const STATE_NAMES: Readonly<Record<ReviewState, string>> = {
  preparing: 'being prepared', filed: 'filed', returned: 'returned to be completed', desk: 'under desk review', field: 'under field visit', provisional: 'at its provisional result',
  deciding: 'at the decision on replies', final: 'at its final result', published: 'published', 'not-filed': 'not filed',
};
const DELAY_NAMES: Readonly<Record<ReviewDeadline, string>> = { file: 'to file', complete: 'to complete the dossier', reply: 'to reply' };
const ENTRY_NAMES: Readonly<Record<ReviewEntry, string>> = { decision: 'decision', reply: 'reply', comment: 'comment', promise: 'promise', sample: 'sample' };
const DECISION_NAMES: Readonly<Record<DecisionCode, string>> = { accepted: 'accepted', amended: 'amended', rejected: 'rejected', upheld: 'upheld' };
const STAGE_NAMES: Readonly<Record<DecisionStage, string>> = { verification: 'verification', appeal: 'appeal' };

const delay = (figure: FigureReader): string => nameOf(DELAY_NAMES, figure('deadline'), 'of this stage');
const entry = (figure: FigureReader): string => nameOf(ENTRY_NAMES, figure('entry'), 'entry');
const items = (figures: Figures): string => (figures['items'] === undefined ? '' : ` (${figures['items']})`);
/** Codes of a list, each by its name: `"desk, field"`. */
const named = (names: Figures, codes: string | undefined): string => codesIn(codes).map((code) => nameOf(names, code, code)).join(', ');

export const REVIEW_SENTENCES: Readonly<Record<ReviewRefusal, Sentence>> = {
  'wrong-review-state': (figure, figures) =>
    `The dossier is ${nameOf(STATE_NAMES, figure('state'), 'at another stage')}: this is not the time to ${nameOf(REVIEW_COMMAND_NAMES, figure('command'), 'change it')}.${figures['states'] ? ` It is done when the dossier is: ${named(STATE_NAMES, figures['states'])}.` : ' Reload the scorecard to see how it stands.'}`,
  'deadline-past': (figure, figures) => `The time ${delay(figure)} ended${figures['due'] === undefined ? '' : ` on ${showDay(figures['due'], 'en')}`}. Ask the programme office whether an act extends it.`,
  'deadline-unknown': (figure) => `When the time ${delay(figure)} ends is not known for this cycle. Ask the programme office to set it.`,
  'too-early': (figure, figures) => `The time ${delay(figure)} still runs${figures['due'] === undefined ? '' : ` until ${showDay(figures['due'], 'en')} included`}. Try again once it is past.`,
  'incomplete': (figure, figures) => `The dossier lacks what the grid requires for ${figure('count')} item(s)${items(figures)}. Complete them, then file.`,
  'undecided-items': (figure, figures) => `Nothing is decided on ${figure('count')} item(s)${items(figures)}. Decide on each, then try again.`,
  'undecided-replies': (figure, figures) => `Nothing is decided on ${figure('count')} contested item(s)${items(figures)}. Decide on each, then try again.`,
  'motive-missing': (figure) => `Say why, or name the order it rests on, before you ${nameOf(REVIEW_COMMAND_NAMES, figure('command'), 'do this')}. Add the reason, then try again.`,
  'justification-missing': (figure) => `${figure('item')}: the decision “${nameOf(DECISION_NAMES, figure('decision'), 'taken')}” needs a justification. Write it, then try again.`,
  'not-contested': (figure) => `The local government did not contest ${figure('item')}: the verification stands. Decide on the contested items.`,
  'wrong-decision': (figure, figures) => `${figure('item')}: “${nameOf(DECISION_NAMES, figure('decision'), 'this decision')}” has no place here, or carries no figures. Choose from: ${named(DECISION_NAMES, figures['decisions']) || 'the decisions of this stage'}.`,
  'already-decided': (figure) => `The ${nameOf(STAGE_NAMES, figure('stage'), 'review')} has already decided on ${figure('item')}. Withdraw the decision, or decide again.`,
  'entry-exists': (figure) => `There is one already: ${entry(figure)} ${figure('id')}. Reload the scorecard, withdraw what exists or give another identifier.`,
  'no-such-entry': (figure) => `There is no such thing in this dossier: ${entry(figure)} ${figure('id')}. Reload the scorecard to see how it stands.`,
  'not-the-author': (figure) => `Somebody else wrote it (${entry(figure)}), and only they can take it back. Add a comment if you do not agree.`,
  'sample-size': (figure) => `${figure('item')}: ${figure('size')} cannot be drawn from ${figure('of')}. Draw fewer, or complete the list.`,
  'guard-unknown': (figure) => `This version cannot judge the condition ${figure('guard')}, and therefore refuses. Update the application.`,
};

export const REVIEW_GENERAL: Figures = { count: 'several', size: 'so many', of: 'so few', guard: 'set' };
