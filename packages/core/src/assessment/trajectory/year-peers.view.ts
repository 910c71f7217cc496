import { add, compare, fromDecimal, fromExact, toExact } from '../../shared/fraction.values.ts';
import type { LocalizedText } from '../../shared/localized-text.values.ts';
import type { LoadedReferential } from '../../referential/referential.schema.ts';
import type { FilingState } from '../assessment.values.ts';
import { placeInStratum } from '../compare-years.view.ts';
import { gatherStrata, type CohortEntry } from '../gather-cohort.engine.ts';
import { written } from './item-change.view.ts';
import type { YearLine, YearPeers } from './trajectory-view.schema.ts';
import { LEAST_PEERS, type MedianSide } from './trajectory.values.ts';

/** What everyone may read of one local government in a cycle. */
export interface PublishedScore {
  readonly territory: string;
  /** Codes of its classes. */
  readonly classes: readonly string[];
  /** Of the score the windows depend on, as shown; `null` where none is published. */
  readonly points: { readonly earned: string; readonly open: string } | null;
  /** `null` where nothing of it is published. */
  readonly filing: FilingState | null;
}

/** A score of which points are open is no score yet; who is published without a dossier will have none. */
function valueOf({ points, filing }: PublishedScore): CohortEntry['value'] {
  if (filing === 'not-filed') return 'absent';
  return points?.open !== undefined && compare(fromDecimal(points.open), fromDecimal('0')) === 0 ? toExact(fromDecimal(points.earned)) : 'pending';
}

/** Against the median, as far as the points still open leave no doubt. */
function sideOf(points: NonNullable<YearLine['score']>['points'], median: string): MedianSide | null {
  if (!points) return null;
  const [least, middle] = [fromDecimal(points.earned), fromDecimal(median)];
  const most = add(least, fromDecimal(points.open));
  if (compare(least, middle) > 0) return 'over';
  if (compare(most, middle) < 0) return 'under';
  return compare(least, most) === 0 ? 'at' : 'unsettled';
}

function peersIn(found: ReturnType<typeof gatherStrata>[number], territory: string, own: NonNullable<YearLine['score']>['points'], label: LocalizedText | null): YearPeers {
  const { stratum, ranked, pending, spread, first, last } = placeInStratum(found, territory);
  const told = ranked < LEAST_PEERS ? null : spread;
  const decimal = (exact: string): string => written(fromExact(exact));
  return {
    stratum, label, ranked, pending, absent: found.absent.length, fewest: LEAST_PEERS,
    spread: told && { least: decimal(told.least), lowerQuarter: decimal(told.lowerQuarter), median: decimal(told.median), upperQuarter: decimal(told.upperQuarter), most: decimal(told.most) },
    place: told && first !== null && last !== null ? { first, last } : null,
    side: told && sideOf(own, decimal(told.median)),
  };
}

/**
 * A local government among those of each of its classes, then among everyone of the cycle. Of fewer than {@link LEAST_PEERS} scores
 * only their number is told. `own`: its points on the line, published or not.
 */
export function buildYearPeers(referential: LoadedReferential, score: string, published: readonly PublishedScore[], territory: string, own: NonNullable<YearLine['score']>['points']): YearPeers[] {
  const classes = new Set(published.find((one) => one.territory === territory)?.classes);
  const strata = [...referential.classes.filter(({ code }) => classes.has(code)).map(({ code, label }) => ({ stratum: `class:${code}`, label: label as LocalizedText | null })), { stratum: 'all', label: null }];
  const entries = (stratum: string): CohortEntry[] => published.filter((one) => stratum === 'all' || one.classes.some((code) => stratum === `class:${code}`))
    .map((one) => ({ of: score, stratum, territory: one.territory, value: valueOf(one) }));
  return strata.flatMap(({ stratum, label }) => gatherStrata(entries(stratum)).map((found) => peersIn(found, territory, own, label)));
}
