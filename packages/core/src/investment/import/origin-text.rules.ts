import { CARRY_REASONS, type CarryReason } from '../investment.values.ts';
import type { Project } from '../plan.schema.ts';

type Carried = NonNullable<NonNullable<Project['origin']>['carried']>;

/** `"2025→2026: 15000000 (not-started); …"`: amounts carried from one year to another and why, in minor units. */
export const writeCarried = (carried: Carried): string => carried.map(({ from, to, amount, reason }) => `${from}→${to}: ${amount} (${reason})`).join('; ');

/** Reads what {@link writeCarried} wrote; `undefined` for anything else. */
export function readCarried(text: string): Carried | undefined {
  const lines = text.split(';').map((line) => /^\s*(\d{4})→(\d{4}): (-?\d{1,15}) \(([a-z-]+)\)\s*$/.exec(line));
  if (!lines.every((line) => line !== null && (CARRY_REASONS as readonly string[]).includes(line[4]!))) return undefined;
  return lines.map((line) => ({ from: Number(line![1]), to: Number(line![2]), amount: Number(line![3]), reason: line![4] as CarryReason }));
}
