import type { LoadedReferential } from '../referential/referential.schema.ts';

/** The score the windows depend on: the one the first threshold is of, else the last declared. */
export function mainScore({ scores, thresholds }: LoadedReferential): LoadedReferential['scores'][number] | undefined {
  const code = thresholds[0]?.of;
  return code === undefined ? scores.at(-1) : scores.find((score) => score.code === code);
}
