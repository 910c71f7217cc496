/** The version exports are written in, as packages name it: major and minor. */
export const OC4IDS_VERSION = '0.9';

/**
 * What of a plan has no place in OC4IDS, or stands in it less exactly. `left-out`: it is not there. `approximate`: the nearest the standard has stands for it.
 * Fields as a project of a plan names them; `ceilings`, `rephasings`, `adoption.lines` and `findings` are of the plan.
 */
export const OC4IDS_LOSSES = [
  { field: 'ap', how: 'left-out' }, { field: 'paid', how: 'left-out' }, { field: 'credits', how: 'left-out' }, { field: 'execution', how: 'left-out' }, { field: 'recurrent', how: 'left-out' },
  { field: 'rank', how: 'left-out' }, { field: 'axis', how: 'left-out' }, { field: 'responsible', how: 'left-out' }, { field: 'mode', how: 'left-out' }, { field: 'convention', how: 'left-out' }, { field: 'marks', how: 'left-out' },
  { field: 'land', how: 'left-out' }, { field: 'screening', how: 'approximate' }, { field: 'origin', how: 'left-out' }, { field: 'maturity', how: 'approximate' }, { field: 'status', how: 'approximate' }, { field: 'schedule', how: 'approximate' },
  { field: 'nature', how: 'approximate' }, { field: 'sector', how: 'approximate' }, { field: 'procurement', how: 'approximate' }, { field: 'ceilings', how: 'left-out' }, { field: 'rephasings', how: 'left-out' }, { field: 'adoption.lines', how: 'left-out' },
] as const;
export type Oc4idsLossField = (typeof OC4IDS_LOSSES)[number]['field'];

/** One of them, as far as a plan has it, and in how many lines. */
export interface Oc4idsLoss {
  readonly field: string;
  readonly how: 'left-out' | 'approximate';
  readonly lines: number;
}

export interface Oc4idsValue { readonly amount: number; readonly currency: string }
export interface Oc4idsPeriod { readonly startDate: string; readonly endDate: string }
interface Named { readonly id: string; readonly name: string }

/** A contract still to be made, as OC4IDS sums one up. */
export interface Oc4idsContract {
  readonly id: string;
  readonly summary: {
    readonly title: string; readonly nature?: readonly string[]; readonly status: 'pre-award';
    readonly tender: { readonly procurementMethod?: string; readonly procurementMethodDetails?: string; readonly costEstimate: Oc4idsValue; readonly procuringEntity: Named };
    readonly milestones?: readonly { readonly id: string; readonly title: string; readonly type: string; readonly dueDate: string; readonly status: 'scheduled' }[];
  };
}

/** A line of a plan as a project of OC4IDS: the fields this product writes. */
export interface Oc4idsProject {
  readonly id: string; readonly updated: string; readonly language: string; readonly title: string; readonly description?: string; readonly status: string;
  readonly identifiers: readonly { readonly id: string; readonly scheme: string }[];
  readonly publicAuthority: Named; readonly parties: readonly { readonly id: string; readonly name: string; readonly roles: readonly string[] }[];
  readonly period?: Oc4idsPeriod; readonly sector?: readonly string[]; readonly additionalClassifications: readonly { readonly scheme: string; readonly id: string; readonly description: string }[];
  readonly locations?: readonly { readonly id: string; readonly description: string; readonly geometry?: { readonly type: 'Point'; readonly coordinates: readonly number[] } }[];
  readonly budget?: {
    readonly amount: Oc4idsValue; readonly approvalDate?: string;
    readonly budgetBreakdowns?: readonly { readonly id: string; readonly description: string; readonly budgetBreakdown: readonly { readonly id: string; readonly amount: Oc4idsValue; readonly period: Oc4idsPeriod; readonly sourceParty: Named }[] }[];
  };
  readonly benefits?: readonly { readonly beneficiaries: readonly { readonly description?: string; readonly numberOfPeople?: number }[] }[];
  readonly environment?: { readonly hasImpactAssessment?: boolean; readonly impactCategories?: readonly { readonly scheme: string; readonly id: string }[] };
  readonly contractingProcesses?: readonly Oc4idsContract[];
}

export interface Oc4idsPackage {
  readonly uri: string;
  readonly version: string;
  readonly publishedDate: string;
  readonly publisher: { readonly name: string };
  readonly projects: readonly Oc4idsProject[];
}
