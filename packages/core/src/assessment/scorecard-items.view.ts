import { apportionShown } from '../shared/apportion.engine.ts';
import { add, compare, fromDecimal, fromExact, isZero, min, sub, sum, type Fraction } from '../shared/fraction.values.ts';
import type { LocalizedText } from '../shared/localized-text.values.ts';
import { once } from '../shared/once.values.ts';
import { decimalsNeeded, toFixed } from '../shared/rounding.values.ts';
import { daysBetween } from '../time/plain-date.values.ts';
import type { Gate, Indicator, LoadedReferential } from '../referential/referential.schema.ts';
import { asksOf } from './asks-of-item.rules.ts';
import type { AssessmentResult, ItemResult, PointsSplit, ShownSplit } from './assessment-result.schema.ts';
import type { AuthorRole } from './assessment.values.ts';
import type { Answer } from './dossier.schema.ts';
import type { AnswerView, DomainView, GateView, IndicatorView } from './scorecard-view.schema.ts';

/** Decimals of a line of points: one, as in the totals, or more where a tenth would hide something, but never so many that nobody reads them. */
const LINE_DECIMALS = 1;
const MOST_LINE_DECIMALS = 6;

/** Parts to show that add up to the maximum shown, in decimals enough for a part that is not nothing not to read as nothing. */
export const showPoints = once((points: PointsSplit): ShownSplit => {
  const parts = [points.earned, points.lost, points.open].map(fromExact);
  const max = fromExact(points.max);
  const write = (decimals: number): ShownSplit => {
    const [earned = '', lost = '', open = ''] = apportionShown(parts, decimals);
    return { earned, lost, open, max: toFixed(max, decimals) };
  };
  for (let decimals = decimalsOf(max); decimals < MOST_LINE_DECIMALS; decimals += 1) {
    const shown = write(decimals);
    if ([shown.earned, shown.lost, shown.open].every((text, index) => readsAs(text, parts[index]!))) return shown;
  }
  return write(MOST_LINE_DECIMALS);
});

/** A figure alone, in decimals enough not to read as nothing. */
export function showFigure(value: Fraction): string {
  let decimals = LINE_DECIMALS;
  while (decimals < MOST_LINE_DECIMALS && !readsAs(toFixed(value, decimals), value)) decimals += 1;
  return toFixed(value, decimals);
}

const readsAs = (text: string, value: Fraction): boolean => /[1-9]/.test(text) !== isZero(value);
/** Decimals of declared points: they are always written in full. */
const decimalsOf = (declared: Fraction): number => Math.max(LINE_DECIMALS, decimalsNeeded(declared));

/** What the parts of a view are made from. */
export interface ItemScene {
  readonly result: AssessmentResult;
  readonly referential: LoadedReferential;
  readonly byCode: ReadonlyMap<string, ItemResult>;
  /** Every answer, by item, and among them those that count. */
  readonly answers: ReadonlyMap<string, readonly Answer[]>;
  readonly ofRecord: ReadonlyMap<string, Answer>;
  /** Points an answer alone would earn, by item and author. */
  readonly earnedBy: (item: string, author: AuthorRole) => string | null;
  /** What the review says of an item. */
  readonly reviewOf: (item: string) => Pick<GateView, 'decisions' | 'reply' | 'comments'>;
}

function answerView(answer: Answer, ofRecord: boolean, scene: ItemScene): AnswerView {
  const { author, input, events, note, evidence, by, at, version, item } = answer;
  return { author, ofRecord, input, events, note: note ?? null, evidence, by, at, version, earned: scene.earnedBy(item, author) };
}

function answersFor(item: string, scene: ItemScene): AnswerView[] {
  const ofRecord = scene.ofRecord.get(item);
  return (scene.answers.get(item) ?? []).map((answer) => answerView(answer, answer === ofRecord, scene));
}

function common(item: Gate | Indicator, found: ItemResult, scene: ItemScene): Omit<GateView, 'verdict'> {
  const { outcome, timing, treatment, reason, author, due, trace, evidence, act } = found;
  const orNull = (text: LocalizedText | undefined): LocalizedText | null => text ?? null;
  return {
    code: item.code, label: item.label, lead: orNull(item.lead), action: orNull(item.action), outcome, timing, treatment, reason, author, due,
    daysLeft: due === null ? null : daysBetween(scene.result.asOf, due), trace, asks: asksIn(scene.referential, item),
    missingEvidence: evidence.missing, answers: answersFor(item.code, scene), source: item.source, act, ...scene.reviewOf(item.code),
  };
}

/** What each item of a grid asks for: the same on every card. */
const asksByItem = once(({ gates, indicators, events: declared }: LoadedReferential): ReadonlyMap<string, GateView['asks']> => new Map([...gates, ...indicators].map((item) => {
  const { inputs, events, evidence } = asksOf(item, declared);
  return [item.code, { inputs: [...inputs], events: [...events], evidence: [...evidence] }];
})));
const asksIn = (referential: LoadedReferential, { code }: Gate | Indicator): GateView['asks'] => asksByItem(referential).get(code)!;

/** The points an indicator is declared with, in full. */
const nominalMax = once(({ points }: Indicator): string => { const nominal = fromDecimal(points); return toFixed(nominal, decimalsOf(nominal)); });

export function gateViews(scene: ItemScene): GateView[] {
  return scene.referential.gates.flatMap((gate) => {
    const found = scene.byCode.get(gate.code);
    return found ? [{ ...common(gate, found, scene), verdict: found.verdict ?? 'pending' }] : [];
  });
}

function indicatorView(indicator: Indicator, found: ItemResult, scene: ItemScene): IndicatorView {
  return { ...common(indicator, found, scene), points: found.points && showPoints(found.points), nominalMax: nominalMax(indicator), ...(indicator.rule.kind === 'bonus' && { bonus: true }) };
}

/** What bonuses take over a maximum is cut where a score made of these lines alone does not count it; the others go up with it, as such a score does. */
const cutsBonuses = ({ scores }: LoadedReferential, lines: readonly IndicatorView[]): boolean => {
  const codes = lines.map(({ code }) => code);
  return scores.some(({ sum: members, bonus }) => bonus !== 'above' && members.every((code) => codes.includes(code)) && lines.some((line) => line.bonus && members.includes(line.code)));
};

/** A domain's points are the sum of its lines as shown, so that the column adds up to the eye; a bonus makes up for what is lost beside it. */
function domainPoints(lines: readonly IndicatorView[], grid: LoadedReferential): DomainView['points'] {
  const counted = lines.filter(({ points }) => points !== null);
  if (counted.length === 0) return null;
  const decimals = Math.max(...counted.map(({ points }) => points!.max.length - points!.max.indexOf('.') - 1));
  const total = (part: 'earned' | 'open' | 'max', of = counted): Fraction => sum(of.map(({ points }) => fromDecimal(points![part])));
  const [reach, own] = [add(total('earned'), total('open')), total('max', counted.filter(({ bonus }) => !bonus))];
  const max = compare(reach, own) > 0 && !cutsBonuses(grid, lines) ? reach : own;
  const [earned, had] = [total('earned'), reach].map((points) => min(points, max)) as [Fraction, Fraction];
  const write = (points: Fraction): string => toFixed(points, decimals);
  return { earned: write(earned), lost: write(sub(max, had)), open: write(sub(had, earned)), max: write(max) };
}

export function domainViews(scene: ItemScene): DomainView[] {
  return scene.referential.domains.flatMap((domain) => {
    const indicators = scene.referential.indicators.filter((indicator) => indicator.domain === domain.code).flatMap((indicator) => {
      const found = scene.byCode.get(indicator.code);
      return found ? [indicatorView(indicator, found, scene)] : [];
    });
    return indicators.length === 0 ? [] : [{ code: domain.code, label: domain.label, points: domainPoints(indicators, scene.referential), indicators }];
  });
}
