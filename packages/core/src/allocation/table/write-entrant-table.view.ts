import { pickText, type Language, type LocalizedText } from '../../shared/localized-text.values.ts';
import type { Entrant } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import { entrantColumns, type EntrantColumn, type EntrantGround } from './entrant-columns.rules.ts';
import { writeFigure } from './read-figure.rules.ts';

const HEADS: Readonly<Record<'code' | 'territory' | 'classes', Readonly<Record<Language, string>>>> = {
  code: { fr: 'Code', en: 'Code', ar: 'الرمز' }, territory: { fr: 'Collectivité', en: 'Local government', ar: 'الجماعة' }, classes: { fr: 'Classes et listes', en: 'Classes and lists', ar: 'الأصناف والقوائم' },
};
const YES_NO: Readonly<Record<Language, readonly [string, string]>> = { fr: ['oui', 'non'], en: ['yes', 'no'], ar: ['نعم', 'لا'] };
const STANDINGS: Readonly<Record<Language, Readonly<Record<Entrant['windows'][string], string>>>> = {
  fr: { open: 'ouvert', closed: 'fermé', undetermined: 'indéterminé', 'not-member': 'non concerné' }, en: { open: 'open', closed: 'closed', undetermined: 'undetermined', 'not-member': 'not concerned' },
  ar: { open: 'مفتوح', closed: 'مغلق', undetermined: 'غير محدد', 'not-member': 'غير معني' },
};

/** The head of a column, as it is read again. Of money, its currency stands in brackets. */
export function entrantHead(column: EntrantColumn, currency: string, language: Language): string {
  switch (column.kind) {
    case 'territory': case 'classes': return HEADS[column.kind][language];
    case 'window': { const label = pickText(column.label as LocalizedText | undefined, language); return label && label !== column.code ? `${column.code} (${label})` : column.code; }
    default: { const label = pickText(column.data.label, language); return column.data.type === 'money' ? `${label} (${currency})` : label; }
  }
}

/** A cell, as it is read again. */
export function entrantCell(column: EntrantColumn, { classes, windows, data }: Entrant, currency: string, language: Language): string {
  switch (column.kind) {
    case 'territory': return '';
    case 'classes': return classes.join(' ');
    case 'window': { const standing = heldIn(windows, column.code); return standing ? STANDINGS[language][standing] : ''; }
    default: {
      const value = heldIn(data, column.data.code);
      if (value === null || value === undefined) return '';
      return typeof value === 'boolean' ? YES_NO[language][value ? 0 : 1] : writeFigure(value, column.data, currency, language === 'fr');
    }
  }
}

/** The list of a run as a table to be worked on elsewhere and read again: a head, then a line each. Read unchanged, it changes nothing. */
export function entrantTableOf({ formula, entrants, territories }: EntrantGround, language: Language): string[][] {
  const columns = entrantColumns(formula).slice(1);
  const named = new Map(territories.map((one) => [one.id, one.name]));
  return [
    [HEADS.code[language], HEADS.territory[language], ...columns.map((column) => entrantHead(column, formula.currency, language))],
    ...entrants.map((entrant) => [entrant.territory, named.get(entrant.territory) ?? '', ...columns.map((column) => entrantCell(column, entrant, formula.currency, language))]),
  ];
}

