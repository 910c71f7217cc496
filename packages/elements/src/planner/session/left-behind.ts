import { isProblem, type JalonSource } from '@jalon/client';
import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { changingThrough } from './changing.ts';
import { clashTitle } from './session-notes.ts';
import type { Clash, PlanSession, RefusedGesture } from './session.ts';

interface Left {
  readonly source: JalonSource;
  readonly session: PlanSession;
  /** Beside which plan it was asked last who is there. */
  askedBeside?: string | undefined;
  /** Whether that is the person who asked for it. */
  isOwn?: boolean;
}

/** Sessions on plans that a widget showed before: what they had not sent yet goes on being sent. */
const leftBy = new WeakMap<LitElement, Left[]>();

/** The session on the plan that a widget shows. */
const openOn = new WeakMap<LitElement, { readonly source: JalonSource; readonly session: PlanSession }>();

const isToTell = ({ session: { isHeld, notice } }: Left): boolean => isHeld || notice?.kind === 'failed';
const hasMore = (left: Left): boolean => isToTell(left) || left.session.isUnderWay;

/** Keeps an eye on a session whose plan is shown no more. */
export function leave(host: LitElement, source: JalonSource, session: PlanSession): void {
  openOn.delete(host);
  if (!leftBy.has(host)) watch(host);
  leftBy.set(host, [...(leftBy.get(host) ?? []), { source, session }].filter(hasMore));
}

/** What is held is held as long as the widget is in the page: taken out of it, nobody could answer. */
function watch(host: LitElement): void {
  const all = (): readonly Left[] => leftBy.get(host) ?? [];
  host.addController({
    hostUpdate: () => takeBack(host),
    hostConnected: () => { for (const left of all()) if (hasMore(left)) left.session.hold(); },
    hostDisconnected: () => queueMicrotask(() => { if (!host.isConnected) for (const { session } of all()) session.disconnect(); }),
  });
}

/** A plan is shown, maybe again. */
export function returnTo(host: LitElement, source: JalonSource, session: PlanSession): void {
  openOn.set(host, { source, session });
  takeBack(host);
}

/** Shown again to the same person, a plan has what was refused meanwhile at its line; what still waits for the network comes there once it is answered. */
function takeBack(host: LitElement): void {
  const [open, all] = [openOn.get(host), leftBy.get(host)];
  if (!open || !all || all.length === 0) return;
  const { source, session } = open;
  const same = all.filter((left) => left.source === source);
  for (const left of same) if (left.session.person !== session.person) left.session.putAside();
  const own = same.filter((left) => left.session.person === session.person && left.session.store.state.id === session.store.state.id);
  for (const left of own) if (!left.session.isUnderWay && isToTell(left)) session.takeOver(left.session);
  leftBy.set(host, all.filter((left) => !own.includes(left) || hasMore(left)));
}

/** Whether the person there now is the one who asked for it: on the same client another may have signed in since. Nothing of it is for that one. */
async function askWhoIsThere(left: Left, host: LitElement): Promise<void> {
  const { source, session } = left;
  left.isOwn = false;
  try {
    const { person } = await changingThrough(source).plans!.can(session.store.state.id);
    left.isOwn = person === session.person;
    if (!left.isOwn) session.putAside();
    host.requestUpdate();
  } catch (error) {
    if (isProblem(error, 'not-signed-in') || isProblem(error, 'forbidden')) session.putAside();
    // Asked again with the next drawing.
    else left.askedBeside = undefined;
  }
}

/** What was refused of plans shown before: which, what, why, and the way back there. Nothing for another person or client than the one it was asked of. */
export function leftNotes(say: Say, host: LitElement & { plan: string | undefined }, source: JalonSource | undefined, shown: string | undefined): TemplateResult | typeof nothing {
  const all = (leftBy.get(host) ?? []).filter(isToTell);
  // Nobody sees them any more: they hold the page no longer.
  for (const left of all) if (source && left.source !== source) left.session.putAside();
  const beside = shown ?? '';
  for (const left of all) if (left.source === source && left.askedBeside !== beside) void askWhoIsThere(Object.assign(left, { askedBeside: beside }), host);
  const told = all.filter((left) => left.source === source && left.isOwn);
  if (told.length === 0) return nothing;
  return html`<div class="held">${told.map(({ session }) => note(say, session, session.store.state.id === shown ? undefined : () => { host.plan = session.store.state.id; }))}</div>`;
}

const reasonOf = (say: Say, session: PlanSession, one: RefusedGesture | Clash): string => ('sentence' in one ? one.sentence(say) : clashTitle(say, session.store.state, one));

function note(say: Say, session: PlanSession, back: (() => void) | undefined): TemplateResult {
  const { refused, clashes, notice, store: { state: { name } } } = session;
  return html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${rich(back ? say('planner.left.title', { plan: isolate(name) }) : say('planner.refused.title', { code: '' }))}</span></p>
    ${[...refused.values(), ...clashes.values()].map((one) => html`<p>${rich(reasonOf(say, session, one))}</p><p class="soft">${rich(say('planner.refused.kept', { what: one.gesture.what(say) }))}</p>`)}${notice?.kind === 'failed' ? html`<p>${rich(notice.words(say))}</p>` : nothing}
    <div class="acts">${back ? html`<button type="button" class="btn primary" @click=${back}>${say('planner.left.back')}</button>` : nothing}<button type="button" class="btn" @click=${() => session.putAside()}>${say('planner.refused.drop')}</button></div></div>`;
}
