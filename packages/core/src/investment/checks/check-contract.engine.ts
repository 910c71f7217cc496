import type { Project } from '../plan.schema.ts';
import { findProcedure, judgeApproval, judgeProcedure, thresholdFor } from '../procurement/contract.rules.ts';
import { contractYear, firstDayOf, lastDayOf, noticeOf } from '../procurement/contract-year.rules.ts';
import { dateChain, latestNotice, readyOn } from '../procurement/date-chain.engine.ts';
import type { FindingDraft, LineCheck, LineScene } from './draft-finding.engine.ts';

/** Contracts still to be made: those of ongoing and finished lines were. */
const isToBeMade = ({ status }: Project): boolean => status === 'planned';

const procurementOf = ({ procurement }: Project): NonNullable<Project['procurement']> => procurement ?? { dates: {} };

/** The procedure planned is open enough for the amount. */
export const checkProcedure: LineCheck<'procedure'> = (project, _rule, { framework: { procurement }, setting }) => {
  const code = project.procurement?.procedure;
  if (!isToBeMade(project) || code === undefined) return [];
  const verdict = judgeProcedure(procurement, project, code, setting);
  if (verdict === 'enough' || verdict === 'not-asked') return [];
  const line = thresholdFor(procurement, project, setting);
  const figures = { amount: project.cost, nature: project.nature, procedure: code, needed: line?.procedure ?? '', from: line?.from ?? 0 };
  if (verdict === 'unknown-procedure') return [{ code: 'procedure-unknown', figures }];
  if (verdict === 'exceptional') return [{ code: 'procedure-exceptional', figures, onlyWarns: true }];
  const mend = line && { type: 'setDelivery' as const, payload: { project: project.id, set: { procurement: { ...procurementOf(project), procedure: line.procedure } } } };
  return [{ code: 'procedure-too-light', figures, ref: line?.ref, mend }];
};

/** Contracts that bind only once approved, and those of which it is not known. */
export const checkApproval: LineCheck<'approval'> = (project, _rule, { framework: { procurement }, setting }) => {
  if (!isToBeMade(project) || project.cost === 0) return [];
  const verdict = judgeApproval(procurement, project.cost, setting);
  if (verdict.outcome === 'unknown') return [{ code: 'approval-unknown', figures: { amount: project.cost, missing: verdict.missing }, ref: verdict.line?.ref }];
  return verdict.outcome === 'needed' ? [{ code: 'approval-needed', figures: { amount: project.cost, from: verdict.line?.from ?? 0 }, ref: verdict.line?.ref }] : [];
};

const chainCase = (project: Project, { framework, setting }: LineScene, year: number) => ({
  year, procedure: project.procurement?.procedure, dates: procurementOf(project).dates,
  approval: judgeApproval(framework.procurement, project.cost, setting).outcome === 'needed', worksStart: project.schedule && firstDayOf(project.schedule.start),
});

/** A contract of the plan's first year has a procedure and a day for its notice: what the procurement plan needs. */
export const checkProcurementLine: LineCheck<'procurement-line'> = (project, _rule, scene) => {
  if (!isToBeMade(project) || contractYear(project) !== scene.firstYear || project.cost === 0) return [];
  const [hasProcedure, hasNotice] = [findProcedure(scene.framework.procurement, project.procurement?.procedure) !== undefined, noticeOf(project) !== undefined];
  if (hasProcedure && hasNotice) return [];
  const procedure = hasProcedure ? project.procurement?.procedure : thresholdFor(scene.framework.procurement, project, scene.setting)?.procedure;
  const notice = noticeOf(project) ?? noticeFor(project, { ...scene, procedure });
  const missing = [...(hasProcedure ? [] : ['procedure']), ...(hasNotice ? [] : ['notice'])].join(', ');
  const procurement = { ...procurementOf(project), procedure, dates: { ...procurementOf(project).dates, ...(notice === undefined ? {} : { notice }) } };
  const mend = procedure !== undefined && notice !== undefined ? { type: 'setDelivery' as const, payload: { project: project.id, set: { procurement } } } : undefined;
  return [{ code: 'procurement-missing', figures: { missing, ...(procedure === undefined ? {} : { procedure }), ...(notice === undefined ? {} : { notice }) }, mend }];
};

/** The last day the notice may go out for works to start in their first quarter. */
function noticeFor(project: Project, { framework, setting, procedure }: LineScene & { readonly procedure: string | undefined }): string | undefined {
  if (!project.schedule) return undefined;
  const approval = judgeApproval(framework.procurement, project.cost, setting).outcome === 'needed';
  return latestNotice(framework, { procedure, approval }, lastDayOf(project.schedule.start)) ?? undefined;
}

/** Planned days keep the delays of the code, and the contract binds before works start. */
export const checkDateChain: LineCheck<'date-chain'> = (project, _rule, scene) => {
  const year = contractYear(project);
  if (!isToBeMade(project) || year === undefined || Object.keys(procurementOf(project).dates).length === 0) return [];
  const steps = dateChain(scene.framework, chainCase(project, scene, year));
  const faults = steps.flatMap(({ code, on, fault, earliest, latest }): FindingDraft[] => {
    const bound = fault === 'too-early' ? earliest : latest;
    if (fault === null || on === null || bound === null) return [];
    return [{ code: fault === 'too-early' ? 'step-too-early' : 'step-too-late', place: code, figures: { step: code, planned: on, bound: bound.on }, ref: bound.ref }];
  });
  return [...faults, ...startsTooSoon(project, readyOn(steps), scene)];
};

function startsTooSoon(project: Project, ready: string | null, scene: LineScene): FindingDraft[] {
  const notice = noticeOf(project);
  if (!project.schedule || ready === null || notice === undefined || ready <= lastDayOf(project.schedule.start)) return [];
  const latest = noticeFor(project, { ...scene, procedure: project.procurement?.procedure });
  const procurement = { ...procurementOf(project), dates: { ...procurementOf(project).dates, notice: latest ?? notice } };
  const onlyNotice = Object.keys(procurementOf(project).dates).length === 1;
  const mend = latest !== undefined && onlyNotice ? { type: 'setDelivery' as const, payload: { project: project.id, set: { procurement } } } : undefined;
  return [{ code: 'starts-before-contract', figures: { start: project.schedule.start, ready, notice, ...(latest === undefined ? {} : { latest }) }, mend }];
}

/** Screened before the tender is open to offers. Looked at once the tender has a day or stands in the first year. */
export const checkScreening: LineCheck<'screening-before-tender'> = (project, { natures, exempt }, { firstYear }) => {
  const { nature, screening } = project;
  const notice = noticeOf(project);
  const isNear = notice !== undefined || contractYear(project) === firstYear;
  const isExempt = screening?.status === 'not-needed' || (screening?.class !== undefined && (exempt?.includes(screening.class) ?? false));
  if (!isToBeMade(project) || !isNear || isExempt || (natures && !natures.includes(nature))) return [];
  if (screening?.status !== 'done') return [{ code: 'screening-missing', figures: { status: screening?.status ?? 'to-do', ...(notice === undefined ? {} : { notice }) } }];
  return notice !== undefined && screening.on !== undefined && screening.on > notice ? [{ code: 'screening-late', figures: { on: screening.on, notice } }] : [];
};

/** The ground is secured before a contract of the first year. */
export const checkLand: LineCheck<'land-secured'> = (project, { natures, accepts }, { firstYear }) => {
  const { nature, land } = project;
  if (!isToBeMade(project) || contractYear(project) !== firstYear || (natures && !natures.includes(nature))) return [];
  return land !== undefined && accepts.includes(land.status) ? [] : [{ code: 'land-not-secured', figures: { status: land?.status ?? 'not-secured' } }];
};
