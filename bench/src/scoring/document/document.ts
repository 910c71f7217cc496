import { ENGINE_VERSION, type AssessmentResult, type Dossier, type ItemResult } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import { addDays, type PlainDate } from '@jalon/core/time';
import type { HandCycle } from '../by-hand.ts';
import { deskFor } from './desk.ts';
import { writeGates } from './gates.ts';
import { writeIndicators } from './indicators.ts';
import { writeScores } from './totals.ts';
import { writeWindows } from './windows.ts';

/** What every document of this grid and cycle says alike. */
export interface Letterhead extends Pick<AssessmentResult, 'grid' | 'cycle' | 'acts'> { readonly days: HandCycle }

export function letterhead({ code, version, hash, basis }: LoadedReferential, { programme, code: of, acts }: Cycle, days: HandCycle): Letterhead {
  const [late] = acts;
  if (late?.kind !== 'extend-deadline') throw new Error('This cycle has one act, which extends a deadline.');
  const { kind, target, to: value, reason, by, on } = late;
  return { days, grid: { code, version, hash, basis }, cycle: { programme, code: of }, acts: [{ kind, target, value, reason, by, on }] };
}

/** The first day on which something not settled yet stands otherwise. */
function validUntil(items: readonly ItemResult[], asOf: PlainDate): PlainDate | null {
  let first: PlainDate | null = null;
  const wait = (day: PlainDate | null): void => { if (day !== null && day >= asOf && (first === null || day < first)) first = day; };
  for (const { kind, verdict, timing, reason, due, trace } of items) {
    if (kind === 'gate' ? verdict !== 'met' && reason !== 'event-late' : timing === 'due') wait(due);
    if (trace?.kind === 'chain') for (const step of trace.steps) { if (step.on === null) wait(step.due); }
    else if (trace?.kind === 'deadline' || trace?.kind === 'signed') { if (trace.step.on === null) wait(trace.step.due); }
  }
  return first && addDays(first, 1);
}

/** The whole result of one dossier, written for this one grid, this one cycle and nothing else: every trace, reason and shown figure. */
export function documentByHand(dossier: Dossier, { days, grid, cycle, acts }: Letterhead, asOf: PlainDate): AssessmentResult {
  const desk = deskFor(dossier, days, asOf);
  const gates = writeGates(desk);
  const lines = writeIndicators(desk);
  const items = [...gates, ...lines.map(({ item }) => item)];
  const { scores, thresholds } = writeScores(lines);
  return {
    format: 1, engine: ENGINE_VERSION, grid, cycle, territory: dossier.territory, classes: [...(desk.isNew ? ['new'] : []), ...(desk.isTown ? ['ville'] : [])], asOf,
    validUntil: validUntil(items, asOf), filing: dossier.filing, closesOn: days.close, record: dossier.record, demonstration: dossier.demonstration, gatesImported: null,
    items, scores, thresholds, windows: writeWindows(gates, thresholds, days.pilots.has(dossier.territory)), acts, assumed: [],
  };
}
