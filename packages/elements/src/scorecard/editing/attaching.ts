import { isProblem, type JalonSource } from '@jalon/client';
import type { Evidence } from '@jalon/core/assessment';
import type { Say } from '../../language/strings.ts';
import { faultSentence, PASSING, Sending, uploadsIn } from '../evidence/sending/sending.ts';
import { readProof, type Draft } from './draft.ts';
import type { FileField } from './templates/proof-fields.ts';

/** What the forms lend to what joins their proofs. */
interface Forms {
  readonly source: JalonSource;
  say(): Say;
  redraw(): void;
  showFault(draft: Draft): void;
  /** The proof, once its file is on the server: recorded like any change. */
  attach(draft: Draft, evidence: Evidence): void;
  /** The field of a file, to be emptied. */
  field(item: string): HTMLElement | null | undefined;
}

/** Proofs joined from the form of an item. A new file is sent first, then the proof that names it; where one of both fails, nothing typed or chosen is lost. */
export class Attaching {
  readonly #forms: Forms;
  readonly #sending: Sending;
  readonly #failures = new Map<string, NonNullable<FileField['failure']> & { readonly draft: Draft }>();

  constructor(forms: Forms) {
    this.#forms = forms;
    this.#sending = new Sending(uploadsIn(forms.source), () => forms.redraw());
  }

  /** What the form shows of the file of an item; `undefined` where nothing receives files. */
  file(draft: Draft): FileField | undefined {
    if (!this.#sending.isOpen) return undefined;
    const { item } = draft;
    return {
      isChosen: this.#sending.has(item), under: this.#sending.under(item), failure: this.#failures.get(item),
      choose: (file) => this.#choose(draft, file), stop: () => this.#sending.stop(item),
    };
  }

  /** Files that could not leave because the server was not reached. */
  get waiting(): number {
    return [...this.#failures.values()].filter(({ isPassing }) => isPassing).length;
  }

  /** The network is back: what waited for it leaves. */
  retry(): void {
    for (const { draft, isPassing } of [...this.#failures.values()]) if (isPassing) void this.attach(draft);
  }

  /** Forgets the file of an item: joined, or put aside. */
  drop(item: string): void {
    this.#sending.drop(item);
    this.#failures.delete(item);
    const field = this.#forms.field(item);
    if (field instanceof HTMLInputElement) field.value = '';
  }

  #choose(draft: Draft, file: File | undefined): void {
    const { item, proof } = draft;
    // Chosen, then put aside in the browser's own window, or for a document brought before: nothing is sent.
    if (!file) this.drop(item);
    else {
      this.#failures.delete(item);
      this.#sending.choose(item, file);
      Object.assign(proof, { url: '', sha256: '', title: proof.title || file.name });
    }
    this.#forms.redraw();
  }

  /** Joins the proof of a draft, its file first. */
  async attach(draft: Draft): Promise<void> {
    const { item } = draft;
    if (!this.#read(draft) || this.#sending.isSending(item)) return;
    this.#failures.delete(item);
    const sent = await this.#sending.send(item);
    if (sent === 'stopped') return;
    if (sent && 'error' in sent) return this.#failed(draft, sent.error);
    // Typed on while the file was on its way: what is there now counts.
    const proof = this.#read(draft);
    if (proof) this.#forms.attach(draft, { id: crypto.randomUUID(), ...proof, ...(sent && { sha256: sent.sha256 }) });
  }

  #read(draft: Draft) {
    const proof = readProof(draft);
    draft.faults = 'fault' in proof ? { [proof.field]: proof.fault } : {};
    if (!('fault' in proof)) return proof;
    this.#forms.showFault(draft);
    return undefined;
  }

  #failed(draft: Draft, error: unknown): void {
    const problem = isProblem(error) ? error : undefined;
    this.#failures.set(draft.item, { sentence: faultSentence(this.#forms.say(), error), isPassing: PASSING.has(problem?.code ?? 'unknown'), requestId: problem?.requestId, draft });
    this.#forms.redraw();
  }
}
