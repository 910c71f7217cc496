import type { answerSentences as full } from './answer-sentences.ts';
import type { AnyProblemCode, ProblemDetails } from './problem.ts';

/** The same in few words, for the files a page loads by script tag: put in the place of the others when these are built. */
export const answerSentences: typeof full = {
  unexpected: (origin, status, what) => `got no answer of Jalon's from ${origin}: ${status}, ${what}.`,
  serverTooOld: (version, minimum) => `was answered by a server ${version}, older than ${minimum}.`,
  undocumented: (status, code) => `was answered ${status} ${code}.`,
  answered: (status: number, code: AnyProblemCode, { detail = '', requestId = '' }: ProblemDetails) => `was answered ${status} ${code}: ${detail} ${requestId}`,
};
