import type { SendCommandsResponse } from '@jalon/contract';
import { isRecord, type Check } from './check-answer.ts';

/** An acknowledgement: it names every command that was sent. Anything less, however green, acknowledges nothing. `isView`: of the view that comes with it. */
export function acknowledges(ids: readonly string[], isView: Check | undefined): Check {
  return (body) => {
    const answer = body as SendCommandsResponse | null;
    if (!isRecord(answer) || typeof answer.version !== 'number' || !Array.isArray(answer.outcomes)) return 'no acknowledgement';
    const named = new Set(answer.outcomes.map((outcome: { id?: unknown } | null) => outcome?.id));
    const lost = ids.find((id) => !named.has(id));
    if (lost !== undefined) return `an acknowledgement that does not name command ${lost}`;
    return isView?.(answer.view);
  };
}
