import { html, type TemplateResult } from 'lit';
import type { Answer, CommandBody } from '@jalon/core/assessment';
import type { Problem } from '@jalon/contract';
import { isolate } from '../../../language/format.ts';
import { mark } from '../../../shared/icons.ts';
import { rich } from '../../../shared/rich.ts';
import { labelIn, type Card } from '../../card.ts';
import { inputText } from '../../explanation/input-text.ts';

/** Two values for one answer: what the person sent, and what somebody else recorded meanwhile. */
export interface Conflict {
  readonly item: string;
  readonly mine: CommandBody;
  /** By the clock of this page, ms since 1970. */
  readonly typedAt: number;
  readonly theirs: Answer | null | undefined;
  readonly changedBy: NonNullable<Problem['changedBy']> | null;
  /** Where the assessment stands now: the base to keep one's own on. */
  readonly version: number;
}

interface Choice { keepMine(): void; takeTheirs(): void }

/** An answer as lines of label and value. */
function lines(card: Card, said: { readonly input?: Answer['input'] | undefined; readonly events?: Answer['events'] | undefined } | null | undefined): string[] {
  const { view, say } = card;
  const pair = (name: string, value: string) => say('pair', { name, value });
  return [
    ...Object.entries(said?.input ?? {}).map(([code, value]) => pair(labelIn(card, view.catalogue.inputs, code), inputText(card, code, value))),
    ...Object.entries(said?.events ?? {}).map(([code, date]) => pair(labelIn(card, view.catalogue.events, code), say.format.date(date))),
  ];
}

function mineLines(card: Card, body: CommandBody): string[] {
  if (body.type === 'recordAnswer') return lines(card, body.payload);
  if (body.type === 'attachEvidence') return [card.say('conflict.proof', { title: isolate(body.payload.evidence.title) })];
  return [card.say('conflict.cleared')];
}

/** How long ago it was typed. A time of day would be that of this page's clock, beside one of the server's. */
function typedAgo({ say }: Card, typedAt: number): string {
  const minutes = Math.floor((Date.now() - typedAt) / 60_000);
  return minutes < 90 ? say('conflict.typedAgo', { minutes, hours: 0 }) : say('conflict.typedAgo', { minutes: 0, hours: Math.round(minutes / 60) });
}

/** Names the person, shows both values, chooses neither. */
export function conflictPanel(card: Card, conflict: Conflict, { keepMine, takeTheirs }: Choice): TemplateResult {
  const { say, view } = card;
  const { changedBy, theirs, item } = conflict;
  const person = changedBy?.name ? isolate(changedBy.name) : say.code('role', changedBy?.role ?? 'unknown');
  const theirLines = theirs ? lines(card, theirs) : [];
  const at = changedBy?.at ? `${say('comma')}${say.format.time(changedBy.at, view.timeZone)}` : '';
  const value = (each: string[]) => each.map((line) => html`<b>${rich(line)}</b>`);
  return html`<div class="full note ask editing" part="note" role="alertdialog" aria-labelledby="c-${item}" aria-describedby="d-${item}">
    <p class="h3" id="c-${item}">${mark('pending', 'c-pending')}<span>${rich(say('conflict.title', { person }))}</span></p><p id="d-${item}">${say('conflict.say')}</p>
    <div class="vs"><div><span class="cap">${say('conflict.mine')}</span>${value(mineLines(card, conflict.mine))}<span class="cap">${typedAgo(card, conflict.typedAt)}</span></div>
      <div><span class="cap">${say('conflict.theirs')}</span>${value(theirLines.length ? theirLines : [say('conflict.cleared')])}<span class="cap">${rich(person)}${at}</span></div></div>
    <div class="acts"><button type="button" class="btn" id="e-${item}" @click=${keepMine}>${say('conflict.keepMine')}</button><button type="button" class="btn" @click=${takeTheirs}>${say('conflict.takeTheirs')}</button></div></div>`;
}
