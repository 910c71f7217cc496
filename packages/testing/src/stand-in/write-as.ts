import type { PlanCommandBody } from '@jalon/core/investment';
import type { SendPlanCommandsResponse } from '@jalon/contract';
import { tokenOf, type PersonaName } from './personas.ts';
import type { StandIn } from './stand-in.ts';

/**
 * Somebody else writes in a plan meanwhile, on its version as it stands: what a page that is open then hears of, or clashes with. A refusal throws, with its problem.
 *
 * @example
 * await writeInPlanAs(standIn, 'coach-kolda', 'kolda-pti-draft', [{ type: 'setPlanName', payload: { name: 'PTI révisé' } }]);
 */
export async function writeInPlanAs({ store, answer }: Pick<StandIn, 'store' | 'answer'>, persona: PersonaName, plan: string, bodies: readonly PlanCommandBody[]): Promise<SendPlanCommandsResponse> {
  const base = store.plans.get(plan)?.state.version ?? 0;
  const body = JSON.stringify({ commands: bodies.map((command) => ({ id: crypto.randomUUID(), v: 1, base, ...command })) });
  const request = new Request(`https://jalon.example/v1/plans/${plan}/commands`, { method: 'POST', body, headers: { 'content-type': 'application/json', authorization: `Bearer ${tokenOf(persona)}` } });
  const response = await answer('sendPlanCommands', { plan }, request);
  const said: unknown = await response.json();
  if (!response.ok) throw new Error(`${persona} was refused: ${JSON.stringify(said)}`);
  return said as SendPlanCommandsResponse;
}
