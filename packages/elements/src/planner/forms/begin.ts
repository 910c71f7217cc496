import { isProblem, planningOn, type JalonSource } from '@jalon/client';
import type { Me, PlanningFrameworkSummary } from '@jalon/contract';
import { canSendPlanCommand, planActorOn, type PlanCommandBody } from '@jalon/core/investment';
import { pickText, type LocalizedText } from '@jalon/core/shared';
import type { Territory } from '@jalon/core/territory';
import { html, type LitElement, type TemplateResult } from 'lit';
import { isolate } from '../../language/format.ts';
import { setStrings, type Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { notice } from '../../shared/notice.ts';
import { dayOf } from '../day.ts';
import type { Told } from '../scene.ts';
import { changingThrough } from '../session/changing.ts';
import { loadPlanWords } from '../session/words.ts';
import { begun } from './begun.ts';
import { drawForm, OpenForm, type Field, type FormGround, type FormPlan, type Written } from './form.ts';
import { formsSheet } from './forms.css.ts';
import { whyNot } from './why-not.ts';
import { loadFormsLanguage } from './words.ts';

export { formsSheet as styles };

/** A planner of a territory that has no plan. */
export type BeginHost = LitElement & { readonly plan: string | undefined; readonly territory: string | undefined; readonly programme: string | undefined; refresh(): Promise<void> };

/** What a plan of this territory needs, and whether this person may begin one. */
interface Facts {
  readonly place: Territory;
  /** The newest version of each, the first one first. */
  readonly frameworks: readonly PlanningFrameworkSummary[];
  readonly standing: 'may' | 'may-not' | 'signed-out';
}

const SIGNED_OUT: ReadonlySet<string> = new Set(['not-signed-in', 'token-invalid', 'token-expired']);

/** Who the caller is; `undefined` where nobody is signed in. */
async function callerOf(source: JalonSource): Promise<Me | undefined> {
  const me = source.transport ? planningOn(source).me : (source as { readonly me?: () => Promise<Me> }).me;
  try {
    return await me?.();
  } catch (error) {
    if (isProblem(error) && SIGNED_OUT.has(error.code)) return undefined;
    throw error;
  }
}

function newest(frameworks: readonly PlanningFrameworkSummary[]): PlanningFrameworkSummary[] {
  const byCode = new Map<string, PlanningFrameworkSummary>();
  for (const one of frameworks) if (one.version >= (byCode.get(one.code)?.version ?? '')) byCode.set(one.code, one);
  return [...byCode.values()];
}

/** Those whose code begins with the country of the territory, `sn-pti`; all where none does. */
function fitting(frameworks: PlanningFrameworkSummary[], { country }: Territory): PlanningFrameworkSummary[] {
  const own = frameworks.filter(({ code }) => code.startsWith(`${country.toLowerCase()}-`));
  return own.length > 0 ? own : frameworks;
}

async function readFacts(source: JalonSource, territory: string, day: string): Promise<Facts | undefined> {
  const { planning } = changingThrough(source);
  if (!planning) return undefined;
  const [me, place, frameworks] = await Promise.all([callerOf(source), source.territories.get(territory), planning.frameworks()]);
  if (!me) return { place, frameworks: [], standing: 'signed-out' };
  const grants = me.grants.map((grant) => ({ role: grant.role, territoryId: grant.territory?.id ?? null, from: grant.from ?? undefined, to: grant.to ?? undefined }));
  const actor = planActorOn({ id: me.id, grants }, place, day);
  const may = frameworks.items.length > 0 && canSendPlanCommand('createPlan', actor, { territory: place, asOf: day }).allowed;
  return { place, frameworks: fitting(newest(frameworks.items), place), standing: may ? 'may' : 'may-not' };
}

/** Where a territory has no plan: begins one for whoever may, and says who can to the others. */
export class Beginning {
  readonly #host: BeginHost;
  readonly #source: JalonSource;
  readonly #territory: string;
  readonly #programme: string | undefined;
  readonly #id = crypto.randomUUID();
  #sent: { readonly json: string; readonly id: string } | undefined;
  #facts: Facts | undefined;
  #form: OpenForm | undefined;
  #language: Say['format']['language'] | undefined;
  /** Whether what it asks for did not come. */
  hasFailed = false;

  constructor(host: BeginHost, source: JalonSource, territory: string, programme: string | undefined) {
    this.#host = host;
    this.#source = source;
    this.#territory = territory;
    this.#programme = programme;
  }

  /** Whether it is still about what the planner is about. */
  isOf(source: JalonSource, territory: string, programme: string | undefined): boolean {
    return this.#source === source && this.#territory === territory && this.#programme === programme;
  }

  /** Asks who the person is and what a plan needs here. Nobody learns of a failure: the sentence for everybody stays. */
  async load(language: Say['format']['language']): Promise<void> {
    try {
      const [facts] = await Promise.all([readFacts(this.#source, this.#territory, this.#day), this.#translate(language)]);
      this.#facts = facts;
    } catch {
      this.#facts = undefined;
      this.hasFailed = true;
    }
    this.#host.requestUpdate();
  }

  async #translate(language: Say['format']['language']): Promise<void> {
    this.#language = language;
    await Promise.all([loadFormsLanguage(language), loadPlanWords(language)]);
    // A form that is open already is asked anew in them.
    if (this.#form) setStrings(language, {});
    else this.#host.requestUpdate();
  }

  get #day(): string {
    return dayOf(this.#host) || new Date().toLocaleDateString('sv');
  }

  draw(say: Say): TemplateResult | undefined {
    const [facts, { language }] = [this.#facts, say.format];
    if (this.#language !== language) void this.#translate(language);
    if (!facts) return undefined;
    const title = say('planner.begin.absent', { place: isolate(facts.place.name) });
    if (facts.standing !== 'may') return notice({ title, say: say(facts.standing === 'signed-out' ? 'planner.begin.signIn' : 'planner.begin.who') });
    if (!this.#form) return notice({ title, say: say('planner.begin.say'), acts: html`<div class="acts"><button type="button" class="btn primary" @click=${() => this.#open(say, facts)}>${say('planner.begin')}</button></div>` });
    const ground: FormGround = { host: this.#host, say, unit: { places: 0, name: 'units' } };
    return html`<section class="note blank" part="note" aria-labelledby="begin"><h2 class="h3" id="begin">${mark('none', 'c-none')}<span>${say('planner.begin')}</span></h2>
      ${drawForm(ground, this.#form, say('planner.begin'), this.#close)}</section>`;
  }

  #open(say: Say, facts: Facts): void {
    this.#form = new OpenForm(say, (words) => this.#formOf(words, facts));
    this.#focus('.pform :is(select, input)');
  }

  readonly #close = (): void => {
    this.#form = undefined;
    this.#focus('.acts .primary');
  };

  #focus(selector: string): void {
    const { updateComplete, renderRoot } = this.#host;
    this.#host.requestUpdate();
    void updateComplete.then(() => this.#host.updateComplete).then(() => renderRoot.querySelector<HTMLElement>(selector)?.focus());
  }

  #formOf(say: Say, { place, frameworks }: Facts): FormPlan {
    const framework = (code: string): PlanningFrameworkSummary => frameworks.find((one) => one.code === code) ?? frameworks[0]!;
    const textOf = (label: unknown, code: string): string => (label ? say.format.typeset(pickText(label as LocalizedText, say.format.language)) : code);
    const year = Number(this.#day.slice(0, 4));
    const { years } = frameworks[0]!;
    const isSame = frameworks.every((one) => one.years === years);
    const span = (first: number): string => (isSame ? say('planner.begin.span', { first: String(first), last: String(first + years - 1) }) : String(first));
    const fields: Field[] = [
      { name: 'firstYear', label: say('planner.begin.years'), kind: 'choice', value: String(year + 1), options: [-1, 0, 1, 2].map((by) => [String(year + by), span(year + by)]) },
      ...(frameworks.length > 1 ? [{ name: 'framework', label: say('planner.begin.framework'), kind: 'choice', value: frameworks[0]!.code, options: frameworks.map(({ code, label }) => [code, textOf(label, code)]) } as Field] : []),
      { name: 'name', label: say('planner.begin.name'), kind: 'text', value: '' },
      { name: 'file', label: say('planner.begin.file'), kind: 'file', value: '', accept: '.xlsx,.csv,.ods' },
    ];
    return {
      fields, hint: say('planner.begin.hint'), save: say('planner.begin'), cancel: say('planner.act.cancel'),
      done: (written) => this.#begin(written, framework(written.text('framework')), place),
    };
  }

  async #begin(written: Written, { code, version, hash, years, currency }: PlanningFrameworkSummary, place: Territory): Promise<boolean | Told> {
    const firstYear = Number(written.text('firstYear'));
    const programme = this.#programme;
    const body: PlanCommandBody = {
      type: 'createPlan',
      payload: { territory: place.id, ...(programme && { programme }), name: written.text('name') || `PTI ${firstYear}–${firstYear + years - 1} · ${place.name}`, firstYear, years, currency, framework: { code, version, hash } },
    };
    try {
      await changingThrough(this.#source).plans!.send(this.#id, [{ ...body, id: this.#idOf(body), base: 0 }]);
      begun.set(this.#host, written.file('file') ?? null);
      await this.#host.refresh();
      return true;
    } catch (error) {
      return whyNot(error, currency);
    }
  }

  /** One command keeps its id while it says the same: sent again, it begins nothing twice. */
  #idOf(body: PlanCommandBody): string {
    const json = JSON.stringify(body);
    if (this.#sent?.json !== json) this.#sent = { json, id: crypto.randomUUID() };
    return this.#sent.id;
  }
}
