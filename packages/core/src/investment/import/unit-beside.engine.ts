import { readAmount } from './read-cell.rules.ts';
import { AMOUNT_UNITS, type AmountUnit, type PlanColumn, type PlanField } from './plan-table.values.ts';

/** What the whole of a line costs: its other amounts are parts of it. */
const WHOLES: ReadonlySet<PlanField | null> = new Set<PlanField | null>(['cost', 'ap']);
/** A part may stand a little above its whole where a table was rounded. */
const SLACK = 1.1;
/** Units are a thousand apart. */
const STEP = 1000;
/** Three rows of four must agree. */
const AGREEING = 3 / 4;

/** The unit the rows agree on, and those that do not fit it; `undefined` where they disagree, or none can be told. */
export interface UnitOfRows { readonly unit: AmountUnit; readonly others: ReadonlySet<number> }

/** An amount as written, in minor units; to a thousandth where it is not too large for that. 0: none that can be read. */
function sizeOf(text: string, currency: string): number {
  const fine = readAmount(text, currency, STEP);
  if ('value' in fine) return (fine.value ?? 0) / STEP;
  const coarse = readAmount(text, currency, 1);
  return 'value' in coarse ? coarse.value ?? 0 : 0;
}

/** The unit in which `unsaid` amounts of a row stand in proportion to what it says: parts are no more than their whole, like and like are near each other. `null`: none. */
function unitOfRow(said: number, unsaid: number, most: number): AmountUnit | null {
  const steps = Math.floor(Math.log((most * said) / unsaid) / Math.log(STEP) + 1e-9);
  // There is no larger one to be written in.
  return steps < 0 ? null : AMOUNT_UNITS[Math.min(steps, AMOUNT_UNITS.length - 1)]!;
}

/** Compares amounts whose unit is not said with those of the same row whose unit is, row by row: one odd cell turns no table. */
export function unitBeside(said: readonly PlanColumn[], unsaid: readonly PlanColumn[], body: readonly (readonly string[])[], currency: string): UnitOfRows | undefined {
  const whole = said.filter(({ field }) => WHOLES.has(field));
  const wholeUnsaid = unsaid.filter(({ field }) => WHOLES.has(field));
  const [from, to, most] = whole.length > 0 ? [whole, unsaid, SLACK] : wholeUnsaid.length > 0 ? [said, wholeUnsaid, STEP / SLACK] : [said, unsaid, Math.sqrt(STEP)];
  const largest = (columns: readonly PlanColumn[], cells: readonly string[], scaled: boolean): number => Math.max(...columns.map(({ at, scale }) => sizeOf(cells[at] ?? '', currency) * (scaled ? scale : 1)));
  const units = new Map<number, AmountUnit | null>();
  for (const [row, cells] of body.entries()) {
    const [one, other] = [largest(from, cells, true), largest(to, cells, false)];
    if (one > 0 && other > 0) units.set(row, unitOfRow(one, other, most));
  }
  const told = [...units.values()];
  const unit = AMOUNT_UNITS.find((one) => told.filter((found) => found === one).length >= Math.max(1, told.length * AGREEING));
  return unit && { unit, others: new Set([...units].flatMap(([row, found]) => (found === unit ? [] : [row]))) };
}
