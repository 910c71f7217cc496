import { html, nothing, type TemplateResult } from 'lit';
import { getTrajectory, type JalonProblem, type JalonSource, type TrajectoryKey } from '@jalon/client';
import type { TrajectoryView } from '@jalon/core/assessment';
import type { Language } from '@jalon/core/shared';
import { isolate } from '../../language/format.ts';
import { addStrings, createTexts, type Say } from '../../language/strings.ts';
import { mark } from '../../shared/icons.ts';
import { acts } from '../../shared/acts.ts';
import { ReadingController } from '../../shared/reading.controller.ts';
import { rich } from '../../shared/rich.ts';
import type { Card } from '../card.ts';
import type { DetailsHost } from '../explanation/details.controller.ts';
import { besideOf, isReadable, type Pair } from './beside.ts';
import { chart } from './chart.ts';
import { yearsFr } from './fr.ts';
import { linesTable } from './lines.ts';
import { peersOf } from './peers.ts';

export { styles } from './trajectory.css.ts';

addStrings('fr', yearsFr);
const texts = createTexts({ en: () => import('./en.ts'), ar: () => import('./ar.ts') });

/** The card's version is in it: once the card is another, its years are read again. */
interface Asked extends TrajectoryKey { readonly version: number }

/** What the server said of the reader or of what was asked, rather than that something failed. */
const ANSWERS: Readonly<Partial<Record<string, 'years.forbidden' | 'years.signin' | 'years.held'>>> = { forbidden: 'years.forbidden', 'not-signed-in': 'years.signin', 'token-invalid': 'years.signin', 'token-expired': 'years.signin', 'not-found': 'years.held' };

/** The other years of a card, as they are read once somebody opened them. */
export class Trajectory {
  readonly #host: DetailsHost;
  readonly #source: () => JalonSource | undefined;
  readonly #reading: ReadingController<Asked, TrajectoryView>;
  readonly #without = new Set<Language>();
  #pair: Pair = {};
  /** Of the territory and programme the pair was chosen for. */
  #pairOf = '';

  constructor(host: DetailsHost, source: () => JalonSource | undefined) {
    this.#host = host;
    this.#source = source;
    this.#reading = new ReadingController<Asked, TrajectoryView>(host, (from, { territory, programme, before, after }, options) => getTrajectory(from, { territory, programme, before, after }, options));
  }

  /** The years, or why there are none. */
  render(card: Card): TemplateResult {
    const { say, view } = card;
    const canSay = this.#canSay(say.format.language);
    const of = `${view.programme.code} ${view.territory.id}`;
    if (this.#pairOf !== of) [this.#pair, this.#pairOf] = [{}, of];
    const asked = { territory: view.territory.ref, programme: view.programme.code, after: view.cycle.code, ...this.#pair, version: view.version };
    // Once this drawing is done: what begins to be read is drawn in the next.
    queueMicrotask(() => this.#reading.follow(asked, this.#source()));
    const { view: years, problem, offlineSince } = this.#reading;
    if (years && canSay) return this.#years(card, years, problem);
    if (years || !problem) return html`<p class="cap" role="status">${say('part.loading')}</p><span class="sk big" aria-hidden="true"></span><span class="sk" aria-hidden="true"></span><span class="sk half" aria-hidden="true"></span>`;
    return this.#why(say, problem, offlineSince);
  }

  /** Whether its words are there; French stands in for a language that does not come. */
  #canSay(language: Language): boolean {
    if (texts.isLoaded(language) || this.#without.has(language)) return true;
    void texts.load(language).catch(() => void this.#without.add(language)).finally(() => this.#host.requestUpdate());
    return false;
  }

  #years(card: Card, view: TrajectoryView, problem: JalonProblem | undefined): TemplateResult {
    const { say, rtl } = card;
    const { years, dated } = view;
    const readable = years.filter(isReadable);
    const read = readable.length;
    // Nothing stands before the card's own cycle, or nothing in it may be read: the first two that may.
    const [first, second] = readable;
    if (!view.beside && !this.#pair.after && first && second) queueMicrotask(() => this.#choose({ before: first.cycle.code, after: second.cycle.code }));
    const glance = years.length === 1 ? say('years.one') : read < 2 ? say('years.alone') : say('years.glance', { count: years.length, read });
    return html`${problem ? this.#why(say, problem, undefined) : nothing}<p class="yr-glance">${rich(glance)}</p>${chart(say, view, rtl)}${linesTable(card, view)}
      ${dated.map(({ code, from, to }) => html`<p class="cap">${rich(say('years.dated', { code: isolate(code), from: from ? say.format.date(from) : '', to: to ? say.format.date(to) : '' }))}</p>`)}
      ${read > 1 ? besideOf(card, view, this.#choose) : nothing}${peersOf(card, view)}`;
  }

  readonly #choose = (pair: Pair): void => {
    this.#pair = pair;
    this.#host.requestUpdate();
  };

  readonly #retry = (): void => void this.#reading.refresh();

  #why(say: Say, problem: JalonProblem, offlineSince: string | undefined): TemplateResult {
    const answered = ANSWERS[problem.code];
    const said = offlineSince ? say('years.offline', { time: say.format.time(offlineSince) }) : answered ? say(answered) : problem.detail ?? say.code('error', problem.code);
    return html`<div class="note ${answered ? '' : 'err'}" part="note" role="alert"><p class="h3">${mark(answered ? 'na' : 'unmet', answered ? 'c-na' : 'c-unmet')}<span>${answered || offlineSince ? said : say('years.failed')}</span></p>${answered || offlineSince ? nothing : html`<p>${said}</p>`}${acts(say, this.#retry, problem.requestId)}</div>`;
  }
}
