import type { ListedTerritory } from '@jalon/core/referential';
import type { Row } from './csv.ts';

/** The pilots found by name or by a published criterion, each with how it is known. The full list was never found. */
export function pilots(rows: readonly Row[]): ListedTerritory[] {
  return rows.map((row) => {
    const { code, status, basis } = row as Record<'code' | 'status' | 'basis', string>;
    return { territory: `${code.endsWith('-VILLE') ? 'jalon' : 'ansd'}:${code}`, basis: `${status}: ${basis}` };
  });
}
