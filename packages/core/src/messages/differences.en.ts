import { describeDifferencesWith } from './differences.ts';

/** Says in English what differs from one grid or cycle to another, and what could not be read of a pasted list. */
export const { describeGridDifference, describeCycleDifference, describeMembershipFault } = describeDifferencesWith({
  language: 'en', wrap: (text) => text, nothing: 'nothing',
  gridParts: {
    grid: 'the grid', anchors: 'date', inputs: 'input', events: 'event', evidence: 'document', domains: 'domain', classes: 'class', gates: 'condition',
    indicators: 'indicator', scores: 'score', thresholds: 'threshold', windows: 'window',
  },
  cycleParts: { cycle: 'the cycle', grid: 'the grid', anchors: 'date', periods: 'period', lists: 'list', classes: 'class', members: 'window', acts: 'act', review: 'delay', holidays: 'holiday' },
  fields: {
    label: 'label', rule: 'rule', evidence: 'documents', due: 'last day', appliesWhen: 'when it applies', whenMissing: 'when not answered', whenNotApplicable: 'when not applicable', domain: 'domain', sum: 'sum', weights: 'weights',
    max: 'maximum', round: 'rounding', needs: 'what it needs', source: 'source', version: 'version', basis: 'basis', type: 'type', period: 'period', replaces: 'replaces', order: 'order', byClass: 'thresholds by class',
  },
  added: (what) => `Added: ${what}.`, removed: (what) => `Removed: ${what}.`, moved: (what, to) => `New code: ${what} becomes ${to}.`,
  points: (code, from, to) => `${code} goes from ${from} to ${to} points.`, threshold: (code, from, to) => `Threshold ${code} goes from ${from} to ${to}.`,
  changed: (what, field, from, to) => `Changed: ${what}, ${field}, from “${from}” to “${to}”.`, became: (what, from, to) => `Changed: ${what}, from “${from}” to “${to}”.`,
  faults: {
    'unknown-territory': (figure) => `no territory has the reference ${figure('value')}. Correct it, or remove the line.`,
    'name-not-reference': (figure) => `${figure('value')} is a name, borne by ${figure('count')} territories or one. Write a reference: ${figure('candidates')}.`,
    'not-a-date': (figure) => `${figure('value')} is no date. Write it as 2025-06-30.`,
    'period-reversed': (figure) => `the end (${figure('to')}) comes before the beginning (${figure('from')}). Exchange the dates.`,
    'listed-twice': (figure) => `${figure('value')} stands on line ${figure('first')} already, for dates that overlap. Keep one line.`,
    'line-too-long': (figure) => `there are more than ${figure('columns')} columns, or the basis is too long. Keep the reference, the first day, the last day and the basis.`,
    'too-many-lines': (figure) => `a list has at most ${figure('max')} lines. Split it.`,
  },
  line: (line, sentence) => `Line ${line}: ${sentence}`,
});
