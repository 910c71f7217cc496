import { ENGINE_VERSION } from '../assessment/engine-version.values.ts';
import { jsonPointer } from '../shared/issue.values.ts';
import { allocateWindow, splitEnvelope } from './allocate-window.engine.ts';
import type { Standings } from './prepare-window.engine.ts';
import { faultList, type AllocationFault, type FaultList } from './allocation-fault.values.ts';
import type { AllocationWindow, LoadedAllocationFormula } from './allocation-formula.schema.ts';
import type { AllocationResult, WindowAllocation } from './allocation-result.schema.ts';
import { readColumns } from './column.rules.ts';
import type { Entrant } from './entrant.schema.ts';
import { heldIn } from './entrant.values.ts';
import type { Field } from './field.rules.ts';

/** What one exercise shares out, among whom. */
export interface AllocationInput {
  /** The year or cycle the money is for: `"2026"`. */
  readonly exercise: string;
  /** Whole minor units by envelope. One left out has the amount published in the formula, if there is one. */
  readonly envelopes: Readonly<Record<string, number>>;
  /** Carried over from the exercise before, by envelope: added to it. */
  readonly broughtIn?: Readonly<Record<string, number>> | undefined;
  readonly entrants: readonly Entrant[];
}

export type Allocation = { readonly ok: true; readonly value: AllocationResult } | { readonly ok: false; readonly faults: readonly AllocationFault[] };

type Envelope = AllocationResult['envelopes'][number];

const isMinor = (amount: number): boolean => Number.isSafeInteger(amount) && amount >= 0;

function readEnvelopes(formula: LoadedAllocationFormula, { envelopes, broughtIn = {} }: AllocationInput, faults: FaultList): readonly Envelope[] {
  const known = new Set(formula.envelopes.map(({ code }) => code));
  for (const code of [...Object.keys(envelopes), ...Object.keys(broughtIn)]) if (!known.has(code)) faults.add('envelope-unknown', `/envelopes/${code}`, { envelope: code });
  return formula.envelopes.map(({ code, amount: published }) => {
    const amount = heldIn(envelopes, code) ?? published;
    const carried = heldIn(broughtIn, code) ?? 0;
    if (amount === undefined) faults.add('envelope-missing', `/envelopes/${code}`, { envelope: code });
    if ((amount !== undefined && !isMinor(amount)) || !isMinor(carried) || !Number.isSafeInteger((amount ?? 0) + carried)) faults.add('amount-not-whole', `/envelopes/${code}`, { envelope: code, found: `${amount} ${carried}` });
    return { code, amount: amount ?? 0, broughtIn: carried };
  });
}

/** In the order of their ids, code unit by code unit: the order they came in decides nothing. */
function sortEntrants(entrants: readonly Entrant[], faults: FaultList): readonly Entrant[] {
  const sorted = [...entrants].sort((a, b) => (a.territory < b.territory ? -1 : a.territory > b.territory ? 1 : 0));
  sorted.forEach(({ territory }, index) => { if (index > 0 && sorted[index - 1]!.territory === territory) faults.add('entrant-twice', jsonPointer(['entrants', territory]), { territory }); });
  if (sorted.length === 0) faults.add('nobody-listed', '/entrants');
  return sorted;
}

/** The pool of each window: its envelope, or its weight of it, to the last unit. */
function poolsOf(formula: LoadedAllocationFormula, envelopes: readonly Envelope[]): ReadonlyMap<AllocationWindow, bigint> {
  return new Map(envelopes.flatMap(({ code, amount, broughtIn }) => {
    const windows = formula.windows.filter(({ pool }) => pool.envelope === code);
    const pools = splitEnvelope(BigInt(amount) + BigInt(broughtIn), windows);
    return windows.map((window, index) => [window, pools[index]!] as const);
  }));
}

function totalsOf(entrants: readonly Entrant[], windows: readonly WindowAllocation[]): AllocationResult['totals'] {
  const totals = new Map(entrants.map(({ territory }) => [territory, { territory, given: 0, held: 0, deducted: 0, net: 0 }]));
  for (const { lines } of windows) {
    for (const line of lines) {
      const total = totals.get(line.territory)!;
      total.given += line.given;
      total.held += line.held;
      total.deducted += line.deducted;
      total.net += line.net;
    }
  }
  return [...totals.values()];
}

/** All that windows are computed from, once it is read. */
export interface Exercise {
  readonly field: Field;
  readonly envelopes: readonly Envelope[];
  readonly pools: ReadonlyMap<AllocationWindow, bigint>;
}

/** Reads the envelopes and the table. With faults, nothing more can be done. */
export function readExercise(formula: LoadedAllocationFormula, input: AllocationInput, faults: FaultList): Exercise | null {
  if (formula.basis === 'outline') faults.add('outline-formula', '', { formula: `${formula.code} ${formula.version}` });
  const envelopes = readEnvelopes(formula, input, faults);
  const entrants = sortEntrants(input.entrants, faults);
  if (faults.all().length > 0) return null;
  return { field: { entrants, columns: readColumns(formula, entrants, faults), faults }, envelopes, pools: poolsOf(formula, envelopes) };
}

/**
 * Shares every envelope of a formula out, exactly: in each window what is given, held, carried over and given back add up to its pool, to the last
 * minor unit. What is not known is held, never guessed; what cannot be computed comes back as faults, all at once, and nothing is computed.
 * Pure; the order of the entrants changes nothing. Throws nothing on data that its schema lets through.
 */
export function allocate(formula: LoadedAllocationFormula, input: AllocationInput): Allocation {
  const faults = faultList();
  const exercise = readExercise(formula, input, faults);
  if (!exercise) return { ok: false, faults: faults.all() };
  const { field, envelopes, pools } = exercise;
  const standings: Standings = new Map();
  const windows = formula.windows.map((window) => allocateWindow(window, pools.get(window)!, field, standings));
  if (faults.all().length > 0) return { ok: false, faults: faults.all() };
  const { code, version, hash, basis, currency, data } = formula;
  return {
    ok: true,
    value: {
      format: 1, engine: ENGINE_VERSION, formula: { code, version, hash, basis }, exercise: input.exercise, currency,
      data, entrants: [...field.entrants], envelopes: [...envelopes], windows, totals: totalsOf(field.entrants, windows),
    },
  };
}
