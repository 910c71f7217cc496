import type { Problem, ServerProblemCode } from '@jalon/contract';
import { PROBLEM_STATUS, problemPath } from '@jalon/contract';
import type { Language } from '@jalon/core/shared';
import { isTooSlow, isUnreachable } from '../aggregates/database-faults.ts';
import type { Log } from '../log/log.ts';
import { PROBLEM_TEXTS, describeFault, describeRefusalIn } from '../problems/index.ts';
import { ProblemError, type ProblemParts } from './problem-error.ts';

export interface ProblemAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface ProblemScene {
  readonly language: Language;
  readonly requestId: string;
  readonly baseUrl: string;
  readonly path: string;
}

/** Any failure, as a problem of the contract. What is not one of ours is logged and answered without its details. */
function asProblem(cause: unknown, { requestId, path }: ProblemScene, log: Log): ProblemError {
  if (cause instanceof ProblemError) {
    if (cause.code === 'unavailable' || cause.code === 'internal') log.error(`${requestId} ${path}: ${cause.code}`, cause.cause ?? cause);
    return cause;
  }
  const code: ServerProblemCode = isUnreachable(cause) ? 'unavailable' : isTooSlow(cause) ? 'timeout' : 'internal';
  log.error(`${requestId} ${path}: ${code}`, cause);
  return new ProblemError(code, code === 'internal' ? {} : { headers: { 'Retry-After': '5' } }, { cause });
}

const FIXED_HEADERS: Partial<Record<ServerProblemCode, Readonly<Record<string, string>>>> = {
  'not-signed-in': { 'WWW-Authenticate': 'Bearer' },
  'token-invalid': { 'WWW-Authenticate': 'Bearer error="invalid_token"' },
  'token-expired': { 'WWW-Authenticate': 'Bearer error="invalid_token", error_description="expired"' },
};

function errorsOf({ faults, refusal, about }: ProblemParts, language: Language): Pick<Problem, 'errors'> {
  if (!faults || faults.length === 0) return {};
  return {
    errors: faults.map(({ code, pointer, figures, detail: said }) => {
      const detail = said ?? (code === refusal ? describeRefusalIn(language, about, refusal, figures ?? {}) : describeFault(language, code, figures ?? {}));
      return { code, pointer, ...(figures ? { figures: { ...figures } } : {}), detail };
    }),
  };
}

/** The one place where failures become answers (RFC 9457), in the reader's language. */
export function answerProblem(cause: unknown, scene: ProblemScene, log: Log): ProblemAnswer {
  const { code, parts } = asProblem(cause, scene, log);
  const { refusal, about, figures, headers, command, current, changedBy } = parts;
  const { language, requestId, baseUrl, path } = scene;
  const texts = PROBLEM_TEXTS[language][code];
  const detail = refusal ? describeRefusalIn(language, about, refusal, figures ?? {}) : texts.detail(figures ?? {});
  const problem: Problem = {
    type: `${baseUrl}${problemPath(code)}`, title: texts.title, status: PROBLEM_STATUS[code], code, detail, instance: path, requestId,
    ...errorsOf(parts, language), ...(refusal ? { refusal } : {}), ...(command ? { command } : {}), ...(current ? { current } : {}), ...(changedBy ? { changedBy } : {}),
  };
  return {
    status: PROBLEM_STATUS[code], body: JSON.stringify(problem),
    headers: { 'Content-Type': 'application/problem+json', 'Content-Language': language, 'Cache-Control': 'no-store', ...FIXED_HEADERS[code], ...headers },
  };
}
