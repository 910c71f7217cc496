import { PROBLEM_STATUS, problemPath, type AggregateKind, type AnyRefusal, type Problem, type ServerProblemCode } from '@jalon/contract';
import type { RunRefusal } from '@jalon/core/allocation';
import type { AssessmentRefusal } from '@jalon/core/assessment';
import type { PlanRefusal } from '@jalon/core/investment';
import * as ar from '@jalon/core/messages/ar';
import * as en from '@jalon/core/messages/en';
import * as fr from '@jalon/core/messages/fr';

export type ProblemParts = Pick<Problem, 'errors' | 'command' | 'current' | 'changedBy'> & { readonly refusal?: AnyRefusal };

/** Thrown by an operation that cannot be carried out; answered as problem+json in one place. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly code: ServerProblemCode;
  readonly parts: ProblemParts;
  /** What the command was about: it decides who words the refusal. */
  readonly about: AggregateKind;

  constructor(code: ServerProblemCode, parts: ProblemParts = {}, about: AggregateKind = 'assessment') {
    super(code);
    this.code = code;
    this.parts = parts;
    this.about = about;
  }
}

let lastRequest = 0;

const LANGUAGES = { fr, en, ar } as const;
/** Of every framework and formula here that a person writes in. */
const CURRENCY = 'XOF';

/** A refusal in the reader's language, French unless they ask for another of ours. */
function sentenceFor({ refusal, errors }: ProblemParts, about: AggregateKind, acceptLanguage: string | null): { detail?: string } {
  if (!refusal) return {};
  const { describeRefusal, describePlanRefusal, describeRunRefusal } = LANGUAGES[(['fr', 'en', 'ar'] as const).find((one) => acceptLanguage?.toLowerCase().startsWith(one)) ?? 'fr'];
  const figures = errors?.[0]?.figures ?? {};
  if (about === 'plan') return { detail: describePlanRefusal(refusal as PlanRefusal, figures, CURRENCY) };
  return { detail: about === 'allocation-run' ? describeRunRefusal(refusal as RunRefusal, figures, CURRENCY) : describeRefusal(refusal as AssessmentRefusal, figures) };
}

export function problemAnswer(code: ServerProblemCode, parts: ProblemParts, request: Request, about: AggregateKind = 'assessment'): Response {
  const url = new URL(request.url);
  const status = PROBLEM_STATUS[code];
  const requestId = `stand-in-${(lastRequest += 1)}`;
  const body: Problem = { type: `${url.origin}${problemPath(code)}`, title: code, status, code, instance: url.pathname, requestId, ...sentenceFor(parts, about, request.headers.get('accept-language')), ...parts };
  const headers = { 'content-type': 'application/problem+json', 'x-request-id': requestId, 'cache-control': 'no-store', ...(status === 401 && { 'www-authenticate': 'Bearer' }) };
  return new Response(JSON.stringify(body), { status, headers });
}
