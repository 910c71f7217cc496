import type { AllocationFormulaJson, LoadedAllocationFormula } from '../allocation-formula.schema.ts';
import { allocate, type AllocationInput } from '../allocate.engine.ts';
import type { AllocationResult } from '../allocation-result.schema.ts';
import type { Entrant } from '../entrant.schema.ts';
import { loadAllocationFormula } from '../load-formula.rules.ts';
import { allocationResultSchema } from '../allocation-result.schema.ts';
import { recompute, stated } from './recompute.ts';
import { expect } from 'vitest';

const label = (fr: string) => ({ fr });
const source = { ref: 'demonstration', confidence: 'U' as const };

/** A part or window as a test writes it: no label, no source. */
type Bare<T> = Omit<T, 'label' | 'source'>;
type PartJson = AllocationFormulaJson['windows'][number]['parts'][number];
type BarePart = PartJson extends infer P ? (P extends PartJson ? Bare<P> : never) : never;
type WindowJson = AllocationFormulaJson['windows'][number];
export type BareWindow = Omit<Bare<WindowJson>, 'parts' | 'pool' | 'code' | 'tranches' | 'uses' | 'deduct' | 'coFunding'> & {
  readonly code?: string; readonly pool?: WindowJson['pool']; readonly parts: readonly BarePart[];
  readonly tranches?: readonly Omit<NonNullable<WindowJson['tranches']>[number], 'label'>[]; readonly uses?: readonly Bare<NonNullable<WindowJson['uses']>[number]>[];
  readonly deduct?: string; readonly coFunding?: string;
};
export type BareData = Bare<NonNullable<AllocationFormulaJson['data']>[number]>;

/** A formula of some windows over some columns, with an envelope `pool` where a window names none. */
export function formulaOf(windows: readonly BareWindow[], data: readonly BareData[] = []): AllocationFormulaJson {
  const envelopes = [...new Set(windows.map(({ pool }) => pool?.envelope ?? 'pool'))];
  return {
    format: 1, code: 'demonstration', version: '1', basis: 'illustrative', label: label('Démonstration'), currency: 'XOF',
    data: data.map((column) => ({ ...column, label: label(column.code), source })), envelopes: envelopes.map((code) => ({ code, label: label(code), source })),
    windows: windows.map((window, at) => ({
      ...window, code: window.code ?? (at === 0 ? 'only' : `window-${at}`), label: label('Guichet'), pool: window.pool ?? { envelope: 'pool' }, source,
      parts: window.parts.map((part) => ({ ...part, label: label(part.code), source })) as PartJson[],
      tranches: (window.tranches ?? []).map((tranche) => ({ ...tranche, label: label(tranche.code) })), uses: (window.uses ?? []).map((use) => ({ ...use, label: label(use.code), source })),
      deduct: window.deduct === undefined ? undefined : { data: window.deduct, source }, coFunding: window.coFunding === undefined ? undefined : { rate: window.coFunding, source },
    })),
  };
}

export function load(json: AllocationFormulaJson): LoadedAllocationFormula {
  const loaded = loadAllocationFormula(json);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issues));
  return loaded.value;
}

export const entrant = (territory: string, data: Entrant['data'] = {}, more: Partial<Entrant> = {}): Entrant => ({ territory, classes: [], windows: {}, data, ...more });

/** Every unit of every pool is somewhere. */
export function expectWhole(result: AllocationResult): void {
  for (const { pool, given, held, carried, returned, lines, pots } of result.windows) {
    expect(given + held + carried + returned).toBe(pool);
    expect(Math.min(given, held, carried, returned)).toBeGreaterThanOrEqual(0);
    const reserved = pots.reduce((sum, pot) => sum + pot.parts.reduce((all, part) => all + Number(part.reserved), 0), 0);
    expect(lines.reduce((sum, line) => sum + line.amount, 0)).toBe(given + held - reserved);
    for (const line of lines) {
      expect(line.given + line.held).toBe(line.amount);
      expect(line.net + line.deducted).toBe(line.given);
      if (line.tranches.length > 0) expect(line.tranches.reduce((sum, { amount }) => sum + amount, 0)).toBe(line.net);
    }
  }
}

/** As a reader receives it, with nothing else at hand; proved to be whole, and recomputable from itself alone. */
export function allocated(formula: LoadedAllocationFormula, input: Partial<AllocationInput> & Pick<AllocationInput, 'entrants' | 'envelopes'>): AllocationResult {
  const allocation = allocate(formula, { exercise: '2026', ...input });
  if (!allocation.ok) throw new Error(JSON.stringify(allocation.faults));
  const received = allocationResultSchema.parse(JSON.parse(JSON.stringify(allocation.value)));
  expectWhole(received);
  expect(recompute(received)).toEqual(stated(received));
  return received;
}

/** What each gets of one window, by territory. */
export const amounts = (result: AllocationResult, window = 0, of: 'amount' | 'given' | 'held' | 'net' = 'amount'): Readonly<Record<string, number>> =>
  Object.fromEntries(result.windows[window]!.lines.map((line) => [line.territory, line[of]]));

export const shares = (json: AllocationFormulaJson, pool: number, entrants: readonly Entrant[], of: 'amount' | 'given' | 'held' | 'net' = 'amount'): Readonly<Record<string, number>> =>
  amounts(allocated(load(json), { envelopes: { pool }, entrants }), 0, of);
