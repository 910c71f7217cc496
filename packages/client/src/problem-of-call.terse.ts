import type * as full from './problem-of-call.ts';
import { JalonProblem } from './problem.ts';

export type Asked = full.Asked;

/*
 * The same in few words, for the files a page loads by script tag: put in the place of the others when these are built.
 */
export const origin: typeof full.origin = (asked) => new URL(asked.url).origin;
export const label: typeof full.label = ({ method, url }) => `${method} ${url}`;

const made = (code: string, words = code) => (request: Asked, cause?: unknown): JalonProblem => new JalonProblem(code, `${label(request)} ${words}`, { request, cause });

export const noAnswer: typeof full.noAnswer = made('no-answer', 'got no answer: check base-url, and CORS');
export const cancelled: typeof full.cancelled = made('cancelled');
export const timedOut: typeof full.timedOut = (asked, ms, of, cause) => made('timeout', `${ms} ms`)(asked, cause);
export const tokenFailed: typeof full.tokenFailed = made('not-signed-in', 'getAccessToken');
export const tokenMissing: typeof full.tokenMissing = made('not-signed-in');
