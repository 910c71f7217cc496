import type { PlanFindingCode } from '../investment/checks/finding.values.ts';
import type { PlanFinding } from '../investment/checks/plan-finding.schema.ts';
import { minorDecimals } from '../shared/money.values.ts';
import type { Language } from '../shared/localized-text.values.ts';
import { SEPARATORS, showDay, type Figures } from './figures.ts';

const LOCALES: Readonly<Record<Language, string>> = { fr: 'fr-FR', en: 'en-GB', ar: 'ar' };

const formats = new Map<string, Intl.NumberFormat>();

function formatOf(language: Language, currency: string): Intl.NumberFormat {
  const key = `${language}|${currency}`;
  const known = formats.get(key);
  if (known) return known;
  const digits = { numberingSystem: 'latn', minimumFractionDigits: 0, maximumFractionDigits: minorDecimals(currency) };
  const made = new Intl.NumberFormat(LOCALES[language], /^[A-Z]{3}$/.test(currency) ? { style: 'currency', currency, ...digits } : digits);
  formats.set(key, made);
  return made;
}

/** `"40000000"` of minor units as people read it, `40 000 000 F CFA`. What is no whole number comes back as it is. */
export function showMinor(text: string, currency: string, language: Language): string {
  if (!/^-?\d{1,15}$/.test(text)) return text;
  const signs: Readonly<Record<string, string>> = { ...SEPARATORS[language], minusSign: '\u2212' };
  return formatOf(language, currency).formatToParts(Number(text) / 10 ** minorDecimals(currency)).map(({ type, value }) => signs[type] ?? value).join('');
}

const QUARTERS: Readonly<Record<Language, (quarter: string, year: string) => string>> = {
  fr: (quarter, year) => `T${quarter} ${year}`, en: (quarter, year) => `Q${quarter} ${year}`, ar: (quarter, year) => `الربع ${quarter} من ${year}`,
};

/** `"2027-Q2"` as people read it, `T2 2027`. What is no quarter comes back as it is. */
export function showQuarter(text: string, language: Language): string {
  const match = /^(\d{4})-Q([1-4])$/.exec(text);
  return match ? QUARTERS[language](match[2]!, match[1]!) : text;
}

/** What a sentence of a plan is made with: its figures as text, as money, as days, as quarters. */
export interface PlanWords {
  readonly figure: (name: string) => string;
  readonly money: (name: string) => string;
  readonly day: (name: string) => string;
  readonly quarter: (name: string) => string;
  readonly has: (name: string) => boolean;
}

export type PlanSentence = (words: PlanWords) => string;
export type PlanSentences = Readonly<Record<PlanFindingCode, PlanSentence>>;

/** A finding, as far as its sentence goes. Labels may stand in for codes in `figures`. */
export type ToldFinding = Pick<PlanFinding, 'code' | 'figures' | 'year' | 'source'>;

interface Wording {
  readonly language: Language;
  /** How what is told stands in a sentence of this language. */
  readonly wrap?: (text: string) => string;
  /** Words for a figure that was not given, by name, and for the rest. */
  readonly general: Figures;
}

/** Reads the figures of a finding or of a remark in one language. */
export function planWords(figures: Figures, currency: string, { language, wrap = (text) => text, general }: Wording): PlanWords {
  const has = (name: string): boolean => Object.hasOwn(figures, name) && figures[name] !== '';
  const given = (name: string, show: (text: string) => string): string => (has(name) ? wrap(show(figures[name]!)) : (general[name] ?? general['other'] ?? ''));
  return {
    has, figure: (name) => given(name, (text) => text), quarter: (name) => given(name, (text) => showQuarter(text, language)), money: (name) => given(name, (text) => showMinor(text, currency, language)), day: (name) => given(name, (text) => showDay(text, language)),
  };
}

/** The figures of a finding with its year and source among them. */
export const figuresOf = ({ figures, year, source }: ToldFinding): Figures => ({ ...(source === undefined ? {} : { source }), ...figures, ...(year === undefined ? {} : { year: String(year) }) });
