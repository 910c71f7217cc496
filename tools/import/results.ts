import type { ImportResultPayload } from '@jalon/core/assessment';
import type { Row } from './csv.ts';
import { tunisianCode } from './territories.ts';

/** A result published elsewhere, ready to be kept as the result of record of one territory and cycle. */
export interface PublishedResult {
  /** Its row in the table it comes from. */
  row: string;
  territory: string;
  programme: string;
  cycle: string;
  payload: ImportResultPayload;
  /** What was published beside it, as text: it is compared with, never computed from. */
  published: { max?: string; threshold?: string; outcome?: string; rank?: string };
}

/** Which rows of a programme are results, and of what. Amounts, prizes and means are not scores of record. */
const PAYLOADS: Readonly<Record<string, (row: Row) => Pick<ImportResultPayload, 'kind' | 'value'> & { target?: string }>> = {
  idp_points: (row) => ({ kind: 'score', target: 'idp', value: row['value']! }),
  score: (row) => ({ kind: 'score', target: 'total', value: row['value']! }),
  cmo_met: (row) => ({ kind: 'gates', value: row['value'] === '1' }),
  dossier_filed: (row) => ({ kind: 'filing', value: row['value'] === '1' }),
};

const PROGRAMMES: Readonly<Record<string, string>> = { PACASEN: 'pacasen', PDUGL: 'pdugl' };

/** The results of communes among the rows of a table, in its order. */
export function publishedResults(rows: readonly Row[]): PublishedResult[] {
  return rows.flatMap((row) => {
    const makePayload = PAYLOADS[row['metric']!];
    if (!makePayload || row['territory_kind'] !== 'commune') return [];
    const { max_value: max, threshold, outcome, rank } = row;
    return [{
      row: row['row_id']!, territory: (row['territory_code'] || tunisianCode(row['territory_name']!)).toLowerCase(),
      programme: PROGRAMMES[row['programme']!]!, cycle: row['evaluation_year']!,
      payload: { ...makePayload(row), source: sourceOf(row), on: row['source_date'] || row['evaluation_year']! } as ImportResultPayload,
      published: Object.fromEntries(Object.entries({ max, threshold, outcome, rank }).filter(([, value]) => value)),
    }];
  });
}

/** Read in the text, as the table says: what was deduced stands in its note. */
function sourceOf(row: Row): ImportResultPayload['source'] {
  return { ref: row['source']!, confidence: 'V', ...(row['note'] ? { note: row['note'] } : {}) };
}
