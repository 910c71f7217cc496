import { addDays } from '../../time/plain-date.values.ts';
import type { AllocationResult, WindowAllocation } from '../allocation-result.schema.ts';
import type { Entrant } from '../entrant.schema.ts';
import { heldIn } from '../entrant.values.ts';
import { formulaOfExercise } from '../terms.rules.ts';
import { buildLadder, lastDaysOf, type Ladder } from '../run/ladder.view.ts';
import { headOf, resultOf, type AllocationScene } from './allocation-scene.view.ts';
import { buildRows, noRows } from './allocation-rows.view.ts';
import type { AllocationGroup, AllocationView, AllocationWindowView, StepAmountsView } from './allocation-view.schema.ts';
import type { AllocationVerdict } from './allocation-view.values.ts';

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0);

function windowViewOf({ code, rule, pool, given, held, carried, returned, deducted, lines }: WindowAllocation, isSet: boolean): AllocationWindowView {
  const counts = { eligible: 0, ineligible: 0, undetermined: 0 };
  for (const { standing } of lines) if (standing !== 'not-member') counts[standing] += 1;
  const bound = (value: typeof rule.floor): number | null => (typeof value === 'number' ? value : null);
  return {
    code, label: rule.label, envelope: rule.pool.envelope, pool, given, held, carried, returned, deducted, ...counts,
    floor: bound(rule.floor), cap: bound(rule.cap), roundTo: rule.roundTo, stratified: rule.strata !== undefined, isSet,
    parts: rule.parts.map((part) => ({ code: part.code, label: part.label, kind: part.kind, weight: 'weight' in part ? part.weight : null })),
  };
}

function envelopesOf({ formula, run }: AllocationScene): AllocationView['envelopes'] {
  return (formula?.envelopes ?? []).map(({ code, label, amount: published }) => {
    const set = heldIn(run.envelopes, code);
    return { code, label, amount: set ?? published ?? null, broughtIn: heldIn(run.broughtIn, code) ?? 0, isSet: set !== undefined };
  });
}

function verdictCode({ run, allocation }: AllocationScene, ladder: Ladder): AllocationVerdict {
  if (run.decree) return ladder.late ? 'late' : ladder.unpaid > 0 ? 'unpaid' : 'paid';
  if (!allocation) return 'preparing';
  if (!allocation.ok) return 'not-computable';
  if (!run.computed) return 'provisional';
  return run.computed.inputsVersion === run.inputsVersion ? 'to-decree' : 'outdated';
}

function verdictOf(scene: AllocationScene, result: AllocationResult | undefined, ladder: Ladder): AllocationView['verdict'] {
  const { run, allocation, formula, calendar } = scene;
  const windows = result?.windows ?? [];
  const of = (what: 'pool' | 'given' | 'held' | 'carried' | 'returned'): number => sum(windows.map((window) => window[what]));
  return {
    code: verdictCode(scene, ladder), pool: of('pool'), given: of('given'), held: of('held'), carried: of('carried'), returned: of('returned'),
    net: sum((result?.totals ?? []).map(({ net }) => net)), decreed: ladder.totals.decreed, paid: ladder.totals.paid, unpaid: ladder.unpaid, late: ladder.late,
    territories: run.entrants.length, takers: (result?.totals ?? []).filter(({ given }) => given > 0).length, waiting: (result?.totals ?? []).filter(({ held }) => held > 0).length,
    payBy: lastDaysOf(formula, calendar, run.decree?.on ?? null).payBy,
    faults: allocation && !allocation.ok ? allocation.faults.map(({ code, path, figures }) => ({ code, path, figures: { ...figures } })) : [],
  };
}

function ladderOf({ run }: AllocationScene, { lines, totals, held }: Ladder): AllocationView['ladder'] {
  if (!run.computed) return null;
  const gaps: Record<keyof StepAmountsView, number> = { computed: 0, decreed: 0, ordered: 0, paid: 0, budgeted: 0, spent: 0 };
  for (const line of lines) for (const step of Object.keys(gaps) as (keyof StepAmountsView)[]) gaps[step] += line.gaps[step];
  const lapsing = lines.flatMap(({ lapse }) => (lapse ? [lapse] : []));
  return { steps: { ...totals }, gaps, held, lapse: lapsing[0] ? { amount: sum(lapsing.map(({ amount }) => amount)), on: lapsing[0].on, past: lapsing[0].past } : null };
}

/** Who stands where is in force until the day after one of these. */
function validUntilOf({ run, formula, calendar }: AllocationScene): AllocationView['validUntil'] {
  if (!run.decree) return null;
  const { payBy, lapse } = lastDaysOf(formula, calendar, run.decree.on);
  const days = [payBy, lapse].filter((day) => day !== null && day >= calendar.asOf) as string[];
  return days.length === 0 ? null : addDays(days.sort()[0]!, 1);
}

/** Sums by group, in the order of their names. */
function groupsOf(groups: readonly { readonly code: string; readonly label: string }[], rows: AllocationView['rows']): AllocationGroup[] {
  const sums = groups.map(({ code, label }): AllocationGroup => ({ code, label, territories: 0, takers: 0, given: 0, held: 0, net: 0, decreed: 0, paid: 0, late: 0 }));
  rows.group.forEach((place, row) => {
    const group = place === null ? undefined : sums[place];
    if (!group) return;
    const given = sum(rows.given.map((window) => window[row]!));
    group.territories += 1;
    if (given > 0) group.takers += 1;
    group.given += given;
    group.held += sum(rows.held.map((window) => window[row]!));
    for (const what of ['net', 'decreed', 'paid', 'late'] as const) group[what] += rows[what][row]!;
  });
  return sums;
}

const byId = (a: Entrant, b: Entrant): number => (a.territory < b.territory ? -1 : a.territory > b.territory ? 1 : 0);

/**
 * Puts together what a page shows of a run: its first sentence, envelopes and windows, who gets what, what a point is worth, and how far the money
 * has come. With nothing computed by an act, amounts are those the run comes to as it stands, and the verdict says so. Pure.
 */
export function buildAllocationView(scene: AllocationScene): AllocationView {
  const { run, formula, calendar } = scene;
  const result = resultOf(scene);
  const ladder = buildLadder(run, formula, calendar);
  const entrants = result?.entrants ?? [...run.entrants].sort(byId);
  const { rows, groups, classes, worth } = result && formula ? buildRows(scene, formulaOfExercise(formula, run), result, ladder) : noRows(scene, entrants);
  return {
    format: 1, kind: 'allocation', ...headOf(scene), validUntil: validUntilOf(scene), verdict: verdictOf(scene, result, ladder),
    envelopes: envelopesOf(scene), windows: (result?.windows ?? []).map((window) => windowViewOf(window, heldIn(run.terms ?? {}, window.code) !== undefined)), ladder: ladderOf(scene, ladder), worth, classes,
    groups: groupsOf(groups, rows), count: entrants.length, rows,
  };
}
