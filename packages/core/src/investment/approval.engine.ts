import { addDays, addMonths, type PlainDate } from '../time/plain-date.values.ts';
import type { PlanContent } from './plan.schema.ts';

/** `tacit`: nobody answered in time, which is worth approval whether or not it was recorded. */
export const APPROVAL_STATES = ['not-adopted', 'not-sent', 'awaited', 'tacit', 'approved'] as const;
export type ApprovalState = (typeof APPROVAL_STATES)[number];

export interface ApprovalStanding {
  readonly state: ApprovalState;
  /** When it was received, from when silence approves, since when it is approved; where known. */
  readonly received?: PlainDate | undefined;
  readonly tacitOn?: PlainDate | undefined;
  readonly approvedOn?: PlainDate | undefined;
}

/** The day after so many months of silence. Received on 3 March, one month: silence approves from 4 April. */
export function tacitDay(received: PlainDate, months: number): PlainDate {
  return addDays(addMonths(received, months), 1);
}

/** How a plan stands before the State's representative on a day: silence approves by itself, without a write. */
export function approvalOn({ status, approval }: Pick<PlanContent, 'status' | 'approval'>, asOf: PlainDate): ApprovalStanding {
  if (status !== 'adopted' && status !== 'approved') return { state: 'not-adopted' };
  if (!approval) return { state: 'not-sent' };
  const { received, tacitOn, approved } = approval;
  if (approved) return { state: 'approved', received, tacitOn, approvedOn: approved.on };
  return tacitOn !== undefined && asOf >= tacitOn ? { state: 'tacit', received, tacitOn, approvedOn: tacitOn } : { state: 'awaited', received, tacitOn };
}
