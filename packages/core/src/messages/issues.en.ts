import { describeWith, wordOf, type IssueSentence, type IssueSentences } from './issues.ts';
import type { Figures } from './figures.ts';

const FORMS: Figures = {
  code: 'a letter, then letters, digits, dots or hyphens ("IDP-2")', decimal: 'a number in quotes, with a point ("0.80")', points: 'points in quotes ("60")',
  hash: '"sha256-" and 64 hexadecimal digits', version: 'letters, digits, dots or hyphens ("2025.1")', date: 'a date that exists ("2025-06-30")',
};
const TYPES: Figures = {
  string: 'a text', number: 'a number', int: 'a whole number', boolean: 'true or false', array: 'a list', tuple: 'a list of two codes', object: 'an object', record: 'an object', null: 'null',
};
const BOUNDS: Figures = { characters: 'characters', values: 'values', depth: 'levels of nesting' };
const INPUTS: Figures = { money: 'an amount of money', count: 'a whole number', decimal: 'a number', boolean: 'yes or no', points: 'points', choice: 'one value of a list', sample: 'units drawn' };
const FAULTS: Figures = {
  'empty': 'nothing is written', 'too-long': 'the expression is longer than 120 characters', 'not-a-date': 'this date does not exist', 'not-a-name': 'this is not a name',
  'not-an-offset': 'after the name come a sign, a number and a unit, with blanks between them', 'amount-out-of-range': 'the number goes from 1 to 3660',
  'unknown-unit': 'the unit is day, working day, clear day, month or year',
};
const LANGUAGES: Figures = { fr: 'French', en: 'English', ar: 'Arabic' };

const invalidShape: IssueSentence = (figure, { problem, expected, found, form }) => {
  const actual = wordOf(TYPES, found, figure('found'));
  switch (problem) {
    case 'missing': return `the field ${figure('field')} is missing. Write ${wordOf(TYPES, expected, figure('expected'))}.`;
    case 'wrong-type': return `there is ${actual} where ${wordOf(TYPES, expected, figure('expected'))} is expected. Correct the value.`;
    case 'not-in-list': return `${figure('found')} is not one of the values allowed. Choose from: ${figure('allowed')}.`;
    case 'too-short': return `the value is too short. The least is ${figure('limit')}.`;
    case 'too-long': return `the value is too long or too large. The most is ${figure('limit')}.`;
    case 'wrong-form': return `${figure('found')} does not have the right form. Write ${wordOf(FORMS, form, 'a value of the form the schema describes')}.`;
    default: return `${actual} does not fit here. Compare with the schema of grids.`;
  }
};
const unknown = (what: string, where: string): IssueSentence => (figure) => `there is no ${what} ${figure('code')}. Correct the code, or declare it in ${where}.`;

const SENTENCES: IssueSentences = {
  'not-json': (figure, { detail }) => `this is not JSON${detail ? ` (${figure('detail')})` : ''}. Check the commas, quotes and braces.`,
  'too-large': (figure, { of }) => `the document exceeds ${figure('limit')} ${wordOf(BOUNDS, of, 'elements')}. A grid is far smaller: check the file that was chosen.`,
  'too-many-issues': (figure) => `${figure('total')} issues, of which the first ${figure('shown')} are given. Mend these, then load it again.`,
  'wrong-format': (figure) => `this version reads format ${figure('expected')}, and the document says ${figure('found')}. Write "format": ${figure('expected')}, or update the software.`,
  'invalid-shape': invalidShape,
  'unknown-field': (figure) => `the field ${figure('field')} is not known and is not read. Correct its name, or take it out.`,
  'unknown-time-zone': (figure) => `the time zone ${figure('timeZone')} does not exist. Write a name of the IANA database, such as Africa/Dakar.`,
  'missing-language': (figure, { language }) => `the text is missing in ${wordOf(LANGUAGES, language, figure('language'))}. Add it; French is shown meanwhile.`,
  'duplicate-code': (figure, { first }) => `the code ${figure('code')} is already taken by ${first ? figure('first') : 'the software'}. Give another one.`,
  'unknown-input': unknown('input', 'inputs'), 'unknown-event': unknown('event', 'events'),
  'unknown-anchor': (figure, { expression }) => `nothing gives ${figure('code')} a date${expression ? ` in "${figure('expression')}"` : ''}. Correct the name, or declare it in anchors or events.`,
  'unknown-evidence': unknown('kind of evidence', 'evidence'), 'unknown-domain': unknown('domain', 'domains'),
  'unknown-item': (figure) => `${figure('code')} names no item that can stand here. Correct the code, or declare the item.`,
  'unknown-score': unknown('score', 'scores'), 'unknown-threshold': unknown('threshold', 'thresholds'), 'unknown-window': unknown('window', 'windows'), 'unknown-class': unknown('class', 'classes'),
  'wrong-input-type': (figure, { found, expected }) => `${figure('input')} gives ${wordOf(INPUTS, found, figure('found'))}, and the rule reads here: ${(expected ?? '').split(', ').map((type) => wordOf(INPUTS, type, type)).join(', ')}. Choose another input, or change its type.`,
  'unknown-value': (figure) => `${figure('code')} is not a value of ${figure('input')}. Choose from: ${figure('allowed')}.`,
  'too-few-values': (figure) => `${figure('input')} is a choice and offers nothing to choose from. Write at least two values in values.`,
  'values-not-read': (figure) => `${figure('input')} is no choice, and its values are not read. Take them out, or make its type choice.`,
  'too-many-needed': (figure) => `${figure('atLeast')} branches are needed, and there are ${figure('total')}. Lower the number, or add branches.`,
  'same-branch-twice': (figure) => `this branch is the same as ${figure('first')} and would count twice. Take one of them out.`,
  'level-twice': (figure) => `the level ${figure('value')} stands twice in the scale. Give each level its own value and its own count.`,
  'share-out-of-range': (figure) => `the share ${figure('found')} is out of range. Write a share above 0 and up to 1, such as "0.25" for the first quarter.`,
  'ranks-out-of-order': (figure) => `the band ${figure('bound')} comes after ${figure('previous')}. Write the bands from the best places to the last.`,
  'rank-points-rise': (figure) => `the band gives ${figure('points')} points, and the better one before it ${figure('previous')}. Lower the points from one band to the next.`,
  'rank-of-rank': (figure) => `the score ${figure('score')} holds ${figure('item')}, which ranks a score too: each would wait for the other. Rank a score without it.`,
  'formula-too-large': (figure, { of }) => `the formula has ${figure('found')} ${of === 'depth' ? 'levels' : 'terms'}, and ${figure('limit')} is the most. Cut it into several indicators.`,
  'formula-without-input': () => 'the formula reads no figure, and would give everybody the same. Name an input in it.',
  'formula-divides-by-zero': () => 'the formula divides by the number zero. Correct the divisor.',
  'penalty-with-points': (figure) => `a malus gives no points, and this one is worth ${figure('points')}. Write "points": "0", and what it takes away in most.`,
  'cap-and-above': (figure) => `the score ${figure('score')} is capped, and counts bonuses above its maximum. Keep either cap, or bonus.`,
  'only-for-sums': (figure, { combine }) => `the field ${figure('field')} is for a sum, and this score is ${combine === 'minimum' ? 'a minimum' : 'an average'}. Take it out.`,
  'invalid-deadline': (figure, { fault }) => `the deadline "${figure('expression')}" cannot be read: ${wordOf(FAULTS, fault, 'its form is not known')}. Write for instance "budget.voted + 15 days".`,
  'deadline-on-itself': (figure) => `the deadline of ${figure('event')} counts from ${figure('event')} itself. Count it from another event or from a date of the cycle.`,
  'no-bound': (figure) => `no limit is given. Write one of these fields: ${figure('fields')}.`,
  'two-bounds': (figure) => `two limits are given at once. Keep only one of these fields: ${figure('fields')}.`,
  'bounds-equal': (figure) => `the line starts at ${figure('bound')} and ends there too. Give two different bounds.`,
  'bounds-reversed': (figure) => `the least, ${figure('atLeast')}, is over the most, ${figure('atMost')}, and nothing fits between. Swap the bounds.`,
  'bands-out-of-order': (figure) => `the band ${figure('bound')} comes after ${figure('previous')}. Write the bands from the highest to the lowest.`,
  'bands-not-falling': (figure) => `the band of ${figure('days')} days and ${figure('points')} points comes after the one of ${figure('previousDays')} days and ${figure('previousPoints')} points. Write the bands from the least late to the latest, with fewer points each time.`,
  'value-not-covered': (figure) => `the value ${figure('code')} of ${figure('input')} has no place here. Add it with its points, or take it out of the input.`,
  'table-size': (figure) => `there are ${figure('found')}, and there must be ${figure('expected')}. Write one row for each place of rows, and one cell for each place of columns.`,
  'same-input': (figure) => `the input ${figure('input')} is read twice where two different ones are needed. Name another input.`,
  'band-over-max': (figure) => `the band gives ${figure('points')} points, and the indicator is worth ${figure('max')}. Lower the band, or raise the indicator.`,
  'no-points': (figure) => `${figure('code')} is worth no points. Give it more than zero, or take the line out.`,
  'negative-weight': (figure) => `the weight of ${figure('code')} is ${figure('weight')}. Give a weight above zero.`,
  'weights-do-not-add-up': (figure) => `the lines make ${figure('sum')} points together, and ${figure('max')} are needed. Correct the points, the weights or the maximum.`,
  'unreachable-threshold': (figure) => `the threshold of ${figure('atLeast')} is over the maximum of ${figure('score')}, which is ${figure('max')}. Lower the threshold.`,
  'item-in-no-score': (figure) => `the indicator ${figure('item')} is in no score. Add it to a sum, or take it out.`,
  'item-scored-twice': (figure) => `the indicator ${figure('item')} counts twice in ${figure('score')}. Keep only one way.`,
  'score-without-items': () => 'this score adds nothing up. Give at least one indicator or another score.',
  'score-cycle': (figure) => `scores hold each other (${figure('cycle')}). Take one of the links out.`,
  'window-cycle': (figure) => `windows wait for each other (${figure('cycle')}). Take one of the links out.`,
  'unused-input': (figure) => `no rule reads the input ${figure('code')}. Take it out, or use it.`,
  'grid-differs': (figure) => `the cycle is made for ${figure('found')}, and the grid loaded is ${figure('expected')}. Load the right grid, or correct the cycle.`,
  'hash-differs': (figure) => `the hash written here is not the one of the grid ${figure('grid')}. If the change is meant, give the grid a new version; its hash is ${figure('expected')}.`,
  'missing-anchor': (figure) => `the date ${figure('code')}, which the grid counts on, is missing. Add it to the anchors of the cycle.`,
  'missing-period': (figure) => `the period ${figure('code')}, which the grid observes, is missing. Add its first and its last day.`,
  'missing-membership': (figure) => `the class ${figure('code')} of the grid is not given. Write its territories, or an empty list.`,
  'period-reversed': (figure) => `the end (${figure('to')}) comes before the start (${figure('from')}). Swap the dates.`,
  'unknown-list': (figure) => `there is no list ${figure('code')}. Correct the code, or write the list in lists.`,
  'unknown-target': (figure, { kind }) => `the act is about ${figure('code')}, which is no ${kind === 'set-threshold' ? 'threshold' : kind === 'neutralise' ? 'indicator' : 'item'} of the grid. Correct the code.`,
};

/** Says in English what is wrong in a grid or a cycle, where, and what to write instead. */
export const describeIssue = describeWith({
  sentences: SENTENCES, wrap: (text) => text, document: 'Document', at: (place, sentence) => `${place}: ${sentence}`, otherwise: (code) => `issue ${code}. Compare with the documentation of grids.`,
});
