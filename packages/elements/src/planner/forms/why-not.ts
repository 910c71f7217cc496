import { isProblem } from '@jalon/client';
import type { Say } from '../../language/strings.ts';
import { planWordsIn } from '../session/words.ts';

/** Why the server did not carry something out, in words. */
export function whyNot(say: Say, error: unknown, currency: string): string {
  if (!isProblem(error)) return say.code('error', 'unknown');
  const { refusal, errors, code } = error;
  return refusal ? planWordsIn(say.format.language).describePlanRefusal(refusal as never, errors[0]?.figures ?? {}, currency) : say.code('error', code);
}
