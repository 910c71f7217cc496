import { html, nothing, type LitElement, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import type { AllocationAmounts, AllocationFault, AllocationView } from '@jalon/core/allocation';
import type { Language } from '@jalon/core/shared';
import { bringFurther } from '../../language/further.ts';
import { addStrings, type Say } from '../../language/strings.ts';
import { acts } from '../../shared/acts.ts';
import { mark } from '../../shared/icons.ts';
import { rich } from '../../shared/rich.ts';
import { ReadingController } from '../../shared/reading.controller.ts';
import { readAmounts } from '../source.ts';
import type { Scene } from '../scene.ts';
import type { AmountTable } from '../table/amount-table.ts';
import { arrange } from '../table/arrange.ts';
import type { Query } from '../table/query.ts';
import { sheet } from './beside.css.ts';
import { Compare } from './compare.ts';
import { Part } from '../../shared/part.ts';
import type { Acting } from '../acting/acting.ts';
import type { Beginning } from '../acting/beginning.ts';
import { besideAllocationFr } from './fr.ts';
import { filters } from './filters.ts';
import { Hands } from './hands.ts';
import { groups, ladder } from './ladder.ts';
import { Following } from './following.ts';
import { banner, sentenceOf, wanting, type Wanting } from './notices.ts';
import { runChoice } from './runs.ts';
import { why } from './why.ts';

bringFurther();
addStrings('fr', besideAllocationFr);

export { sheet as styles };

/** Faults said one by one; the server says how many there are. */
const MOST_FAULTS = 12;
type Describe = (fault: Pick<AllocationFault, 'code' | 'figures'>, currency: string) => string;
const described: Partial<Record<Language, Describe>> = {};
const MESSAGES: Readonly<Record<Language, () => Promise<{ readonly describeAllocationFault: Describe }>>> = { fr: () => import('@jalon/core/messages/fr'), en: () => import('@jalon/core/messages/en'), ar: () => import('@jalon/core/messages/ar') };

/** How core words what is wrong, when something is. */
async function loadFaults(language: Language): Promise<void> {
  try {
    described[language] = (await MESSAGES[language]()).describeAllocationFault;
  } catch {
    // The first sentence says how many there are; the next drawing tries again.
  }
}

/** What of the widget the parts around the table need. */
export interface BesideHost {
  readonly host: LitElement & { run: string | undefined };
  readonly table: AmountTable;
  source(): JalonSource | undefined;
  refresh(): Promise<void>;
  replace(view: AllocationView): void;
  readonly retry: () => void;
}

/** What an exercise without a run is called. */
export interface Absent { readonly programme: string; readonly exercise: string; readonly readonly: boolean }

interface Followed { readonly scene: Scene; readonly open: string | undefined; readonly compare: string | undefined; readonly readonly: boolean }
type AmountsKey = { readonly run: string; readonly territory: string; readonly version: number };

/** What stands around the table: why there is nothing, the ladder, the calculation of an amount, two runs side by side, and what an officer does. */
export class Beside {
  /** Puts rows in the order asked for. */
  readonly arrange = arrange;
  readonly #of: BesideHost;
  readonly #amounts: ReadingController<AmountsKey, AllocationAmounts>;
  readonly #compare: Compare;
  readonly #part;
  readonly #following: Following;
  #acting: Acting | undefined;
  #beginning: Beginning | undefined;
  #version = 0;
  #now: Followed | undefined;

  constructor(of: BesideHost) {
    this.#of = of;
    new Hands(of.host, of.table);
    this.#compare = new Compare(of.host as LitElement & HTMLElement);
    this.#following = new Following(of.host, () => of.refresh());
    this.#part = new Part(of.host, () => import('../acting/acting.ts'));
    this.#amounts = new ReadingController<AmountsKey, AllocationAmounts>(of.host as LitElement & HTMLElement, (source, { run, territory }, options) => readAmounts(source, { run, territory }, options));
  }

  get hasUnsavedChanges(): boolean {
    return (this.#acting?.hasUnsavedChanges ?? false) || (this.#beginning?.hasUnsavedChanges ?? false);
  }

  /** What changes a run comes where there may be somebody to change it: not in a page that only reads. */
  async #act(): Promise<void> {
    const part = await this.#part.load();
    if (part) this.#acting ??= new part.Acting(this.#of, { runs: () => this.#compare.runs, open: (run) => this.#open(run) });
    this.#of.host.requestUpdate();
  }

  /** Another run is shown from now on. */
  #open(run: string): void {
    this.#of.host.run = run;
    this.#compare.renew();
  }

  /** Why there is nothing; where an exercise has no run yet, how its first one is begun. */
  wanting(say: Say, all: Wanting, { programme, exercise, readonly }: Absent): TemplateResult | undefined {
    const source = this.#of.source();
    if (!all.isNone || all.problem || readonly || !source?.transport) return wanting(say, all, this.#of.retry);
    if (!this.#part.value) { void this.#act(); return wanting(say, all, this.#of.retry); }
    if (!this.#beginning?.isOf(source, programme, exercise)) this.#beginning = new this.#part.value.Beginning(this.#of, source, { programme, exercise, begun: (run) => this.#open(run) });
    return this.#beginning.draw(say) ?? wanting(say, all, this.#of.retry);
  }

  /** Which run is shown, where there are several. */
  tools({ say, view }: Scene): TemplateResult | typeof nothing {
    return runChoice(say, view.run, this.#compare.runs, (run) => this.#open(run));
  }
  banner(say: Say, view: AllocationView, all: Wanting): TemplateResult | typeof nothing {
    return html`${this.#following.draw(say)}${banner(say, view, all, this.#of.retry)}`;
  }

  /** What is shown now: amounts are read once for each version of a run. */
  follow(now: Followed): void {
    this.#now = now;
    const { run } = now.scene.view;
    this.#amounts.follow(now.open === undefined ? undefined : { run: run.id, territory: now.open, version: run.version }, this.#of.source());
    this.#compare.follow(now.scene, now.compare, this.#of.source());
    this.#following.follow(this.#of.source(), run.id, run.version);
    if (run.version > this.#version && this.#version > 0) this.#compare.renew();
    this.#version = run.version;
    if (now.readonly || this.#of.source()?.kind !== 'http') return;
    if (this.#acting) this.#acting.follow(now.scene);
    else if (!this.#part.hasFailed) void this.#act();
  }

  /** Why nothing can be computed, one by one. */
  faults({ say, view, currency }: Scene): TemplateResult | typeof nothing {
    const { faults } = view.verdict;
    if (faults.length === 0) return nothing;
    const { language } = say.format;
    if (!described[language]) void loadFaults(language).then(() => this.#of.host.requestUpdate());
    const describe = described[language];
    return describe ? html`<ul class="faults" aria-label=${say('allocation.faults')}>${faults.slice(0, MOST_FAULTS).map((fault) => html`<li>${mark('unmet', 'c-unmet')}<span>${rich(describe(fault as AllocationFault, currency))}</span></li>`)}</ul>` : nothing;
  }
  /** Stands after the parts of a window that this exercise has otherwise than its formula. */
  set({ say }: Scene): string {
    return `${say('allocation.join')}${say('allocation.window.set')}`;
  }
  filters(scene: Scene, query: Query, ask: (query: Partial<Query>) => void, count: number): TemplateResult {
    return filters(scene, query, ask, count);
  }
  ladder(scene: Scene): TemplateResult | typeof nothing {
    return ladder(scene);
  }

  why(): TemplateResult | typeof nothing {
    const { scene } = this.#now ?? {};
    if (!scene) return nothing;
    const { say } = scene;
    const { view, problem } = this.#amounts;
    const acting = this.#now?.readonly ? undefined : this.#acting;
    if (view) return why(scene, view, { ofMovement: (movement) => acting?.ofMovement(scene, movement) ?? nothing, ofAmounts: (amounts) => acting?.ofAmounts(scene, amounts) ?? nothing });
    if (!this.#of.source()) return html`<p>${say('allocation.why.unread')}</p>`;
    return problem ? html`<div role="alert"><p>${sentenceOf(say, problem)}</p>${acts(say, () => void this.#amounts.refresh(), problem.requestId)}</div>` : html`<p class="cap" role="status">${say('allocation.why.loading')}</p><span class="sk half"></span>`;
  }

  /** What is to be done stands first as long as nothing is granted; after that, what was granted does. */
  first(scene: Scene): TemplateResult | typeof nothing {
    return scene.view.run.decree ? nothing : this.#acts(scene);
  }

  #acts(scene: Scene): TemplateResult | typeof nothing {
    return this.#now?.readonly ? nothing : (this.#acting?.draw(scene) ?? nothing);
  }

  after(scene: Scene): TemplateResult | typeof nothing {
    const acting = this.#now?.readonly ? undefined : this.#acting;
    return html`${groups(scene)}${this.#compare.draw(scene)}${scene.view.run.decree ? this.#acts(scene) : nothing}${acting?.dialog(scene, this.#following.words(scene.say)) ?? nothing}`;
  }
}
