import { isProblem, planningOn, type JalonSource } from '@jalon/client';
import type { AllocationFormulaSummary, AllocationRunSummary, Me } from '@jalon/contract';
import { html, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { notice } from '../../shared/notice.ts';
import { newRunGesture } from './new-run.ts';
import type { Gesture } from './gestures.ts';
import { Asking } from './asking.ts';
import { loadSentences, type ActingHost } from './sending.ts';

interface About { readonly programme: string; readonly exercise: string; readonly begun: (run: string) => void }
interface Facts { readonly may: boolean; readonly formulas: readonly AllocationFormulaSummary[]; readonly runs: readonly AllocationRunSummary[] }

async function callerOf(source: JalonSource): Promise<Me | undefined> {
  try {
    return await planningOn(source).me();
  } catch (error) {
    if (isProblem(error) && error.status === 401) return undefined;
    throw error;
  }
}

/** Whoever runs a programme may begin a run of it; the server has the last word. */
async function factsFrom(source: JalonSource, programme: string): Promise<Facts> {
  const { allocations } = planningOn(source);
  const me = await callerOf(source);
  if (!me?.grants.some(({ role }) => role === 'officer')) return { may: false, formulas: [], runs: [] };
  const [formulas, runs] = await Promise.all([allocations.formulas({ pageSize: 200 }), allocations.list({ programme, pageSize: 200 })]);
  return { may: formulas.items.length > 0, formulas: formulas.items, runs: runs.items };
}

/** Where an exercise has no run: begins its first for whoever may, and says who can to the others. */
export class Beginning {
  readonly #of: ActingHost;
  readonly #source: JalonSource;
  readonly #about: About;
  readonly #asking: Asking;
  #facts: Facts | undefined;
  #gesture: { readonly say: Say; readonly gesture: Gesture } | undefined;

  constructor(of: ActingHost, source: JalonSource, about: About) {
    [this.#of, this.#source, this.#about] = [of, source, about];
    this.#asking = new Asking(of);
    void this.#load();
  }

  isOf(source: JalonSource, programme: string, exercise: string): boolean {
    return source === this.#source && programme === this.#about.programme && exercise === this.#about.exercise;
  }

  get hasUnsavedChanges(): boolean {
    return this.#asking.isTouched;
  }

  /** Nobody learns of a failure here: the sentence for everybody stays. */
  async #load(): Promise<void> {
    this.#facts = await factsFrom(this.#source, this.#about.programme).catch(() => undefined);
    this.#of.host.requestUpdate();
  }

  #gestureIn(say: Say, { formulas, runs }: Facts): Gesture {
    if (this.#gesture?.say === say) return this.#gesture.gesture;
    const { programme, exercise, begun } = this.#about;
    void loadSentences(say.format.language).catch(() => undefined);
    const gesture = newRunGesture(say, {
      programme, exercise, id: 'do-begin', title: say('allocation.begin'), effect: say('allocation.begin.say', { exercise: isolate(exercise) }), name: say('allocation.begin.name', { exercise }), formulas, formula: undefined, runs, source: () => this.#source, begun,
    });
    this.#gesture = { say, gesture };
    return gesture;
  }

  draw(say: Say): TemplateResult | undefined {
    const facts = this.#facts;
    if (!facts) return undefined;
    // A run that is closed to somebody is told to them as none.
    if (!facts.may) return notice({ title: say('allocation.noneShown'), say: say('allocation.begin.who') });
    const gesture = this.#gestureIn(say, facts);
    const words = { say, currency: 'XXX' };
    return html`${notice({ title: say('allocation.noRun'), say: say('allocation.begin.say', { exercise: isolate(this.#about.exercise) }), acts: html`<div class="acts">${this.#asking.button(words, gesture, 'btn primary')}</div>` })}${this.#asking.dialog(words)}`;
  }
}
