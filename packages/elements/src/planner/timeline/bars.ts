import { QUARTERS, type PlanRow, type PlanView, type Schedule } from '@jalon/core/investment';
import { cut, endsOf, type Axis, type Cut, type Stretch } from './axis.ts';

/** The part of a bar that lies in one year. */
export interface Segment extends Stretch {
  readonly year: number;
  /** Place of the year in the plan. */
  readonly place: number;
  /** What is paid that year, in minor units. */
  readonly credit: number;
  readonly isFrozen: boolean;
}

/** What is drawn of a line. */
export interface Bar {
  /** Where its works are; `undefined` where it has no schedule, or none of it is in these years. */
  readonly works: Cut | undefined;
  readonly segments: readonly Segment[];
  /** Credits of years in which no work is planned. */
  readonly strays: readonly Segment[];
  /** Where its works were when the plan was adopted. */
  readonly base: Cut | undefined;
}

/** The year whose amounts adoption fixed. */
export const frozenYear = ({ plan }: Pick<PlanView, 'plan'>): number | undefined => plan.adoption?.year;

/** What is drawn of a line, with its works at `schedule` where they are being moved. */
export function barOf(row: PlanRow, axis: Axis, frozen: number | undefined, schedule: Schedule | null = row.schedule, credits: readonly number[] = row.sums.credits): Bar {
  const works = schedule ? cut(...endsOf(schedule, axis), axis) : undefined;
  const ofYear = (place: number, stretch: Stretch): Segment => {
    const year = axis.years[place]!;
    const credit = credits[place] ?? 0;
    return { ...stretch, year, place, credit, isFrozen: year === frozen && row.baseline !== null && (credit > 0 || (row.baseline.credits[place] ?? 0) > 0) };
  };
  const segments: Segment[] = [];
  const strays: Segment[] = [];
  for (const place of axis.years.keys()) {
    const [from, to] = [place * QUARTERS, place * QUARTERS + QUARTERS - 1];
    const [start, end] = works ? [Math.max(from, works.at), Math.min(to, works.at + works.length - 1)] : [1, 0];
    if (start <= end) segments.push(ofYear(place, { at: start, length: end - start + 1 }));
    else if ((credits[place] ?? 0) !== 0) strays.push(ofYear(place, { at: from, length: QUARTERS }));
  }
  return { works, segments, strays, base: row.baseline?.schedule ? cut(...endsOf(row.baseline.schedule, axis), axis) : undefined };
}
