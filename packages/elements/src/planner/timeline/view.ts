import { html, nothing, type LitElement, type ReactiveController, type TemplateResult } from 'lit';
import { bringFurther } from '../../language/further.ts';
import { addStrings } from '../../language/strings.ts';
import { Part } from '../../shared/part.ts';
import { timelineSheet } from '../styles/timeline.css.ts';
import { dayOf } from '../day.ts';
import type { PlannerScene } from '../scene.ts';
import { axisOf, placeOf } from './axis.ts';
import { frozenYear } from './bars.ts';
import { timelineFr } from './fr.ts';
import { Timeline } from './timeline.ts';

addStrings('fr', timelineFr);
bringFurther();

/** What dresses it, added to the widget's own sheets. */
export { timelineSheet as styles };

/** A timeline for as long as its widget is in the page, with the hands that move bars once the person may. */
class Standing implements ReactiveController {
  readonly timeline = new Timeline();
  readonly #gestures: Part<typeof import('./gestures.ts')>;

  constructor(host: LitElement) {
    this.#gestures = new Part(host, () => import('./gestures.ts'));
    host.addController(this);
  }

  hostConnected(): void {
    this.timeline.connect();
  }

  hostDisconnected(): void {
    this.timeline.disconnect();
  }

  show(scene: PlannerScene, today: string | undefined): HTMLElement {
    this.timeline.show(scene, today);
    if (scene.writing !== 'no' && !this.timeline.gestures) void this.#gestures.load().then((part) => { if (part) this.timeline.gestures ??= new part.Gestures(this.timeline); });
    return this.timeline.element;
  }
}

const standings = new WeakMap<LitElement, Standing>();

/** Takes the reader to a project: it comes into sight, and has the focus. False where it is not drawn. */
export function goToProject(host: LitElement, project: string): boolean {
  const timeline = standings.get(host)?.timeline;
  const line = timeline?.lines.all.findIndex((one) => (one.kind === 'row' || one.kind === 'item') && one.row.id === project) ?? -1;
  if (line >= 0) timeline!.goTo(line);
  return line >= 0;
}

/**
 * Projects along the quarters of the plan, and what its signs mean.
 *
 * @param today a plain date, drawn where it is within the years: the day the planner stands on unless told, none where it is empty
 */
export function drawTimeline(scene: PlannerScene, today: string = dayOf(scene.host, scene.framework?.timeZone)): TemplateResult {
  const { host, say } = scene;
  let standing = standings.get(host);
  if (!standing) standings.set(host, (standing = new Standing(host)));
  const element = standing.show(scene, today);
  const { isNarrow } = standing.timeline;
  return html`<section class="sec timeline" aria-labelledby="timeline-title"><div><h3 id="timeline-title">${say('planner.view.timeline')}</h3>
    ${isNarrow ? nothing : html`<p class="gloss">${say('planner.timeline.gloss', { base: hasBaseline(scene) })}</p>`}</div>
    <div class="tlbox">${element}${isNarrow ? nothing : html`${legend(scene, today)}<p class="keys2 noprint" id="timeline-help">${say(scene.writing === 'no' ? 'planner.timeline.reading' : 'planner.timeline.help')}</p>`}</div></section>`;
}

const hasBaseline = ({ baseline, view: { rows } }: PlannerScene): boolean => baseline && rows.some((row) => row.baseline?.schedule);

/** What is drawn, with its word: only signs that are there. */
function legend(scene: PlannerScene, today: string): TemplateResult {
  const { say, view } = scene;
  const { rows } = view;
  const hasBase = hasBaseline(scene);
  const key = (sign: string, words: string): TemplateResult => html`<li><span class="kx ${sign}" aria-hidden="true"></span>${words}</li>`;
  return html`<ul class="key" part="legend">${key('cy', say('planner.timeline.key.credit'))}${frozenYear(view) !== undefined && rows.some((row) => row.baseline) ? key('cy frozen', say('planner.timeline.key.frozen')) : nothing}
    ${hasBase ? key('base', say('planner.timeline.key.base')) : nothing}${rows.some(({ status }) => status === 'done' || status === 'dropped') ? key('cy off', say('planner.timeline.key.done')) : nothing}
    ${rows.some(({ schedule, sums }) => !schedule && sums.credits.some(Boolean)) ? key('stray', say('planner.timeline.key.stray')) : nothing}${placeOf(today, axisOf(view)) === undefined ? nothing : key('now', say('planner.timeline.key.today'))}</ul>`;
}
