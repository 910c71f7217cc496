import type { ImportResultPayload } from '@jalon/core/assessment';
import type { Row } from './csv.ts';
import { codeByName } from './territories.ts';

/** A result published elsewhere, ready to be kept as the result of record of one territory and cycle. */
export interface PublishedResult {
  /** Its row in the table it comes from. */
  row: string;
  territory: string;
  programme: string;
  cycle: string;
  payload: ImportResultPayload;
  /** What was published beside it, as text: it is compared with, never computed from. */
  published: { max?: string; threshold?: string; outcome?: string; rank?: string; label?: string; amount?: string; currency?: string };
}

/** A name or a rank published without a score: to show and to compare, never a result of record. */
export interface PublishedMention {
  /** Its row in the table it comes from. */
  row: string;
  territory: string;
  programme: string;
  /** The year assessed, as published; there may be no cycle of it. */
  year: string;
  /** In the language of the source: `"bonne performance"`. */
  label?: string;
  /** Its place, and of how many. */
  rank?: number;
  of?: number;
  source: ImportResultPayload['source'];
  on: string;
}

/** Which rows of a programme are results, and of what. Amounts, prizes and means are not scores of record; a grant says that the conditions were met. */
const PAYLOADS: Readonly<Record<string, (row: Row) => Pick<ImportResultPayload, 'kind' | 'value'> & { target?: string }>> = {
  idp_points: (row) => ({ kind: 'score', target: 'idp', value: row['value']! }),
  score: (row) => ({ kind: 'score', target: 'total', value: row['value']! }),
  cmo_met: (row) => ({ kind: 'gates', value: row['value'] === '1' }),
  dossier_filed: (row) => ({ kind: 'filing', value: row['value'] === '1' }),
  grant: () => ({ kind: 'gates', value: true }),
};

/** Rows of a rank or a name alone. */
const MENTIONS: ReadonlySet<string> = new Set(['rank', 'category']);

const PROGRAMMES: Readonly<Record<string, string>> = { PACASEN: 'pacasen', PDUGL: 'pdugl', MPCT: 'mpct', PAPC: 'papc' };

/** The results of communes among the rows of a table, in its order. */
export function publishedResults(rows: readonly Row[]): PublishedResult[] {
  return rows.flatMap((row) => {
    const makePayload = PAYLOADS[row['metric']!];
    if (!makePayload || row['territory_kind'] !== 'commune') return [];
    return [{
      row: row['row_id']!, territory: placeOf(row), programme: PROGRAMMES[row['programme']!]!, cycle: row['evaluation_year']!,
      payload: { ...makePayload(row), source: sourceOf(row), on: dateOf(row) } as ImportResultPayload,
      published: Object.fromEntries(Object.entries(besideOf(row)).filter(([, value]) => value)),
    }];
  });
}

/** The ranks and names of communes among the rows of a table, in its order. */
export function publishedMentions(rows: readonly Row[]): PublishedMention[] {
  return rows.filter((row) => MENTIONS.has(row['metric']!) && row['territory_kind'] === 'commune').map((row) => {
    const { row_id: id, category: label, rank, max_value: of } = row;
    return {
      row: id!, territory: placeOf(row), programme: PROGRAMMES[row['programme']!]!, year: row['evaluation_year']!,
      ...(label ? { label } : {}), ...(rank ? { rank: Number(rank), of: Number(of) } : {}), source: sourceOf(row), on: dateOf(row),
    };
  });
}

const placeOf = (row: Row): string => (row['territory_code'] || codeByName(row['country']!, row['territory_name']!)).toLowerCase();
const dateOf = (row: Row): string => row['source_date'] || row['evaluation_year']!;

function besideOf(row: Row): PublishedResult['published'] {
  const { max_value: max, threshold, outcome, rank, category: label, value: amount, unit: currency } = row as Record<string, string>;
  return row['metric'] === 'grant' ? { amount: amount!, currency: currency! } : { max: max!, threshold: threshold!, outcome: outcome!, rank: rank!, label: label! };
}

/** Read in the text, as the table says, but for what its note says was inferred. */
function sourceOf(row: Row): ImportResultPayload['source'] {
  return { ref: row['source']!, confidence: isDeduced(row) ? 'L' : 'V', ...(row['note'] ? { note: row['note'] } : {}) };
}

/** That whoever has a grant met the conditions is deduced, unless the text says so too. */
const isDeduced = ({ metric, note }: Row): boolean => (metric === 'grant' ? !/\bCMO met\b/.test(note!) : /\binferred\b/.test(note!));
