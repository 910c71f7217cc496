import { parsePlanEntity, type FundingLine, type Schedule } from '@jalon/core/investment';
import { amountIn } from '../amount.ts';
import { quarterWords } from '../details/panel.ts';
import type { PlannerScene } from '../scene.ts';

/** What a facet may hold, whichever it is. */
interface FacetValue {
  readonly title?: string; readonly code?: string; readonly amount?: number; readonly name?: string;
  readonly cost?: number; readonly ap?: number; readonly paid?: number; readonly credits?: Readonly<Record<string, number>>;
  readonly funding?: readonly FundingLine[]; readonly schedule?: Schedule; readonly mode?: string; readonly nature?: string; readonly status?: string; readonly maturity?: string;
}

/** What stands in a facet, a ceiling or the plan now, as lines of words: what a person chooses against. */
export function facetWords(scene: PlannerScene, entity: string, value: unknown): readonly string[] {
  const { say, unit, nameOf } = scene;
  if (value === null || value === undefined) return [say('planner.clash.gone')];
  const facet = value as FacetValue;
  const amount = (minor: number): string => amountIn(say, unit, minor);
  const pair = (name: string, text: string): string => say('pair', { name, value: text });
  const named = parsePlanEntity(entity);
  if (named?.kind === 'ceiling') return [pair(`${nameOf('source', named.source)} ${named.year}`, amount(facet.amount ?? 0))];
  return [
    ...(facet.title === undefined ? [] : [facet.title]), ...(facet.name === undefined ? [] : [facet.name]),
    ...(facet.ap === undefined ? [] : [pair(say('planner.table.ap'), amount(facet.ap))]), ...(facet.paid ? [pair(say('planner.table.paid'), amount(facet.paid))] : []),
    ...Object.entries(facet.credits ?? {}).map(([year, credit]) => pair(year, amount(credit))),
    ...(facet.funding ?? []).map(({ source, year, amount: given }) => pair(`${nameOf('source', source)} ${year}`, amount(given))),
    ...(facet.schedule ? [say('planner.panel.schedule.of', { start: quarterWords(say, facet.schedule.start), end: quarterWords(say, facet.schedule.end) })] : []),
    ...(facet.mode === undefined ? [] : [say.code('planner.mode', facet.mode)]), ...(facet.nature === undefined ? [] : [say.code('planner.nature', facet.nature)]),
    ...(facet.status === undefined || named?.kind !== 'project' ? [] : [say.code('planner.state', facet.status)]), ...(facet.maturity === undefined ? [] : [say.code('planner.maturity', facet.maturity)]),
  ];
}
