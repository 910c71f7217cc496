import type { ProblemCode } from '@jalon/contract';
import type { AnyProblemCode, ProblemDetails } from './problem.ts';

/** What a developer can do about it, by code. */
const ADVICE: Readonly<Partial<Record<ProblemCode, string>>> = {
  'invalid-request': 'See `errors` for each place that is wrong.',
  'invalid-cursor': 'Start the list again.',
  'body-too-large': 'Send fewer commands at once.',
  'not-signed-in': 'Pass getAccessToken to createClient(), and hand over a token.',
  'token-invalid': 'Check issuer, audience and key: the new token was refused too.',
  'token-expired': 'On reason "unauthorized", getAccessToken must hand over a fresh token.',
  forbidden: 'assessments.can() tells what this person may do.',
  'not-found': 'Check the reference: an own id, or scheme:code such as ansd:SN-KD-KD1-1.',
  'not-published': 'Nothing was published yet; those entitled read the draft with a token.',
  stale: 'Read the scorecard again, compare with `current` and `changedBy`, and send again with the new version as `base`.',
  'id-reused': 'Make a new id for another change.',
  refused: 'See `refusal`.',
  conflict: 'See `errors` for what stands in the way.',
  'client-too-old': 'Upgrade @jalon/client.',
  'too-many-requests': 'Wait for `retryAfterMs`.',
  timeout: 'Try later, or raise `timeouts`.',
  unavailable: 'Try later.',
  internal: 'Quote `requestId` to the operator of the server.',
};

/** A sentence ends with a point, also one that came without. */
const ended = (sentence: string): string => (/[.!?؟…]$/.test(sentence) ? sentence : `${sentence}.`);
const advised = (sentence: string, code: AnyProblemCode): string => [sentence, ADVICE[code as ProblemCode]].filter(Boolean).join(' ');

/** What the log says of an answer that is no success, after what was asked, with what a developer can do about it. English. */
export const answerSentences = {
  unexpected: (origin: string, status: number, what: string): string =>
    `got an answer that is not Jalon's from ${origin}: status ${status}, ${what}. A sign-in page of the network or a proxy may have answered; check the baseUrl passed to createClient().`,
  serverTooOld: (version: string, minimum: string): string => `was answered by a server ${version}; this client needs ${minimum} or later. Upgrade the server.`,
  undocumented: (status: number, code: ProblemCode): string => advised(`was answered ${status} ${code}, without a problem document.`, code),
  answered: (status: number, code: AnyProblemCode, { refusal, detail, title, requestId }: ProblemDetails): string => {
    const said = detail ?? title;
    const message = `was answered ${status} ${code}${refusal ? ` (${refusal})` : ''}${said ? `: ${ended(said)}` : '.'}`;
    return [advised(message, code), requestId && `Request ${requestId}.`].filter(Boolean).join(' ');
  },
};
