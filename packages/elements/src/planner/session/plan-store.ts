import {
  applyPlanEdits, checkPlan, inverseOfBatch, planViews, recheckPlan, resumeCheck, type CheckedPlan, type LoadedFramework, type PlanBatchResult, type PlanContext, type PlanEditCommand, type PlanSetting,
  type PlanState, type PlanView, type RefusedPlanCommand,
} from '@jalon/core/investment';
import type { PlanEditBody } from '../scene.ts';
import { gesturesOf, UNSAID, type Gesture } from './gesture.ts';

/** Who acts, and all that edits are judged by besides the plan. */
export interface StoreFacts {
  readonly framework: LoadedFramework;
  readonly setting: PlanSetting;
  readonly actor: PlanContext['actor'];
  readonly territory: PlanContext['territory'];
  /** The instant a command is made, as the page's clock has it; the server judges by its own. */
  readonly now: () => string;
}

/** What a plan was checked to be last, and the views made of it one after the other. */
interface Base { readonly checked: CheckedPlan; readonly views: ReturnType<typeof planViews> }

/** What was carried out last, and on what. */
interface Carried { readonly from: PlanState; readonly base: number; readonly bodies: string; readonly result: PlanBatchResult }

/** A gesture that could not be carried out, and why. */
export interface Rejected { readonly gesture: Gesture; readonly fault: RefusedPlanCommand }

/**
 * The plan as the server last gave it, with the gestures it has not kept yet laid over it: by the same rules as the server's, so that the
 * page shows at once what the server will answer.
 */
export class PlanStore {
  /** As the server has it. */
  state: PlanState;
  /** With what was done here since. */
  shown: PlanState;
  readonly queue: Gesture[] = [];
  readonly #facts: StoreFacts;
  /** The view the server gave of the first state: what it found need not be looked for again. */
  readonly #given: { readonly state: PlanState; readonly view: PlanView } | undefined;
  #base: Base | undefined;
  /** Views by the state they were made of: each is made once, whether a gesture is supposed, done or kept. */
  readonly #views = new WeakMap<PlanState, PlanView>();
  #view: PlanView | undefined;
  #last: Carried | undefined;
  readonly #done = new WeakMap<Gesture, Carried>();

  /** @param view of that very state, where the server gave it: it is shown until something changes */
  constructor(state: PlanState, facts: StoreFacts, view?: PlanView) {
    this.state = this.shown = state;
    this.#facts = facts;
    if (view?.plan.version !== state.version) return;
    this.#view = view;
    if (view.framework.hash === facts.framework.hash && view.rows.length === state.projects.length) this.#given = { state, view };
  }

  /**
   * What later changes are compared with, made before the first so that no gesture waits for it: as the server found it, or checked once as a whole. Two moves are
   * supposed that nobody sees: what runs for the first time runs slowly, and the second goes from what the first made of the other lines, as a gesture does.
   * Each step waits until the page has nothing else to do: none holds up what a person does meanwhile.
   */
  prepare(whenIdle: (run: () => void) => void): void {
    const line = this.shown.projects.find(({ schedule }) => schedule);
    const suppose = (quarters: number): void => void (line && this.suppose(gesturesOf([{ type: 'moveProject', payload: { project: line.id, quarters } }], { kind: 'done', what: UNSAID, base: this.state.version }, 1)[0]!));
    whenIdle(() => {
      this.#base ??= this.#baseOf();
      whenIdle(() => {
        suppose(1);
        whenIdle(() => suppose(2));
      });
    });
  }

  #baseOf(): Base {
    const { framework, setting } = this.#facts;
    const given = this.#given;
    if (!given) return { checked: checkPlan(this.shown, framework, setting), views: planViews() };
    const checked = resumeCheck(given.state, framework, setting, given.view.findings);
    return { checked, views: planViews({ view: given.view, checked }) };
  }

  get framework(): LoadedFramework {
    return this.#facts.framework;
  }

  /** What is shown. */
  get view(): PlanView {
    return (this.#view ??= this.#viewOf(this.shown));
  }

  /** The view of a state, at the version the server has. */
  #viewOf(state: PlanState): PlanView {
    const { version } = this.state;
    let view = this.#views.get(state);
    if (!view) {
      const { checked: before, views } = (this.#base ??= this.#baseOf());
      const checked = before.plan === state ? before : recheckPlan(before, state);
      this.#base = { checked, views };
      view = views(checked, version);
    } else if (view.plan.version !== version) view = { ...view, plan: { ...view.plan, version } };
    this.#views.set(state, view);
    return view;
  }

  /** The same commands on the same state are carried out once: supposed before they are done, done before they are kept. */
  #apply(state: PlanState, gesture: Gesture): PlanBatchResult {
    const { commands, base } = gesture;
    const bodies = JSON.stringify(commands.map(({ type, payload }) => [type, payload]));
    const known = this.#done.get(gesture) ?? this.#last;
    if (known?.from === state && known.base === base && known.bodies === bodies) return known.result;
    const { framework, actor, territory, now } = this.#facts;
    const instant = now();
    const sent = commands.map((command) => ({ ...command, v: 1, base }) as PlanEditCommand);
    const result = applyPlanEdits(state, sent, { actor, territory, framework, now: instant as PlanContext['now'], asOf: instant.slice(0, 10) as PlanContext['asOf'] });
    this.#last = result.ok ? { from: state, base, bodies, result } : undefined;
    return result;
  }

  #show(state: PlanState): void {
    this.shown = state;
    this.#view = undefined;
  }

  /** Carries a gesture out on what is shown, and keeps it to be sent. */
  add(gesture: Gesture): PlanBatchResult {
    const result = this.#apply(this.shown, gesture);
    if (result.ok && isChange(result)) {
      this.queue.push(gesture);
      if (this.#last) this.#done.set(gesture, this.#last);
      this.#show(result.state);
    }
    return result;
  }

  /** The plan as it would be; `undefined` where a rule says no. */
  suppose(gesture: Gesture): PlanView | undefined {
    const result = this.#apply(this.shown, gesture);
    return result.ok ? this.#viewOf(result.state) : undefined;
  }

  /**
   * The server kept the first gesture, at a version. What undoes it; `undefined` where the server had more than this page: then it must be
   * read again.
   */
  kept(version: number): readonly PlanEditBody[] | undefined {
    const gesture = this.queue[0]!;
    const result = this.#apply(this.state, gesture);
    this.queue.shift();
    if (!result.ok || result.state.version !== version) return undefined;
    this.state = result.state;
    if (this.queue.length === 0) this.#show(result.state);
    else this.#view = undefined;
    return inverseOfBatch(result.outcomes) as PlanEditBody[];
  }

  /** The server refused a gesture: it goes, and what came after it is carried out again without it. */
  drop(gesture: Gesture): readonly Rejected[] {
    const at = this.queue.indexOf(gesture);
    if (at >= 0) this.queue.splice(at, 1);
    return this.#replay();
  }

  /** The plan as the server has it now, others' changes included, with what is not sent yet laid over it. */
  adopt(state: PlanState): readonly Rejected[] {
    this.state = withKnownLines(state, this.state);
    return this.#replay();
  }

  /** Gestures that no longer go leave the queue, and are told. */
  #replay(): readonly Rejected[] {
    const rejected: Rejected[] = [];
    let state = this.state;
    for (const gesture of [...this.queue]) {
      const result = this.#apply(state, gesture);
      if (result.ok) state = result.state;
      else {
        this.queue.splice(this.queue.indexOf(gesture), 1);
        rejected.push({ gesture, fault: result });
      }
    }
    this.#show(state);
    return rejected;
  }
}

const isChange = (result: PlanBatchResult): boolean => result.ok && result.outcomes.some(({ changed }) => changed.length > 0);

/** Lines that are as they were stay the same objects: only the others are checked again. */
function withKnownLines(next: PlanState, before: PlanState): PlanState {
  const known = new Map(before.projects.map((project) => [project.id, project]));
  return {
    ...next,
    projects: next.projects.map((project) => {
      const old = known.get(project.id);
      return old && JSON.stringify(old.touched) === JSON.stringify(project.touched) ? old : project;
    }),
  };
}
