import { LIMITS } from '@jalon/contract';
import { ProblemError } from './problem-error.ts';

/**
 * Answers `timeout` when the work takes longer than a request may. What it had begun may still finish: a command sent again
 * with its id is then answered, not done twice.
 */
export async function withinTimeLimit<T>(work: Promise<T> | T, limitMs: number = LIMITS.requestMs): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProblemError('timeout', { headers: { 'Retry-After': '5' } })), limitMs);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}
