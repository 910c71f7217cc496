import fc from 'fast-check';
import { REVIEW_STATES } from '../review/review.values.ts';
import { SHOWN_STATES, STATE_LETTERS } from '../matrix/matrix.values.ts';
import type { MatrixView } from '../matrix/matrix-view.schema.ts';

const AREAS: MatrixView['areas'] = [
  { id: 'kolda', name: 'Kolda', kind: 'region', parent: null }, { id: 'kolda-d', name: 'Kolda', kind: 'departement', parent: 0 },
  { id: 'thies', name: 'Thiès', kind: 'region', parent: null }, { id: 'mbour', name: 'Mbour', kind: 'departement', parent: 2 },
];
const decimal = fc.option(fc.integer({ min: -300, max: 1000 }).map((tenths) => (tenths / 10).toFixed(1)), { nil: null, freq: 5 });
const row = fc.record({
  name: fc.constantFrom('Dabo', 'Kolda', 'Médina Yoro Foula', 'Saint-Louis', 'Thiès Est', 'Mbour'), area: fc.option(fc.nat(AREAS.length - 1), { nil: null }), classes: fc.subarray([0, 1]),
  filing: fc.constantFrom('n', 'd', 'f', 'x'), review: fc.option(fc.constantFrom(...REVIEW_STATES), { nil: null }), late: fc.constantFrom('y', '-'),
  window: fc.constantFrom('o', 'c', 'i', '-'), gate: fc.constantFrom(...SHOWN_STATES), indicator: fc.constantFrom(...SHOWN_STATES), points: decimal, earned: decimal, gap: decimal,
});

/** A matrix of one window, one gate and one indicator, and up to forty rows that need not agree with any grid. */
export const randomMatrix: fc.Arbitrary<MatrixView> = fc.array(row, { maxLength: 40 }).map((all) => ({
  format: 1, kind: 'matrix', programme: { code: 'p', label: null }, cycle: { code: '2025', label: null }, grid: { code: 'g', version: '1', hash: 'sha256-x', basis: 'illustrative' }, engine: '1', timeZone: 'Africa/Dakar',
  asOf: '2025-05-12', validUntil: null, windows: [{ code: 'G1', label: { fr: 'Guichet 1' }, fallbackFor: null }], score: { code: 'idp', label: null, max: '100', threshold: { code: 'min', label: null, atLeast: '70' } },
  gates: [{ code: 'CMO-1', label: { fr: 'Budget' } }], domains: [{ code: 'finance', label: { fr: 'Finances' } }], indicators: [{ code: 'IDP-1', label: { fr: 'Recettes' }, domain: 'finance', max: '100' }],
  classes: [{ code: 'ville', label: { fr: 'Ville' } }, { code: 'commune', label: { fr: 'Commune' } }], kinds: ['commune'], areas: AREAS, count: all.length,
  rows: {
    id: all.map((_, at) => `sn-${at}`), ref: all.map((_, at) => `ansd:SN-${at}`), name: all.map(({ name }) => name), kind: all.map(() => 0), area: all.map(({ area }) => area), classes: all.map(({ classes }) => classes),
    version: all.map(() => 1), filing: all.map(({ filing }) => filing).join(''), review: all.map(({ review }) => review), late: all.map(({ late }) => late).join(''), demonstration: '-'.repeat(all.length), published: '-'.repeat(all.length),
    windows: [all.map(({ window }) => window).join('')], gates: [all.map(({ gate }) => STATE_LETTERS[gate]).join('')], states: [all.map(({ indicator }) => STATE_LETTERS[indicator]).join('')],
    points: [all.map(({ points }) => points)], earned: all.map(({ earned }) => earned), open: all.map(() => null), max: all.map(() => '100'), gap: all.map(({ gap }) => gap),
  },
}));
