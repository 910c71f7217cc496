import { addDays, type PlainDate } from '../time/plain-date.values.ts';
import type { Act, Cycle } from '../referential/cycle.schema.ts';

/** A territory as scoring needs it: its id and every identifier a list may name it by. */
export interface ScoredTerritory {
  readonly id: string;
  readonly identifiers: readonly { readonly scheme: string; readonly code: string }[];
}

/** Everything a score depends on besides the grid and the dossier. */
export interface ScoringContext {
  /** The day the result speaks of, in the programme's zone. */
  readonly asOf: PlainDate;
  readonly cycle: Cycle;
  readonly territory: ScoredTerritory;
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
  /** Last day on which its dated memberships and classes are what they are; `null` when none will begin or end. */
  readonly lastDay: PlainDate | null;
}

type Listed = Cycle['lists'][string][number];
interface CompiledCycle {
  readonly lists: Readonly<Record<string, ReadonlyMap<string, readonly Listed[]>>>;
  readonly classes: Readonly<Record<string, ReadonlyMap<string, readonly Listed[]>>>;
}

const compiled = new WeakMap<Cycle, CompiledCycle>();

function indexByTerritory(lists: Cycle['lists']): CompiledCycle['lists'] {
  return Object.fromEntries(Object.entries(lists).map(([code, entries]) => {
    const byRef = new Map<string, Listed[]>();
    for (const entry of entries) byRef.set(entry.territory, [...(byRef.get(entry.territory) ?? []), entry]);
    return [code, byRef];
  }));
}

function compileCycle(cycle: Cycle): CompiledCycle {
  const known = compiled.get(cycle);
  if (known) return known;
  const made = { lists: indexByTerritory(cycle.lists), classes: indexByTerritory(cycle.classes) };
  compiled.set(cycle, made);
  return made;
}

const holdsOn = (entry: Listed, day: PlainDate): boolean => (entry.from ?? '') <= day && day <= (entry.to ?? '9999-12-31');

/** What the cycle says of this territory on that day: classes, windows, acts. */
export function placeTerritory({ asOf, cycle, territory }: ScoringContext): TerritoryInCycle {
  const { lists, classes } = compileCycle(cycle);
  const refs = [territory.id, ...territory.identifiers.map(({ scheme, code }) => `${scheme}:${code}`)];
  const entriesOf = (index: ReadonlyMap<string, readonly Listed[]> | undefined): readonly Listed[] => refs.flatMap((ref) => index?.get(ref) ?? []);
  const isIn = (index: ReadonlyMap<string, readonly Listed[]> | undefined): boolean => entriesOf(index).some((entry) => holdsOn(entry, asOf));
  const mine = new Set(Object.keys(classes).filter((code) => isIn(classes[code])));
  const isMember = (window: string): boolean => {
    const rules = cycle.members.filter((rule) => rule.window === window);
    return rules.length === 0 || rules.some((rule) => {
      if (!rule.list && !rule.classes && !rule.also) return true;
      return (rule.list !== undefined && isIn(lists[rule.list])) || (rule.classes ?? []).some((code) => mine.has(code)) || (rule.also ?? []).some((ref) => refs.includes(ref));
    });
  };
  const dated = [...Object.values(lists), ...Object.values(classes)].flatMap(entriesOf);
  return { classes: mine, isMember, ...actsFor(cycle, refs, mine), lastDay: lastDayOf(dated, asOf) };
}

function actsFor({ acts }: Cycle, refs: readonly string[], classes: ReadonlySet<string>): Pick<TerritoryInCycle, 'extensions' | 'thresholds'> {
  const extensions = new Map<string, Extension>();
  const thresholds = new Map<string, { value: string; index: number }>();
  acts.forEach((act, index) => {
    if (act.kind === 'set-threshold') thresholds.set(act.target, { value: act.value, index });
    else if (concerns(act, refs, classes)) extensions.set(act.target, { to: act.to, index });
  });
  return { extensions, thresholds };
}

function concerns({ territories, classes }: Extract<Act, { kind: 'extend-deadline' }>, refs: readonly string[], mine: ReadonlySet<string>): boolean {
  if (!territories && !classes) return true;
  return (territories ?? []).some((ref) => refs.includes(ref)) || (classes ?? []).some((code) => mine.has(code));
}

/** The eve of the first beginning ahead, or the first end not yet past. */
function lastDayOf(entries: readonly Listed[], asOf: PlainDate): PlainDate | null {
  const ends = entries.flatMap(({ from, to }) => [...(from !== undefined && from > asOf ? [addDays(from, -1)] : []), ...(to !== undefined && to >= asOf ? [to] : [])]);
  return ends.sort()[0] ?? null;
}
