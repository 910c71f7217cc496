import { isProblem, type JalonProblem, type ProblemOf } from '@jalon/client';
import type { PlanCan } from '@jalon/contract';
import { parsePlanEntity, type PlanCommand, type PlanState, type PlanView, type RefusedPlanCommand } from '@jalon/core/investment';
import { JalonErrorEvent } from '../../shared/events.ts';
import type { LineStanding, PlanEditBody, Told } from '../scene.ts';
import { gesturesOf, projectsOf, UNSAID, type Gesture, type GestureKind, type Taken } from './gesture.ts';
import { Held } from './held.ts';
import { clashTitle, othersBetween, type Notice, type SessionGround } from './session-notes.ts';
import { PlanStore, type Rejected } from './plan-store.ts';
import { Sending } from './sending.ts';
import { planWordsIn } from './words.ts';

/** Commands one request may carry. */
const MOST = 200;

export type { Clash, Notice, RefusedGesture, SessionGround } from './session-notes.ts';

/** Everything one person is changing on one plan: what is shown at once, on its way, refused, in clash, and what may be undone. */
export class PlanSession {
  readonly store: PlanStore;
  readonly #held = new Held();
  notice: Notice | undefined;
  readonly #on: SessionGround;
  readonly #undo: Taken[] = [];
  readonly #redo: Taken[] = [];
  readonly #sending: Sending;
  #following: AbortController | undefined;
  /** Who does all this, by id. */
  readonly person: string;
  can: PlanCan;

  constructor(ground: SessionGround, state: PlanState, view?: PlanView) {
    this.#on = ground;
    this.can = ground.can;
    this.person = ground.can.person;
    this.store = new PlanStore(state, ground.facts, view);
    this.#sending = new Sending({ store: this.store, plans: ground.plans, person: this.person, kept: (gesture, version) => this.#kept(gesture, version), failed: (gesture, error) => this.#failed(gesture, error), redraw: () => this.#redraw(), rest: () => this.#rest() });
  }

  connect(): void {
    if (this.#following) return;
    this.hold();
    this.#following = new AbortController();
    const { plans } = this.#on;
    void plans.follow(this.store.state.id, () => this.#onChange(), { signal: this.#following.signal, onState: (state) => { if (state !== 'waiting') this.#onChange(); } }).catch((error: unknown) => this.#tell(error));
    if (this.store.queue.length > 0) this.#sending.send();
  }

  /** Hears of the network, and holds the page. */
  hold(): void {
    globalThis.addEventListener('online', this.#sending.send);
    globalThis.addEventListener('beforeunload', this.#onLeave);
  }

  /** Follows the plan no longer. What is not sent yet still goes: until then it waits for the network, and holds the page. */
  disconnect(): void {
    this.#following?.abort();
    this.#following = undefined;
    this.#rest();
  }

  #rest(): void {
    // Of a widget taken out nobody could answer what was refused.
    if (this.#following || this.store.queue.length > 0 || (this.isHeld && this.#on.host.isConnected)) return;
    globalThis.removeEventListener('online', this.#sending.send);
    globalThis.removeEventListener('beforeunload', this.#onLeave);
    this.#sending.stop();
  }

  get view(): PlanView { return this.store.view; }
  get refused(): Held['refused'] { return this.#held.refused; }
  get clashes(): Held['clashes'] { return this.#held.clashes; }
  /** Whether something was refused or clashes, and nobody answered it yet. */
  get isHeld(): boolean { return this.#held.isAny; }
  get canUndo(): boolean { return this.#undo.length > 0; }
  get canRedo(): boolean { return this.#redo.length > 0; }
  /** What was refused and what clashes, to tell whether that changed; `undefined` where nothing is. */
  get held(): string | undefined { return this.#held.text; }

  get isUnderWay(): boolean { return this.#sending.isUnderWay; }
  /** How many gestures wait for the network. */
  get waiting(): number { return this.#sending.isWaiting ? this.store.queue.length : 0; }
  get isSaving(): boolean { return this.store.queue.length > 0 && !this.#sending.isWaiting; }

  /** Whether this person may send a command, as far as the server said. */
  may(type: PlanCommand['type']): boolean { return this.can.can[type]?.allowed === true; }

  standing(project: string): LineStanding {
    const clash = this.clashes.get(project);
    const say = this.#on.say();
    return {
      isPending: this.store.queue.some(({ commands }) => projectsOf(commands).includes(project)),
      refused: this.refused.get(project)?.sentence(say) ?? (clash && clashTitle(say, this.store.state, clash)),
      other: this.#held.others.get(project)?.(say),
    };
  }

  #gesture(bodies: readonly PlanEditBody[], kind: GestureKind, what: Told, base = this.store.state.version): Gesture[] {
    return gesturesOf(bodies, { kind, what, base }, MOST);
  }

  /** Carries out one gesture at once, and sends it. False where a rule says no: it is kept, with the reason, at its line. */
  edit(bodies: readonly PlanEditBody[], what: Told, base?: number): boolean {
    if (bodies.length === 0) return true;
    return this.#perform(this.#gesture(bodies, 'done', what, base));
  }

  suppose(bodies: readonly PlanEditBody[]): PlanView | undefined {
    const [gesture] = this.#gesture(bodies, 'done', UNSAID);
    return gesture && this.store.suppose(gesture);
  }

  #perform(gestures: readonly Gesture[]): boolean {
    for (const gesture of gestures) {
      const result = this.store.add(gesture);
      if (!result.ok) {
        this.#refuse(gesture, result);
        return false;
      }
      for (const project of projectsOf(gesture.commands)) this.#held.forget(project);
      this.notice = { kind: gesture.kind, words: gesture.what };
    }
    this.#redraw();
    this.#sending.send();
    return true;
  }

  undo(): void { this.#take(this.#undo, 'undone'); }
  redo(): void { this.#take(this.#redo, 'redone'); }

  /** What is not kept yet is kept first: only then is it known what undoes it. */
  #take(stack: Taken[], kind: GestureKind): void {
    void (async () => {
      await this.#sending.settled;
      const taken = stack.pop();
      if (taken) this.#perform(this.#gesture(taken.bodies, kind, taken.what, taken.base));
    })();
  }

  async #kept(gesture: Gesture, version: number): Promise<void> {
    const bodies = this.store.kept(version);
    if (!bodies) {
      await this.reload();
      return;
    }
    if (bodies.length === 0) return;
    const stack = gesture.kind === 'undone' ? this.#redo : this.#undo;
    const last = stack.at(-1);
    if (last?.step === gesture.step) stack[stack.length - 1] = { ...last, bodies: [...bodies, ...last.bodies], base: version };
    else stack.push({ step: gesture.step, what: gesture.what, bodies, base: version });
    if (gesture.kind === 'done') this.#redo.length = 0;
  }

  async #failed(gesture: Gesture, error: unknown): Promise<void> {
    this.#tell(error);
    const problem = isProblem(error) ? error : undefined;
    if (isProblem(error, 'stale')) return this.#stale(gesture, error);
    const rejected = this.store.drop(gesture);
    const figures = problem?.errors[0]?.figures ?? {};
    this.#keepRefused(gesture, problem?.refusal ? this.#sentence(problem.refusal, figures) : (say) => say.code('error', problem?.code ?? 'unknown'), problem);
    for (const one of rejected) this.#refuse(one.gesture, one.fault);
  }

  #sentence(refusal: string, figures: Readonly<Record<string, string>>): Told {
    const { currency } = this.store.state;
    return ({ format }) => planWordsIn(format.language).describePlanRefusal(refusal as RefusedPlanCommand['refusal'], figures, currency);
  }

  #keepRefused(gesture: Gesture, sentence: Told, problem?: JalonProblem, refusal = problem?.refusal): void {
    if (gesture.kind !== 'done') {
      this.notice = { kind: 'failed', words: (say) => say('planner.bar.undoFailed', { reason: sentence(say) }) };
      return this.#redraw();
    }
    const [project] = projectsOf(gesture.commands);
    this.refused.set(project ?? '', { gesture, project, sentence, refusal, requestId: problem?.requestId });
    this.notice = undefined;
    this.#redraw();
  }

  /** A rule said no here, before anything was sent; or after others' changes, to what was not sent yet. */
  #refuse(gesture: Gesture, fault: Rejected['fault']): void {
    if (fault.refusal !== 'stale') return this.#keepRefused(gesture, this.#sentence(fault.refusal, fault.figures), undefined, fault.refusal);
    const by = fault.current?.by;
    this.#clash(gesture, fault.current?.entity ?? '', fault.current?.value, this.#personOf(by && this.#nameOf(by.id), by?.role));
  }

  async #stale(gesture: Gesture, { current, changedBy }: ProblemOf<'stale'>): Promise<void> {
    this.store.drop(gesture);
    await this.reload();
    this.#clash(gesture, current.entity ?? '', current.value, this.#personOf(changedBy?.name, changedBy?.role));
  }

  #clash(gesture: Gesture, entity: string, theirs: unknown, person: Told): void {
    if (gesture.kind !== 'done') {
      this.notice = { kind: 'failed', words: (say) => say('planner.bar.undoStale', { person: person(say) }) };
      return this.#redraw();
    }
    const named = parsePlanEntity(entity);
    const project = named?.kind === 'project' ? named.project : projectsOf(gesture.commands)[0];
    this.clashes.set(project ?? '', { gesture, project, entity, theirs, person });
    this.#redraw();
  }

  /** By name where one may know it, else by role. */
  #personOf(name: string | null | undefined, role: string | undefined): Told { return (say) => name || say.code('planner.person', role ?? 'unknown'); }
  #nameOf(id: string): string | undefined { return this.can.people[id]?.name; }

  keepMine(project: string): void {
    const clash = this.clashes.get(project);
    if (!clash) return;
    this.clashes.delete(project);
    this.#perform(this.#gesture(clash.gesture.commands.map(({ id: _, ...body }) => body as PlanEditBody), 'done', clash.gesture.what));
  }

  takeTheirs(project: string): void { this.#answered(this.clashes, project); }

  /** The same gesture again, under new ids: the first was not carried out. */
  retry(project: string): void {
    const refused = this.refused.get(project);
    if (!refused) return;
    this.refused.delete(project);
    this.#perform(this.#gesture(refused.gesture.commands.map(({ id: _, ...body }) => body as PlanEditBody), 'done', refused.gesture.what));
  }

  drop(project: string): void { this.#answered(this.refused, project); }

  #answered(held: Map<string, unknown>, project: string): void {
    held.delete(project);
    this.#rest();
    this.#redraw();
  }

  /** What was refused and what clashes in an earlier session on the same plan: from now on it is answered here. */
  takeOver(left: PlanSession): void {
    this.#held.takeOver(left.#held);
    if (left.notice?.kind === 'failed') this.notice = left.notice;
    left.putAside();
    // What is answered next is judged against what the other values stand in.
    void this.reload();
  }

  /** All that was refused and clashes is put aside. */
  putAside(): void {
    this.#held.clear();
    this.close();
    this.#rest();
  }

  /** Once all that was done here is kept, refused or waiting. */
  settled(): Promise<void> { return this.#sending.settled; }

  close(): void {
    this.notice = undefined;
    this.#redraw();
  }

  #onChange(): void {
    // One's own changes come back too: they are known once they are kept.
    void (async () => {
      await this.#sending.settled;
      await this.reload();
    })();
  }

  /** Reads the plan again: others' changes are laid under what is not sent yet, and named. */
  async reload(): Promise<void> {
    const { plans } = this.#on;
    try {
      const before = this.store.state;
      const { plan } = await plans.get(before.id);
      if (plan.version <= before.version) return;
      this.#nameOthers(before, plan);
      if (before.status !== plan.status) this.can = await plans.can(plan.id);
      for (const { gesture, fault } of this.store.adopt(plan)) this.#refuse(gesture, fault);
    } catch (error) {
      this.#tell(error);
    }
    this.#redraw();
  }

  /** Names the lines that somebody else changed between two states. */
  #nameOthers(before: PlanState, after: PlanState): void {
    let person: Told = UNSAID;
    const others = othersBetween(before, after, this.can.person);
    for (const [id, by] of others) this.#held.others.set(id, (person = this.#personOf(this.#nameOf(by.id), by.role)));
    const count = others.size;
    if (count > 0) this.notice = { kind: 'others', words: (say) => say('planner.bar.others', { person: person(say), lines: say('planner.bar.lines', { count }) }) };
  }

  #tell(error: unknown): void {
    const problem = isProblem(error) ? error : undefined;
    this.#on.host.dispatchEvent(new JalonErrorEvent(problem?.code ?? 'unknown', problem?.requestId, error));
  }

  #redraw(): void { this.#on.host.requestUpdate(); }

  readonly #onLeave = (event: BeforeUnloadEvent): void => {
    if (this.store.queue.length > 0 || (this.isHeld && this.#on.host.isConnected)) event.preventDefault();
  };
}
