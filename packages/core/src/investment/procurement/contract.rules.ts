import type { ApprovalThreshold, Procedure, ProcedureThreshold, Procurement } from '../framework/framework.schema.ts';
import type { Project } from '../plan.schema.ts';
import type { PlanSetting } from './setting.values.ts';

/** A contract as thresholds see it. `amount`: the cost of the line, in minor units. */
export type Contract = Pick<Project, 'nature' | 'cost'>;

const speaksOf = (line: { readonly classes?: readonly string[] | undefined }, classes: readonly string[] | undefined): boolean | undefined =>
  (line.classes === undefined ? true : classes === undefined ? undefined : line.classes.some((one) => classes.includes(one)));

/** The line of thresholds a contract falls under: the highest one it reaches (amounts are inclusive), of its nature and class. None where the framework sets none. */
export function thresholdFor({ thresholds }: Procurement, { nature, cost }: Contract, { classes }: PlanSetting): ProcedureThreshold | undefined {
  return thresholds.findLast((line) => line.nature === nature && line.from <= cost && speaksOf(line, classes) === true);
}

export const findProcedure = ({ procedures }: Procurement, code: string | undefined): Procedure | undefined => procedures.find((one) => one.code === code);

/** How open a contract must be to competition; 0 where nothing is asked. */
export function opennessNeeded(procurement: Procurement, contract: Contract, setting: PlanSetting): number {
  return findProcedure(procurement, thresholdFor(procurement, contract, setting)?.procedure)?.openness ?? 0;
}

export const PROCEDURE_VERDICTS = ['enough', 'too-light', 'exceptional', 'unknown-procedure', 'not-asked'] as const;
export type ProcedureVerdict = (typeof PROCEDURE_VERDICTS)[number];

/** Whether a procedure suits a contract. An exceptional one may, by an authorisation the plan does not hold. */
export function judgeProcedure(procurement: Procurement, contract: Contract, code: string, setting: PlanSetting): ProcedureVerdict {
  const procedure = findProcedure(procurement, code);
  if (!procedure) return 'unknown-procedure';
  if (!thresholdFor(procurement, contract, setting)) return 'not-asked';
  if (procedure.exceptional) return 'exceptional';
  return procedure.openness >= opennessNeeded(procurement, contract, setting) ? 'enough' : 'too-light';
}

export type ApprovalVerdict =
  | { readonly outcome: 'needed' | 'not-needed'; readonly line: ApprovalThreshold | undefined }
  /** The class or the budget of the territory would decide. */
  | { readonly outcome: 'unknown'; readonly missing: 'classes' | 'budget'; readonly line: ApprovalThreshold | undefined };

/** Whether the State's representative approves a contract. Where a line would decide by a class or a budget nobody gave, and the others differ, it is not known. */
export function judgeApproval({ approvals }: Procurement, cost: number, { classes, budget }: PlanSetting): ApprovalVerdict {
  const reaches = (line: ApprovalThreshold): boolean => line.from !== null && cost >= line.from;
  const open: ApprovalThreshold[] = [];
  let missing: 'classes' | 'budget' | undefined;
  for (const line of approvals) {
    const concerned = speaksOf(line, classes);
    if (concerned === false || (line.budgetFrom !== undefined && budget !== undefined && budget < line.budgetFrom)) continue;
    open.push(line);
    if (concerned === undefined) missing ??= 'classes';
    else if (line.budgetFrom !== undefined && budget === undefined) missing ??= 'budget';
    else break;
  }
  const [first] = open;
  if (!first) return { outcome: 'not-needed', line: undefined };
  if (missing !== undefined && open.some((line) => reaches(line) !== reaches(first))) return { outcome: 'unknown', missing, line: open.find(reaches) };
  return { outcome: reaches(first) ? 'needed' : 'not-needed', line: first };
}
