import { allocate, readWorth, worthOfOnePoint, type AllocationInput, type Entrant, type LoadedAllocationFormula } from '@jalon/core/allocation';
import { loadAllocationFormula } from '@jalon/core/schemas';
import { allocationFormulas } from '@jalon/referentials';
import type { Area, Findings, Options } from '../lib/area.ts';
import { processorTime } from '../lib/processor.ts';
import { middle, ms } from '../lib/write.ts';

/** Local governments of a programme, and communes of the largest country there is. */
const SIZES = [560, 35_000] as const;

/** Every column any of the formulas reads, from a fixed rule. */
const entrantAt = (_: unknown, index: number): Entrant => ({
  territory: `ct-${String(index).padStart(5, '0')}`, classes: ['commune'], windows: { base: 'open', G1: index % 5 === 0 ? 'closed' : 'open', G2: index % 9 === 1 ? 'open' : 'not-member' },
  data: {
    'population': String(10_000 + ((index * 137) % 99_991)), 'area': `${100 + (index % 997)}.5${index % 10}`, 'poverty': `0.${1000 + (index % 8999)}`, 'performance': `${40 + (index % 50)}.${index % 100}`,
    'idp': String(40 + (index % 50)), 'score': String(index % 30), 'clean-audit': index % 7 !== 0, 'district': `d${index % 64}`,
  },
});

interface Trial { readonly code: string; readonly what: string; readonly column: string; readonly envelopes: Readonly<Record<string, number>> }
const TRIALS: readonly Trial[] = [
  { code: 'fact', what: 'five shares', column: 'performance', envelopes: { regions: 0 } },
  { code: 'pacasen', what: 'three windows, a floor', column: 'idp', envelopes: { base: 20_000_000_000, G1: 1_000_000_000_000, G2: 3_000_000_000 } },
  { code: 'lgsp', what: 'tiers in 64 districts', column: 'score', envelopes: { BBG: 9_000_000_000, PBG: 5_000_000_000 } },
];

function formulaOf(code: string): LoadedAllocationFormula {
  const loaded = loadAllocationFormula(allocationFormulas.find((json) => json.code === code));
  if (!loaded.ok) throw new Error(`The formula ${code} does not load.`);
  return loaded.value;
}

/** Computes once more and proves that every unit is somewhere: a wrong sum ends the run. */
function checked(formula: LoadedAllocationFormula, input: AllocationInput): void {
  const allocation = allocate(formula, input);
  if (!allocation.ok) throw new Error(`${formula.code}: ${allocation.faults[0]!.code}`);
  for (const { pool, given, held, carried, returned } of allocation.value.windows) if (given + held + carried + returned !== pool) throw new Error(`${formula.code}: a pool does not add up.`);
}

interface Measured { readonly title: string; readonly size: number; readonly allocated: readonly number[]; readonly worth: readonly number[] }

function trial({ code, what, column, envelopes }: Trial, size: number, runs: number): Measured {
  const formula = formulaOf(code);
  const input: AllocationInput = { exercise: '2026', envelopes, entrants: Array.from({ length: size }, entrantAt) };
  checked(formula, input);
  const allocated = Array.from({ length: runs }, () => processorTime(() => checked(formula, input)));
  const reading = readWorth(formula, input);
  if (!reading.ok) throw new Error(`${code}: what a point is worth cannot be read.`);
  const worth = size > 1000 ? [] : Array.from({ length: Math.min(runs, 5) }, () => processorTime(() => void worthOfOnePoint(reading.value, column)));
  return { title: `${code}: ${what}`, size, allocated, worth };
}

async function measure({ runs }: Options): Promise<Findings> {
  const measured = TRIALS.flatMap((one) => SIZES.map((size) => trial(one, size, size > 1000 ? Math.min(runs, 5) : runs)));
  return {
    tables: [{
      title: 'Sharing envelopes out, with full trace', columns: ['', 'territories', 'computed: median (middle half)', 'what one more point is worth to each'],
      rows: measured.map(({ title, size, allocated, worth }) => [title, size.toLocaleString('en'), middle(allocated, ms), worth.length === 0 ? '' : middle(worth, ms)]),
      note: 'Processor time. Every run is proved to put every unit of every pool somewhere.',
    }],
    goals: [], raw: { measured },
  };
}

export const allocation: Area = { name: 'allocation', usualRuns: 11, measure };
