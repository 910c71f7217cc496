import type { MatrixView } from '@jalon/core/assessment';
import type { JalonScorecardMatrix } from '../../src/scorecard-matrix/jalon-scorecard-matrix.ts';
import '../../src/define/provider.ts';
import '../../src/define/scorecard-matrix.ts';
import { clientIn, place, until } from './widget.ts';

const many = (count: number, of: (row: number) => string): string => Array.from({ length: count }, (_, row) => of(row)).join('');
const each = <T>(count: number, of: (row: number) => T): T[] => Array.from({ length: count }, (_, row) => of(row));

const AREAS: MatrixView['areas'] = [
  { id: 'kolda', name: 'Kolda', kind: 'region', parent: null }, { id: 'kolda-d', name: 'Vélingara', kind: 'departement', parent: 0 }, { id: 'thies', name: 'Thiès', kind: 'region', parent: null },
];

/**
 * A matrix of as many communes: two windows, a score out of 20 with a threshold of 14, gates whose states follow each other row by row,
 * indicators out of 10 in two domains. The n-th commune is `Commune 0007`, its first points are its row modulo 11.
 */
export function matrixOf(count: number, more: Partial<MatrixView> = {}): MatrixView {
  const points = (row: number): number => row % 11;
  return {
    format: 1, kind: 'matrix', programme: { code: 'pacasen', label: { fr: 'PACASEN' } }, cycle: { code: '2025', label: null }, grid: { code: 'g', version: '1', hash: 'sha256-x', basis: 'illustrative' }, engine: '1', timeZone: 'Africa/Dakar',
    asOf: '2025-05-12', validUntil: null, windows: [{ code: 'G1', label: { fr: 'Guichet 1' }, fallbackFor: null }, { code: 'G2', label: { fr: 'Guichet 2' }, fallbackFor: null }],
    score: { code: 'idp', label: null, max: '20', threshold: { code: 'min', label: null, atLeast: '14' } },
    gates: [{ code: 'CMO-1', label: { fr: 'Budget', en: 'Budget', ar: 'الميزانية' } }, { code: 'CMO-2', label: { fr: 'Compte administratif' } }],
    domains: [{ code: 'own', label: { fr: 'Ressources propres' } }, { code: 'spend', label: { fr: 'Dépense' } }],
    indicators: [{ code: 'IDP-1', label: { fr: 'Recouvrement' }, domain: 'own', max: '10' }, { code: 'IDP-2', label: { fr: 'Masse salariale' }, domain: 'spend', max: '10' }],
    classes: [{ code: 'ville', label: { fr: 'Ville' } }], kinds: ['commune'], areas: AREAS, count,
    rows: {
      id: each(count, (row) => `sn-${row}`), ref: each(count, (row) => `ansd:SN-${row}`), name: each(count, (row) => `Commune ${String(row).padStart(4, '0')}`), kind: each(count, () => 0), area: each(count, (row) => row % 3), classes: each(count, () => []),
      version: each(count, () => 1), filing: many(count, (row) => (row % 10 === 9 ? 'n' : 'f')), review: each(count, () => null), late: '-'.repeat(count), demonstration: 'y'.repeat(count), published: '-'.repeat(count),
      windows: [many(count, (row) => 'oci-'[row % 4]!), many(count, (row) => 'io'[row % 2]!)], gates: ['m'.repeat(count), many(count, (row) => 'mulpn-=ab?'[row % 10]!)], states: ['p'.repeat(count), many(count, (row) => 'pl'[row % 2]!)],
      points: [each(count, (row) => `${points(row)}.0`), each(count, (row) => (row % 10 === 9 ? null : '7.5'))],
      earned: each(count, (row) => (row % 10 === 9 ? null : (points(row) + 7.5).toFixed(1))), open: each(count, () => '0.0'), max: each(count, () => '20'), gap: each(count, (row) => (row % 10 === 9 ? null : (points(row) - 6.5).toFixed(1))),
    },
    ...more,
  };
}

export type MatrixSettings = Partial<Pick<JalonScorecardMatrix, 'view' | 'client' | 'matrixQuery' | 'query' | 'lang' | 'dir' | 'theme' | 'density' | 'filterable' | 'label' | 'programme' | 'cycle' | 'strings' | 'within'>>;

export const mountMatrix = (settings: MatrixSettings, inside?: Element): JalonScorecardMatrix => place(Object.assign(document.createElement('jalon-scorecard-matrix'), { lang: 'fr' }, settings), inside);

/** A matrix in the page, its rows drawn, and what stands around them. */
export async function matrix(settings: MatrixSettings = { view: matrixOf(30) }, inside?: Element): Promise<JalonScorecardMatrix> {
  const element = mountMatrix(settings, inside);
  await until(() => $(element, '[part=row]'), 'the rows');
  await until(() => $(element, '[part=legend]'), 'what stands around them');
  // Those in sight come first.
  const lines = Number($(element, 'table')!.ariaRowCount) - 2;
  if (lines <= 40) await until(() => $$(element, 'tbody [aria-rowindex]').length === lines, 'the rows out of sight');
  return element;
}

export const clientOf = clientIn;
export const $ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E | null => element.shadowRoot!.querySelector<E>(selector);
export const $$ = <E extends HTMLElement = HTMLElement>(element: Element, selector: string): E[] => [...element.shadowRoot!.querySelectorAll<E>(selector)];
export const words = (of: Element | null | undefined): string => (of?.textContent ?? '').replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/\s+/g, ' ').trim();
/** Rows that are drawn, in the order of the document. */
export const rowsOf = (element: Element): HTMLElement[] => $$(element, '[part=row]');
export const nameOf = (row: Element | null | undefined): string => words(row?.querySelector('bdi'));
export const rowNamed = (element: Element, name: string): HTMLElement => rowsOf(element).find((row) => nameOf(row) === name)!;
export const focusedIn = (element: Element): Element | null => element.shadowRoot!.activeElement;
