import { publishedPart, type AssessmentState } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import { mayRead } from './caller.ts';
import type { Call } from './operations.ts';
import { Refusal } from './problem.ts';
import type { Subject } from './subject.ts';

/** What a list is asked to lie in. */
export function containerOf({ store, query }: Call): Territory | undefined {
  const { within } = query as { readonly within?: string };
  if (within === undefined) return undefined;
  const container = store.findTerritory(within);
  if (!container) throw new Refusal('not-found', { errors: [{ code: 'unknown-territory', pointer: '/query/within', figures: { value: within } }] });
  return container;
}

/** What the caller may see of an assessment: the working draft, the published part, or nothing. That nobody wrote in it is no secret. */
export function seen({ store, persona }: Call, subject: Subject): AssessmentState | null {
  const state = store.assessment(subject.id);
  return state.version === 0 || mayRead(persona, subject.territory, subject.asOf) ? state : publishedPart(state);
}
