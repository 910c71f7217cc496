import type { AllocationView } from '@jalon/core/allocation';
import { sumOf } from '../scene.ts';
import type { Arrange, Shown, SortKey } from './query.ts';

const fold = (text: string): string => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').toLowerCase();

/** What never changes of a view, found once: names to look in, and their order. */
interface Known { readonly words: readonly string[]; readonly byName: Int32Array; readonly given: Float64Array }
const known = new WeakMap<AllocationView, Known>();

export function knownOf(view: AllocationView, locale: string): Known {
  let own = known.get(view);
  if (!own) {
    const { id, ref, name, given } = view.rows;
    const words = name.map((each, row) => fold(`${each} ${ref[row] ?? ''} ${id[row] ?? ''}`));
    const { compare } = new Intl.Collator(locale);
    const byName = Int32Array.from(name.keys()).sort((a, b) => compare(name[a]!, name[b]!));
    known.set(view, (own = { words, byName, given: Float64Array.from(name, (_, row) => sumOf(given, row)) }));
  }
  return own;
}

/** Numbers to put rows in order by; NaN stands last whichever way. */
function keysOf({ rows }: AllocationView, { given }: Known, by: SortKey): ((row: number) => number) | undefined {
  switch (by) {
    case 'name': return undefined;
    case 'total': return (row) => given[row]!;
    case 'figure': return (row) => { const figure = rows.figure[row]; return figure == null ? Number.NaN : Number(figure); };
    case 'worth': return (row) => rows.worth[row] ?? Number.NaN;
    case 'paid': case 'late': return (row) => rows[by][row] ?? 0;
    default: { const at = Number(by.slice(7)); return (row) => (rows.given[at]?.[row] ?? 0) + (rows.held[at]?.[row] ?? 0); }
  }
}

const SHOWS: Readonly<Record<Shown, (view: AllocationView, row: number, given: number) => boolean>> = {
  all: () => true, given: (_, __, given) => given > 0, held: ({ rows }, row) => sumOf(rows.held, row) > 0, nothing: ({ rows }, row, given) => given === 0 && sumOf(rows.held, row) === 0, late: ({ rows }, row) => (rows.late[row] ?? 0) > 0,
};

/** The rows asked for, in the order asked for; level ones by name. */
export const arrange: Arrange = (view, { q, group, show, by, descending }, locale) => {
  const own = knownOf(view, locale);
  const sought = fold(q.trim());
  const place = view.groups.findIndex(({ code }) => code === group);
  const rows = own.byName.filter((row) => (sought === '' || own.words[row]!.includes(sought)) && (group === '' || view.rows.group[row] === place) && SHOWS[show](view, row, own.given[row]!));
  const key = keysOf(view, own, by);
  if (!key) return descending ? rows.reverse() : rows;
  const sign = descending ? -1 : 1;
  const keys = new Map(Array.from(rows, (row) => { const value = key(row); return [row, Number.isNaN(value) ? Number.POSITIVE_INFINITY : sign * value] as const; }));
  return rows.sort((a, b) => { const [x, y] = [keys.get(a)!, keys.get(b)!]; return x === y ? 0 : x < y ? -1 : 1; });
};
