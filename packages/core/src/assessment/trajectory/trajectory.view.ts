import { add, fromDecimal, ZERO, type Fraction } from '../../shared/fraction.values.ts';
import type { LocalizedText } from '../../shared/localized-text.values.ts';
import type { PlainDate } from '../../time/plain-date.values.ts';
import type { Cycle } from '../../referential/cycle.schema.ts';
import { namedTerritories } from '../../referential/named-territories.rules.ts';
import type { LoadedReferential } from '../../referential/referential.schema.ts';
import type { Territory } from '../../territory/territory.schema.ts';
import { compareYears, type InTwoYears, type ItemInYear, type YearFigures, type YearsComparison } from '../compare-years.view.ts';
import type { ScorecardView, ScoreView } from '../scorecard-view.schema.ts';
import { changeOfItem, changeOfPoints, isAlike, written } from './item-change.view.ts';
import type { ItemOverYears, TrajectoryView, YearLine, YearsBeside, YearThreshold } from './trajectory-view.schema.ts';
import type { YearStanding } from './trajectory.values.ts';
import { buildYearPeers, type PublishedScore } from './year-peers.view.ts';

/** One cycle of the programme, and what the reader may read of the local government in it. */
export interface YearEntry {
  readonly cycle: Cycle;
  readonly referential: LoadedReferential;
  /** `null`: nobody wrote a dossier; `"unpublished"`: the reader may not read it. */
  readonly card: ScorecardView | 'unpublished' | null;
  /** What is published of everyone the cycle names or has a dossier of. */
  readonly published: readonly PublishedScore[];
}

export interface TrajectoryParts {
  readonly territory: Territory;
  readonly within: readonly string[];
  readonly asOf: PlainDate;
  /** In any order. */
  readonly entries: readonly YearEntry[];
  /** Codes of the cycles to set side by side; the last two that may be read where absent. */
  readonly before?: string | undefined;
  readonly after?: string | undefined;
}

const beginOf = ({ anchors }: Cycle): PlainDate | null => anchors['cycle.start'] ?? Object.values(anchors).sort()[0] ?? null;
const endOf = ({ anchors }: Cycle): PlainDate | null => anchors['cycle.end'] ?? Object.values(anchors).sort().at(-1) ?? null;
const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const inTime = (a: YearEntry, b: YearEntry): number => byText(beginOf(a.cycle) ?? '', beginOf(b.cycle) ?? '') || byText(a.cycle.code, b.cycle.code);

/** Whether it bore none of its codes yet, or no longer, in the time of the cycle. Codes without dates hold always. */
function outlivedBy({ identifiers }: Territory, cycle: Cycle): 'not-yet' | 'no-longer' | null {
  const [begin, end] = [beginOf(cycle), endOf(cycle)];
  if (identifiers.length === 0 || begin === null || end === null) return null;
  if (identifiers.every(({ from }) => from !== undefined && from > end)) return 'not-yet';
  return identifiers.every(({ to }) => to !== undefined && to < begin) ? 'no-longer' : null;
}

function isNamed({ id, identifiers }: Territory, cycle: Cycle): boolean {
  const named = namedTerritories(cycle).map((ref) => ref.toUpperCase());
  return named.length === 0 || [id, ...identifiers.map(({ scheme, code }) => `${scheme}:${code}`)].some((ref) => named.includes(ref.toUpperCase()));
}

/** A dossier whose result was found elsewhere has no review here. */
function standingOf({ card, cycle }: YearEntry, territory: Territory): YearStanding {
  if (card === 'unpublished') return 'unpublished';
  if (card === null) return outlivedBy(territory, cycle) ?? (isNamed(territory, cycle) ? 'absent' : 'outside');
  if (card.filing === 'not-filed') return 'not-filed';
  const state = card.review?.state;
  if (state === 'published' || (state === undefined && card.imported.length > 0)) return 'published';
  if (state === undefined || state === 'preparing') return 'draft';
  return state === 'provisional' || state === 'deciding' || state === 'final' ? 'provisional' : 'in-review';
}

const pointsOf = ({ earned, lost, open, max }: ScoreView) => (earned === null || lost === null || open === null ? null : { earned, lost, open, max });

function thresholdOf(score: ScoreView, { cycle, referential }: YearEntry): YearThreshold | null {
  const [first] = score.thresholds;
  const declared = referential.thresholds.find(({ code }) => code === first?.code);
  if (!first || !declared) return null;
  const act = first.act === null ? undefined : cycle.acts[first.act];
  const { code, label, atLeast, verdict } = first;
  return { code, label, atLeast, verdict, declared: first.declared, source: declared.source, act: act ? { reason: act.reason, by: act.by, on: act.on, source: act.source ?? null } : null };
}

function lineOf(entry: YearEntry, previous: YearEntry | undefined, territory: Territory): YearLine {
  const { cycle, referential, card, published } = entry;
  const view = card === 'unpublished' ? null : card;
  const { code, version, hash, basis } = referential;
  const score = view?.score ?? null;
  const points = score && pointsOf(score);
  const scored = score?.code;
  const sources = new Map(view?.imported.map(({ source, on }) => [`${source.ref} ${on}`, { ref: source.ref, on }]));
  return {
    cycle: { code: cycle.code, label: cycle.label ?? null, from: beginOf(cycle) }, grid: { code, version, hash, basis },
    gridChanged: previous !== undefined && previous.referential.hash !== hash, standing: standingOf(entry, territory),
    basis: view && (view.imported.length > 0 ? 'imported' : 'computed'), sources: [...sources.values()], version: view?.version ?? 0, demonstration: view?.demonstration ?? false,
    score: score && { code: score.code, label: score.label, points, max: score.max, threshold: thresholdOf(score, entry) },
    gates: view && view.gates.length > 0 ? view.verdict.gates : null, windows: (view?.windows ?? []).map((window) => ({ code: window.code, label: window.label, standing: window.standing })),
    peers: scored === undefined ? [] : buildYearPeers(referential, scored, published, territory.id, points),
  };
}

/** The figures of a card, as shown. */
function figuresOf({ territory, gates, domains, scores, windows }: ScorecardView): YearFigures {
  return {
    territory: territory.id, scores: scores.map((score) => ({ code: score.code, points: pointsOf(score) })), thresholds: scores.flatMap(({ thresholds }) => thresholds), windows,
    items: [...gates.map((gate) => ({ ...gate, kind: 'gate' as const, points: null })), ...domains.flatMap(({ indicators }) => indicators.map((one) => ({ ...one, kind: 'indicator' as const, verdict: null })))],
  };
}

interface Readable extends YearEntry { readonly card: ScorecardView }
const isReadable = (entry: YearEntry): entry is Readable => entry.card !== null && entry.card !== 'unpublished';

/** The two years asked for; where one is not, the last that may be read, and the last before it. */
function pairOf(entries: readonly YearEntry[], { before, after }: Pick<TrajectoryParts, 'before' | 'after'>): readonly [Readable, Readable] | null {
  const readable = entries.filter(isReadable);
  const second = after === undefined ? readable.at(-1) : readable.find(({ cycle }) => cycle.code === after);
  const first = before === undefined ? readable[second ? readable.indexOf(second) - 1 : -1] : readable.find(({ cycle }) => cycle.code === before);
  return first && second && first !== second ? [first, second] : null;
}

type Labelled = readonly { readonly code: string; readonly label?: LocalizedText | undefined }[];
const labelOf = (lines: Labelled, code: string | null): LocalizedText | null => lines.find((line) => line.code === code)?.label ?? null;
const linesOf = ({ gates, indicators }: LoadedReferential): Labelled => [...gates, ...indicators];

/** Whether a line stands for one item of each year. */
const isAlone = (all: readonly InTwoYears<unknown>[], { code, was }: InTwoYears<unknown>): boolean => all.filter((one) => one.code === code || one.was === was).length === 1;

function itemsOf({ items }: YearsComparison, before: Readable, after: Readable): ItemOverYears[] {
  const [old, now] = [linesOf(before.referential), linesOf(after.referential)];
  const shown = (item: ItemInYear | null): ItemOverYears['before'] => item && { outcome: item.outcome, treatment: item.treatment, reason: item.reason, verdict: item.verdict, points: item.points };
  return items.map((line) => {
    const [was, is] = [labelOf(old, line.was), labelOf(now, line.code)];
    const label = is ?? was ?? { fr: line.code ?? line.was ?? '' };
    const isRenamed = was !== null && is !== null && was.fr !== is.fr;
    return { kind: line.kind, code: line.code, was: line.was, label, wasLabel: isRenamed ? was : null, before: shown(line.before), after: shown(line.after), ...changeOfItem(line, isAlone(items.filter(({ kind }) => kind === line.kind), line)) };
  });
}

function scoreBeside(before: ScorecardView, after: ScorecardView): YearsBeside['score'] {
  const [was, is] = [before.score && pointsOf(before.score), after.score && pointsOf(after.score)];
  return was && is ? { ...changeOfPoints(was, is), maxChanged: !isAlike(was, is) } : null;
}

const summed = (items: readonly ItemOverYears[], change: ItemOverYears['change']): string =>
  written(items.filter((item) => item.change === change).reduce<Fraction>((sum, { by }) => add(sum, by === null ? ZERO : fromDecimal(by)), ZERO));

function besideOf([before, after]: readonly [Readable, Readable]): YearsBeside {
  const compared = compareYears({ result: figuresOf(before.card), referential: before.referential }, { result: figuresOf(after.card), referential: after.referential });
  const items = itemsOf(compared, before, after);
  const windows = compared.windows.map((line) => ({ ...line, label: labelOf(after.referential.windows, line.code) ?? labelOf(before.referential.windows, line.was) ?? { fr: line.code ?? line.was ?? '' } }));
  return { before: before.cycle.code, after: after.cycle.code, score: scoreBeside(before.card, after.card), windows, items, rose: summed(items, 'up'), fell: summed(items, 'down') };
}

/**
 * One local government in one programme, cycle after cycle: how each stands, and two of them item by item. Made of cards: nothing is scored
 * again. A year without a dossier, of another grid or out of another maximum says so; nothing of another territory is joined to it.
 */
export function buildTrajectoryView(parts: TrajectoryParts): TrajectoryView {
  const { territory, within, asOf } = parts;
  const entries = [...parts.entries].sort(inTime);
  const first = territory.identifiers[0];
  const pair = pairOf(entries, parts);
  const last = entries.at(-1);
  return {
    format: 1, kind: 'trajectory',
    territory: { id: territory.id, ref: first ? `${first.scheme}:${first.code}` : territory.id, name: territory.name, kind: territory.kind, within: [...within] },
    programme: { code: last?.cycle.programme ?? '', label: last?.referential.label ?? null }, asOf,
    dated: territory.identifiers.filter(({ from, to }) => from !== undefined || to !== undefined).map(({ scheme, code, from = null, to = null }) => ({ scheme, code, from, to })),
    years: entries.map((entry, at) => lineOf(entry, entries[at - 1], territory)), beside: pair && besideOf(pair),
  };
}
