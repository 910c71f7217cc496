import { isProblem, type Assessments, type ChangedBy, type JalonProblem, type JalonSource } from '@jalon/client';
import type { AssessmentCan } from '@jalon/contract';
import type { AssessmentRefusal, AssessmentState, CommandBody, Role, ScorecardView } from '@jalon/core/assessment';
import type { LoadedReferential } from '@jalon/core/referential';
import type { ReactiveControllerHost } from 'lit';
import type { Say } from '../../language/strings.ts';
import type { CardController } from '../../scorecard/card.controller.ts';
import { JalonErrorEvent } from '../../shared/events.ts';
import type { Facts } from './foresee.ts';
import { PASSING } from '../../scorecard/evidence/sending/sending.ts';
import { loadSentences, sentencesIn } from './language.ts';

export interface DeskHost {
  readonly element: ReactiveControllerHost & HTMLElement;
  readonly card: CardController;
  readonly source: JalonSource;
  readonly assessments: Assessments;
  say(): Say;
  can(): AssessmentCan | undefined;
  readCan(): Promise<AssessmentCan | undefined>;
}

/** Why something is still here and not on the server. */
export interface Failure {
  readonly sentence: string;
  readonly requestId?: string | undefined;
  /** The same command under the same id; absent where sending it again as it is cannot work. */
  readonly retry?: (() => void) | undefined;
  /** Somebody else changed the same meanwhile, and the card shows it: who, as far as it is told. */
  readonly clash?: { readonly by: Partial<ChangedBy> } | undefined;
}

/** How a command is sent. */
export interface Sending {
  /** Version it was made on: the card's own as it is sent, unless told. */
  readonly base?: number | undefined;
  /** Told once the server has kept it, were it at a later try. */
  readonly done?: (() => void) | undefined;
}

/** Refusals that hang on who the sender is. */
const WHO_DID_IT = new Set<string>(['not-the-author', 'stale']);

/**
 * Sends commands one at a time, shows at once what the server will answer, and keeps why one did not arrive, by the place it was
 * made in. What was typed stays with whoever asked.
 */
export class Desk {
  /** The assessment behind the card; absent until it is read. */
  state: AssessmentState | undefined;
  facts: Facts | undefined;
  readonly failures = new Map<string, Failure>();
  /** What the server will answer, laid over the card until it has. */
  #foreseen: { readonly state: AssessmentState; readonly view: ScorecardView } | undefined;
  readonly #busy = new Set<string>();
  readonly #host: DeskHost;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(host: DeskHost) {
    this.#host = host;
  }

  get view(): ScorecardView | undefined {
    return this.#foreseen?.view;
  }
  get shown(): AssessmentState | undefined {
    return this.#foreseen?.state ?? this.state;
  }
  get isSaving(): boolean {
    return this.#busy.size > 0;
  }
  isBusy(place: string): boolean {
    return this.#busy.has(place);
  }

  /** Reads the assessment and what its rules rest on. What cannot be read leaves the card readable. */
  async open(): Promise<void> {
    const { source, assessments, card, say, element } = this.#host;
    const { view } = card;
    if (!view) return;
    const [state, referential, cycle, territory] = await Promise.all([
      assessments.get(view.assessmentId), source.referentials.get(view.grid.code, view.grid.version), source.cycles.get(view.programme.code, view.cycle.code), source.territories.get(view.territory.id),
      loadSentences(say().format.language),
    ]);
    this.state = state;
    this.facts = { referential: referential as LoadedReferential, cycle, territory };
    element.requestUpdate();
  }

  /** Sends one command, once what came before is done. True once the server has kept it. */
  send(place: string, body: CommandBody, sending: Sending = {}, id: string = crypto.randomUUID()): Promise<boolean> {
    this.#busy.add(place);
    this.failures.delete(place);
    this.#host.element.requestUpdate();
    const sent = this.#queue.then(() => this.#send(place, body, sending, id));
    this.#queue = sent;
    return sent;
  }

  async #send(place: string, body: CommandBody, sending: Sending, id: string): Promise<boolean> {
    const { assessments, card, element } = this.#host;
    try {
      if (await this.#refusedHere(place, body, sending.base)) return false;
      const { view } = card;
      if (!view) return false;
      const { view: after } = await assessments.send(view.assessmentId, [{ ...body, id, base: sending.base ?? view.version }]);
      card.replace(after);
      // Rights follow the state of the review; names may be new.
      const [state] = await Promise.all([assessments.get(view.assessmentId).catch(() => undefined), this.#host.readCan()]);
      this.state = state ?? this.#foreseen?.state ?? this.state;
      sending.done?.();
      return true;
    } catch (error) {
      await this.#failed(place, error, () => void this.send(place, body, sending, id));
      return false;
    } finally {
      this.#foreseen = undefined;
      this.#busy.delete(place);
      element.requestUpdate();
    }
  }

  /** Tries the rules on the spot. True where they refuse: then nothing is sent. */
  async #refusedHere(place: string, body: CommandBody, base: number | undefined): Promise<boolean> {
    const { card, say, can, element } = this.#host;
    const { state, facts } = this;
    const { view } = card;
    if (!state || !facts || !view || state.version !== view.version) return false;
    const part = await import('./foresee.ts').catch(() => undefined);
    const { person, role } = can() ?? {};
    const foreseen = part?.foresee(state, view, { body, base: base ?? state.version, person: person ?? '', role: (role ?? 'reader') as Role }, facts);
    if (!foreseen) return false;
    // Who did what, the server knows: where it did not say who asks, everybody is somebody else here.
    const isSure = foreseen.ok || person !== undefined || !WHO_DID_IT.has(foreseen.refusal);
    if (foreseen.ok) this.#foreseen = foreseen;
    else if (isSure) this.failures.set(place, { sentence: sentencesIn(say().format.language).describeRefusal(foreseen.refusal, foreseen.figures), clash: foreseen.refusal === 'stale' ? { by: {} } : undefined });
    element.requestUpdate();
    return !foreseen.ok && isSure;
  }

  async #failed(place: string, error: unknown, retry: () => void): Promise<void> {
    const { element, say } = this.#host;
    const problem = isProblem(error) ? error : undefined;
    element.dispatchEvent(new JalonErrorEvent(problem?.code ?? 'unknown', problem?.requestId, error));
    const { describeRefusal } = sentencesIn(say().format.language);
    const figures = { ...problem?.errors[0]?.figures, ...(isProblem(error, 'stale') && error.changedBy?.name ? { name: error.changedBy.name } : {}) };
    const refusal = problem?.code === 'stale' ? 'stale' : problem?.refusal;
    const sentence = refusal ? describeRefusal(refusal as AssessmentRefusal, figures) : say().code('error', problem?.code ?? 'unknown');
    this.failures.set(place, { sentence, requestId: problem?.requestId, retry: PASSING.has(problem?.code ?? 'unknown') ? retry : undefined });
    if (problem?.code === 'stale') await this.#caughtUp(place, problem);
  }

  /** What somebody else did meanwhile is on the card before one is asked to choose; where it cannot be read, only the sentence stands. */
  async #caughtUp(place: string, { current, changedBy }: JalonProblem): Promise<void> {
    await this.reload();
    const failure = this.failures.get(place);
    if (failure && current && (this.#host.card.view?.version ?? 0) >= current.version) this.failures.set(place, { ...failure, clash: { by: changedBy ?? {} } });
  }

  /** Reads everything again: somebody else may have been there. When that fails the old stays: the next gesture will tell. */
  async reload(): Promise<void> {
    const { assessments, card, readCan } = this.#host;
    const [state] = await Promise.all([assessments.get(card.view?.assessmentId ?? '').catch(() => undefined), card.refresh(), readCan()]);
    this.state = state ?? this.state;
    this.#host.element.requestUpdate();
  }
}
