import { isProblem } from '@jalon/client';
import { html, nothing, type TemplateResult } from 'lit';
import type { RunBody } from '@jalon/core/allocation';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { JalonAllocationActEvent } from '../events.ts';
import type { Scene } from '../scene.ts';
import { Dialog } from './dialog.ts';
import { Values, type Words } from './fields.ts';
import type { Gesture } from './gestures.ts';
import type { Room } from './room.ts';
import { Sending, type ActingHost, type Target } from './sending.ts';

type Shown = Words & Partial<Pick<Scene, 'view'>>;
type Bodies = () => readonly RunBody[] | Promise<readonly RunBody[]>;

/** Asks in one dialog what a gesture needs, sends it once, and tells in the same place why it was not carried out. */
export class Asking {
  readonly #of: ActingHost;
  readonly #sending: Sending;
  readonly #box: Dialog;
  #gesture: Gesture | undefined;
  #room: Room | undefined;
  #values = new Values([]);
  #failure = '';
  /** Version of the run the person saw when the dialog was opened: what others did since is not written over unseen. */
  #base: number | undefined;
  isSending = false;
  /** What was carried out last, said aloud. */
  done = '';

  constructor(of: ActingHost) {
    this.#of = of;
    this.#sending = new Sending(of);
    this.#box = new Dialog(of.host, { isBusy: () => this.isSending, isTouched: () => this.isTouched, closed: () => { [this.#gesture, this.#room] = [undefined, undefined]; } });
  }

  /** Whether something typed or sent is not kept. */
  get isTouched(): boolean {
    return this.isSending || (this.#gesture !== undefined && this.#values.isTouched) || (this.#room?.isTouched ?? false);
  }

  button({ say, view }: Pick<Shown, 'say' | 'view'>, gesture: Gesture, classes = 'btn'): TemplateResult {
    return html`<button type="button" class=${classes} id=${gesture.id} ?disabled=${this.isSending} @click=${() => void this.open(gesture, view?.run.version)}>${gesture.title ? `${gesture.title}…` : say.code('allocation.do', gesture.type)}</button>`;
  }

  async open(gesture: Gesture, base: number | undefined): Promise<void> {
    [this.#gesture, this.#room, this.#values, this.#base] = [gesture, undefined, new Values(gesture.fields), base];
    await this.#show(gesture.id);
  }

  /** Something larger than a form. */
  async enter(room: Room, opener: string): Promise<void> {
    [this.#gesture, this.#room] = [undefined, room];
    await this.#show(opener);
  }

  async #show(opener: string): Promise<void> {
    this.#failure = '';
    this.#sending.forget();
    await this.#box.open(opener);
  }

  /** Why something could not even be asked. */
  async fail({ say, currency }: Words, error: unknown): Promise<void> {
    this.done = await this.#sending.failed(say, currency, error);
    this.#of.host.requestUpdate();
  }

  /** The dialog. `others`: what somebody else did meanwhile. */
  dialog(words: Shown, others = ''): TemplateResult {
    const { say } = words;
    const [gesture, room] = [this.#gesture, this.#room];
    const failure = this.#failure ? html`<div class="note err" part="note" role="alert"><p class="h3">${mark('unmet', 'c-unmet')}<span>${say('allocation.refused')}</span></p><p>${rich(this.#failure)}</p><p>${say('allocation.typed')}</p></div>` : nothing;
    const news = others ? html`<p class="note sm" role="status">${rich(others)}</p>` : nothing;
    if (room) return this.#box.draw(say, room.title(words), html`${news}${room.draw(words as Scene, this.isSending, failure, () => this.#box.leave())}`, true);
    if (!gesture) return this.#box.draw(say, '', nothing);
    const redraw = (): void => this.#of.host.requestUpdate();
    return this.#box.draw(say, gesture.title ?? say.code('allocation.do', gesture.type).replace('…', ''), html`${news}<form class="edit" novalidate @submit=${(event: Event) => void this.#confirm(event, words, gesture)}><p id="dlg-say">${rich(gesture.effect)}</p>
      ${gesture.fields.map((field) => html`${field.group ? html`<h4 class="grp">${field.group}</h4>` : nothing}${this.#values.draw(field, redraw)}`)}${failure}
      <div class="acts"><button type="submit" class="btn primary" aria-disabled=${this.isSending ? 'true' : nothing}>${say(this.isSending ? 'allocation.sending' : 'allocation.confirm')}</button><button type="button" class="btn" ?autofocus=${gesture.fields.length === 0} ?disabled=${this.isSending} @click=${() => this.#box.leave()}>${say('allocation.cancel')}</button></div></form>`);
  }

  async #confirm(event: Event, words: Shown, gesture: Gesture): Promise<void> {
    event.preventDefault();
    if (this.isSending) return;
    const values = this.#values.check(words);
    const { host } = this.#of;
    if (!values) {
      host.requestUpdate();
      host.shadowRoot?.getElementById(`f-${this.#values.first}`)?.focus();
      return;
    }
    const run = words.view?.run;
    const target = gesture.target?.(values) ?? { run: run!.id, version: this.#base ?? run!.version };
    if (!host.dispatchEvent(new JalonAllocationActEvent(target.run, gesture.type))) return;
    await this.carryOut(words, target, () => gesture.bodies(values), () => {
      this.done = words.say('allocation.done', { act: gesture.title ?? words.say.code('allocation.do', gesture.type).replace('…', '') });
      gesture.done?.(values);
    });
  }

  /** Sends what it comes to. What was typed stays where it is refused. */
  async carryOut({ say, currency }: Words, target: Target, bodies: Bodies, done: () => void): Promise<void> {
    [this.isSending, this.#failure] = [true, ''];
    this.#of.host.requestUpdate();
    try {
      await this.#sending.send(target, await bodies());
      done();
      this.#values = new Values([]);
      this.#box.close();
    } catch (error) {
      this.#failure = await this.#sending.failed(say, currency, error);
      // Told what stands, what is sent next is meant for that; after any other failure it is still meant for what was seen.
      if (isProblem(error) && error.code === 'stale') this.#base = undefined;
    } finally {
      this.isSending = false;
      this.#of.host.requestUpdate();
    }
  }
}
