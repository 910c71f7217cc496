import type { Desk, DeskHost } from './desk.ts';
import type { Drafts } from './drafts.ts';

/** One part of what a person does in a review: for whom, what sends it, and what is being typed. */
export abstract class ActingPart {
  protected readonly host: DeskHost;
  protected readonly desk: Desk;
  protected readonly drafts: Drafts;

  constructor(host: DeskHost, desk: Desk, drafts: Drafts) {
    this.host = host;
    this.desk = desk;
    this.drafts = drafts;
  }

  protected get root(): ShadowRoot | null {
    return this.host.element.shadowRoot;
  }

  /** Where the server's card stands, without what is laid over it. */
  protected get version(): number {
    return this.host.card.view?.version ?? 0;
  }

  protected redraw(): void {
    this.host.element.requestUpdate();
  }

  /** Draws, then gives the focus to what is found. */
  protected async focus(find: (root: ShadowRoot) => HTMLElement | null | undefined): Promise<void> {
    this.redraw();
    await (this.host.element as HTMLElement & { updateComplete: Promise<boolean> }).updateComplete;
    const found = this.root && find(this.root);
    found?.focus();
    found?.scrollIntoView({ block: 'nearest' });
  }
}

/** A part whose forms open under the lines of items. Its places are `"decide:IDP-2"`, the buttons that open them `#decide-IDP-2`. */
export abstract class RowPart extends ActingPart {
  protected abstract readonly kind: 'decide' | 'reply';
  protected readonly opened = new Set<string>();

  isOpen(item: string): boolean {
    return this.opened.has(item);
  }

  toggle(item: string): Promise<void> {
    if (!this.opened.delete(item)) this.opened.add(item);
    else this.drafts.dropUntouched(this.placeOf(item));
    return this.opened.has(item) ? this.focusForm(item) : this.focusButton(item);
  }

  protected placeOf(item: string): string {
    return `${this.kind}:${item}`;
  }

  /** Among choices, the one that is made; else the first field. */
  protected focusForm(item: string): Promise<void> {
    const form = `form[data-item="${item}"]`;
    return this.focus((root) => root.querySelector<HTMLElement>(`${form} input:checked`) ?? root.querySelector<HTMLElement>(`${form} :is(input, textarea)`));
  }

  /** Whether the person is in the form of another item: the focus is theirs. */
  protected isTypingElsewhere(item: string): boolean {
    const form = this.root?.activeElement?.closest('form');
    return form != null && form.dataset['item'] !== item;
  }

  protected focusButton(item: string): Promise<void> {
    return this.focus((root) => root.getElementById(`${this.kind}-${item}`));
  }

  /** Puts aside what was typed. */
  protected close(item: string): void {
    this.drafts.drop(this.placeOf(item));
    this.desk.failures.delete(this.placeOf(item));
    if (this.isOpen(item)) void this.toggle(item);
  }
}
