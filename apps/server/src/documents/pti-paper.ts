import { buildPlanView, checkPlan } from '@jalon/core/investment';
import { findingTable } from './finding-table.ts';
import { paperOf } from './paper-facts.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { ceilingTableOf, lineTable, sectorTable } from './plan-tables.ts';
import { rephasingTable } from './rephasing-table.ts';
import type { Paper } from './paper.ts';
import type { DocumentScene } from './scene.ts';

/** The plan over its years, as a council votes on it. */
export function ptiPaper(scene: DocumentScene): Paper {
  const { plan, framework, setting, version, language } = scene;
  const view = buildPlanView(checkPlan(plan, framework, setting), version);
  const rephasings = rephasingTable(scene);
  return {
    ...paperOf(scene, 'pti', PAPER_WORDS[language].span(plan.firstYear, plan.firstYear + plan.years - 1)),
    tables: [lineTable(view, scene), sectorTable(view, scene), ceilingTableOf(view, scene, view.years.map(({ year }) => year)), ...(rephasings ? [rephasings] : []), findingTable(scene, view.findings)],
  };
}
