import { LIMITS, type ImportReport } from '@jalon/contract';
import type { PlanCommandBody } from '@jalon/core/investment';
import type { PlanCommandDraft } from './plans.ts';

type Restored = Extract<PlanCommandBody, { readonly type: 'restoreProjects' }>['payload'];

/**
 * What carries out a report somebody agreed to, as one gesture for `plans.send()`. Where its rows ask for more commands than go in one request, those about lines are put together in one.
 *
 * @example
 * const { report } = await jalon.jobs.wait(job.id);
 * if (report) await jalon.plans.send('kolda-2026', importGesture(report));
 *
 * @param base version of the plan it is sent on; the one the file was read against unless told
 */
export function importGesture({ commands, planVersion }: Pick<ImportReport, 'commands' | 'planVersion'>, base: number = planVersion): PlanCommandDraft[] {
  const bodies = commands.length > LIMITS.commandsPerBatch ? together(commands) : commands;
  return bodies.map((body) => ({ ...body, base }) as PlanCommandDraft);
}

function together(commands: readonly PlanCommandBody[]): PlanCommandBody[] {
  const [set, add, remove, others]: [Restored['set'], Restored['add'], Restored['remove'], PlanCommandBody[]] = [[], [], [], []];
  for (const body of commands) {
    if (body.type === 'addProject') add.push(body.payload);
    else if (body.type === 'removeProject') remove.push(body.payload.project);
    else if (body.type === 'restoreProjects') { set.push(...body.payload.set); add.push(...body.payload.add); remove.push(...body.payload.remove); }
    else others.push(body);
  }
  return [{ type: 'restoreProjects', payload: { set, add, remove } }, ...others];
}
