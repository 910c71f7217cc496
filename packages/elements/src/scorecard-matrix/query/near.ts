import type { MatrixFilter } from '@jalon/core/assessment';

/** Points below the threshold that count as near, unless the query says others. */
const NEAR = 5;

/** How far below the threshold still counts as near: what the query asks for, or 5. */
export const nearOf = ({ gap }: MatrixFilter = {}): number => (isNear(gap) ? -gap.from : NEAR);

/** From so many points below the threshold up to it. */
export const isNear = (gap: MatrixFilter['gap']): gap is { readonly from: number; readonly to: 0 } => gap?.from !== undefined && gap.from < 0 && gap.to === 0;
