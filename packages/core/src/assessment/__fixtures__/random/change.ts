import fc from 'fast-check';
import { bands, inputsOf, whenZero } from '../random-words.ts';

/** Figures of one kind, each its own. */
const figures = (least: number, most: number): fc.Arbitrary<string[]> => fc.uniqueArray(inputsOf('count', 'decimal', 'points'), { minLength: least, maxLength: most });
const pair = fc.oneof(figures(2, 2), fc.uniqueArray(inputsOf('money'), { minLength: 2, maxLength: 2 }));

export const deltaRule = (points: string): fc.Arbitrary<object> => fc.record({
  kind: fc.constant('delta'), pair, as: fc.constantFrom('share', 'amount'), bands: bands(points), whenNoBase: whenZero, whenZero,
}).map(({ pair: [now, base], ...rule }) => ({ ...rule, now, base }));

export const avgGrowthRule = (points: string): fc.Arbitrary<object> => fc.record({ kind: fc.constant('avg-growth'), years: figures(3, 4), bands: bands(points), whenZero });
