import { TRAJECTORIES_ROUTES } from '@jalon/contract';
import type { TrajectoryView } from '@jalon/core/assessment';
import type { CallOptions } from './call-options.ts';
import { isView } from './check-answer.ts';
import { JalonProblem } from './problem.ts';
import type { JalonSource, ScorecardKey } from './source.ts';

/** Which years: a territory by own id or `scheme:code`, in a programme, and two of its cycles. */
export interface TrajectoryKey extends Omit<ScorecardKey, 'cycle'> {
  /** Codes of the cycles to set side by side; the last two that may be read unless told. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

const route = TRAJECTORIES_ROUTES.getTrajectory;
const check = isView('trajectory', { territory: 'object', years: 'object' });

/**
 * One territory in a programme, cycle after cycle: how each stands, two of them item by item, and its place among the published
 * results of its class. Of each what the caller may read: the working draft, the published result, or that there is a dossier. The last
 * ones read are asked for again with `If-None-Match`. A function apart, so that only a page that follows years loads it.
 *
 * @example
 * const { years, beside } = await getTrajectory(jalon, { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen' });
 * for (const { cycle, score } of years) console.log(cycle.code, score?.points?.earned ?? '–', score?.max);
 *
 * @throws {JalonProblem} `not-found` for an unknown territory, programme or cycle, and from a source that holds no years.
 */
export async function getTrajectory(source: Pick<JalonSource, 'ask'>, { territory, programme, before, after }: TrajectoryKey, options?: CallOptions): Promise<TrajectoryView> {
  if (!source.ask) throw new JalonProblem('not-found', 'getTrajectory() was given a source that holds no years: it has no ask().', { request: { method: route.method, url: route.path } });
  return source.ask<TrajectoryView>({ route, params: { territory, programme }, query: { before, after }, check, options });
}
