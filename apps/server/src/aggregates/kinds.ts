import { createAssessmentKind, type AssessmentKind } from '../assessments/assessment-kind.ts';
import type { Services } from '../services.ts';

/** Every kind of aggregate there is. */
export interface Kinds {
  readonly assessment: AssessmentKind;
}

export const createKinds = (parts: Pick<Services, 'database' | 'territories' | 'programmes'>): Kinds => ({ assessment: createAssessmentKind(parts) });
