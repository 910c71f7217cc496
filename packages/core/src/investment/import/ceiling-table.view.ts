import { pickText, type Language } from '../../shared/localized-text.values.ts';
import type { LoadedFramework } from '../framework/framework.schema.ts';
import type { PlanContent } from '../plan.schema.ts';
import { PLAN_HEADS, PLAN_WORDS } from './plan-heads.values.ts';
import { guardCell } from './guarded-cell.rules.ts';
import { writeAmount } from './plan-table.view.ts';
import type { PlanTable } from './plan-table.values.ts';

const FIELDS = ['source', 'year', 'sourceAmount', 'basis', 'note'] as const;
const AT: Readonly<Record<Language, 0 | 1 | 2>> = { fr: 0, en: 1, ar: 2 };

/** The ceilings of a plan as a table that {@link readCeilingTable} reads back unchanged: one row a source and year, amounts in whole units. */
export function ceilingTable({ ceilings, currency }: Pick<PlanContent, 'ceilings' | 'currency'>, { sources }: LoadedFramework, language: Language = 'fr'): PlanTable {
  const nameOf = (code: string): string => { const found = sources.find((source) => source.code === code); return found ? pickText(found.label, language) : code; };
  return {
    head: FIELDS.map((field) => PLAN_HEADS[field][AT[language]]),
    kinds: ['text', 'number', 'amount', 'text', 'text'],
    rows: ceilings.map(({ source, year, amount, basis, note }) => [nameOf(source), String(year), writeAmount(amount, currency), PLAN_WORDS.basis[basis][AT[language]], guardCell(note ?? '')]),
  };
}
