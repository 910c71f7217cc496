import { createRunKind, type RunKind } from '../allocations/run-kind.ts';
import { createAssessmentKind, type AssessmentKind } from '../assessments/assessment-kind.ts';
import { createPlanKind, type PlanKind } from '../plans/plan-kind.ts';
import type { Services } from '../services.ts';

/** Every kind of aggregate there is. */
export interface Kinds {
  readonly assessment: AssessmentKind;
  readonly plan: PlanKind;
  readonly run: RunKind;
}

export const createKinds = (parts: Pick<Services, 'database' | 'demonstration' | 'planning' | 'programmes' | 'territories'>): Kinds =>
  ({ assessment: createAssessmentKind(parts), plan: createPlanKind(parts), run: createRunKind(parts) });
