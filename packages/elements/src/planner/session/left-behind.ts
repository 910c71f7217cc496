import type { JalonSource } from '@jalon/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import type { Clash, PlanSession, RefusedGesture } from './session.ts';

interface Left { readonly source: JalonSource; readonly session: PlanSession }

/** Sessions on plans that a widget showed before: what they had not sent yet goes on being sent. */
const leftBy = new WeakMap<LitElement, Left[]>();

const isToTell = ({ session: { isHeld, notice } }: Left): boolean => isHeld || notice?.kind === 'failed';
const hasMore = (left: Left): boolean => isToTell(left) || left.session.store.queue.length > 0;

/** Keeps an eye on a session whose plan is shown no more. */
export function leave(host: LitElement, source: JalonSource, session: PlanSession): void {
  const kept = [...(leftBy.get(host) ?? []), { source, session }].filter(hasMore);
  leftBy.set(host, kept);
}

/** The plan is shown again, to the same person: what was refused meanwhile stands at its line. */
export function returnTo(host: LitElement, source: JalonSource, session: PlanSession): void {
  const all = leftBy.get(host) ?? [];
  const own = all.filter((left) => left.source === source && left.session.store.state.id === session.store.state.id);
  for (const left of own) if (left.session.store.queue.length === 0) session.takeOver(left.session);
  leftBy.set(host, all.filter((left) => !own.includes(left) || hasMore(left)));
}

/** What was refused of plans shown before: which, what, why, and the way back there. Nothing for another person than the one who asked for it. */
export function leftNotes(say: Say, host: LitElement & { plan: string | undefined }, source: JalonSource | undefined, shown: string | undefined): TemplateResult | typeof nothing {
  const told = (leftBy.get(host) ?? []).filter((left) => left.source === source && isToTell(left));
  if (told.length === 0) return nothing;
  return html`<div class="held">${told.map(({ session }) => note(say, session, session.store.state.id === shown ? undefined : () => { host.plan = session.store.state.id; }))}</div>`;
}

const reasonOf = (say: Say, one: RefusedGesture | Clash): string => ('sentence' in one ? one.sentence : say('planner.clash.title', { person: isolate(one.person), code: '' }).trim());

function note(say: Say, session: PlanSession, back: (() => void) | undefined): TemplateResult {
  const { refused, clashes, notice, store: { state: { name } } } = session;
  return html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${rich(back ? say('planner.left.title', { plan: isolate(name) }) : say('planner.refused.title', { code: '' }))}</span></p>
    ${[...refused.values(), ...clashes.values()].map((one) => html`<p>${rich(reasonOf(say, one))}</p><p class="soft">${rich(say('planner.refused.kept', { what: one.gesture.what }))}</p>`)}${notice?.kind === 'failed' ? html`<p>${rich(notice.words)}</p>` : nothing}
    <div class="acts">${back ? html`<button type="button" class="btn primary" @click=${back}>${say('planner.left.back')}</button>` : nothing}<button type="button" class="btn" @click=${() => session.putAside()}>${say('planner.refused.drop')}</button></div></div>`;
}
