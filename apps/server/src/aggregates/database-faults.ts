/** SQLSTATE of an error of either driver. */
const stateOf = (cause: unknown): string => {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
};

/** The command id was written meanwhile, by another server or for something else. */
export const isTakenId = (cause: unknown): boolean => stateOf(cause) === '23505';

/** A deadlock or a serialization failure: nothing was written, trying again is right. */
export const isRetryable = (cause: unknown): boolean => ['40001', '40P01'].includes(stateOf(cause));

const UNREACHABLE = ['ECONNREFUSED', 'ECONNRESET', 'ENOENT', 'ETIMEDOUT', 'EPIPE', '57P01', '57P02', '57P03', '53300'];

/** The database cannot be reached or is stopping. */
export function isUnreachable(cause: unknown): boolean {
  const state = stateOf(cause);
  const message = cause instanceof Error ? cause.message : '';
  return UNREACHABLE.includes(state) || state.startsWith('08') || /connection terminated|connection error and is not queryable|timeout exceeded when trying to connect/i.test(message);
}

/** A statement took longer than a request may. */
export const isTooSlow = (cause: unknown): boolean => stateOf(cause) === '57014';
