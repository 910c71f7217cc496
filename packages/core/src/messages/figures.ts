import { COMMAND_RIGHTS } from '../assessment/assessment-rights.values.ts';
import { ASSESSMENT_COMMAND_TYPES, ROLES, type Role } from '../assessment/assessment.values.ts';
import { isPlainDate } from '../time/plain-date.values.ts';
import type { Language } from '../shared/localized-text.values.ts';

/** What a sentence names: codes, amounts, dates, always as text. A label may stand in for a code. */
export type Figures = Readonly<Record<string, string>>;

/** What stands between thousands and before decimals, in sentences as in the tables of the widgets: Intl groups Arabic by commas. */
export const SEPARATORS: Readonly<Record<Language, { readonly group: string; readonly decimal: string }>> = {
  fr: { group: '\u202f', decimal: ',' }, en: { group: ',', decimal: '.' }, ar: { group: '\u202f', decimal: ',' },
};

/** `"182400000.5"` as people read it: `182 400 000,5`. What is no decimal comes back as it is. Digits stay 0 to 9 in every language. */
export function showNumber(text: string, language: Language): string {
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text);
  if (!match) return text;
  const [, sign, whole = '', decimals] = match;
  const { group, decimal } = SEPARATORS[language];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  return `${sign ? '\u2212' : ''}${grouped}${decimals === undefined ? '' : decimal + decimals}`;
}

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar' };

/** `"1900-01-01"` as people read it: `1er janvier 1900`. What is no date comes back as it is. */
export function showDay(text: string, language: Language): string {
  if (!isPlainDate(text)) return text;
  const day = new Intl.DateTimeFormat(LOCALES[language], { calendar: 'gregory', numberingSystem: 'latn', timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(`${text}T00:00:00Z`));
  return language === 'fr' ? day.replace(/^1 /, '1er ') : day;
}

/** Reads figures by name, with a general word where one was not given. */
export type FigureReader = (name: string) => string;

export function figureReader(figures: Figures, general: Figures, wrap: (text: string) => string = (text) => text): FigureReader {
  return (name) => {
    const given = Object.hasOwn(figures, name) ? figures[name] : undefined;
    return given === undefined || given === '' ? (general[name] ?? '') : wrap(given);
  };
}

/** True when a `stale` command speaks of a version that does not exist yet. */
export const isAheadOfTime = ({ base, version }: Figures): boolean => base !== undefined && version !== undefined && Number(base) > Number(version);

/** The word for a code, or a general one for a code this version does not know. */
export function nameOf(names: Figures, code: string, general: string): string {
  return (Object.hasOwn(names, code) ? names[code] : undefined) ?? general;
}

/** What a sentence about a refusal is made from. */
export type Sentence = (figure: FigureReader, figures: Figures) => string;

/** Who may send a type of command, by the rights table. Empty for a type this version does not know. */
export function rolesAllowed(command: string): readonly Role[] {
  const type = ASSESSMENT_COMMAND_TYPES.find((known) => known === command);
  return type ? ROLES.filter((role) => COMMAND_RIGHTS[type][role] !== undefined) : [];
}

/** The codes of a list a figure carries: `"desk, field"`. */
export const codesIn = (codes: string | undefined): string[] => (codes === undefined || codes === '' ? [] : codes.split(', '));
