/** A number from 0 up to 1, the same in every run when it comes from {@link seededChance}. */
export type Chance = () => number;

/** Numbers that are the same in every run for the same seed (mulberry32). */
export function seededChance(seed: number): Chance {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Holder = Record<string, unknown> | unknown[];

/** A value of the list, a copy where it could be changed. */
const oddValue = (chance: Chance): unknown => structuredClone(pick(ODD_VALUES, chance));
/** One of a list. */
export const pick = <T>(from: readonly T[], chance: Chance): T => from[Math.floor(chance() * from.length)]!;

/** Texts that have broken readers before: names every object inherits, dates and numbers that look right, other alphabets, marks that turn lines round. */
const ODD_TEXTS = [
  '', ' ', '0', '-1', '1e309', '00.5', '1.0000001', '999999999999999999999', '2025-02-30', '9999-12-31', '0000-00-00', '+10000-01-01', 'cycle.start - 99999 days',
  'x.voted + 1 fortnight', '__proto__', 'constructor', 'toString', 'IDP-1', 'a'.repeat(5_000), 'é\u0301', '\u202eIDP', '\ud800', 'كولدا', '💧', '../../etc/passwd', '<b>x</b>', '${x}', "';--",
];
const ODD_VALUES: readonly unknown[] = [null, true, false, 0, -1, 1.5, 2 ** 53, -(2 ** 60), 1e308, [], {}, [[]], [null], { '': '' }, { code: {} }, ...ODD_TEXTS];

/** Deep enough to end a reader that calls itself without counting. */
function nest(depth: number): unknown {
  let nested: unknown = 'deep';
  for (let level = 0; level < depth; level += 1) nested = level % 2 === 0 ? [nested] : { deeper: nested };
  return nested;
}

/** One thing repeated a thousand times is not looked into a thousand times. */
const MOST_PLACES = 20_000;

/** Every place that holds something, as its holder and key. */
function placesIn(root: Holder): (readonly [Holder, string | number])[] {
  const places: (readonly [Holder, string | number])[] = [];
  const visit = (holder: Holder): void => {
    if (places.length > MOST_PLACES) return;
    const keys: (string | number)[] = Array.isArray(holder) ? [...holder.keys()] : Object.keys(holder);
    for (const key of keys) {
      places.push([holder, key]);
      const value = (holder as Record<string | number, unknown>)[key];
      if (typeof value === 'object' && value !== null) visit(value as Holder);
    }
  };
  visit(root);
  return places;
}

type Mutation = (holder: Holder, key: string | number, chance: Chance, others: readonly (readonly [Holder, string | number])[]) => void;

const set = (holder: Holder, key: string | number, value: unknown): void => {
  if (Array.isArray(holder)) holder[Number(key)] = value;
  else Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
};
const valueAt = (holder: Holder, key: string | number): unknown => (holder as Record<string | number, unknown>)[key];

function changeText(text: string, chance: Chance): string {
  const at = Math.floor(chance() * (text.length + 1));
  return pick([text.slice(0, at), text.slice(at), text + text, text.toUpperCase(), `${text.slice(0, at)}\u0000${text.slice(at)}`, `${text} `, text.replace(/\d/, '9')], chance);
}

const MUTATIONS: readonly Mutation[] = [
  (holder, key) => { if (Array.isArray(holder)) holder.splice(Number(key), 1); else delete holder[key]; },
  (holder, key, chance) => set(holder, key, oddValue(chance)),
  (holder, key, chance) => { const value = valueAt(holder, key); set(holder, key, typeof value === 'string' ? changeText(value, chance) : String(value)); },
  (holder, key, chance) => { const value = valueAt(holder, key); set(holder, key, typeof value === 'number' ? value * pick([-1, 0, 0.5, 1e9, NaN, Infinity], chance) : oddValue(chance)); },
  // What stands elsewhere, in its place: right by itself, wrong here.
  (holder, key, chance, others) => { const [other, at] = pick(others, chance); set(holder, key, structuredClone(valueAt(other, at))); },
  (holder, key) => { if (Array.isArray(holder)) holder.push(structuredClone(holder[Number(key)])); else set(holder, `${key}2`, structuredClone(holder[key])); },
  (holder, key, chance) => set(holder, Array.isArray(holder) ? key : pick(ODD_TEXTS, chance), valueAt(holder, key)),
  (holder, key, chance) => set(holder, key, nest(pick([3, 25, 400], chance))),
  (holder, key, chance) => set(holder, key, Array.from({ length: pick([0, 60, 3_000], chance) }, () => valueAt(holder, key))),
  (holder) => { if (Array.isArray(holder)) holder.reverse(); },
];

/**
 * A copy of a JSON document with a few things wrong at random, for tests of whatever reads it: fields taken away, doubled, renamed,
 * swapped with others, of another type, too deep, too many. The same document, chance and count give the same copy.
 *
 * @param times how many changes, 1 where absent; a change may undo another
 *
 * @example
 * const chance = seededChance(7);
 * for (let left = 1_000; left > 0; left -= 1) loadReferential(mutate(grid, chance)); // never throws
 */
export function mutate(document: unknown, chance: Chance, times = 1): unknown {
  const root: { document: unknown } = { document: structuredClone(document) };
  for (let left = times; left > 0; left -= 1) {
    const places = placesIn(root);
    if (places.length === 0) break;
    const [holder, key] = pick(places, chance);
    pick(MUTATIONS, chance)(holder, key, chance, places);
  }
  return root.document;
}
