import type { Territory } from '../territory/territory.schema.ts';
import { foldName, parseTerritoryRef } from '../territory/territory.values.ts';
import { isPlainDate } from '../time/plain-date.values.ts';
import { MOST_LINES, type MembershipFault, type MembershipFaultCode, type MembershipTable } from './membership-table.values.ts';

type ListedTerritory = MembershipTable['listed'][number];

/** Words that head the first column: such a line is no territory. */
const HEADINGS = new Set(['territory', 'territoire', 'reference', 'ref', 'code', 'id', 'collectivite', 'الجماعة', 'المرجع', 'الرمز']);

type Separator = '\t' | ';' | ',';

/** The cells of a line; a cell in quotes may hold the separator, and quotes written twice. */
function cellsOf(line: string, separator: Separator): string[] {
  const cells = [''];
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const sign = line[at]!;
    const last = cells.length - 1;
    if (sign === '"' && quoted && line[at + 1] === '"') { cells[last] += '"'; at += 1; }
    else if (sign === '"' && (quoted || cells[last]!.trim() === '')) quoted = !quoted;
    else if (sign === separator && !quoted) cells.push('');
    else cells[last] += sign;
  }
  return cells.map((cell) => cell.trim());
}

const separatorOf = (text: string): Separator => (['\t', ';'] as const).find((sign) => text.includes(sign)) ?? ',';

interface Known { readonly byRef: ReadonlyMap<string, string>; readonly byName: ReadonlyMap<string, readonly string[]> }

function knownOf(territories: readonly Territory[]): Known {
  const byRef = new Map<string, string>();
  const byName = new Map<string, string[]>();
  for (const { id, name, identifiers } of territories) {
    byRef.set(id, id);
    for (const { scheme, code } of identifiers) byRef.set(`${scheme}:${code.toUpperCase()}`, id);
    const folded = foldName(name);
    byName.set(folded, [...(byName.get(folded) ?? []), id]);
  }
  return { byRef, byName };
}

function idOf(ref: string, { byRef }: Known): string | undefined {
  const { scheme, code } = parseTerritoryRef(ref);
  return byRef.get(scheme === undefined ? code.toLowerCase() : `${scheme.toLowerCase()}:${code.toUpperCase()}`);
}

const MOST_CANDIDATES = 5;
const shorten = (text: string): string => text.slice(0, 100);

/** Why a reference names nobody: it may be a name, which is never a key, since several territories may bear it. */
function unknown(ref: string, { byName }: Known): Pick<MembershipFault, 'code' | 'figures'> {
  const named = byName.get(foldName(ref)) ?? [];
  if (named.length === 0) return { code: 'unknown-territory', figures: { value: shorten(ref) } };
  return { code: 'name-not-reference', figures: { value: shorten(ref), candidates: named.slice(0, MOST_CANDIDATES).join(', '), count: String(named.length) } };
}

type Read = { readonly listed: ListedTerritory } | { readonly code: MembershipFaultCode; readonly figures: MembershipFault['figures'] };

function readLine([ref = '', from = '', to = '', basis = '', ...more]: readonly string[], known: Known): Read {
  const territory = idOf(ref, known);
  if (territory === undefined) return unknown(ref, known);
  const wrong = [from, to].find((day) => day !== '' && !isPlainDate(day));
  if (wrong !== undefined) return { code: 'not-a-date', figures: { value: shorten(wrong) } };
  if (from !== '' && to !== '' && to < from) return { code: 'period-reversed', figures: { from, to } };
  if (more.some((cell) => cell !== '') || basis.length > 200) return { code: 'line-too-long', figures: { columns: '4' } };
  return { listed: { territory, ...(from ? { from } : {}), ...(to ? { to } : {}), ...(basis ? { basis } : {}) } };
}

const overlap = (a: ListedTerritory, b: ListedTerritory): boolean => (a.from ?? '') <= (b.to ?? '9999-12-31') && (b.from ?? '') <= (a.to ?? '9999-12-31');

/**
 * Reads a list of territories pasted from a table: one a line, by own id or `scheme:code`, then first day, last day and basis where there are
 * any, apart by tabs, semicolons or commas. Every line is read; what could not be is told line by line, and nothing is guessed.
 */
export function readMembershipTable(text: string, territories: readonly Territory[]): MembershipTable {
  const known = knownOf(territories);
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const separator = separatorOf(text);
  const stays = new Map<string, { readonly listed: ListedTerritory; readonly line: number }[]>();
  const listed: ListedTerritory[] = [];
  const faults: MembershipFault[] = [];
  if (lines.length > MOST_LINES) return { listed, faults: [{ line: MOST_LINES + 1, code: 'too-many-lines', figures: { max: String(MOST_LINES) } }] };
  let isFirst = true;
  lines.forEach((text, at) => {
    const cells = cellsOf(text, separator);
    if (cells.every((cell) => cell === '')) return;
    const isHeading = isFirst && HEADINGS.has(foldName(cells[0] ?? ''));
    isFirst = false;
    if (isHeading) return;
    const line = at + 1;
    const read = readLine(cells, known);
    if ('code' in read) { faults.push({ line, ...read }); return; }
    const mine = stays.get(read.listed.territory) ?? [];
    const first = mine.find((other) => overlap(other.listed, read.listed));
    if (first) { faults.push({ line, code: 'listed-twice', figures: { value: read.listed.territory, first: String(first.line) } }); return; }
    stays.set(read.listed.territory, [...mine, { listed: read.listed, line }]);
    listed.push(read.listed);
  });
  return { listed, faults };
}
