import { html, nothing, type TemplateResult } from 'lit';
import type { DecideItemPayload, DecisionCode, DecisionStage } from '@jalon/core/assessment';
import { isolate } from '../../language/format.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { figures } from '../items/figures.ts';
import { personOf, type ReviewCard, type ReviewItem } from '../review-card.ts';
import type { Failure } from './desk.ts';

/** A decision somebody sent while another recorded theirs. */
export interface Clash {
  readonly item: ReviewItem;
  readonly stage: DecisionStage;
  /** What was sent; `null` where it took the decision back. */
  readonly mine: DecideItemPayload | null;
  /** By the clock of this page, ms since 1970. */
  readonly sentAt: number;
  readonly failure: Failure;
}

interface Choice { keepTheirs(): void; putMine(): void }

/** How long ago it was sent. A time of day would be that of this page's clock, beside one of the server's. */
function sentAgo({ say }: ReviewCard, sentAt: number): string {
  const minutes = Math.floor((Date.now() - sentAt) / 60_000);
  return minutes < 90 ? say('clash.ago', { minutes, hours: 0 }) : say('clash.ago', { minutes: 0, hours: Math.round(minutes / 60) });
}

type Said = Partial<Pick<DecideItemPayload, 'justification' | 'input' | 'events'>> & { readonly decision: DecisionCode };

function side(card: ReviewCard, title: string, said: Said | undefined, none: string, caption: string): TemplateResult {
  const { say } = card;
  const given = { ...(said?.input && { input: said.input }), ...(said?.events && { events: said.events }) };
  return html`<div><p class="cap">${title}</p><p><b>${said ? say.code('review.decision', said.decision) : none}</b></p>${figures(card, given)}
    ${said?.justification ? html`<p><bdi>${said.justification}</bdi></p>` : nothing}<p class="cap">${rich(caption)}</p></div>`;
}

/** What the card says now: a decision with the figures it stands on, or none. */
function theirsOf(card: ReviewCard, { item, stage, failure }: Clash) {
  const { say, view } = card;
  const found = item.decisions?.find((one) => one.stage === stage);
  const { name, role, at } = { ...failure.clash?.by, ...(found && { at: found.at }) };
  const person = found ? personOf(card, found.by) : name ? isolate(name) : say.code('review.who', role ?? 'verifier');
  const when = at ? `${say('comma')}${say.format.date(at.slice(0, 10), 'short')}${say('comma')}${say.format.time(at, view.timeZone)}` : '';
  const answer = found && found.decision !== 'accepted' ? item.answers.find(({ author }) => author === (stage === 'appeal' ? 'appeal' : 'verifier')) : undefined;
  return { said: found && { ...found, ...(answer && { input: answer.input, events: answer.events }) }, person, when };
}

/** Names the person, shows both decisions, chooses neither. */
export function clashPanel(card: ReviewCard, clash: Clash, { keepTheirs, putMine }: Choice): TemplateResult {
  const { say } = card;
  const { item: { code }, mine } = clash;
  const { said, person, when } = theirsOf(card, clash);
  return html`<div class="note ask" part="note" role="group" id="clash-${code}" data-item=${code} tabindex="-1" aria-labelledby="clash-${code}-title" aria-describedby="clash-${code}-say">
    <p class="h3" role="alert" id="clash-${code}-title">${mark('pending', 'c-pending')}<span>${rich(say(said ? 'clash.decided' : 'clash.withdrew', { person, item: isolate(code) }))}</span></p><p id="clash-${code}-say">${say('clash.say')}</p>
    <div class="vs">${side(card, say('clash.mine'), mine ?? undefined, say('clash.mineWithdrawn'), sentAgo(card, clash.sentAt))}${side(card, say('clash.theirs'), said, say('clash.none'), `${person}${when}`)}</div>
    <div class="acts"><button type="button" class="btn" @click=${keepTheirs}>${say('clash.keep')}</button><button type="button" class="btn" @click=${putMine}>${say('clash.over')}</button></div></div>`;
}
