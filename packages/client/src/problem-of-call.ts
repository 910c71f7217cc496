import { JalonProblem } from './problem.ts';
import { sentences } from './problem-sentences.ts';

/** A request as messages name it. */
export interface Asked {
  readonly method: string;
  readonly url: string;
}

export const label = (asked: Asked): string => {
  const url = new URL(asked.url);
  return `${asked.method} ${url.pathname}${url.search}`;
};
export const origin = (asked: Asked): string => new URL(asked.url).origin;

export const noAnswer = (asked: Asked, cause: unknown): JalonProblem => new JalonProblem('no-answer', `${label(asked)} ${sentences.noAnswer(origin(asked))}`, { request: asked, cause });

export const cancelled = (asked: Asked, cause: unknown): JalonProblem => new JalonProblem('cancelled', `${label(asked)} ${sentences.cancelled()}`, { request: asked, cause });

export const timedOut = (asked: Asked, ms: number, of: 'try' | 'call', cause?: unknown): JalonProblem =>
  new JalonProblem('timeout', `${label(asked)} ${sentences.timedOut(ms, of)}`, { request: asked, cause });

export const tokenFailed = (asked: Asked, cause: unknown): JalonProblem => new JalonProblem('not-signed-in', `${label(asked)} ${sentences.tokenFailed()}`, { request: asked, cause });

export const tokenMissing = (asked: Asked): JalonProblem => new JalonProblem('not-signed-in', `${label(asked)} ${sentences.tokenMissing()}`, { request: asked });
