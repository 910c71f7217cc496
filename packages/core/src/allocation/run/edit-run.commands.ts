import { sameValue } from '../../shared/command/same-payload.rules.ts';
import type { Entrant, EntrantValue } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import { termsFault } from '../terms.rules.ts';
import { refusedRun, unchangedRun, writeRun, type RefusedRunCommand, type RunContext, type RunCommandResult } from './run-change.commands.ts';
import type { RunPayload } from './run-command.schema.ts';
import { FORMULA_ENTITY, entrantEntity, envelopeEntity, windowEntity } from './run.values.ts';
import type { AllocationRun } from './run.schema.ts';

export const setRunName = (state: AllocationRun, { name }: RunPayload<'setRunName'>, context: RunContext): RunCommandResult =>
  (name === state.name ? unchangedRun(state) : writeRun(state, context, { name }, [['name', name]], { type: 'setRunName', payload: { name: state.name } }));

/** The first reason why terms cannot be of a formula: where in the command. */
function termsRefused(formula: RunContext['formula'], terms: NonNullable<AllocationRun['terms']>): RefusedRunCommand | undefined {
  for (const [code, own] of Object.entries(terms)) {
    const fault = formula && termsFault(formula, code, own);
    if (fault) return refusedRun(fault.refusal, ['payload', 'terms', code, ...fault.place.slice(1)], fault.figures);
  }
  return undefined;
}

/** Terms of a formula are said of its windows: another one begins without any. They are judged where the formula is here. */
export function chooseFormula(state: AllocationRun, { formula, terms }: RunPayload<'chooseFormula'>, context: RunContext): RunCommandResult {
  const before = state.terms ?? {};
  const isSame = sameValue(formula, state.formula);
  const after = terms ?? (isSame ? before : {});
  if (isSame && sameValue(after, before)) return unchangedRun(state);
  const chosen = formula && context.formula?.hash === formula.hash ? context.formula : undefined;
  const refused = terms && termsRefused(chosen, terms);
  if (refused) return refused;
  const changed = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((code) => !sameValue(heldIn(before, code) ?? null, heldIn(after, code) ?? null));
  return writeRun(state, context, { formula, ...termsOf(state, after) }, [[FORMULA_ENTITY, formula], ...changed.map((code) => [windowEntity(code), heldIn(after, code) ?? null] as const)],
    { type: 'chooseFormula', payload: { formula: state.formula, terms: before } }, true);
}

/** A run that never had terms does not begin to have an empty record of them. */
const termsOf = (state: AllocationRun, terms: NonNullable<AllocationRun['terms']>): Partial<AllocationRun> => (state.terms === undefined && Object.keys(terms).length === 0 ? {} : { terms });

/** Says of one window otherwise than the formula, or no longer. */
export function setWindow(state: AllocationRun, { window: code, terms }: RunPayload<'setWindow'>, context: RunContext): RunCommandResult {
  const fault = context.formula && terms ? termsFault(context.formula, code, terms) : undefined;
  if (fault) return refusedRun(fault.refusal, ['payload', ...fault.place], fault.figures);
  const before = heldIn(state.terms ?? {}, code) ?? null;
  const said = terms && Object.keys(terms).length > 0 ? terms : null;
  if (sameValue(before, said)) return unchangedRun(state);
  return writeRun(state, context, { terms: without(state.terms ?? {}, code, said) }, [[windowEntity(code), said]], { type: 'setWindow', payload: { window: code, terms: before } }, true);
}

function without<T>(record: Readonly<Record<string, T>>, key: string, value: T | null): Record<string, T> {
  const others = Object.fromEntries(Object.entries(record).filter(([code]) => code !== key));
  return value === null ? others : { ...others, [key]: value };
}

export function setEnvelope(state: AllocationRun, { envelope, amount, broughtIn }: RunPayload<'setEnvelope'>, context: RunContext): RunCommandResult {
  // What another formula left behind may always be cleared.
  if ((amount !== null || broughtIn !== null) && context.formula && !context.formula.envelopes.some(({ code }) => code === envelope)) return refusedRun('unknown-envelope-of-run', ['payload', 'envelope'], { envelope });
  const before = { amount: heldIn(state.envelopes, envelope) ?? null, broughtIn: heldIn(state.broughtIn, envelope) ?? null };
  if (before.amount === amount && before.broughtIn === broughtIn) return unchangedRun(state);
  const after = { envelopes: without(state.envelopes, envelope, amount), broughtIn: without(state.broughtIn, envelope, broughtIn) };
  return writeRun(state, context, after, [[envelopeEntity(envelope), { amount, broughtIn }]], { type: 'setEnvelope', payload: { envelope, ...before } }, true);
}

/** Kept in the order of their ids, so that the same list is the same document whatever the order it came in. */
const inOrder = (entrants: Iterable<Entrant>): Entrant[] => [...entrants].sort((a, b) => (a.territory < b.territory ? -1 : 1));
const byTerritory = ({ entrants }: AllocationRun): Map<string, Entrant> => new Map(entrants.map((entrant) => [entrant.territory, entrant]));

/** What is not known is not written: so that taking back and doing again come to the same. */
const known = ({ data, ...entrant }: Entrant): Entrant => ({ ...entrant, data: Object.fromEntries(Object.entries(data).filter(([, value]) => value !== null)) });

/** Puts territories on the list, replaces all that is said of them, or takes them off. */
export function setEntrants(state: AllocationRun, { entrants }: RunPayload<'setEntrants'>, context: RunContext): RunCommandResult {
  const list = byTerritory(state);
  const before = entrants.map(({ territory }) => ({ territory, is: list.get(territory) ?? null }));
  for (const { territory, is } of entrants) { if (is) list.set(territory, known({ ...is, territory })); else list.delete(territory); }
  const after = entrants.map(({ territory }) => list.get(territory) ?? null);
  if (before.every(({ is }, at) => sameValue(is, after[at]))) return unchangedRun(state);
  return writeRun(state, context, { entrants: inOrder(list.values()) }, entrants.map(({ territory }, at) => [entrantEntity(territory), after[at]!]), { type: 'setEntrants', payload: { entrants: before } }, true);
}

const TYPES: Readonly<Record<string, readonly string[]>> = { boolean: ['boolean'] };

/** Sets one column for territories on the list; the types of the formula hold where it is loaded. */
export function setData(state: AllocationRun, { column, values }: RunPayload<'setData'>, context: RunContext): RunCommandResult {
  const declared = context.formula?.data.find(({ code }) => code === column);
  if (context.formula && !declared) return refusedRun('unknown-column', ['payload', 'column'], { column });
  const list = byTerritory(state);
  for (const [at, { territory, value }] of values.entries()) {
    if (!list.has(territory)) return refusedRun('no-such-entrant', ['payload', 'values', at, 'territory'], { territory });
    if (declared && value !== null && !(TYPES[declared.type] ?? ['string']).includes(typeof value)) return refusedRun('wrong-column-type', ['payload', 'values', at, 'value'], { column, type: declared.type, found: String(value) });
  }
  const before = values.map(({ territory }) => ({ territory, value: heldIn(list.get(territory)!.data, column) ?? null }));
  if (values.every(({ value }, at) => value === before[at]!.value)) return unchangedRun(state);
  for (const { territory, value } of values) { const own = list.get(territory)!; list.set(territory, { ...own, data: value === null ? without<EntrantValue>(own.data, column, null) : { ...own.data, [column]: value } }); }
  const changed = values.map(({ territory }) => [entrantEntity(territory), list.get(territory)!] as const);
  return writeRun(state, context, { entrants: [...list.values()] }, changed, { type: 'setData', payload: { column, values: before } }, true);
}
