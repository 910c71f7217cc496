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
  const hasBase = scene.baseline && scene.view.rows.some(({ baseline }) => baseline?.schedule);
  return html`<section class="sec timeline" aria-labelledby="timeline-title"><div><h3 id="timeline-title">${say('planner.view.timeline')}</h3>
    ${isNarrow ? nothing : html`<p class="gloss">${say('planner.timeline.gloss', { base: hasBase })}</p>`}</div>
    <div class="tlbox">${element}${isNarrow ? nothing : legend(scene, today, hasBase)}</div></section>`;
}

/** What is drawn, with its word: only signs that are there. Then its keys. */
function legend(scene: PlannerScene, today: string, hasBase: boolean): TemplateResult {
  const { say, view, writing } = scene;
  let [isFrozen, isOff, isStray] = [false, false, false];
  for (const { baseline, status, schedule, sums } of view.rows) {
    isFrozen ||= !!baseline;
    isOff ||= status === 'done' || status === 'dropped';
    isStray ||= !schedule && sums.credits.some(Boolean);
  }
  const keys: readonly (readonly [sign: string, words: string, isThere: boolean])[] = [
    ['cy', say('planner.timeline.key.credit'), true], ['cy frozen', say('planner.timeline.key.frozen'), isFrozen && frozenYear(view) !== undefined], ['base', say('planner.timeline.key.base'), hasBase],
    ['cy off', say('planner.timeline.key.done'), isOff], ['stray', say('planner.timeline.key.stray'), isStray], ['now', say('planner.timeline.key.today'), placeOf(today, axisOf(view)) !== undefined],
  ];
  return html`<ul class="key" part="legend">${keys.map(([sign, words, isThere]) => (isThere ? html`<li><span class="kx ${sign}" aria-hidden="true"></span>${words}</li> ` : nothing))}</ul><p class="keys2 noprint" id="timeline-help">${say(writing === 'no' ? 'planner.timeline.reading' : 'planner.timeline.help')}</p>`;
}
