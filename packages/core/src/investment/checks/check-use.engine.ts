import { once } from '../../shared/once.values.ts';
import { compare, fraction, fromDecimal } from '../../shared/fraction.values.ts';
import { toFixed } from '../../shared/rounding.values.ts';
import type { FundingSource, LoadedFramework } from '../framework/framework.schema.ts';
import { isCounted } from '../totals/plan-totals.engine.ts';
import type { Project } from '../plan.schema.ts';
import type { FindingDraft, LineCheck, LineScene, PlanCheck, RuleOf } from './draft-finding.engine.ts';

interface Catalogue { readonly sources: ReadonlyMap<string, FundingSource>; readonly sectors: ReadonlySet<string> }

/** Sources and sectors of a framework, by code. */
export const catalogueOf = once(({ sources, sectors }: LoadedFramework): Catalogue =>
  ({ sources: new Map(sources.map((source) => [source.code, source])), sectors: new Set(sectors.map(({ code }) => code)) }));

const allows = ({ menu, excludes }: FundingSource, sector: string): boolean => (menu ? menu.includes(sector) : !excludes?.includes(sector));

/** Each source funds only what it allows; sources and sectors are those of the framework. */
export const checkMenu: LineCheck<'source-menu'> = ({ sector, funding }, _rule, { framework }) => {
  const { sources, sectors } = catalogueOf(framework);
  const amounts = new Map<string, number>();
  for (const { source, amount } of funding) amounts.set(source, (amounts.get(source) ?? 0) + amount);
  const found: FindingDraft[] = sectors.has(sector) ? [] : [{ code: 'unknown-sector', figures: { sector } }];
  for (const [code, amount] of amounts) {
    const source = sources.get(code);
    if (!source) found.push({ code: 'unknown-source', source: code, figures: { source: code, amount } });
    else if (amount > 0 && !allows(source, sector)) found.push({ code: 'outside-menu', source: code, figures: { source: code, sector, amount }, ref: source.ref });
  }
  return found;
};

/** Of a share, in per cent with one decimal at most: for sentences, never compared. */
const percent = (part: number, whole: number): string => toFixed(fraction(part * 100, whole), 1).replace(/\.0$/, '');
const boundAsPercent = (share: string): string => { const { n, d } = fromDecimal(share); return percent(Number(n), Number(d)); };

function judgeShare(part: number, whole: number, { atLeast, atMost }: { readonly atLeast?: string | undefined; readonly atMost?: string | undefined }): { readonly low: boolean; readonly bound: string } | undefined {
  if (whole === 0) return undefined;
  const share = fraction(part, whole);
  if (atLeast !== undefined && compare(share, fromDecimal(atLeast)) < 0) return { low: true, bound: atLeast };
  if (atMost !== undefined && compare(share, fromDecimal(atMost)) > 0) return { low: false, bound: atMost };
  return undefined;
}

/** What some sources bear of the cost of one line, once its funding is written. */
export const checkCofunding: LineCheck<'cofunding'> = ({ cost, funding }, rule) => {
  let given = 0;
  for (const { source, amount } of funding) if (rule.sources.includes(source)) given += amount;
  const judged = funding.length === 0 ? undefined : judgeShare(given, cost, rule);
  if (!judged) return [];
  return [{ code: judged.low ? 'cofunding-low' : 'cofunding-high', figures: { given, cost, share: percent(given, cost), bound: boundAsPercent(judged.bound), sources: rule.sources.join(', ') } }];
};

/** By year of the plan: all that some sources give, and the part of it that is looked at. */
interface Given { readonly whole: number[]; readonly part: number[] }

/** Adds a line where `sign` is 1, takes it away where it is -1. */
function addGiven({ whole, part }: Given, project: Project, rule: RuleOf<'source-share'>, { firstYear, years }: LineScene, sign: 1 | -1): void {
  if (!isCounted(project)) return;
  const counts = (rule.marks?.some((mark) => project.marks.includes(mark)) ?? false) || (rule.sectors?.includes(project.sector) ?? false);
  for (const { source, year, amount } of project.funding) {
    const at = year - firstYear;
    if (at < 0 || at >= years || !rule.sources.includes(source)) continue;
    whole[at]! += sign * amount;
    if (counts) part[at]! += sign * amount;
  }
}

/** In each year, the part of what some sources give that goes to lines of a sector or with a mark. */
export const checkShare: PlanCheck<'source-share'> = (rule, scene) => {
  const { plan, totals, keep } = scene;
  const { whole, part } = keep(rule, () => {
    const given: Given = { whole: totals.years.map(() => 0), part: totals.years.map(() => 0) };
    for (const project of plan.projects) addGiven(given, project, rule, scene, 1);
    return given;
  }, (before, changed) => {
    const given: Given = { whole: [...before.whole], part: [...before.part] };
    for (const { from, to } of changed) {
      addGiven(given, from, rule, scene, -1);
      addGiven(given, to, rule, scene, 1);
    }
    return given;
  });
  return totals.years.flatMap((year, at): FindingDraft[] => {
    const judged = judgeShare(part[at]!, whole[at]!, rule);
    if (!judged) return [];
    const figures = { given: part[at]!, total: whole[at]!, share: percent(part[at]!, whole[at]!), bound: boundAsPercent(judged.bound), sources: rule.sources.join(', '), for: [...(rule.marks ?? []), ...(rule.sectors ?? [])].join(', ') };
    return [{ code: judged.low ? 'share-too-low' : 'share-too-high', year, figures }];
  });
};

/** What a line costs once delivered is known, and somebody pays it. */
export const checkRecurrent: LineCheck<'recurrent-covered'> = ({ nature, recurrent }, { natures }) => {
  if (natures && !natures.includes(nature)) return [];
  if (!recurrent) return [{ code: 'recurrent-unknown' }];
  return recurrent.perYear > 0 && recurrent.payer === undefined ? [{ code: 'recurrent-unpaid', figures: { perYear: recurrent.perYear } }] : [];
};
