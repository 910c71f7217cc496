import type { Drawn } from './review.schema.ts';

const MASK = (1n << 64n) - 1n;

/** FNV-1a over the UTF-8 bytes, 64 bits, then the finaliser of MurmurHash3: published, short, the same in every language. */
function hash64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) hash = ((hash ^ BigInt(byte)) * 0x100000001b3n) & MASK;
  hash = ((hash ^ (hash >> 33n)) * 0xff51afd7ed558ccdn) & MASK;
  hash = ((hash ^ (hash >> 33n)) * 0xc4ceb9fe1a85ec53n) & MASK;
  return hash ^ (hash >> 33n);
}

/**
 * Draws from a population: each is numbered by the hash of the seed, a line feed and its reference, and the lowest numbers come out first.
 * The order in which the population is listed does not count, so that anybody who has the list and the seed draws the same.
 */
export function drawFrom(population: readonly Drawn[], size: number, seed: string): Drawn[] {
  const numbered = population.map((one) => ({ one, number: hash64(`${seed}\n${one.ref}`) }));
  const order = (a: (typeof numbered)[number], b: (typeof numbered)[number]): number => (a.number === b.number ? (a.one.ref < b.one.ref ? -1 : 1) : a.number < b.number ? -1 : 1);
  return numbered.sort(order).slice(0, size).map(({ one }) => one);
}
