import { PROBLEM_STATUS, problemPath, type Problem, type ServerProblemCode } from '@jalon/contract';

export type ProblemParts = Pick<Problem, 'errors' | 'refusal' | 'command' | 'current' | 'changedBy' | 'detail'> & { readonly headers?: Readonly<Record<string, string>> };

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

export function problemAnswer(code: ServerProblemCode, { headers = {}, ...parts }: ProblemParts, url: URL): Response {
  const status = PROBLEM_STATUS[code];
  const requestId = `stand-in-${(lastRequest += 1)}`;
  const body: Problem = { type: `${url.origin}${problemPath(code)}`, title: code, status, code, instance: url.pathname, requestId, ...parts };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', 'x-request-id': requestId, 'cache-control': 'no-store', ...(status === 401 && { 'www-authenticate': 'Bearer' }), ...headers },
  });
}
