import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  applyPlanCommand, buildPlanView, checkPlan, PROJECT_FACETS, recheckPlan, rollOver, type LoadedFramework, type PlanCommand, type PlanContent, type PlanFinding, type PlanState,
} from '@jalon/core/investment';
import { describePlanFinding } from '@jalon/core/messages/fr';
import { loadFramework, planContentSchema, planViewSchema } from '@jalon/core/schemas';
import { demonstrationPlans, planningFrameworks } from './index.ts';

function framework(code: string): LoadedFramework {
  const loaded = loadFramework(planningFrameworks.find((one) => one.code === code));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}
const read = (name: string): unknown => JSON.parse(readFileSync(new URL(`../data/planning/demonstration/${name}`, import.meta.url), 'utf8'));

const HASHES = [['sn-pti 2026.1', 'sha256-7a2024eb8cc94a98ad98e1e47cc87afd8adc6cfbe6a84905b08bb1130af9cc33'], ['fr-ppi 2026.1', 'sha256-c585c841aef565c1d184f8fcd27aca8a5f6e47938709cff3ddf188856209ee81']];

interface Expected {
  readonly lines: readonly string[]; readonly code: string; readonly severity: string; readonly year?: number; readonly source?: string;
  readonly figures: Readonly<Record<string, string>>; readonly mend?: unknown; readonly why: string;
}
const example = demonstrationPlans;
const byHand = read('kolda-pti.expected.json') as { readonly plans: Readonly<Record<string, readonly Expected[]>>; readonly sums: Readonly<Record<string, { readonly credits: readonly string[]; readonly ceilings: readonly string[] }>> };
const plans = example.plans.map((plan) => [plan.id, plan] as const);
const senegal = framework('sn-pti');

/** A finding in the words of the expectations: lines by their code. */
function told({ projects, code, severity, year, source, figures, mend }: PlanFinding, plan: PlanContent): Omit<Expected, 'why'> {
  const codes = new Map([...(plan.adoption?.lines ?? []), ...plan.projects].map((line) => [line.id, line.code]));
  return { lines: projects.map((id) => codes.get(id) ?? id), code, severity, ...(year === undefined ? {} : { year }), ...(source === undefined ? {} : { source }), figures, ...(mend === undefined ? {} : { mend }) };
}
const inOrder = <T extends { readonly code: string; readonly lines: readonly string[]; readonly year?: number; readonly source?: string }>(findings: readonly T[]): T[] => {
  const keyOf = ({ code, lines, year, source }: T): string => [code, ...lines, year ?? '', source ?? ''].join('|');
  return [...findings].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
};

describe('the planning frameworks shipped', () => {
  it.each(planningFrameworks.map(({ code, version }) => [`${code} ${version}`, code] as const))('%s loads without a remark, in three languages, with its provenance', (_, code) => {
    const json = planningFrameworks.find((one) => one.code === code)!;
    expect(loadFramework(JSON.stringify(json))).toMatchObject({ ok: true, issues: [] });
    expect([json.languages, json.provenance!.length > 0, json.basis]).toEqual([['fr', 'en', 'ar'], true, 'illustrative']);
  });

  it('are what plans refer to: a change of content needs a version of its own', () => {
    expect(planningFrameworks.map(({ code, version }) => [`${code} ${version}`, framework(code).hash])).toEqual(HASHES);
  });

  it('say by which text, and how sure we are of it, for every rule, threshold and delay', () => {
    for (const { rules, procurement } of planningFrameworks) {
      for (const { ref } of [...rules!, ...procurement.thresholds!, ...(procurement.approvals ?? []), ...procurement.chain!.flatMap(({ limits }) => limits!)]) {
        expect(ref.article.length).toBeGreaterThan(2);
        expect(['V', 'L', 'U']).toContain(ref.confidence);
      }
    }
  });
});

describe('two plans of Kolda that follow each other', () => {
  it.each(plans)('%s is a plan of its framework', (_, plan) => {
    expect(planContentSchema.parse(plan)).toEqual(plan);
    expect(plan.framework).toEqual({ code: senegal.code, version: senegal.version, hash: senegal.hash });
  });

  it('hold sixty lines in the second, each with a code of its own', () => {
    expect(example.plans.map(({ projects }) => projects.length)).toEqual([14, 60]);
    for (const { projects } of example.plans) expect(new Set(projects.flatMap(({ id, code }) => [id, code])).size).toBe(projects.length * 2);
  });

  it.each(plans)('%s has exactly what was worked out by hand', (id, plan) => {
    const { findings } = checkPlan(plan, senegal, example.setting);
    expect(inOrder(findings.map((one) => told(one, plan)))).toEqual(inOrder(byHand.plans[id]!.map(({ why: _, ...one }) => one)));
  });

  it.each(plans)('%s adds up as worked out by hand', (id, plan) => {
    const view = buildPlanView(checkPlan(plan, senegal, example.setting));
    const { credits, ceilings } = byHand.sums[id]!;
    expect(view.years.map((year) => [String(year.credits), String(year.ceiling)])).toEqual(credits.map((credit, at) => [credit, ceilings[at]]));
    expect(planViewSchema.parse(JSON.parse(JSON.stringify(view)))).toEqual(view);
  });

  it('carry in the second what the first left', () => {
    const [first, second] = example.plans as [PlanContent, PlanContent];
    for (const line of first.projects.filter(({ id }) => second.projects.some((one) => one.id === id))) {
      const next = second.projects.find(({ id }) => id === line.id)!;
      expect(next.paid, line.code).toBe(line.paid + (line.execution['2025']?.paid ?? 0));
      expect([next.cost, next.ap], line.code).toEqual([line.cost, line.ap]);
    }
    const rolled = rollOver(first);
    const carried = ({ credits, funding, origin }: PlanContent['projects'][number]) => ({ credits, funding, origin });
    // P-08 was then bought for 13 instead of 14.
    for (const line of rolled.projects.filter(({ code }) => code !== 'P-08')) expect(carried(line), line.code).toEqual(carried(second.projects.find(({ id }) => id === line.id)!));
    expect(first.projects.filter(({ id }) => !second.projects.some((one) => one.id === id)).map(({ code }) => code)).toEqual(['P-62', 'P-63']);
  });

  it('find fault with every rule of the framework', () => {
    const broken = new Set(example.plans.flatMap((plan) => checkPlan(plan, senegal, example.setting).findings.map(({ rule }) => rule)));
    expect(senegal.rules.map(({ code }) => code).filter((code) => !broken.has(code))).toEqual([]);
  });

  it('are put right by the commands offered, one by one, and nothing else is lost by them', () => {
    const { adoption: _, ...plan } = example.plans[1]!;
    const mark = { version: 1, by: { id: 'secretary', role: 'secretary' as const }, since: 0 };
    const touched = Object.fromEntries(PROJECT_FACETS.map((facet) => [facet, mark]));
    const draft = { ...plan, status: 'draft', rephasings: [], version: 1, touched: {}, removed: {}, projects: plan.projects.map((line) => ({ ...line, touched })), ceilings: plan.ceilings.map((ceiling) => ({ ...ceiling, touched: mark })) } as unknown as PlanState;
    const before = checkPlan(draft, senegal, example.setting);
    const mends = before.findings.filter(({ mend }) => mend !== undefined);
    expect(mends.map(({ code }) => code).sort()).toEqual(['ceiling-above-paid', 'credits-short', 'over-ap', 'procedure-too-light', 'procedure-too-light', 'procurement-missing', 'procurement-missing', 'source-over-ceiling', 'starts-before-contract']);
    for (const { key, mend } of mends) {
      const command = { id: '00000000-0000-4000-8000-000000000001', v: 1, base: 1, ...mend } as PlanCommand;
      const context = { actor: { id: 'secretary', role: 'secretary' as const, grants: [{ role: 'secretary' as const, territoryId: plan.territory }] }, now: '2026-03-01T09:00:00.000Z', asOf: '2026-03-01', territory: { id: plan.territory, path: [] }, framework: senegal };
      const result = applyPlanCommand(draft, command, context);
      expect(result, key).toMatchObject({ ok: true });
      if (result.ok) expect(recheckPlan(before, result.state).findings.map((one) => one.key), key).not.toContain(key);
    }
  });

  it('are told in words without a gap', () => {
    for (const plan of example.plans) for (const one of checkPlan(plan, senegal, example.setting).findings) expect(describePlanFinding(one, plan.currency)).not.toMatch(/undefined|préciser|cette source|ce domaine/);
  });
});
