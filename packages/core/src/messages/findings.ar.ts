import type { Finding } from '../assessment/review/review-finding.values.ts';
import type { CompletenessCode } from '../assessment/review/review.values.ts';
import { figureReader, showDay, type Figures, type Sentence } from './figures.ts';

const GENERAL: Figures = { item: 'هذا البند', missing: 'المعطيات المطلوبة', kind: 'المطلوبة', event: 'الإجراء', after: 'الإجراء السابق', input: 'المطلوب', other: 'بند آخر' };
const isolate = (text: string): string => `\u2068${text}\u2069`;
const day = (figures: Figures, name: string): string => isolate(showDay(figures[name] ?? '', 'ar'));

const SENTENCES: Readonly<Record<CompletenessCode, Sentence>> = {
  'unanswered': (figure) => `لا جواب عن ${figure('item')}. أدخل: ${figure('missing')}.`,
  'proof-missing': (figure) => `${figure('item')}: الوثيقة «${figure('kind')}» ناقصة. أرفقها.`,
  'inconsistent': (figure, figures) => (figures['input'] === undefined
    ? `${figure('item')}: ${figure('event')} (${day(figures, 'on')}) يسبق ${figure('after')} (${day(figures, 'afterOn')}). تحقق من التاريخين.`
    : `${figure('item')}: المعطى ${figure('input')} يختلف عما في ${figure('other')}. احتفظ بقيمة واحدة.`),
  'out-of-period': (figure, figures) => `${figure('item')}: ${figures['kind'] === undefined ? figure('event') : figure('kind')} يحمل تاريخا لم يحن بعد (${day(figures, 'given')}). تحقق من التاريخ.`,
};

/** Says in Arabic what is missing or wrong in a dossier, and what to do. A label may stand in for a code. */
export function describeFinding({ code, figures }: Pick<Finding, 'code' | 'figures'>): string {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return sentence ? sentence(figureReader(figures, GENERAL, isolate), figures) : `${isolate(figures['item'] ?? GENERAL['item'] ?? '')}: للتحقق (${isolate(code)}).`;
}
