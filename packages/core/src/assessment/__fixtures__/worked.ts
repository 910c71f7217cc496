import type { Cycle, CycleJson } from '../../referential/cycle.schema.ts';
import { loadCycle } from '../../referential/load-cycle.rules.ts';
import { loadReferential } from '../../referential/load-referential.rules.ts';
import type { LoadedReferential, ReferentialJson } from '../../referential/referential.schema.ts';
import type { InputType } from '../../referential/referential.values.ts';
import type { Rule } from '../../referential/rule.schema.ts';
import { asksOf } from '../asks-of-item.rules.ts';
import type { AssessmentResult, ItemResult } from '../assessment-result.schema.ts';
import { compileReferential } from '../compile-referential.engine.ts';
import type { Answer, AssessmentState, Dossier } from '../dossier.schema.ts';
import type { ScoringContext } from '../scoring-context.engine.ts';

/** A gate or an indicator as a test writes it: what it leaves out is filled in, and the whole is checked as any grid is. */
export type Line = Readonly<Record<string, unknown>> & { readonly rule: object; readonly code?: string; readonly points?: string };

export const xof = (amount: number): { amount: number; currency: string } => ({ amount, currency: 'XOF' });

const SOURCE = { ref: 'made up', confidence: 'U' } as const;
const declare = (codes: readonly string[]): { code: string; label: { fr: string } }[] => [...new Set(codes)].map((code) => ({ code, label: { fr: code } }));

/** What an input is: as the test says, else a fact in a checklist, a count of occasions, money elsewhere. */
function typeOf(code: string, rules: readonly Rule[], types: Grid['types'] = {}, values: Grid['values'] = {}): { type: InputType; values?: object[] } {
  if (Object.hasOwn(values, code)) return { type: 'choice', values: declare(values[code]!) };
  if (Object.hasOwn(types, code)) return { type: types[code]! };
  const kinds = rules.filter((rule) => JSON.stringify(rule).includes(`"${code}"`)).map(({ kind }) => kind);
  if (kinds.length === 0 || kinds.some((kind) => ['yesno', 'binary', 'checklist', 'checklist-all'].includes(kind))) return { type: 'boolean' };
  if (kinds.includes('sample')) return { type: 'sample' };
  return { type: kinds.includes('per-occurrence') ? 'count' : kinds.includes('external') ? 'points' : 'money' };
}

export interface Grid extends Partial<Omit<ReferentialJson, 'gates' | 'indicators' | 'inputs'>> {
  readonly gates?: readonly Line[];
  readonly indicators?: readonly Line[];
  readonly types?: Readonly<Record<string, InputType>>;
  /** What each choice may be. */
  readonly values?: Readonly<Record<string, readonly string[]>>;
}

/** A checked grid around the lines a test is about: what they ask for is declared, gates are CMO-1…, indicators IDP-1… of 20 points, and one score adds them up. */
export function gridOf({ gates = [], indicators = [], types = {}, values = {}, ...rest }: Grid): LoadedReferential {
  const lines = { gates: gates.map((gate, at) => ({ code: `CMO-${at + 1}`, label: { fr: `Condition ${at + 1}` }, source: SOURCE, ...gate })), indicators: indicators.map((one, at) => ({ code: `IDP-${at + 1}`, label: { fr: `Indicateur ${at + 1}` }, domain: 'finance', points: '20', source: SOURCE, ...one })) };
  const items = [...lines.gates, ...lines.indicators].map((line) => ({ evidence: [], ...line })) as unknown as Parameters<typeof asksOf>[0][];
  const events = items.flatMap((item) => asksOf(item).events);
  const rules = items.map(({ rule }) => rule);
  const max = lines.indicators.reduce((sum, { points }) => sum + Number(points), 0);
  const json = {
    format: 1, code: 'worked', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF', anchors: declare(['filing.close']),
    inputs: declare(items.flatMap((item) => asksOf(item).inputs)).map((input) => ({ ...input, ...typeOf(input.code, rules, types, values) })),
    events: declare(events), evidence: declare(items.flatMap((item) => asksOf(item).evidence)), domains: declare(['finance']), ...lines,
    ...(max > 0 ? { scores: [{ code: 'idp', sum: lines.indicators.map(({ code }) => code), max: String(max) }] } : {}), ...rest,
  };
  return loaded(loadReferential(json));
}

function loaded<T>(outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issues: readonly unknown[] }): T {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.issues));
  return outcome.value;
}

/** The year 2025, filed by 30 June. */
export function cycleOf(grid: LoadedReferential, rest: Partial<CycleJson> = {}): Cycle {
  return loaded(loadCycle({
    format: 1, programme: 'worked', code: '2025', grid: { code: grid.code, version: grid.version, hash: grid.hash },
    anchors: { 'cycle.start': '2025-01-01', 'cycle.end': '2025-12-31', 'filing.close': '2025-06-30' }, classes: Object.fromEntries(grid.classes.map(({ code }) => [code, []])), ...rest,
  }, grid));
}

const BY = { id: 'somebody', role: 'coach' as const };
let version = 0;
/** What one author says of one item. Each call is later than those before it. */
export function answer(item: string, said: Partial<Pick<Answer, 'input' | 'events' | 'author' | 'version'>> & { readonly proofs?: readonly string[] } = {}): Answer {
  const { proofs = [], ...rest } = said;
  version += 1;
  return { item, author: 'self', input: {}, events: {}, evidence: proofs.map((kind, at) => ({ id: `${kind}-${at + 1}`, kind, title: kind })), by: BY, at: '2025-05-12T09:00:00.000Z', version, ...rest };
}

export const PRESS = { source: { ref: 'press', confidence: 'V' as const }, on: '2025-07-04', by: BY, at: '2025-07-04T09:00:00.000Z', version: 1 };

export function dossierOf(answers: readonly Answer[] = [], rest: Partial<Dossier> = {}): Dossier {
  return { territory: 'sn-x', filing: 'draft', record: 'draft', answers: [...answers], imported: [], demonstration: false, ...rest };
}

export const TERRITORY: ScoringContext['territory'] = { id: 'sn-x', identifiers: [{ scheme: 'ansd', code: 'SN-X' }] };

/** A dossier scored on a day; 12 May 2025 where the test does not say. */
export function scored(grid: LoadedReferential, dossier: Dossier, { asOf = '2025-05-12', cycle = cycleOf(grid) }: { asOf?: string; cycle?: Cycle } = {}): AssessmentResult {
  return compileReferential(grid).score(dossier, { asOf, cycle, territory: TERRITORY });
}

export const itemOf = (result: AssessmentResult, code: string): ItemResult => result.items.find((item) => item.code === code)!;

export const stateOf = (dossier: Dossier): AssessmentState => ({ ...dossier, id: 'worked~2025~sn-x', programme: 'worked', cycle: '2025', version: 7, entityVersions: {}, entityActors: {} });

/** One indicator of a grid, answered: what it earns and why. */
export function indicatorAnswered(line: Line, input: Answer['input'] | null, rest: Pick<Grid, 'types' | 'values' | 'currency'> = {}): ItemResult {
  const grid = gridOf({ indicators: [line], ...rest });
  return scored(grid, dossierOf(input === null ? [] : [answer('IDP-1', { input })])).items[0]!;
}

/** One gate of a grid, answered. */
export function gateAnswered(line: Line, said: Parameters<typeof answer>[1] | null, rest: Pick<Grid, 'types' | 'values' | 'currency'> & { asOf?: string; cycle?: Partial<CycleJson> } = {}): ItemResult {
  const { asOf, cycle, ...more } = rest;
  const grid = gridOf({ gates: [line], ...more });
  return scored(grid, dossierOf(said === null ? [] : [answer('CMO-1', said)]), { ...(asOf ? { asOf } : {}), ...(cycle ? { cycle: cycleOf(grid, cycle) } : {}) }).items[0]!;
}
