import type { TerritoryRef } from '../territory/territory.values.ts';
import type { CycleDifference, CyclePart } from './comparison.values.ts';
import type { Cycle, ListedTerritory } from './cycle.schema.ts';
import { jsonOf, sameJson } from './same-json.rules.ts';

type Named = ReadonlyMap<string, unknown>;
const named = (record: object): Named => new Map(Object.entries(record).filter(([, value]) => value !== undefined));

/** What differs under each name of two parts, in the order of the first, then of the second. */
function differences(part: CyclePart, before: Named, after: Named, split: (name: string) => Pick<CycleDifference, 'code' | 'territory'> = (code) => ({ code, territory: null })): CycleDifference[] {
  const names = [...new Set([...before.keys(), ...after.keys()])].sort();
  return names.filter((name) => !sameJson(before.get(name), after.get(name)))
    .map((name) => ({ part, ...split(name), from: jsonOf(before.get(name)), to: jsonOf(after.get(name)) }));
}

/** Each line under its name, the second of the same name apart: `idp-min#2`. */
function numbered<T>(lines: readonly T[], nameOf: (line: T) => string): Named {
  const counts = new Map<string, number>();
  return new Map(lines.map((line) => {
    const name = nameOf(line);
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return [count === 1 ? name : `${name}#${count}`, line];
  }));
}

const SEPARATOR = '\n';

/** One name for all references to the same territory. */
type NameOf = (ref: TerritoryRef) => string;

/** Every stay of a territory in a list or a class, under both their names. An empty list stands under its own. */
function stays(lists: Readonly<Record<string, readonly ListedTerritory[]>>, nameOf: NameOf): Named {
  const all = new Map<string, object[]>();
  for (const [code, listed] of Object.entries(lists)) {
    if (listed.length === 0) all.set(code, []);
    for (const { territory, ...stay } of listed) {
      const key = `${code}${SEPARATOR}${nameOf(territory)}`;
      all.set(key, [...(all.get(key) ?? []), stay]);
    }
  }
  return all;
}

function byTerritory(name: string): Pick<CycleDifference, 'code' | 'territory'> {
  const [code = '', territory] = name.split(SEPARATOR);
  return { code, territory: territory ?? null };
}

/**
 * What differs from one cycle to another: dates, who takes part and when, classes, acts. A cycle compared with itself gives nothing; the other
 * way round gives the same differences with from and to exchanged. Two cycles may name a territory by different references: `nameOf` gives one
 * name for all of them, and without it each reference stands for itself.
 */
export function compareCycles(a: Cycle, b: Cycle, nameOf: NameOf = (ref) => ref): CycleDifference[] {
  const fields = ({ programme, code, label, provenance }: Cycle): Named => named({ programme, code, label, provenance });
  return [
    ...differences('cycle', fields(a), fields(b)), ...differences('grid', named(a.grid), named(b.grid)),
    ...differences('anchors', named(a.anchors), named(b.anchors)), ...differences('periods', named(a.periods), named(b.periods)),
    ...differences('lists', stays(a.lists, nameOf), stays(b.lists, nameOf), byTerritory), ...differences('classes', stays(a.classes, nameOf), stays(b.classes, nameOf), byTerritory),
    ...differences('members', numbered(a.members, ({ window }) => window), numbered(b.members, ({ window }) => window)),
    ...differences('acts', numbered(a.acts, ({ kind, target }) => `${kind} ${target}`), numbered(b.acts, ({ kind, target }) => `${kind} ${target}`)),
    ...differences('review', named(a.review?.deadlines ?? {}), named(b.review?.deadlines ?? {})),
    ...differences('holidays', new Map(a.holidays.map((day) => [day, day])), new Map(b.holidays.map((day) => [day, day]))),
  ];
}
