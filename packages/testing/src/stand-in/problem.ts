import { PROBLEM_STATUS, problemPath, type Problem, type ServerProblemCode } from '@jalon/contract';
import type { AssessmentRefusal } from '@jalon/core/assessment';
import { describeRefusal as refusalAr } from '@jalon/core/messages/ar';
import { describeRefusal as refusalEn } from '@jalon/core/messages/en';
import { describeRefusal as refusalFr } from '@jalon/core/messages/fr';

export type ProblemParts = Pick<Problem, 'errors' | 'command' | 'current' | 'changedBy'> & { readonly refusal?: AssessmentRefusal };

/** Thrown by an operation that cannot be carried out; answered as problem+json in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ServerProblemCode;
  readonly parts: ProblemParts;

  constructor(code: ServerProblemCode, parts: ProblemParts = {}) {
    super(code);
    this.code = code;
    this.parts = parts;
  }
}

let lastRequest = 0;

const REFUSALS = { fr: refusalFr, en: refusalEn, ar: refusalAr } as const;

/** A refusal in the reader's language, French unless they ask for another of ours. */
function sentenceFor({ refusal, errors }: ProblemParts, acceptLanguage: string | null): { detail?: string } {
  if (!refusal) return {};
  const language = (['fr', 'en', 'ar'] as const).find((one) => acceptLanguage?.toLowerCase().startsWith(one)) ?? 'fr';
  return { detail: REFUSALS[language](refusal, errors?.[0]?.figures ?? {}) };
}

export function problemAnswer(code: ServerProblemCode, parts: ProblemParts, request: Request): Response {
  const url = new URL(request.url);
  const status = PROBLEM_STATUS[code];
  const requestId = `stand-in-${(lastRequest += 1)}`;
  const body: Problem = { type: `${url.origin}${problemPath(code)}`, title: code, status, code, instance: url.pathname, requestId, ...sentenceFor(parts, request.headers.get('accept-language')), ...parts };
  const headers = { 'content-type': 'application/problem+json', 'x-request-id': requestId, 'cache-control': 'no-store', ...(status === 401 && { 'www-authenticate': 'Bearer' }) };
  return new Response(JSON.stringify(body), { status, headers });
}
