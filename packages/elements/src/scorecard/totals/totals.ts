import { html, nothing, type TemplateResult } from 'lit';
import type { DomainView, GateView, IndicatorView, ScoreView, WindowView } from '@jalon/core/assessment';
import { add, compare, fromDecimal, ZERO } from '@jalon/core/shared';
import { isolate, isolateLtr } from '../../language/format.ts';
import { addStrings, createTexts, type Texts } from '../../language/strings.ts';
import { rich } from '../../shared/rich.ts';
import { actLine } from '../figures.ts';
import type { Card } from '../card.ts';
import { windowReason } from '../reason.ts';
import { statusMark, statusOf } from '../status.ts';
import { totalsFr } from './fr.ts';

export { styles } from './totals.css.ts';

addStrings('fr', totalsFr);
export const texts: Texts = createTexts({ en: () => import('./en.ts'), ar: () => import('./ar.ts') });

interface Line { readonly code: string; readonly label: string; readonly points: { readonly earned: string; readonly open: string; readonly max: string } | null; readonly go?: (() => void) | undefined }

const addUp = (parts: readonly string[], total: string): boolean => compare(parts.map(fromDecimal).reduce(add, ZERO), fromDecimal(total)) === 0;

/** The sum as it is shown, and the lines it is made of. Where the shown parts do not give the total, the words say why. */
function sum({ say }: Card, lines: readonly Line[], total: string): TemplateResult {
  const parts = lines.flatMap(({ points }) => (points ? [points.earned] : []));
  const words = parts.map((each) => say.format.number(each)).join(' + ');
  return html`${addUp(parts, total) ? html`<p class="sum">${rich(isolateLtr(say('totals.sum', { sum: words, total: say.format.number(total) })))}</p>` : html`<p class="soft">${say('totals.capped')}</p>`}
    <table class="tb" role="table"><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('totals.item')}</th>${(['earned', 'open', 'max'] as const).map((key) => html`<th scope="col" role="columnheader" class="num">${say(`totals.${key}`)}</th>`)}</tr></thead>
      <tbody role="rowgroup">${lines.filter(({ points }) => points).map(({ code, label, points, go }) => html`<tr role="row"><th scope="row" role="rowheader">${go ? html`<button type="button" class="link" @click=${go}><bdi>${code}</bdi></button> ` : nothing}${label}</th>${(['earned', 'open', 'max'] as const).map((key) => html`<td role="cell" class="num">${say.format.number(points?.[key] ?? '0')}</td>`)}</tr>`)}</tbody></table>`;
}

function dated({ say, view }: Card): TemplateResult {
  return html`<p class="soft">${say('totals.asOf', { date: say.format.date(view.asOf) })} ${view.validUntil ? say('totals.until', { date: say.format.date(view.validUntil) }) : nothing}</p>`;
}

function thresholds(card: Card, score: ScoreView): TemplateResult[] {
  const { say, view } = card;
  return score.thresholds.map(({ atLeast, declared, short, margin, act }) => {
    const grid = { grid: isolate(view.grid.code), version: isolate(view.grid.version) };
    const rest = short && Number(short) > 0 ? say('totals.short', { short }) : margin ? say('totals.margin', { margin }) : '';
    return html`<p>${rich(act === null ? say('totals.threshold', { atLeast, ...grid }) : `${say('totals.thresholdBy', { atLeast, declared })} ${actLine(card, act)}`)} ${rest}</p>`;
  });
}

function scoreTotal(card: Card, score: ScoreView): TemplateResult {
  const { say, view } = card;
  const { earned, lost, open, max, imported } = score;
  const lines = view.domains.map(({ code, label, points }): Line => ({ code, label: card.text(label), points }));
  return html`<h3 id="totals" tabindex="-1">${say('totals.score')}</h3>
    ${imported ? html`<p>${rich(say('totals.published', { on: say.format.date(imported.on), source: isolate(imported.source.ref) }))}</p>` : earned === null || lost === null || open === null ? nothing : html`${sum(card, lines, earned)}<p>${say('totals.parts', { earned, open, lost, max })}</p>`}
    ${thresholds(card, score)}${dated(card)}`;
}

function domainTotal(card: Card, domain: DomainView): TemplateResult {
  const { say } = card;
  const lines = domain.indicators.map(({ code, label, points, treatment }: IndicatorView): Line => ({ code, label: card.text(label), points: treatment === 'applies' || treatment === 'overridden' ? points : null, go: () => card.goTo(code) }));
  const { points } = domain;
  return html`<h3 id="totals" tabindex="-1">${rich(say('totals.domain', { name: isolate(card.text(domain.label)) }))}</h3>${points ? html`${sum(card, lines, points.earned)}<p>${say('totals.parts', points)}</p>` : nothing}${dated(card)}`;
}

function windowTotal(card: Card, window: WindowView): TemplateResult {
  const { say, view } = card;
  const named = new Set(window.reasons.flatMap(({ of }) => of));
  const gates = view.gates.filter(({ code }) => named.has(code));
  const hasThreshold = window.reasons.some(({ code }) => code.startsWith('threshold'));
  return html`<h3 id="totals" tabindex="-1">${rich(say('totals.window', { name: isolate(card.text(window.label)), state: say.code('standing', window.standing) }))}</h3>
    <ul role="list">${window.reasons.map((reason) => html`<li>${rich(windowReason(card, reason, window.reasons))}</li>`)}</ul>
    ${gates.length ? html`<table class="tb" role="table" aria-label=${say('totals.gates')}><thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">${say('totals.gates')}</th><th scope="col" role="columnheader">${say('totals.state')}</th></tr></thead><tbody role="rowgroup">${gates.map((gate: GateView) => html`<tr role="row"><th scope="row" role="rowheader"><button type="button" class="link" @click=${() => card.goTo(gate.code)}><bdi>${gate.code}</bdi></button> ${card.text(gate.label)}</th><td role="cell">${statusMark(statusOf(card, gate))}</td></tr>`)}</tbody></table>` : nothing}
    ${hasThreshold && view.score ? thresholds(card, view.score) : nothing}${dated(card)}`;
}

/** Where a figure comes from: `s:` a score, `w:` a window, `d:` a domain, each by its code. */
export function total(card: Card, figure: string, back: () => void): TemplateResult | typeof nothing {
  const { say, view } = card;
  const [kind, code] = [figure.slice(0, 2), figure.slice(2)];
  const named = <T extends { readonly code: string }>(list: readonly T[]): T | undefined => list.find((one) => one.code === code);
  const [score, window, domain] = [kind === 's:' && named(view.scores), kind === 'w:' && named(view.windows), kind === 'd:' && named(view.domains)];
  const inside = score ? scoreTotal(card, score) : window ? windowTotal(card, window) : domain ? domainTotal(card, domain) : nothing;
  return inside === nothing ? nothing : html`<section class="totals" part="totals" aria-labelledby="totals">${inside}<div class="acts noprint"><button type="button" class="btn" @click=${back}>${say('totals.back')}</button></div></section>`;
}
