import type { LoadedReferential, Window } from '../referential/referential.schema.ts';
import { fromExact } from '../shared/fraction.values.ts';
import { decimalsNeeded, toFixed } from '../shared/rounding.values.ts';
import type { ScoreResult, ThresholdResult, WindowReason, WindowResult } from './assessment-result.schema.ts';
import type { ItemPlaces } from './dossier-reading.engine.ts';
import type { ScoredItem } from './score-item.engine.ts';

const list = (value: string | readonly string[] | undefined): readonly string[] => (value === undefined ? [] : typeof value === 'string' ? [value] : value);

export interface CompiledWindow {
  readonly window: Window;
  readonly gates: readonly string[];
  /** Places of those gates among the items of the grid. */
  readonly places: readonly number[];
  readonly needsEveryGate: boolean;
  readonly windows: readonly string[];
  readonly thresholds: readonly string[];
}

/** Windows in an order in which each comes after those it needs or stands in for. */
export function compileWindows(grid: LoadedReferential, items: ItemPlaces): CompiledWindow[] {
  const byCode = new Map(grid.windows.map((window) => [window.code, window]));
  const done = new Map<string, CompiledWindow>();
  const visit = (window: Window): void => {
    if (done.has(window.code)) return;
    for (const code of [...list(window.needs.window), ...list(window.fallbackFor)]) { const needed = byCode.get(code); if (needed) visit(needed); }
    const gates = window.needs.gates === 'all' ? grid.gates.map(({ code }) => code) : list(window.needs.gates);
    const needsEveryGate = grid.gates.every(({ code }) => gates.includes(code));
    done.set(window.code, { window, gates, places: gates.flatMap((code) => items.get(code) ?? []), needsEveryGate, windows: list(window.needs.window), thresholds: list(window.needs.threshold) });
  };
  grid.windows.forEach(visit);
  return [...done.values()];
}

export interface WindowScene {
  /** By place. */
  readonly items: readonly ScoredItem[];
  readonly scores: readonly ScoreResult[];
  readonly thresholds: ReadonlyMap<string, ThresholdResult>;
  readonly isMember: (window: string) => boolean;
  readonly notFiled: boolean;
  /** Published: not all the gates were met, without saying which. Closes what needs them all; of the others it says nothing. */
  readonly gatesFailed: boolean;
}

type Part = 'met' | 'unmet' | 'pending';
interface Judged { readonly part: Part; readonly reason: WindowReason }
const because = (code: WindowReason['code'], of: readonly string[] = [], figures: Record<string, string> = {}): WindowReason => ({ code, of: [...of], figures });

function judgeGates(compiled: CompiledWindow, scene: WindowScene): Judged[] {
  const results = compiled.places.map((place) => scene.items[place]!.result);
  if (results.length === 0) return [];
  const of = (verdict: Part): string[] => results.filter((result) => result.verdict === verdict).map(({ code }) => code);
  const [unmet, pending] = [of('unmet'), of('pending')];
  const counts = { unmet: String(unmet.length), pending: String(pending.length), total: String(results.filter(({ treatment }) => treatment !== 'not-applicable').length) };
  if (scene.gatesFailed && compiled.needsEveryGate) return [{ part: 'unmet', reason: because('gates-unmet', unmet, { ...counts, unmet: '' }) }];
  const judged: Judged[] = [];
  if (unmet.length > 0) judged.push({ part: 'unmet', reason: because('gates-unmet', unmet, counts) });
  if (pending.length > 0) {
    const unpublished = results.every((result) => result.verdict !== 'pending' || result.reason === 'not-published');
    judged.push({ part: 'pending', reason: because(unpublished ? 'not-published' : 'gates-pending', pending, counts) });
  }
  return judged;
}

function judgeThresholds({ thresholds }: CompiledWindow, scene: WindowScene): Judged[] {
  return thresholds.flatMap((code) => {
    const result = scene.thresholds.get(code);
    if (!result || result.verdict === 'met') return [];
    if (!result.shown) return [{ part: 'pending', reason: withoutScore(result, scene) }];
    const { earned, atLeast, short, open } = result.shown;
    return [{ part: result.verdict, reason: because(result.verdict === 'unmet' ? 'threshold-missed' : 'threshold-open', [code], { earned, atLeast, short, open }) }];
  });
}

/** A threshold on a score that is not assessed, though something was filed: not published, or no point counts yet, and then all of them are open. */
function withoutScore({ code, of, atLeast: exact }: ThresholdResult, { scores }: WindowScene): WindowReason {
  const on = scores.find((score) => score.code === of);
  if (on?.reason === 'not-published') return because('not-published', [code]);
  const atLeast = inFull(exact);
  return because('threshold-open', [code], { earned: '0', atLeast, short: atLeast, open: inFull(on?.left?.max ?? on?.nominalMax ?? '0') });
}

/** In full, or to two decimals where it has no end. */
const inFull = (exact: string): string => { const value = fromExact(exact); const decimals = decimalsNeeded(value); return toFixed(value, Number.isFinite(decimals) ? decimals : 2); };

function judgeNeeded({ windows }: CompiledWindow, above: ReadonlyMap<string, WindowResult>): Judged[] {
  return windows.flatMap((code): Judged[] => {
    const standing = above.get(code)?.standing;
    if (standing === 'open') return [];
    return standing === 'undetermined' ? [{ part: 'pending', reason: because('window-undetermined', [code]) }] : [{ part: 'unmet', reason: because('window-closed', [code]) }];
  });
}

function judgeFallback({ window }: CompiledWindow, above: ReadonlyMap<string, WindowResult>): Judged[] {
  if (window.fallbackFor === undefined) return [];
  const standing = above.get(window.fallbackFor)?.standing;
  if (standing === 'closed') return [];
  return standing === 'undetermined'
    ? [{ part: 'pending', reason: because('fallback-undetermined', [window.fallbackFor]) }]
    : [{ part: 'unmet', reason: because('fallback-not-needed', [window.fallbackFor]) }];
}

/** A sanction pronounced closes every window but those it spares: first ones, next ones and fallbacks. */
function sanctionsOn(window: string, { items }: WindowScene): Judged[] {
  const codes = items.flatMap(({ result: { code, verdict, trace } }) => (trace?.kind === 'sanction' && verdict === 'unmet' && !trace.spares.includes(window) ? [code] : []));
  return codes.length > 0 ? [{ part: 'unmet', reason: because('sanctioned', codes) }] : [];
}

function judgeOne(compiled: CompiledWindow, scene: WindowScene, above: ReadonlyMap<string, WindowResult>): WindowResult {
  const { window, gates, windows, thresholds } = compiled;
  const member = scene.isMember(window.code);
  const base = { code: window.code, member, fallbackFor: window.fallbackFor ?? null, needs: { gates: [...gates], windows: [...windows], thresholds: [...thresholds] } };
  if (!member) return { ...base, standing: 'not-member', reasons: [because('not-member')] };
  const sanctions = sanctionsOn(window.code, scene);
  const nothingAsked = gates.length + windows.length + thresholds.length === 0;
  if (nothingAsked && window.fallbackFor === undefined && sanctions.length === 0) return { ...base, standing: 'open', reasons: [because('no-condition')] };
  if (scene.notFiled && !nothingAsked) return { ...base, standing: 'closed', reasons: [...sanctions.map(({ reason }) => reason), because('not-filed')] };
  const judged = [...sanctions, ...judgeFallback(compiled, above), ...judgeGates(compiled, scene), ...judgeThresholds(compiled, scene), ...judgeNeeded(compiled, above)];
  const unmet = judged.filter(({ part }) => part === 'unmet').map(({ reason }) => reason);
  const pending = judged.filter(({ part }) => part === 'pending').map(({ reason }) => reason);
  if (unmet.length > 0) return { ...base, standing: 'closed', reasons: [...unmet, ...pending] };
  if (pending.length > 0) return { ...base, standing: 'undetermined', reasons: pending };
  return { ...base, standing: 'open', reasons: [because(window.fallbackFor === undefined ? 'needs-met' : 'fallback-open', list(window.fallbackFor))] };
}

/** Every window of the grid, in an order in which each comes after those it needs. */
export function judgeWindows(windows: readonly CompiledWindow[], scene: WindowScene): WindowResult[] {
  const above = new Map<string, WindowResult>();
  for (const compiled of windows) above.set(compiled.window.code, judgeOne(compiled, scene, above));
  return [...above.values()];
}
