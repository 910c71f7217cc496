import { once } from '../../shared/once.values.ts';
import { foldWords } from '../import/fold-words.rules.ts';
import type { Project } from '../plan.schema.ts';
import { findProcedure, opennessNeeded, thresholdFor } from '../procurement/contract.rules.ts';
import { contractYear } from '../procurement/contract-year.rules.ts';
import type { FindingDraft, PlanCheck, PlanScene, RuleOf } from './draft-finding.engine.ts';

/** Words that tell parts of one thing apart, or tell nothing. */
const PART_WORDS = new Set(['lot', 'lots', 'tranche', 'tranches', 'phase', 'phases', 'partie', 'suite', 'bis', 'ter', 'les', 'des', 'aux', 'dans', 'pour', 'avec', 'sur', 'the', 'and', 'for', 'part', 'une']);
const ROMAN = /^[ivx]+$/;

interface NeedKey { readonly title: string; readonly sector: string; readonly locality: string; readonly base: string | undefined }

/** What a line is about, without what tells its parts apart: numbers, lots, and the place it stands in. */
const needOf = once((project: Project): NeedKey => {
  const place = foldWords(project.locality?.name ?? '');
  const isPart = (word: string): boolean => word.length < 3 || /^\d/.test(word) || ROMAN.test(word) || PART_WORDS.has(word) || place.includes(word);
  const title = [...new Set(foldWords(project.title).filter((word) => !isPart(word)))].sort().join(' ');
  const year = project.status === 'planned' && project.cost > 0 ? contractYear(project) : undefined;
  return { title, sector: project.sector, locality: place.join(' '), base: year === undefined ? undefined : `${project.nature}|${year}` };
});

const keyOf = ({ title, sector, locality, base }: NeedKey, { alike }: RuleOf<'split'>): string | undefined => {
  if (base === undefined || (alike.includes('title') && title === '') || (alike.includes('locality') && locality === '')) return undefined;
  return `${base}|${alike.includes('sector') ? sector : ''}|${alike.includes('locality') ? locality : ''}|${alike.includes('title') ? title : ''}`;
};

/** Places of lines that are about one thing, in the order they are met. A line that is about something else than all others is in none: most are, and would be kept for nothing. */
function groupsOf({ projects }: PlanScene['plan'], rule: RuleOf<'split'>): readonly (readonly number[])[] {
  const groups = new Map<string, number[]>();
  for (const [at, project] of projects.entries()) {
    const key = keyOf(needOf(project), rule);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group) group.push(at);
    else groups.set(key, [at]);
  }
  return [...groups.values()].filter((group) => group.length > 1);
}

/** Lines of one nature and year, alike as the framework says, whose sum needs a more open procedure than one of them is to have. */
export const checkSplit: PlanCheck<'split'> = (rule, scene) => {
  const { plan, keep } = scene;
  const groups = keep(rule, () => groupsOf(plan, rule), (before, changed) => (changed.some(({ from, to }) => keyOf(needOf(from), rule) !== keyOf(needOf(to), rule)) ? groupsOf(plan, rule) : before));
  return groups.flatMap((group) => judgeGroup(group.map((at) => plan.projects[at]!), scene));
};

function judgeGroup(group: readonly Project[], { framework: { procurement }, setting }: PlanScene): FindingDraft[] {
  const { nature } = group[0]!;
  const whole = { nature, cost: group.reduce((sum, { cost }) => sum + cost, 0) };
  const needed = opennessNeeded(procurement, whole, setting);
  const opennessOf = (project: Project): number => findProcedure(procurement, project.procurement?.procedure)?.openness ?? opennessNeeded(procurement, project, setting);
  const line = thresholdFor(procurement, whole, setting);
  if (!line || group.every((project) => opennessOf(project) >= needed)) return [];
  const figures = { lines: group.map(({ code }) => code).join(', '), count: group.length, sum: whole.cost, nature, from: line.from, needed: line.procedure };
  return [{ code: 'split-suspected', projects: group.map(({ id }) => id), year: contractYear(group[0]!), figures }];
}
