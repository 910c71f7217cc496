import type { ReferentialIssueCode } from '../referential.values.ts';

/** One slip of the pen in the small grid, and what must be said of it, at which place. */
export interface Mistake {
  readonly says: ReferentialIssueCode;
  readonly at: string;
  readonly severity?: 'warning';
  readonly when: string;
  /** Pointer and value, one after the other, written into the small grid. */
  readonly write: readonly (readonly [pointer: string, value: unknown])[];
}

const label = { fr: 'Libellé' };
const source = { ref: 'x', confidence: 'U' };
const score = (code: string, sum: string[], max: string) => ({ code, sum, max });
const gateRule = '/gates/0/rule';
const bands = '/indicators/0/rule/bands';
const voted = { kind: 'deadline', event: 'budget.voted', by: 'cycle.start' };
const sent = { kind: 'deadline', event: 'budget.sent', by: 'cycle.end' };
const ville = ['/classes', [{ code: 'ville', label }]] as const;
const opinion = { code: 'opinion', type: 'choice', label, values: [{ code: 'clean', label }, { code: 'adverse', label }] };
const verdict = { kind: 'verdict', input: 'opinion', accepts: ['clean'] };

const quality = ['/inputs/-', { code: 'quality', type: 'choice', label, values: ['good', 'fair', 'poor'].map((code) => ({ code, label })) }] as const;
const levels = [{ value: 'good', points: '40' }, { value: 'fair', points: '20' }, { value: 'poor', points: '0' }];
const table = {
  kind: 'table2d', rows: { input: 'quality', values: ['good', 'fair', 'poor'] }, columns: { of: { ratio: ['collected', 'expected'] }, bands: [{ from: '0.8' }, {}] },
  points: [['40', '30'], ['20', '10'], ['5', '0']],
};

export const GRID_MISTAKES: readonly Mistake[] = [
  { when: 'the format is another one', says: 'wrong-format', at: '/format', write: [['/format', 2]] },
  { when: 'a field is missing', says: 'invalid-shape', at: '/indicators/0/source', write: [['/indicators/0/source', undefined]] },
  { when: 'a field is misspelt', says: 'unknown-field', at: '/gates/0/wenMissing', severity: 'warning', write: [['/gates/0/wenMissing', 'unmet']] },
  { when: 'a quantity is written in two ways at once', says: 'unknown-field', at: '/indicators/1/rule/of/ratio', severity: 'warning', write: [['/indicators/1/rule/of/input', 'expected']] },
  { when: 'the time zone does not exist', says: 'unknown-time-zone', at: '/timeZone', write: [['/timeZone', 'Africa/Kolda']] },
  { when: 'a promised language is missing', says: 'missing-language', at: '/domains/0/label', severity: 'warning', write: [['/languages', ['fr', 'en', 'ar']]] },
  { when: 'two indicators share a code', says: 'duplicate-code', at: '/indicators/1/code', write: [['/indicators/1/code', 'IDP-1'], ['/scores/0/sum', ['IDP-1']], ['/scores/0/max', '60'], ['/thresholds/0/atLeast', '60']] },
  { when: 'a gate and an indicator share a code', says: 'duplicate-code', at: '/indicators/0/code', write: [['/gates/0/code', 'IDP-1']] },
  { when: 'an event is called like an anchor', says: 'duplicate-code', at: '/events/0/code', write: [['/anchors', [{ code: 'budget.voted', label }]]] },
  { when: 'a built-in anchor is declared again', says: 'duplicate-code', at: '/anchors/0/code', write: [['/anchors', [{ code: 'cycle.start', label }]]] },
  { when: 'an old code is another item’s code', says: 'duplicate-code', at: '/indicators/1/replaces/0', write: [['/indicators/1/replaces', ['CMO-1']]] },
  { when: 'a rule reads an undeclared input', says: 'unknown-input', at: '/indicators/1/rule/of/ratio/0', write: [['/indicators/1/rule/of/ratio/0', 'colected']] },
  { when: 'a condition reads an undeclared input', says: 'unknown-input', at: '/gates/0/appliesWhen/input', write: [['/gates/0/appliesWhen', { input: 'has-debt', is: true }]] },
  { when: 'a chain names an undeclared event', says: 'unknown-event', at: `${gateRule}/steps/1/event`, write: [[`${gateRule}/steps/1/event`, 'budget.posted']] },
  { when: 'a deadline counts from a name nobody dates', says: 'unknown-anchor', at: `${gateRule}/steps/0/before`, write: [[`${gateRule}/steps/0/before`, 'year.start']] },
  { when: 'an item asks for an undeclared proof', says: 'unknown-evidence', at: '/gates/0/evidence/1', write: [['/gates/0/evidence/1', 'recipt']] },
  { when: 'a signature asks for an undeclared proof', says: 'unknown-evidence', at: `${gateRule}/evidence`, write: [[gateRule, { kind: 'signed', event: 'budget.voted', evidence: 'agreement' }]] },
  { when: 'an indicator stands in an undeclared domain', says: 'unknown-domain', at: '/indicators/0/domain', write: [['/indicators/0/domain', 'finances']] },
  { when: 'a score adds up an item nobody declared', says: 'unknown-item', at: '/scores/0/sum/2', write: [['/scores/0/sum/2', 'CMO-9']] },
  { when: 'a gate in a score is one point too many', says: 'weights-do-not-add-up', at: '/scores/0/sum', write: [['/scores/0/sum/2', 'CMO-1']] },
  { when: 'an average is capped', says: 'only-for-sums', at: '/scores/0/cap', write: [['/scores/0/combine', 'average'], ['/scores/0/cap', true]] },
  { when: 'a minimum is weighted', says: 'only-for-sums', at: '/scores/0/weights', write: [['/scores/0/combine', 'minimum'], ['/scores/0/weights', { 'IDP-1': '2' }]] },
  { when: 'the weights of a class do not add up', says: 'weights-do-not-add-up', at: '/scores/0/weightsByClass/0/weights', write: [ville, ['/scores/0/weightsByClass', [{ classes: ['ville'], weights: { 'IDP-1': '0.5' } }]]] },
  { when: 'a class weighs an item outside the sum', says: 'unknown-item', at: '/scores/0/weightsByClass/0/weights/IDP-9', write: [ville, ['/scores/0/weightsByClass', [{ classes: ['ville'], weights: { 'IDP-9': '1' } }]]] },
  { when: 'a bar is for an undeclared class', says: 'unknown-class', at: '/thresholds/0/byClass/0/classes/0', write: [['/thresholds/0/byClass', [{ classes: ['ville'], atLeast: '50' }]]] },
  { when: 'a class has two bars', says: 'duplicate-code', at: '/thresholds/0/byClass/1/classes/0', write: [ville, ['/thresholds/0/byClass', [{ classes: ['ville'], atLeast: '50' }, { classes: ['ville'], atLeast: '60' }]]] },
  { when: 'the bar of a class is over the maximum', says: 'unreachable-threshold', at: '/thresholds/0/byClass/0/atLeast', write: [ville, ['/thresholds/0/byClass', [{ classes: ['ville'], atLeast: '101' }]]] },
  { when: 'a weight is for an item outside the sum', says: 'unknown-item', at: '/scores/0/weights/IDP-9', write: [['/scores/0/weights', { 'IDP-9': '2' }]] },
  { when: 'a window needs an unknown gate', says: 'unknown-item', at: '/windows/1/needs/gates/0', write: [['/windows/1/needs/gates', ['CMO-9']]] },
  { when: 'a threshold is on an unknown score', says: 'unknown-score', at: '/thresholds/0/of', write: [['/thresholds/0/of', 'total']] },
  { when: 'a window needs an unknown threshold', says: 'unknown-threshold', at: '/windows/2/needs/threshold', write: [['/windows/2/needs/threshold', 'idp-max']] },
  { when: 'a window needs an unknown window', says: 'unknown-window', at: '/windows/2/needs/window', write: [['/windows/2/needs/window', 'G0']] },
  { when: 'a fallback stands in for an unknown window', says: 'unknown-window', at: '/windows/0/fallbackFor', write: [['/windows/0/fallbackFor', 'G9']] },
  { when: 'a condition names an undeclared class', says: 'unknown-class', at: '/gates/0/appliesWhen/classes/0', write: [['/gates/0/appliesWhen', { classes: ['ville'] }]] },
  { when: 'yes or no is read from money', says: 'wrong-input-type', at: `${gateRule}/input`, write: [[gateRule, { kind: 'yesno', input: 'spent' }]] },
  { when: 'a verdict is read from yes or no', says: 'wrong-input-type', at: `${gateRule}/input`, write: [['/inputs/-', { code: 'opinion', type: 'boolean', label }], [gateRule, { kind: 'verdict', input: 'opinion', accepts: ['clean'] }]] },
  { when: 'a choice offers nothing', says: 'too-few-values', at: '/inputs/4', write: [['/inputs/-', { code: 'opinion', type: 'choice', label }], [gateRule, { kind: 'verdict', input: 'opinion', accepts: ['clean'] }]] },
  { when: 'a choice offers one value', says: 'too-few-values', at: '/inputs/4/values', write: [['/inputs/-', { ...opinion, values: [{ code: 'clean', label }] }], [gateRule, verdict]] },
  { when: 'a choice offers a value twice', says: 'duplicate-code', at: '/inputs/4/values/2/code', write: [['/inputs/-', { ...opinion, values: [...opinion.values, { code: 'clean', label }] }], [gateRule, verdict]] },
  { when: 'an amount has values', says: 'values-not-read', at: '/inputs/0/values', severity: 'warning', write: [['/inputs/0/values', opinion.values]] },
  { when: 'a value of a choice misses a promised language', says: 'missing-language', at: '/inputs/4/values/0/label', severity: 'warning', write: [['/languages', ['fr', 'en']], ['/inputs/-', opinion], [gateRule, verdict]] },
  { when: 'a verdict accepts a value nobody declared', says: 'unknown-value', at: `${gateRule}/accepts/1`, write: [['/inputs/-', opinion], [gateRule, { ...verdict, accepts: ['clean', 'good'] }]] },
  { when: 'a verdict accepts a value twice', says: 'duplicate-code', at: `${gateRule}/accepts/1`, write: [['/inputs/-', opinion], [gateRule, { ...verdict, accepts: ['clean', 'clean'] }]] },
  { when: 'more branches are needed than there are', says: 'too-many-needed', at: `${gateRule}/atLeast`, write: [[gateRule, { kind: 'k-of-n', atLeast: 3, of: [voted, sent] }]] },
  { when: 'a branch stands twice', says: 'same-branch-twice', at: `${gateRule}/of/2`, write: [[gateRule, { kind: 'any', of: [voted, sent, voted] }]] },
  { when: 'a branch reads an undeclared input', says: 'unknown-input', at: `${gateRule}/of/1/of/0/input`, write: [[gateRule, { kind: 'any', of: [voted, { kind: 'k-of-n', atLeast: 2, of: [{ kind: 'yesno', input: 'award' }, sent] }] }]] },
  { when: 'a branch has no limit', says: 'no-bound', at: `${gateRule}/of/0`, write: [[gateRule, { kind: 'any', of: [{ kind: 'deadline', event: 'budget.voted' }, sent] }]] },
  { when: 'occurrences are counted in money', says: 'wrong-input-type', at: `${gateRule}/input`, write: [[gateRule, { kind: 'count', input: 'spent', atLeast: 4 }]] },
  { when: 'a sanction spares an unknown window', says: 'unknown-window', at: `${gateRule}/spares/0`, write: [['/inputs/-', { code: 'misuse', type: 'boolean', label }], [gateRule, { kind: 'sanction', input: 'misuse', spares: ['G9'] }]] },
  { when: 'a ratio puts money over a count', says: 'wrong-input-type', at: '/indicators/1/rule/of/ratio/1', write: [['/inputs/3/type', 'count']] },
  { when: 'a condition is on an amount', says: 'wrong-input-type', at: '/gates/0/appliesWhen/input', write: [['/gates/0/appliesWhen', { input: 'spent', is: true }]] },
  { when: 'a deadline cannot be read', says: 'invalid-deadline', at: `${gateRule}/steps/1/by`, write: [[`${gateRule}/steps/1/by`, 'budget.voted + 2 weeks']] },
  { when: 'the due date of the grid cannot be read', says: 'invalid-deadline', at: '/due', write: [['/due', '30 June']] },
  { when: 'the due date of an item cannot be read', says: 'invalid-deadline', at: '/indicators/0/due', write: [['/indicators/0/due', '2025-02-30']] },
  { when: 'an act is limited by its own date', says: 'deadline-on-itself', at: `${gateRule}/steps/1/by`, write: [[`${gateRule}/steps/1/by`, 'budget.sent + 15 days']] },
  { when: 'a deadline has no limit', says: 'no-bound', at: gateRule, write: [[gateRule, { kind: 'deadline', event: 'budget.voted' }]] },
  { when: 'a ratio has no limit', says: 'no-bound', at: gateRule, write: [[gateRule, { kind: 'ratio', of: { ratio: ['spent', 'budgeted'] } }]] },
  { when: 'a band that is not the last has no bound', says: 'no-bound', at: `${bands}/1`, write: [[`${bands}/1`, { points: '35' }]] },
  { when: 'a step has two limits', says: 'two-bounds', at: `${gateRule}/steps/0`, write: [[`${gateRule}/steps/0/by`, '2025-01-01']] },
  { when: 'a band has two bounds', says: 'two-bounds', at: `${bands}/0`, write: [[`${bands}/0/above`, '0.85']] },
  { when: 'a straight line starts where it ends', says: 'bounds-equal', at: '/indicators/1/rule/to', write: [['/indicators/1/rule/to', '0.4']] },
  { when: 'a ratio must be over more than it may be', says: 'bounds-reversed', at: `${gateRule}/atMost`, write: [[gateRule, { kind: 'ratio', of: { ratio: ['spent', 'budgeted'] }, atLeast: '0.9', atMost: '0.5' }]] },
  { when: 'bands climb', says: 'bands-out-of-order', at: `${bands}/1`, write: [[`${bands}/1/from`, '0.90']] },
  { when: 'two bands start at the same figure', says: 'bands-out-of-order', at: `${bands}/1`, write: [[`${bands}/1/from`, '0.8']] },
  { when: 'a band is worth more than its indicator', says: 'band-over-max', at: `${bands}/0/points`, write: [[`${bands}/0/points`, '61']] },
  { when: 'no band gives the full points', says: 'weights-do-not-add-up', at: bands, write: [[`${bands}/0/points`, '59']] },
  {
    when: 'an indicator is worth nothing', says: 'no-points', at: '/indicators/2/points', severity: 'warning',
    write: [['/indicators/-', { code: 'IDP-3', domain: 'finance', points: '0', label, source, rule: { kind: 'linear', of: { input: 'spent' }, from: '0', to: '1' } }], ['/scores/0/sum/2', 'IDP-3']],
  },
  { when: 'a scale has a level twice', says: 'level-twice', at: '/indicators/1/rule/levels/1/value', write: [['/inputs/-', { code: 'good', type: 'count', label }], ['/inputs/-', { code: 'bad', type: 'count', label }], ['/indicators/1/rule', { kind: 'survey', levels: [{ input: 'good', value: '1' }, { input: 'bad', value: '1.0' }], fewest: 30, from: '0', to: '1' }]] },
  { when: 'a scale counts an input twice', says: 'level-twice', at: '/indicators/1/rule/levels/1/input', write: [['/inputs/-', { code: 'good', type: 'count', label }], ['/indicators/1/rule', { kind: 'survey', levels: [{ input: 'good', value: '1' }, { input: 'good', value: '2' }], fewest: 30, from: '0', to: '1' }]] },
  { when: 'more than all are at the top', says: 'share-out-of-range', at: '/indicators/1/rule/bands/0/top', write: [['/indicators/1/rule', { kind: 'rank', of: { input: 'spent' }, bands: [{ top: '25', points: '40' }] }]] },
  { when: 'the bands of a rank climb', says: 'ranks-out-of-order', at: '/indicators/1/rule/bands/1', write: [['/indicators/1/rule', { kind: 'rank', of: { input: 'spent' }, bands: [{ places: 3, points: '40' }, { places: 1, points: '10' }] }]] },
  { when: 'a worse place gives more', says: 'rank-points-rise', at: '/indicators/1/rule/bands/2/points', write: [['/indicators/1/rule', { kind: 'rank', of: { input: 'spent' }, bands: [{ top: '0.25', points: '40' }, { top: '0.5', points: '10' }, { points: '20' }] }]] },
  { when: 'a rank is among an undeclared class', says: 'unknown-class', at: '/indicators/1/rule/within/classes/0', write: [['/indicators/1/rule', { kind: 'rank', of: { input: 'spent' }, within: { classes: ['ville'] }, bands: [{ top: '0.25', points: '40' }] }]] },
  { when: 'an unknown score is ranked', says: 'unknown-score', at: '/indicators/1/rule/of/score', write: [['/indicators/1/rule', { kind: 'rank', of: { score: 'total' }, bands: [{ top: '0.25', points: '40' }] }]] },
  { when: 'a score is ranked that holds its own rank', says: 'rank-of-rank', at: '/indicators/1/rule/of/score', write: [['/indicators/1/rule', { kind: 'rank', of: { score: 'idp' }, bands: [{ top: '0.25', points: '40' }] }]] },
  { when: 'a formula is too deep to be read', says: 'formula-too-large', at: '/indicators/1/rule/formula', write: [['/indicators/1/rule', { kind: 'expression', formula: Array.from({ length: 8 }).reduce<object>((inner) => ({ round: inner, decimals: 1, mode: 'half-up' }), { input: 'spent' }) }]] },
  { when: 'a formula is too long to be read', says: 'formula-too-large', at: '/indicators/1/rule/formula', write: [['/indicators/1/rule', { kind: 'expression', formula: { add: Array.from({ length: 4 }, () => ({ add: Array.from({ length: 20 }, () => ({ input: 'spent' })) })) } }]] },
  { when: 'a formula reads nothing', says: 'formula-without-input', at: '/indicators/1/rule/formula', write: [['/indicators/1/rule', { kind: 'expression', formula: { number: '40' } }]] },
  { when: 'a formula divides by zero', says: 'formula-divides-by-zero', at: '/indicators/1/rule/formula', write: [['/indicators/1/rule', { kind: 'expression', formula: { div: [{ input: 'spent' }, { number: '0.0' }] } }]] },
  { when: 'the least of a judgement is over its points', says: 'bounds-reversed', at: '/indicators/1/rule/atLeast', write: [['/inputs/-', { code: 'mark', type: 'points', label }], ['/indicators/1/rule', { kind: 'manual', input: 'mark', atLeast: '40' }]] },
  { when: 'a malus gives points', says: 'penalty-with-points', at: '/indicators/1/rule', write: [['/inputs/-', { code: 'findings', type: 'count', label }], ['/indicators/1/rule', { kind: 'penalty', input: 'findings', pointsEach: '1', most: '5' }]] },
  { when: 'a malus takes more at once than its most', says: 'band-over-max', at: '/indicators/2/rule/pointsEach', write: [['/inputs/-', { code: 'findings', type: 'count', label }], ['/indicators/-', { code: 'IDP-3', domain: 'finance', points: '0', label, source, rule: { kind: 'penalty', input: 'findings', pointsEach: '6', most: '5' } }], ['/scores/0/sum/2', 'IDP-3']] },
  { when: 'a bonus gives nothing', says: 'no-points', at: '/indicators/2/rule/pointsEach', write: [['/inputs/-', { code: 'findings', type: 'count', label }], ['/indicators/-', { code: 'IDP-3', domain: 'finance', points: '5', label, source, rule: { kind: 'bonus', input: 'findings', pointsEach: '0' } }], ['/scores/0/sum/2', 'IDP-3']] },
  { when: 'a score is capped and goes above', says: 'cap-and-above', at: '/scores/0/bonus', write: [['/scores/0/cap', true], ['/scores/0/bonus', 'above']] },
  { when: 'a score is on nothing', says: 'no-points', at: '/scores/0/max', write: [['/scores/0/max', '0']] },
  { when: 'a score is scaled from nothing', says: 'no-points', at: '/scores/0/scaleFrom', write: [['/scores/0/scaleFrom', '0']] },
  { when: 'an occurrence gives nothing', says: 'no-points', at: '/indicators/1/rule/pointsEach', write: [['/inputs/-', { code: 'sessions', type: 'count', label }], ['/indicators/1/rule', { kind: 'per-occurrence', input: 'sessions', pointsEach: '0' }]] },
  { when: 'a weight takes points away', says: 'negative-weight', at: '/scores/0/weights/IDP-1', write: [['/scores/0/weights', { 'IDP-1': '-1' }]] },
  { when: 'points do not add up to the maximum', says: 'weights-do-not-add-up', at: '/scores/0/sum', write: [['/indicators/1/points', '38']] },
  { when: 'weights do not add up to the maximum', says: 'weights-do-not-add-up', at: '/scores/0/sum', write: [['/scores/0/weights', { 'IDP-1': '0.5' }]] },
  { when: 'points do not add up to the scale', says: 'weights-do-not-add-up', at: '/scores/0/sum', write: [['/scores/0/scaleFrom', '84']] },
  { when: 'a capped score cannot reach its maximum', says: 'weights-do-not-add-up', at: '/scores/0/sum', write: [['/scores/0/cap', true], ['/indicators/1/points', '38']] },
  { when: 'a checklist cannot give the full points', says: 'weights-do-not-add-up', at: '/indicators/1/rule/items', write: [['/inputs/-', { code: 'posted', type: 'boolean', label }], ['/indicators/1/rule', { kind: 'checklist', items: [{ input: 'posted', points: '39' }] }]] },
  { when: 'a change is from a year to itself', says: 'same-input', at: '/indicators/1/rule/base', write: [['/indicators/1/rule', { kind: 'delta', now: 'collected', base: 'collected', as: 'share', bands: [{ points: '40' }] }]] },
  { when: 'a year comes twice in a growth', says: 'same-input', at: '/indicators/1/rule/years/2', write: [['/indicators/1/rule', { kind: 'avg-growth', years: ['collected', 'expected', 'collected'], bands: [{ points: '40' }] }]] },
  { when: 'francs are compared with a count', says: 'wrong-input-type', at: '/indicators/1/rule/years/1', write: [['/inputs/3/type', 'count'], ['/indicators/1/rule', { kind: 'avg-growth', years: ['collected', 'expected', 'spent'], bands: [{ points: '40' }] }]] },
  { when: 'bands of a change climb', says: 'bands-out-of-order', at: '/indicators/1/rule/bands/1', write: [['/indicators/1/rule', { kind: 'delta', now: 'collected', base: 'expected', as: 'share', bands: [{ from: '0.05', points: '20' }, { from: '0.10', points: '40' }] }]] },
  { when: 'a day late takes nothing away', says: 'no-points', at: '/indicators/1/rule/falls/perDay', write: [['/indicators/1/rule', { kind: 'timeliness', event: 'budget.sent', by: 'cycle.start', counts: 'calendar', falls: { perDay: '0' } }]] },
  { when: 'later is worth more', says: 'bands-not-falling', at: '/indicators/1/rule/falls/bands/1', write: [['/indicators/1/rule', { kind: 'timeliness', event: 'budget.sent', by: 'cycle.start', counts: 'calendar', falls: { bands: [{ upTo: 0, points: '20' }, { upTo: 5, points: '40' }] } }]] },
  { when: 'days late go down', says: 'bands-not-falling', at: '/indicators/1/rule/falls/bands/1', write: [['/indicators/1/rule', { kind: 'timeliness', event: 'budget.sent', by: 'cycle.start', counts: 'calendar', falls: { bands: [{ upTo: 5, points: '40' }, { upTo: 0, points: '20' }] } }]] },
  { when: 'nothing says from when an act is late', says: 'no-bound', at: '/indicators/1/rule', write: [['/indicators/1/rule', { kind: 'timeliness', event: 'budget.sent', counts: 'calendar', falls: { perDay: '1' } }]] },
  { when: 'a checklist reads money', says: 'wrong-input-type', at: '/indicators/1/rule/items/0/input', write: [['/indicators/1/rule', { kind: 'checklist-all', items: [{ input: 'collected' }] }]] },
  { when: 'a sample is read from money', says: 'wrong-input-type', at: '/indicators/1/rule/input', write: [['/indicators/1/rule', { kind: 'sample', input: 'collected', needs: 'all' }]] },
  { when: 'more units must pass than are drawn', says: 'bounds-reversed', at: '/indicators/1/rule/needs/atLeast', write: [['/inputs/-', { code: 'projects', type: 'sample', label }], ['/indicators/1/rule', { kind: 'sample', input: 'projects', needs: { atLeast: 4 }, size: 3 }]] },
  { when: 'a value of a choice has no level', says: 'value-not-covered', at: '/indicators/1/rule/levels', write: [quality, ['/indicators/1/rule', { kind: 'rubric', input: 'quality', levels: [{ value: 'good', points: '40' }, { value: 'fair', points: '20' }] }]] },
  { when: 'a level is no value of the choice', says: 'unknown-value', at: '/indicators/1/rule/levels/3/value', write: [quality, ['/indicators/1/rule', { kind: 'rubric', input: 'quality', levels: [...levels, { value: 'best', points: '1' }] }]] },
  { when: 'a level is written twice', says: 'duplicate-code', at: '/indicators/1/rule/levels/3/value', write: [quality, ['/indicators/1/rule', { kind: 'rubric', input: 'quality', levels: [...levels, { value: 'good', points: '1' }] }]] },
  { when: 'a level is worth more than its indicator', says: 'band-over-max', at: '/indicators/1/rule/levels/0/points', write: [quality, ['/indicators/1/rule', { kind: 'rubric', input: 'quality', levels: [{ value: 'good', points: '41' }, ...levels.slice(1)] }]] },
  { when: 'a table lacks a row', says: 'table-size', at: '/indicators/1/rule/points', write: [quality, ['/indicators/1/rule', { ...table, points: table.points.slice(1) }], ['/indicators/1/rule/points/0/0', '40']] },
  { when: 'a row of a table has a cell too many', says: 'table-size', at: '/indicators/1/rule/points/2', write: [quality, ['/indicators/1/rule', table], ['/indicators/1/rule/points/2', ['5', '0', '0']]] },
  { when: 'no cell of a table gives the full points', says: 'weights-do-not-add-up', at: '/indicators/1/rule/points', write: [quality, ['/indicators/1/rule', table], ['/indicators/1/rule/points/0/0', '39']] },
  { when: 'a cell of a table gives too much', says: 'band-over-max', at: '/indicators/1/rule/points/1/0', write: [quality, ['/indicators/1/rule', table], ['/indicators/1/rule/points/1/0', '41']] },
  { when: 'a table leaves a value of a choice out', says: 'value-not-covered', at: '/indicators/1/rule/rows/values', write: [quality, ['/indicators/1/rule', { ...table, rows: { input: 'quality', values: ['good', 'fair'] }, points: table.points.slice(0, 2) }]] },
  { when: 'bands of a table climb', says: 'bands-out-of-order', at: '/indicators/1/rule/columns/bands/1', write: [quality, ['/indicators/1/rule', { ...table, columns: { ...table.columns, bands: [{ from: '0.5' }, { from: '0.8' }] } }]] },
  { when: 'a table crosses an input with itself', says: 'same-input', at: '/indicators/1/rule/columns/of/input', write: [['/indicators/1/rule', { kind: 'table2d', rows: { of: { input: 'collected' }, bands: [{}] }, columns: { of: { input: 'collected' }, bands: [{}] }, points: [['40']] }]] },
  { when: 'a threshold is over the maximum', says: 'unreachable-threshold', at: '/thresholds/0/atLeast', write: [['/thresholds/0/atLeast', '101']] },
  { when: 'an indicator is in no score', says: 'item-in-no-score', at: '/indicators/1', write: [['/scores/0/sum', ['IDP-1']], ['/scores/0/max', '60'], ['/thresholds/0/atLeast', '60']] },
  { when: 'an indicator stands twice in a sum', says: 'item-scored-twice', at: '/scores/0/sum/2', write: [['/scores/0/sum/2', 'IDP-2'], ['/scores/0/max', '140']] },
  { when: 'an indicator reaches a score by two ways', says: 'item-scored-twice', at: '/scores/1/sum/1', write: [['/scores/-', score('total', ['idp', 'IDP-1'], '160')]] },
  { when: 'a score has no item', says: 'score-without-items', at: '/scores/1/sum', write: [['/scores/-', score('empty', [], '10')]] },
  { when: 'scores hold each other', says: 'score-cycle', at: '/scores/1/sum', write: [['/scores/-', score('a', ['b'], '10')], ['/scores/-', score('b', ['a'], '10')]] },
  { when: 'windows wait for each other', says: 'window-cycle', at: '/windows/1/needs', write: [['/windows/1/needs', { window: 'G2' }]] },
  { when: 'a fallback needs the window it stands in for', says: 'window-cycle', at: '/windows/1/needs', write: [['/windows/1/fallbackFor', 'G2']] },
  { when: 'nobody reads an input', says: 'unused-input', at: '/inputs/4', severity: 'warning', write: [['/inputs/-', { code: 'inhabitants', type: 'count', label }]] },
];
