import type { Finding } from '../assessment/review/review-finding.values.ts';
import type { CompletenessCode } from '../assessment/review/review.values.ts';
import { figureReader, showDay, type Figures, type Sentence } from './figures.ts';

const GENERAL: Figures = { item: 'This item', missing: 'what is asked for', kind: 'asked for', event: 'the act', after: 'the act before it', input: 'asked for', other: 'another item' };
const day = (figures: Figures, name: string): string => showDay(figures[name] ?? '', 'en');

const SENTENCES: Readonly<Record<CompletenessCode, Sentence>> = {
  'unanswered': (figure) => `${figure('item')} has no answer. Give: ${figure('missing')}.`,
  'proof-missing': (figure) => `${figure('item')}: the document “${figure('kind')}” is missing. Attach it.`,
  'inconsistent': (figure, figures) => (figures['input'] === undefined
    ? `${figure('item')}: ${figure('event')} (${day(figures, 'on')}) comes before ${figure('after')} (${day(figures, 'afterOn')}). Check both dates.`
    : `${figure('item')}: the figure ${figure('input')} is not the same as in ${figure('other')}. Keep one value.`),
  'out-of-period': (figure, figures) => `${figure('item')}: ${figures['kind'] === undefined ? figure('event') : figure('kind')} bears a date to come (${day(figures, 'given')}). Check the date.`,
};

/** Says in English what is missing or wrong in a dossier, and what to do. A label may stand in for a code. */
export function describeFinding({ code, figures }: Pick<Finding, 'code' | 'figures'>): string {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return sentence ? sentence(figureReader(figures, GENERAL), figures) : `${figures['item'] ?? GENERAL['item']}: to be checked (${code}).`;
}
