import type * as atHand from './problem-from-answer.ts';
import { JalonProblem } from './problem.ts';
import { label, type Asked } from './problem-of-call.ts';

type Making = 'problemFromAnswer' | 'serverTooOld' | 'unexpectedAnswer';

/** Where it cannot be fetched, the status alone is told: it decides whether what was shown may stay. */
const bare = (asked: Asked, { status }: { readonly status: number }): JalonProblem => new JalonProblem(status < 500 ? 'unexpected-answer' : 'unavailable', `${label(asked)} ${status}`, { request: asked, status });

/** Fetched with the first answer that is no success: put in the place of the others when the files for a script tag are built. */
const late = <K extends Making>(name: K) => async (...given: Parameters<(typeof atHand)[K]>): Promise<JalonProblem> => {
  const made: Partial<typeof atHand> = await import('./problem-from-answer.ts').catch(() => ({}));
  const make = (made[name] ?? bare) as (...given: unknown[]) => JalonProblem;
  return make(...given);
};
export const problemFromAnswer = late('problemFromAnswer');
export const serverTooOld = late('serverTooOld');
export const unexpectedAnswer = late('unexpectedAnswer');
