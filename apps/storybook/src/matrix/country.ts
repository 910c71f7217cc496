import type { MatrixView } from '@jalon/core/assessment';
import { territories } from '@jalon/referentials';

const GOVERNMENTS = /^(?:ville|commune)$/;

/** The values of the demonstration over all the towns of the country: each takes those of one dossier in turn, and is marked as invented. */
export function wholeCountry(view: MatrixView): MatrixView {
  const towns = territories.filter(({ kind, country }) => country === 'SN' && GOVERNMENTS.test(kind)).sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  const filed = [...view.rows.filing].flatMap((letter, row) => (letter === 'n' && row % 9 > 0 ? [] : [row]));
  const from = towns.map((_, row) => filed[(row * 7) % filed.length] ?? 0);
  const letters = (column: string): string => from.map((row) => column[row] ?? '').join('');
  const picked = <T>(column: readonly T[]): T[] => from.map((row) => column[row]!);
  const areas: MatrixView['areas'] = [];
  const area = towns.map(({ path }) => path.reduce<number | null>((parent, id) => {
    const found = territories.find((one) => one.id === id);
    if (!found || found.kind === 'country') return parent;
    const known = areas.findIndex((one) => one.id === id);
    return known >= 0 ? known : areas.push({ id, name: found.name, kind: found.kind, parent }) - 1;
  }, null));
  const kinds = [...new Set(towns.map(({ kind }) => kind))];
  const { rows } = view;
  return {
    ...view, areas, kinds, count: towns.length,
    rows: {
      ...rows, id: towns.map(({ id }) => id), ref: towns.map(({ id, identifiers: [first] }) => (first ? `${first.scheme}:${first.code}` : id)), name: towns.map(({ name }) => name), kind: towns.map(({ kind }) => kinds.indexOf(kind)), area,
      classes: picked(rows.classes), version: picked(rows.version), filing: letters(rows.filing), review: picked(rows.review), late: letters(rows.late), demonstration: 'y'.repeat(towns.length), published: '-'.repeat(towns.length),
      windows: rows.windows.map(letters), gates: rows.gates.map(letters), states: rows.states.map(letters), points: rows.points.map((column) => picked(column)),
      earned: picked(rows.earned), open: picked(rows.open), max: picked(rows.max), gap: picked(rows.gap),
    },
  };
}

/** The same lines over and over, up to as many as asked: each under an id and a name of its own. */
export function repeated(view: MatrixView, count: number): MatrixView {
  const from = Array.from({ length: count }, (_, row) => row % view.count);
  const round = (row: number): string => (row < view.count ? '' : ` ${Math.floor(row / view.count) + 1}`);
  const letters = (column: string): string => from.map((row) => column[row] ?? '').join('');
  const picked = <T>(column: readonly T[]): T[] => from.map((row) => column[row]!);
  const { rows } = view;
  return {
    ...view, count,
    rows: {
      ...rows, id: from.map((one, row) => `${rows.id[one] ?? ''}${round(row)}`), ref: from.map((one, row) => `${rows.ref[one] ?? ''}${round(row)}`), name: from.map((one, row) => `${rows.name[one] ?? ''}${round(row)}`), kind: picked(rows.kind), area: picked(rows.area),
      classes: picked(rows.classes), version: picked(rows.version), filing: letters(rows.filing), review: picked(rows.review), late: letters(rows.late), demonstration: letters(rows.demonstration), published: letters(rows.published),
      windows: rows.windows.map(letters), gates: rows.gates.map(letters), states: rows.states.map(letters), points: rows.points.map(picked<number | string | null>) as typeof rows.points,
      earned: picked(rows.earned), open: picked(rows.open), max: picked(rows.max), gap: picked(rows.gap),
    },
  };
}
