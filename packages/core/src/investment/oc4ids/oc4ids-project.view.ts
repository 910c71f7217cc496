import { minorDecimals } from '../../shared/money.values.ts';
import { pickText, type Language } from '../../shared/localized-text.values.ts';
import type { LoadedFramework } from '../framework/framework.schema.ts';
import type { PlanContent, Project } from '../plan.schema.ts';
import { firstDayOf, lastDayOf } from '../procurement/contract-year.rules.ts';
import type { ProcurementLine } from '../procurement/procurement-plan.view.ts';
import type { Oc4idsContract, Oc4idsPeriod, Oc4idsProject, Oc4idsValue } from './oc4ids.values.ts';

/** What projects are written with besides the plan itself. */
export interface Oc4idsScene {
  readonly plan: PlanContent;
  readonly framework: LoadedFramework;
  readonly territory: { readonly id: string; readonly name: string };
  readonly language: Language;
  /** The instant it is made. */
  readonly now: string;
  /** Codes of OC4IDS by sector of the framework. */
  readonly sectors: Readonly<Record<string, readonly string[]>>;
}

const startOf = (day: string): string => `${day}T00:00:00Z`;
const endOf = (day: string): string => `${day}T23:59:59Z`;
const period = (from: string, to: string): Oc4idsPeriod => ({ startDate: startOf(from), endDate: endOf(to) });
const valueOf = (minor: number, currency: string): Oc4idsValue => ({ amount: minor / 10 ** minorDecimals(currency), currency });

const labelOf = (lines: readonly { readonly code: string; readonly label: { readonly fr: string } }[], code: string, language: Language): string => {
  const found = lines.find((line) => line.code === code);
  return found ? pickText(found.label, language) : code;
};

/** How far a line is, in the stages of the standard. */
function statusOf({ status, maturity }: Project): string {
  if (status === 'dropped') return 'cancelled';
  if (status === 'done') return 'completion';
  if (status === 'ongoing' || maturity === 'works') return 'implementation';
  return maturity === undefined || maturity === 'idea' || maturity === 'study' ? 'identification' : 'preparation';
}

function budgetOf({ id, cost, funding }: Project, { plan, framework, language }: Oc4idsScene): Pick<Oc4idsProject, 'budget'> {
  if (cost === 0 && funding.length === 0) return {};
  const bySource = [...new Set(funding.map(({ source }) => source))].map((source) => {
    const name = labelOf(framework.sources, source, language);
    return {
      id: `${id}-${source}`, description: name,
      budgetBreakdown: funding.filter((line) => line.source === source).map(({ year, amount }) => ({ id: `${id}-${source}-${year}`, amount: valueOf(amount, plan.currency), period: period(`${year}-01-01`, `${year}-12-31`), sourceParty: { id: source, name } })),
    };
  });
  return { budget: { amount: valueOf(cost, plan.currency), ...(plan.adoption ? { approvalDate: startOf(plan.adoption.on) } : {}), ...(bySource.length === 0 ? {} : { budgetBreakdowns: bySource }) } };
}

function locationsOf({ id, locality }: Project): Pick<Oc4idsProject, 'locations'> {
  if (!locality) return {};
  const [lat, lon] = [Number(locality.point?.lat.replace(',', '.')), Number(locality.point?.lon.replace(',', '.'))];
  const isPoint = Number.isFinite(lat) && Number.isFinite(lon);
  return { locations: [{ id: `${id}-place`, description: locality.name, ...(isPoint ? { geometry: { type: 'Point', coordinates: [lon, lat] } } : {}) }] };
}

function environmentOf({ screening }: Project, { framework }: Oc4idsScene): Pick<Oc4idsProject, 'environment'> {
  const environment = {
    ...(screening && screening.status !== 'not-needed' ? { hasImpactAssessment: screening.status === 'done' } : {}),
    ...(screening?.class === undefined ? {} : { impactCategories: [{ scheme: framework.code, id: screening.class }] }),
  };
  return Object.keys(environment).length === 0 ? {} : { environment };
}

function benefitsOf({ beneficiaries }: Project): Pick<Oc4idsProject, 'benefits'> {
  const who = { ...(beneficiaries?.words === undefined ? {} : { description: beneficiaries.words }), ...(beneficiaries?.count === undefined ? {} : { numberOfPeople: beneficiaries.count }) };
  return Object.keys(who).length === 0 ? {} : { benefits: [{ beneficiaries: [who] }] };
}

/** How open a procedure is, in the four methods of the standard; none where the framework does not say how open it is. */
function methodOf(code: string, { procurement: { procedures } }: LoadedFramework): string | undefined {
  const found = procedures.find((one) => one.code === code);
  if (!found) return undefined;
  const most = Math.max(...procedures.map(({ openness }) => openness));
  return found.exceptional ? 'direct' : found.openness >= most - 1 ? 'open' : found.openness > most / 2 ? 'selective' : 'limited';
}

const NATURES: Readonly<Record<string, readonly string[] | undefined>> = { works: ['construction'], consultancy: ['design'] };

function contractOf(line: ProcurementLine, { plan, framework, language, territory }: Oc4idsScene): Oc4idsContract {
  const procedure = line.procedure ?? line.needed;
  const method = procedure === null ? undefined : methodOf(procedure, framework);
  const planned = line.steps.filter((step) => step.planned && step.on !== null);
  const nature = NATURES[line.nature];
  return {
    id: `${line.project}-contract`,
    summary: {
      title: line.title, ...(nature ? { nature } : {}), status: 'pre-award',
      tender: {
        ...(method === undefined ? {} : { procurementMethod: method }), ...(procedure === null ? {} : { procurementMethodDetails: labelOf(framework.procurement.procedures, procedure, language) }),
        costEstimate: valueOf(line.amount, plan.currency), procuringEntity: territory,
      },
      ...(planned.length === 0 ? {} : { milestones: planned.map(({ code, on }) => ({ id: `${line.project}-${code}`, title: labelOf(framework.procurement.chain, code, language), type: 'procurement', dueDate: startOf(on!), status: 'scheduled' as const })) }),
    },
  };
}

/** A line of a plan as a project of OC4IDS. `contract`: where it is put to tender. */
export function oc4idsProject(project: Project, contract: ProcurementLine | undefined, scene: Oc4idsScene): Oc4idsProject {
  const { plan, framework, territory, language, now, sectors } = scene;
  const { id, code, title, note, sector, schedule, funding } = project;
  const codes = sectors[sector];
  const funders = [...new Set(funding.map(({ source }) => source))].map((source) => ({ id: source, name: labelOf(framework.sources, source, language), roles: ['funder'] }));
  return {
    id: `${plan.territory}-${id}`, updated: now, language, title, ...(note === undefined ? {} : { description: note }), status: statusOf(project), identifiers: [{ id: code, scheme: plan.id }],
    publicAuthority: { id: territory.id, name: territory.name }, parties: [{ id: territory.id, name: territory.name, roles: ['publicAuthority', ...(contract ? ['procuringEntity'] : [])] }, ...funders],
    ...(schedule ? { period: period(firstDayOf(schedule.start), lastDayOf(schedule.end)) } : {}), ...(codes ? { sector: codes } : {}),
    additionalClassifications: [{ scheme: framework.code, id: sector, description: labelOf(framework.sectors, sector, language) }],
    ...locationsOf(project), ...budgetOf(project, scene), ...benefitsOf(project), ...environmentOf(project, scene), ...(contract ? { contractingProcesses: [contractOf(contract, scene)] } : {}),
  };
}
