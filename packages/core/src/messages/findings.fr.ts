import type { Finding } from '../assessment/review/review-finding.values.ts';
import type { CompletenessCode } from '../assessment/review/review.values.ts';
import { figureReader, showDay, type Figures, type Sentence } from './figures.ts';

const GENERAL: Figures = { item: 'Cet élément', missing: 'les données demandées', kind: 'demandée', event: 'de l’acte', after: 'l’acte précédent', input: 'demandée', other: 'un autre élément' };
const day = (figures: Figures, name: string): string => showDay(figures[name] ?? '', 'fr');

const SENTENCES: Readonly<Record<CompletenessCode, Sentence>> = {
  'unanswered': (figure) => `${figure('item')} n’a pas de réponse. Donnez\u202f: ${figure('missing')}.`,
  'proof-missing': (figure) => `${figure('item')}\u202f: la pièce «\u202f${figure('kind')}\u202f» manque. Joignez-la.`,
  'inconsistent': (figure, figures) => (figures['input'] === undefined
    ? `${figure('item')}\u202f: ${figure('event')} (${day(figures, 'on')}) vient avant ${figure('after')} (${day(figures, 'afterOn')}). Vérifiez les deux dates.`
    : `${figure('item')}\u202f: la donnée ${figure('input')} n’est pas la même que dans ${figure('other')}. Gardez une seule valeur.`),
  'out-of-period': (figure, figures) => `${figure('item')}\u202f: ${figures['kind'] === undefined ? figure('event') : figure('kind')} porte une date à venir (${day(figures, 'given')}). Vérifiez la date.`,
};

/** Says in French what is missing or wrong in a dossier, and what to do. A label may stand in for a code. */
export function describeFinding({ code, figures }: Pick<Finding, 'code' | 'figures'>): string {
  const sentence = Object.hasOwn(SENTENCES, code) ? SENTENCES[code] : undefined;
  return sentence ? sentence(figureReader(figures, GENERAL), figures) : `${figures['item'] ?? GENERAL['item']}\u202f: à vérifier (${code}).`;
}
