// The fields of an item, as the scorecard has them: loaded when somebody corrects what was filed.
import type { TemplateResult } from 'lit';
import { newDraft, readDraft, type Draft } from '../../scorecard/editing/draft.ts';
import { loadEditingLanguage } from '../../scorecard/editing/language.ts';
import { answerFields } from '../../scorecard/editing/templates/form.ts';
import type { ReviewCard, ReviewItem } from '../review-card.ts';

export { newDraft, readDraft, loadEditingLanguage };
export type FiguresDraft = Draft;

export const figuresFields = (card: ReviewCard, item: ReviewItem, draft: Draft, changed: () => void): TemplateResult => answerFields(card, { item, draft, changed });
