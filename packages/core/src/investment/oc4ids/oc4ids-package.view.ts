import { FACET_FIELDS } from '../investment.values.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import { procurementPlan } from '../procurement/procurement-plan.view.ts';
import type { PlanSetting } from '../procurement/setting.values.ts';
import { oc4idsProject, type Oc4idsScene } from './oc4ids-project.view.ts';
import { OC4IDS_LOSSES, OC4IDS_VERSION, type Oc4idsLoss, type Oc4idsPackage } from './oc4ids.values.ts';

/** A plan as a package of OC4IDS 0.9.5, and what of it the standard has no place for. `uri`: the address the package can be had at again. */
export function oc4idsPackage(scene: Oc4idsScene & { readonly setting: PlanSetting; readonly uri: string }): { readonly document: Oc4idsPackage; readonly lost: readonly Oc4idsLoss[] } {
  const { plan, framework, setting, territory, now, uri, sectors } = scene;
  const contracts = new Map(Array.from({ length: plan.years }, (_, at) => procurementPlan(plan, framework, plan.firstYear + at, setting)).flat().map((line) => [line.project, line]));
  return {
    document: { uri, version: OC4IDS_VERSION, publishedDate: now, publisher: { name: territory.name }, projects: plan.projects.map((project) => oc4idsProject(project, contracts.get(project.id), scene)) },
    lost: lossesOf(plan, sectors),
  };
}

const isThere = (value: unknown): boolean => value !== undefined && value !== 0 && !(Array.isArray(value) && value.length === 0) && !(typeof value === 'object' && value !== null && Object.keys(value).length === 0);

const KNOWN: ReadonlySet<string> = new Set(['id', 'touched', ...Object.values(FACET_FIELDS).flat()]);

/** Of the losses, those the plan has something to lose to; fields of a later version among them. */
function lossesOf(plan: PlanContent, sectors: Oc4idsScene['sectors']): Oc4idsLoss[] {
  const linesWith = (field: string): number => plan.projects.filter((project) => (field === 'sector' ? sectors[project.sector] === undefined : isThere((project as unknown as Readonly<Record<string, unknown>>)[field]))).length;
  const ofPlan: Readonly<Record<string, number>> = { 'ceilings': plan.ceilings.length, 'rephasings': plan.rephasings.length, 'adoption.lines': plan.adoption?.lines.length ?? 0 };
  const unknown = [...new Set(plan.projects.flatMap((project: Project) => Object.keys(project)))].filter((field) => !KNOWN.has(field)).map((field) => ({ field, how: 'left-out' as const }));
  return [...OC4IDS_LOSSES, ...unknown].map(({ field, how }) => ({ field, how, lines: ofPlan[field] ?? linesWith(field) })).filter(({ lines }) => lines > 0);
}
