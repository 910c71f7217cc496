import { compare, fromDecimal } from '../shared/fraction.values.ts';
import { parseDeadline } from '../time/deadline.rules.ts';
import type { PlainDate } from '../time/plain-date.values.ts';
import { namesOfDeadlines } from './deadline-names.rules.ts';
import type { Act, Cycle, ListedTerritory, Membership } from './cycle.schema.ts';
import type { LoadedReferential } from './referential.schema.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';
import { BUILT_IN_ANCHORS } from './referential.values.ts';
import { REVIEW_DEADLINES, reviewTarget, type ReviewDeadline } from './review-delay.values.ts';

/** What can be read of a cycle, whole or not. `undefined` stands where a part is there but its own shape is wrong. */
export interface CycleDraft {
  readonly grid: Cycle['grid'] | undefined;
  readonly anchors: Readonly<Record<string, PlainDate | undefined>>;
  readonly periods: Readonly<Record<string, readonly [PlainDate, PlainDate] | undefined>>;
  readonly lists: Readonly<Record<string, readonly ListedTerritory[] | undefined>>;
  readonly classes: Readonly<Record<string, readonly ListedTerritory[] | undefined>>;
  readonly members: readonly (Membership | undefined)[];
  readonly acts: readonly (Act | undefined)[];
  readonly review?: Cycle['review'];
}

/** Everything a cycle must say of its grid and of itself. */
export function checkCycle(cycle: CycleDraft, grid: LoadedReferential): ReferentialIssue[] {
  return [
    ...(cycle.grid ? checkGrid(cycle.grid, grid) : []), ...checkAnchors(cycle, grid), ...checkPeriods(cycle, grid),
    ...checkTerritories(cycle, grid), ...checkMembers(cycle, grid), ...cycle.acts.flatMap((act, at) => (act ? checkAct(act, `/acts/${at}`, cycle, grid) : [])),
    ...REVIEW_DEADLINES.flatMap((deadline) => checkDelay(deadline, cycle)),
  ];
}

function checkGrid(wanted: Cycle['grid'], grid: LoadedReferential): ReferentialIssue[] {
  const fields = (['code', 'version'] as const).filter((field) => wanted[field] !== grid[field]);
  if (fields.length > 0) return fields.map((field) => issue('grid-differs', `/grid/${field}`, { found: wanted[field], expected: grid[field] }));
  return wanted.hash === grid.hash ? [] : [issue('hash-differs', '/grid/hash', { found: wanted.hash, expected: grid.hash, grid: `${grid.code} ${grid.version}` })];
}

function checkAnchors(cycle: CycleDraft, grid: LoadedReferential): ReferentialIssue[] {
  const events = new Set(grid.events.map(({ code }) => code));
  const declared = grid.anchors.map(({ code }) => code);
  const wanted = new Set([...declared, ...namesOfDeadlines(grid).filter((name) => !events.has(name))]);
  const known = new Set<string>([...declared, ...BUILT_IN_ANCHORS]);
  const { 'cycle.start': start, 'cycle.end': end } = cycle.anchors;
  return [
    ...[...wanted].filter((name) => !Object.hasOwn(cycle.anchors, name)).map((code) => issue('missing-anchor', '/anchors', { code })),
    ...Object.keys(cycle.anchors).filter((name) => !known.has(name)).map((code) => issue('unknown-anchor', `/anchors/${code}`, { code, expression: '' }, 'warning')),
    ...(start !== undefined && end !== undefined ? reversed(start, end, '/anchors/cycle.end') : []),
  ];
}

function reversed(from: PlainDate | undefined, to: PlainDate | undefined, path: string): ReferentialIssue[] {
  return from !== undefined && to !== undefined && to < from ? [issue('period-reversed', path, { from, to })] : [];
}

function checkPeriods(cycle: CycleDraft, grid: LoadedReferential): ReferentialIssue[] {
  const wanted = new Set(grid.inputs.flatMap(({ period }) => period ?? []));
  return [
    ...[...wanted].filter((name) => !Object.hasOwn(cycle.periods, name)).map((code) => issue('missing-period', '/periods', { code })),
    ...Object.entries(cycle.periods).flatMap(([name, period]) => reversed(period?.[0], period?.[1], `/periods/${name}`)),
  ];
}

/** Dated lists and classes. A class the grid declares must be given, were it empty: without it a condition would silently never hold. */
function checkTerritories(cycle: CycleDraft, grid: LoadedReferential): ReferentialIssue[] {
  const declared = new Set(grid.classes.map(({ code }) => code));
  const dated = (['lists', 'classes'] as const).flatMap((field) => Object.entries(cycle[field]).flatMap(([code, listed]) =>
    (listed ?? []).flatMap(({ from, to }, at) => reversed(from, to, `/${field}/${code}/${at}`))));
  return [
    ...dated,
    ...Object.keys(cycle.classes).filter((code) => !declared.has(code)).map((code) => issue('unknown-class', `/classes/${code}`, { code })),
    ...[...declared].filter((code) => !Object.hasOwn(cycle.classes, code)).map((code) => issue('missing-membership', '/classes', { code })),
  ];
}

function checkMembers(cycle: CycleDraft, grid: LoadedReferential): ReferentialIssue[] {
  const windows = new Set(grid.windows.map(({ code }) => code));
  const first = new Map<string, string>();
  return cycle.members.flatMap((member, at) => {
    if (!member) return [];
    const { window, list, classes } = member;
    const path = `/members/${at}`;
    const earlier = first.get(window);
    if (earlier === undefined) first.set(window, path);
    return [
      ...(windows.has(window) ? [] : [issue('unknown-window', `${path}/window`, { code: window })]),
      ...(earlier === undefined ? [] : [issue('duplicate-code', `${path}/window`, { code: window, first: earlier })]),
      ...(list === undefined || Object.hasOwn(cycle.lists, list) ? [] : [issue('unknown-list', `${path}/list`, { code: list })]),
      ...unknownClasses(classes, cycle, `${path}/classes`),
    ];
  });
}

function unknownClasses(classes: readonly string[] | undefined, cycle: CycleDraft, path: string): ReferentialIssue[] {
  return (classes ?? []).flatMap((code, at) => (Object.hasOwn(cycle.classes, code) ? [] : [issue('unknown-class', `${path}/${at}`, { code })]));
}

/** The act each delay may count from: one that comes before what it limits. */
const COUNTS_FROM: Readonly<Record<ReviewDeadline, readonly string[]>> = { file: [], complete: ['review.filed', 'review.returned'], reply: ['review.filed', 'review.returned', 'review.provisional'] };

/** One delay of the review: it can be read, and counts from an anchor of the cycle or from an act that comes before it. */
function checkDelay(deadline: ReviewDeadline, { review, anchors }: CycleDraft): ReferentialIssue[] {
  const expression = review?.deadlines[deadline];
  if (expression === undefined) return [];
  const path = `/review/deadlines/${deadline}`;
  const parsed = parseDeadline(expression);
  if (!parsed.ok) return [issue('invalid-deadline', path, { expression, fault: parsed.fault, at: parsed.at })];
  const { ref } = parsed.value;
  const known = ref.kind === 'date' || Object.hasOwn(anchors, ref.name) || COUNTS_FROM[deadline].includes(ref.name);
  return known ? [] : [issue('unknown-anchor', path, { code: ref.name, expression })];
}

function checkAct(act: Act, path: string, cycle: CycleDraft, grid: LoadedReferential): ReferentialIssue[] {
  if (act.kind === 'extend-deadline') {
    const dated = REVIEW_DEADLINES.some((deadline) => reviewTarget(deadline) === act.target) || [...grid.gates, ...grid.indicators, ...grid.events].some(({ code }) => code === act.target);
    return [...(dated ? [] : [issue('unknown-target', `${path}/target`, { code: act.target, kind: act.kind })]), ...unknownClasses(act.classes, cycle, `${path}/classes`)];
  }
  if (act.kind === 'neutralise') {
    const known = grid.indicators.some(({ code }) => code === act.target);
    return [...(known ? [] : [issue('unknown-target', `${path}/target`, { code: act.target, kind: act.kind })]), ...unknownClasses(act.classes, cycle, `${path}/classes`)];
  }
  const threshold = grid.thresholds.find(({ code }) => code === act.target);
  if (!threshold) return [issue('unknown-target', `${path}/target`, { code: act.target, kind: act.kind })];
  const max = grid.scores.find(({ code }) => code === threshold.of)?.max ?? '0';
  if (compare(fromDecimal(act.value), fromDecimal(max)) <= 0) return [];
  return [issue('unreachable-threshold', `${path}/value`, { atLeast: act.value, max, score: threshold.of })];
}
