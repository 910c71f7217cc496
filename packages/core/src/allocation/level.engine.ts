/** What one territory comes to before its bounds: `fixed + level × share`, kept between `least` and `most`. All in the same units. */
export interface Bounded {
  readonly fixed: bigint;
  readonly share: bigint;
  readonly least: bigint;
  /** `null`: no cap. */
  readonly most: bigint | null;
}

/** A factor all shares are multiplied by; `'all-capped'` where even without end nobody takes the rest. */
export interface Level { readonly n: bigint; readonly d: bigint }

export type LevelFound = { readonly kind: 'level'; readonly level: Level } | { readonly kind: 'all-capped' } | { readonly kind: 'floors-exceed'; readonly floors: bigint };

interface Turn { readonly n: bigint; readonly d: bigint; readonly constant: bigint; readonly slope: bigint }

const clip = (value: bigint, { least, most }: Bounded): bigint => (value < least ? least : most !== null && value > most ? most : value);

/** Where a territory leaves its floor, and where it reaches its cap. */
function turnsOf({ fixed, share, least, most }: Bounded): Turn[] {
  if (share === 0n || (most !== null && most <= fixed)) return [];
  const start: Turn = { n: least > fixed ? least - fixed : 0n, d: share, constant: fixed - (least > fixed ? least : fixed), slope: share };
  return most === null ? [start] : [start, { n: most - fixed, d: share, constant: most - fixed, slope: -share }];
}

/**
 * The one level at which the bounded shares add up to `target`: those held up by a floor are paid for by all who are free, in proportion, and what a
 * cap leaves goes to them. Exact, and the same whatever the order: what grows with the level is followed from turn to turn.
 */
export function findLevel(all: readonly Bounded[], target: bigint): LevelFound {
  let constant = all.reduce((sum, one) => sum + clip(one.fixed, one), 0n);
  if (constant > target) return { kind: 'floors-exceed', floors: constant };
  const turns = all.flatMap(turnsOf).sort((a, b) => { const order = a.n * b.d - b.n * a.d; return order < 0n ? -1 : order > 0n ? 1 : 0; });
  let slope = 0n;
  for (const [index, turn] of turns.entries()) {
    constant += turn.constant;
    slope += turn.slope;
    const next = turns[index + 1];
    if (slope === 0n) { if (constant === target) return { kind: 'level', level: { n: turn.n, d: turn.d } }; continue; }
    const level = { n: target - constant, d: slope };
    if (level.n >= 0n && (next === undefined || level.n * next.d <= next.n * level.d)) return { kind: 'level', level };
  }
  return constant === target ? { kind: 'level', level: { n: 1n, d: 1n } } : { kind: 'all-capped' };
}

/** What a territory comes to at a level, times the denominator of the level. */
export function atLevel(one: Bounded, found: LevelFound): bigint {
  if (found.kind !== 'level') return one.share > 0n && one.most !== null ? one.most : clip(one.fixed, one);
  const { n, d } = found.level;
  const value = one.fixed * d + n * one.share;
  const least = one.least * d;
  if (value < least) return least;
  return one.most !== null && value > one.most * d ? one.most * d : value;
}
