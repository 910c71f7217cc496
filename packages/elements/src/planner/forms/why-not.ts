import { isProblem } from '@jalon/client';
import type { PlanRefusal } from '@jalon/core/investment';
import type { Told } from '../scene.ts';
import { planWordsIn } from '../session/words.ts';

/** Why the server did not carry something out, in words. */
export function whyNot(error: unknown, currency: string): Told {
  if (!isProblem(error)) return (say) => say.code('error', 'unknown');
  const { refusal, errors, code } = error;
  return (say) => (refusal ? planWordsIn(say.format.language).describePlanRefusal(refusal as PlanRefusal, errors[0]?.figures ?? {}, currency) : say.code('error', code));
}
