import { guardCell, writeAmount, type PlanTable } from '@jalon/core/investment';
import { pickText } from '@jalon/core/shared';
import { labelsOf } from './finding-table.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { contractsOf } from './ppm-paper.ts';
import type { DocumentScene } from './scene.ts';

/** Contracts as data, a row each: days as `YYYY-MM-DD`, and beside each whether somebody planned it. */
export function ppmTable(scene: DocumentScene): PlanTable {
  const { plan, framework, language } = scene;
  const { head, nature, approval } = PAPER_WORDS[language];
  const labels = labelsOf(framework, language);
  const chain = framework.procurement.chain;
  const nameOf = (code: string | null): string => (code === null ? '' : labels.get(code) ?? code);
  const sources = [...new Set(plan.projects.flatMap(({ funding }) => funding.map(({ source }) => source)))];
  return {
    head: [head.code, head.title, head.nature, head.amount, head.procedure, head.needed, head.approval, ...sources.map((source) => nameOf(source)), ...chain.flatMap(({ label }) => [pickText(label, language), `${pickText(label, language)} (*)`])],
    kinds: ['text', 'text', 'text', 'amount', 'text', 'text', 'text', ...sources.map(() => 'amount' as const), ...chain.flatMap(() => ['text', 'text'] as const)],
    rows: contractsOf(scene).map((line) => [
      line.code, line.title, nature[line.nature], writeAmount(line.amount, plan.currency), nameOf(line.procedure), nameOf(line.needed), approval[line.approval],
      ...sources.map((source) => { const found = line.sources.find((one) => one.source === source); return found ? writeAmount(found.amount, plan.currency) : ''; }),
      ...chain.flatMap(({ code }) => { const step = line.steps.find((one) => one.code === code); return [step?.on ?? '', step?.on == null ? '' : step.planned ? '' : '*']; }),
    ].map(guardCell)),
  };
}
