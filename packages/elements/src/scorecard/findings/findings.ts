// What was found by the rules few grids have, and the acts of the cycle. A card that holds one loads this before it is drawn; so does what explains.
import type { AxisTrace, RuleTrace, ScoreView, TraceOf } from '@jalon/core/assessment';
import type { CSSResult } from 'lit';
import { isolate, isolateLtr } from '../../language/format.ts';
import { addStrings } from '../../language/strings.ts';
import { labelIn, type Card } from '../card.ts';
import { answerText, factsText, moreFindings, quantityText, tracedText } from '../figures.ts';
import { actText } from './act-line.ts';
import { findingsFr } from './fr.ts';
import { published } from './published.ts';

export const styles: CSSResult | undefined = undefined;

addStrings('fr', findingsFr);
moreFindings.of = findingText;
moreFindings.act = actText;
moreFindings.name = nameText;
moreFindings.published = published;

/** The name of a value chosen; its code where the grid does not name it. */
export function chosenText({ say, view, text }: Card, code: string, value: string | null): string {
  if (value === null) return say('value.missing');
  const named = view.catalogue.inputs[code]?.values?.find((one) => one.code === value);
  return named ? text(named.label) : isolate(value);
}

type Bands = readonly { readonly from: string | null; readonly above: string | null }[];
const boundsOf = (bands: Bands): (string | null)[] => bands.flatMap(({ from, above }) => [from, above]);

function findingText(card: Card, trace: RuleTrace): string | undefined {
  const { say } = card;
  switch (trace.kind) {
    case 'any': case 'k-of-n': return say('value.branches', { count: trace.branches.filter(({ outcome }) => outcome === 'met').length, total: trace.branches.length });
    case 'sanction': return answerText(card, trace.value);
    case 'verdict': case 'rubric': return chosenText(card, trace.input, trace.value);
    case 'sample': return trace.units === null ? say('value.missing') : say('value.passing', { count: tallyOf(trace).passed, total: tallyOf(trace).total });
    case 'table2d': return [trace.rows, trace.columns].map((axis) => axisText(card, axis)).join(' × ');
    case 'delta': case 'avg-growth': return trace.of.value === null ? say('value.missing') : changeText(card, trace, trace.of.value, boundsOf(trace.bands));
    case 'timeliness': return latenessText(card, trace);
    case 'survey': return trace.mean === null ? say('value.missing') : say('value.mean', { mean: say.format.exact(trace.mean).text, count: trace.responses ?? '0' });
    case 'rank': return trace.rank === null || !trace.peers ? say('value.unranked') : say('value.rank', { rank: say.format.exact(trace.rank).text, of: trace.peers.ranked + 1 });
    case 'expression': return trace.value === null ? say('value.missing') : say.format.exact(trace.value).text;
    default: return undefined;
  }
}

/** What the points are called, and what they may still be called. */
function nameText({ say, text }: Card, { named }: ScoreView): string {
  if (!named?.reached && !named?.best) return '';
  const [reached, best] = [named.reached, named.best].map((name) => (name ? isolate(text(name)) : ''));
  return ` ${say('score.named', { reached: reached ?? '', best: best === reached ? '' : (best ?? '') })}`;
}

/** How many units pass, of those drawn or still to draw. */
export function tallyOf({ units, size }: TraceOf<'sample'>): { readonly passed: number; readonly total: number } {
  return { passed: units?.filter(({ pass }) => pass === true).length ?? 0, total: Math.max(size, units?.length ?? 0) };
}

/** What was found of a unit drawn. */
export const passText = ({ say }: Card, pass: boolean | null): string => say(pass === null ? 'sample.unseen' : pass ? 'sample.pass' : 'sample.fail');

const axisText = (card: Card, axis: AxisTrace): string => ('of' in axis ? quantityText(card, axis.of, boundsOf(axis.bands)) : chosenText(card, axis.input, axis.value));

/** A change from one year to another: a percentage, or an amount in the unit of what changes. */
export function changeText(card: Card, trace: TraceOf<'delta' | 'avg-growth'>, change: string, bounds: readonly (string | null)[]): string {
  if (trace.kind === 'delta' && trace.as === 'amount') return tracedText(card, trace.of.inputs[0]?.code ?? '', change);
  return isolateLtr(card.say.format.percent(change, bounds.filter((bound) => bound !== null)));
}

/** The act and how late it is, in the days that count. */
function latenessText(card: Card, trace: TraceOf<'timeliness'>): string {
  const { say, view } = card;
  const { step, counts, daysLate } = trace;
  if (counts === 'calendar' || daysLate === null || step.on === null) return factsText(card, trace);
  const figures = { event: labelIn(card, view.catalogue.events, step.event), on: say.format.date(step.on) };
  return daysLate === 0 ? say('fact.done', figures) : say('fact.lateWorking', { ...figures, count: daysLate });
}
