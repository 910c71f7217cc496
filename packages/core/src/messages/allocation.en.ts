import type { AllocationFault } from '../allocation/allocation-fault.values.ts';
import type { FormulaIssue } from '../allocation/formula-issue.rules.ts';
import type { RunRefusal } from '../allocation/run/run.values.ts';
import { describeAllocationWith } from './allocation.ts';
import type { Figures } from './figures.ts';
import { wordOf } from './issues.ts';
import { describeIssue } from './issues.en.ts';
import { ROLE_NAMES, WHO_CHANGED } from './refusals.en.ts';

const TYPES = { count: 'a whole number', decimal: 'a number', money: 'an amount', points: 'points', boolean: 'yes or no', choice: 'one value of several', group: 'a group' };
const STEPS = { decreed: 'granted', ordered: 'ordered', paid: 'paid', budgeted: 'entered in the budget', spent: 'spent' };

const say = /* @__PURE__ */ describeAllocationWith({
  language: 'en', wrap: (text) => text, between: ': ', describeIssue, roles: ROLE_NAMES, who: WHO_CHANGED,
  general: { territory: 'A territory', data: 'a figure', part: 'a share', window: 'concerned', envelope: 'of the formula', formula: 'chosen', found: 'this value', pool: 'the envelope', amounts: 'more', floors: 'more', count: '0', max: '200', id: 'sent', command: 'do this', status: 'at another stage', role: 'held', other: 'given', column: 'given', amount: 'This amount', decreed: 'what was granted' },
  issues: {
    'unknown-data': (figure) => `there is no column ${figure('code')}. Correct the code, or declare it in data.`,
    'wrong-data-type': (figure, { found, expected }) => `${figure('code')} is ${wordOf(TYPES, found, figure('found'))}, and what is read here is: ${(expected ?? '').split(', ').map((type) => wordOf(TYPES, type, type)).join(', ')}. Choose another column, or change its type.`,
    'data-not-read': (figure) => `no rule reads the column ${figure('code')}. Take it out, or use it.`,
    'unknown-envelope': (figure) => `there is no envelope ${figure('code')}. Correct the code, or declare it in envelopes.`,
    'envelope-not-shared': (figure) => `no window shares the envelope ${figure('code')}. Take it out, or give it a window.`,
    'unknown-earlier-window': (figure) => `${figure('code')} is no window before this one. Correct the code, or change the order of the windows.`,
    'weight-not-positive': (figure) => `the weight is ${figure('weight')}. Give a weight above zero.`,
    'rates-out-of-order': (figure) => `the band ${figure('from')} comes after ${figure('previous')}. Write the bands from the highest to the lowest.`,
    'rate-over-one': (figure) => `the rate ${figure('rate')} may exceed the whole share, whose rest goes elsewhere. Bound it at 1.`,
    'tiers-not-rising': (figure) => `the tier ${figure('upTo')} comes after ${figure('previous')}. Write the tiers from the first to the last, above 0 and up to 1.`,
    'floor-over-cap': (figure) => `the least, ${figure('floor')}, is over the most, ${figure('cap')}. Swap the bounds.`,
    'bound-not-multiple': (figure) => `the bound ${figure('bound')} is no multiple of ${figure('roundTo')}, which amounts are rounded to. Change one of them.`,
    'use-out-of-range': (figure) => `a share goes from 0 to 1, with a least, a most, or both in order (${figure('atLeast')}, ${figure('atMost')}). Correct it.`,
    'score-not-rounded': (figure) => `money is shared by the score ${figure('data')}, whose exact value may have no end. Write round: how many decimals, and the mode.`,
  },
  faults: {
    'outline-formula': (w) => `The formula ${w.figure('formula')} is an outline: it is read, and shares nothing out. Choose a published or illustrative one.`,
    'envelope-missing': (w) => `The envelope ${w.figure('envelope')} has no amount. Give it, even if it is zero.`,
    'envelope-unknown': (w) => `The formula has no envelope ${w.figure('envelope')}. Take this amount out, or correct the code.`,
    'amount-not-whole': (w) => `The envelope ${w.figure('envelope')} is no whole amount of units of the currency (${w.figure('found')}). Correct it.`,
    'entrant-twice': (w) => `${w.figure('territory')} stands twice on the list. Keep one line.`,
    'nobody-listed': () => 'The list of territories is empty. Add those to share among.',
    'data-missing': (w) => `${w.figure('territory')}: the figure ${w.figure('data')} is missing, and ${w.figure('part')} is shared by it. Give it: nothing is guessed.`,
    'data-not-a-number': (w) => `${w.figure('territory')}: ${w.figure('data')} is “${w.figure('found')}”, which is no number. Write it with a point for the decimals.`,
    'data-not-whole': (w) => `${w.figure('territory')}: ${w.figure('data')} is ${w.figure('found')}, and counts in whole units. Correct the value.`,
    'data-negative': (w) => `${w.figure('territory')}: ${w.figure('data')} is under zero, and ${w.figure('part')} cannot be shared by it. Correct the value.`,
    'data-zero-inverse': (w) => `${w.figure('territory')}: ${w.figure('data')} is zero, and ${w.figure('part')} is shared by its inverse. Correct the value.`,
    'amounts-exceed-pool': (w) => `The fixed amounts of window ${w.figure('window')} come to ${w.money('amounts')}, and it has ${w.money('pool')}. Raise the envelope, or lower the amounts.`,
    'floors-exceed-pool': (w) => `The floors of window ${w.figure('window')} come to ${w.money('floors')}, and it has ${w.money('pool')} to share. Raise the envelope, or lower the floor.`,
    'floor-over-cap-here': (w) => `${w.figure('territory')}: the floor (${w.money('floor')}) is over the cap (${w.money('cap')}). Correct one of them.`,
    'more-faults': (w) => `${w.figure('total')} reasons, of which the first ${w.figure('shown')} are given. Mend these, then try again.`,
  },
  refusals: {
    'id-reused': (w) => `The identifier ${w.figure('id')} already stands for another change. Send this one under a new identifier.`,
    'batch-size': (w) => `One request carries 1 to ${w.figure('max')} changes, and this one carries ${w.figure('count')}. Send them in several requests.`,
    'not-signed-in': () => 'Only somebody signed in can change this allocation. Sign in, then try again.',
    'territory-not-granted': (w) => `Your rights do not cover ${w.figure('territory')}. Ask the programme office for them.`,
    'grant-expired': (w) => `Your rights on ${w.figure('territory')} ended${w.has('until') ? ` on ${w.day('until')}` : ''}. Ask the programme office to renew them.`,
    'formula-not-loaded': (w) => `The formula ${w.figure('formula')} is not loaded. Choose a formula, or reload the page.`,
    'computed-outdated': () => 'A figure, an envelope or the formula changed since the sum was made. Compute again, then grant the amounts.',
    'nothing-computed': () => 'Nothing was computed: there is nothing to grant. Compute first.',
    'unknown-envelope-of-run': (w) => `The formula has no envelope ${w.figure('envelope')}. Choose one it declares.`,
    'unknown-window-of-run': (w) => `The formula has no window ${w.figure('window')}. Choose one it declares.`,
    'unknown-part-of-window': (w) => `Window ${w.figure('window')} has no part ${w.figure('part')} to be set so. Choose one it declares.`,
    'weight-not-positive': (w) => `The weight of ${w.figure('part')} is ${w.figure('weight')}. Give a weight above zero.`,
    'floor-over-cap': (w) => `The floor (${w.money('floor')}) is above the cap (${w.money('cap')}). Correct one of them.`,
    'bound-not-multiple': (w) => `The bound ${w.money('bound')} is no multiple of ${w.money('roundTo')}, which amounts are rounded to. Change one or the other.`,
    'unknown-column': (w) => `The formula does not read the column ${w.figure('column')}. Choose one it declares.`,
    'wrong-column-type': (w, { type }) => `${w.figure('column')} takes ${wordOf(TYPES, type, w.figure('type'))}, not “${w.figure('found')}”. Correct the value.`,
    'no-such-entrant': (w) => `${w.figure('territory')} is not on the list. Add it first.`,
    'no-such-line': (w) => `${w.figure('territory')} has no amount in window ${w.figure('window')}. Check the territory and the window.`,
    'over-decreed': (w, { step }) => `${w.figure('territory')}, window ${w.figure('window')}: ${w.money('amount')} would be ${wordOf(STEPS, step, 'recorded')}, of ${w.money('decreed')} ${step === 'decreed' ? 'held' : 'granted'}. Correct the amount, or first record the act that grants the difference.`,
    'unknown-tranche': (w) => `Window ${w.figure('window')} has no tranche ${w.figure('tranche')}. Choose a tranche of the formula.`,
    'movement-exists': (w) => `The movement ${w.figure('movement')} is recorded already. To change it, correct it with a motive.`,
    'no-such-movement': (w) => `There is no movement ${w.figure('movement')}. Reload the allocation to see how it stands.`,
    'already-paid': (w) => `${w.money('amount')} is recorded for ${w.figure('territory')} already: the grant cannot be taken back. First correct those movements, with their motive.`,
  },
  commands: {
    setRunName: 'name the allocation', chooseFormula: 'choose the formula', setWindow: 'set a window', setEnvelope: 'set an envelope', setEntrants: 'change the list of territories', setData: 'give figures',
    computeRun: 'compute', decreeRun: 'grant the amounts', decreeAmount: 'grant an amount held', orderAmount: 'order a payment', recordPayment: 'record a payment',
    recordBudgeted: 'record an entry in the budget', recordSpent: 'record what was spent', correctMovement: 'correct a movement', reopenRun: 'reopen the allocation',
  },
  statuses: { draft: 'being prepared', computed: 'computed', decreed: 'granted' },
  entities: { run: 'the allocation', name: 'the name of the allocation', formula: 'the formula', window: 'the window', envelope: 'the envelope', entrant: 'the figures of', line: 'the movements of' },
  stale: (who, what) => `${who} changed ${what} after the version on your screen. Nothing is lost: compare both values and choose the one to keep.`,
  ahead: (w) => `Version ${w.figure('base')} does not exist yet: the allocation is at version ${w.figure('version')}. Reload it, then try again.`,
  notAllowed: (role, command, may) => `The role “${role}” may not ${command}. ${may ? `Those who may: ${may}.` : 'Ask the programme office.'}`,
  blind: 'Only a service account writes without saying which version it saw. Give the version shown (base), then try again.',
  wrongStatus: (status, command, statuses) => `The allocation is ${status}: this is not the time to ${command}. ${statuses ? `It is done when the allocation is: ${statuses}.` : 'Reload it to see how it stands.'}`,
  notComputable: (reason, others) => `The allocation cannot be computed${others > 0 ? ` (and ${others} more reasons)` : ''}. ${reason}`,
  otherwise: (code) => `This could not be done (${code}). Reload the page, then try again.`,
});

/** Says in English what is wrong with a formula, where, and what to write instead. */
export const describeFormulaIssue = (issue: FormulaIssue): string => say.describeFormulaIssue(issue);
/** Says in English why an allocation cannot be computed, and what to do. */
export const describeAllocationFault = (fault: Pick<AllocationFault, 'code' | 'figures'>, currency: string): string => say.describeAllocationFault(fault, currency);
/** Says in English why a change to an allocation run was refused, and what to do next. */
export const describeRunRefusal = (refusal: RunRefusal, figures: Figures, currency: string): string => say.describeRunRefusal(refusal, figures, currency);
