import { MINIMUM_CLIENT, isOlder } from '@jalon/contract';
import { ProblemError } from './problem-error.ts';

/** Whether a client is older than this server understands. One that does not say its version is not. */
export const isTooOld = (client: string | string[] | undefined): boolean => typeof client === 'string' && isOlder(client, MINIMUM_CLIENT);

/** Refuses such a client, before anything is read of what it sent. */
export function checkClient(client: string | undefined): void {
  if (isTooOld(client)) throw new ProblemError('client-too-old', { figures: { minimum: MINIMUM_CLIENT } });
}
