import { once } from '../shared/once.values.ts';
import { addDays, type PlainDate } from '../time/plain-date.values.ts';
import type { Act, Cycle } from '../referential/cycle.schema.ts';
import type { CohortStatistics } from './cohort.schema.ts';

/** A territory as scoring needs it: its id and every identifier a list may name it by. */
export interface ScoredTerritory {
  readonly id: string;
  readonly identifiers: readonly { readonly scheme: string; readonly code: string }[];
  /** Ids from the country down to the parent: the areas it may be ranked in. */
  readonly path?: readonly string[] | undefined;
}

/** Everything a score depends on besides the grid and the dossier. */
export interface ScoringContext {
  /** The day the result speaks of, in the programme's zone. */
  readonly asOf: PlainDate;
  readonly cycle: Cycle;
  readonly territory: ScoredTerritory;
  /** What the others have, for indicators that rank. Without it their rank is not known. */
  readonly cohort?: CohortStatistics | undefined;
}

/** A later last day, given by an act. */
export interface Extension {
  readonly to: PlainDate;
  /** Place of the act in the cycle's list. */
  readonly index: number;
}

/** What a cycle says of one territory on one day. */
export interface TerritoryInCycle {
  readonly classes: ReadonlySet<string>;
  readonly isMember: (window: string) => boolean;
  /** Until when the last act that concerns it puts off an item or an event. */
  readonly extensions: ReadonlyMap<string, Extension>;
  /** What the last act sets a threshold to, as written. */
  readonly thresholds: ReadonlyMap<string, { readonly value: string; readonly index: number }>;
  /** Indicators whose points count for nobody, by the last act that says so. `scales`: thresholds with them. */
  readonly neutralised: ReadonlyMap<string, { readonly scales: boolean; readonly index: number }>;
  /** Last day on which its dated memberships and classes are what they are; `null` when none will begin or end. */
  readonly lastDay: PlainDate | null;
}

/** A territory in a list or a class, from a day to a day. */
interface Placement { readonly kind: 'list' | 'class'; readonly code: string; readonly from: PlainDate; readonly to: PlainDate }
type Rule = Cycle['members'][number];

/** A cycle read once: what each reference stands in, and who each window is for. */
interface CompiledCycle {
  readonly placements: ReadonlyMap<string, readonly Placement[]>;
  readonly rules: ReadonlyMap<string, readonly Rule[]>;
}

const ALWAYS = { from: '0000-01-01', to: '9999-12-31' };

function grouped<K, T>(all: readonly (readonly [K, T])[]): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const [key, one] of all) {
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

function placementsIn(kind: Placement['kind'], lists: Cycle['lists']): (readonly [string, Placement])[] {
  return Object.entries(lists).flatMap(([code, entries]) =>
    entries.map(({ territory, from = ALWAYS.from, to = ALWAYS.to }) => [territory, { kind, code, from, to }] as const));
}

const compiledCycle = once(({ lists, classes, members }: Cycle): CompiledCycle => ({
  placements: grouped([...placementsIn('list', lists), ...placementsIn('class', classes)]),
  rules: grouped(members.map((rule) => [rule.window, rule] as const)),
}));

const NOWHERE: readonly Placement[] = [];

/** What the cycle says of this territory on that day: classes, windows, acts. */
export function placeTerritory({ asOf, cycle, territory }: ScoringContext): TerritoryInCycle {
  const { placements, rules } = compiledCycle(cycle);
  const refs = [territory.id, ...territory.identifiers.map(({ scheme, code }) => `${scheme}:${code}`)];
  const classes = new Set<string>();
  const lists = new Set<string>();
  let lastDay: PlainDate | null = null;
  const ends = (day: PlainDate): void => { if (lastDay === null || day < lastDay) lastDay = day; };
  for (const ref of refs) {
    for (const { kind, code, from, to } of placements.get(ref) ?? NOWHERE) {
      if (from <= asOf && asOf <= to) (kind === 'list' ? lists : classes).add(code);
      if (from > asOf) ends(addDays(from, -1));
      if (to >= asOf && to !== ALWAYS.to) ends(to);
    }
  }
  const fits = ({ list, classes: among, also }: Rule): boolean => (!list && !among && !also)
    || (list !== undefined && lists.has(list)) || (among ?? []).some((code) => classes.has(code)) || (also ?? []).some((ref) => refs.includes(ref));
  return { classes, isMember: (window) => rules.get(window)?.some(fits) ?? true, ...actsFor(cycle, refs, classes), lastDay };
}

type Acts = Pick<TerritoryInCycle, 'extensions' | 'thresholds' | 'neutralised'>;
const NO_ACTS: Acts = { extensions: new Map(), thresholds: new Map(), neutralised: new Map() };

function actsFor({ acts }: Cycle, refs: readonly string[], classes: ReadonlySet<string>): Acts {
  if (acts.length === 0) return NO_ACTS;
  const extensions = new Map<string, Extension>();
  const thresholds = new Map<string, { value: string; index: number }>();
  const neutralised = new Map<string, { scales: boolean; index: number }>();
  acts.forEach((act, index) => {
    if (act.kind === 'set-threshold') thresholds.set(act.target, { value: act.value, index });
    else if (!concerns(act, refs, classes)) return;
    else if (act.kind === 'neutralise') neutralised.set(act.target, { scales: act.thresholds === 'scale', index });
    else extensions.set(act.target, { to: act.to, index });
  });
  return { extensions, thresholds, neutralised };
}

function concerns({ territories, classes }: Exclude<Act, { kind: 'set-threshold' }>, refs: readonly string[], mine: ReadonlySet<string>): boolean {
  if (!territories && !classes) return true;
  return (territories ?? []).some((ref) => refs.includes(ref)) || (classes ?? []).some((code) => mine.has(code));
}
