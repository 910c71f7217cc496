import { make } from '../../scorecard-matrix/table/make.ts';
import { Later } from '../../scorecard-matrix/table/later.ts';
import { idle } from '../../shared/idle.ts';
import type { PlannerScene } from '../scene.ts';
import { axisOf, placeOf, type Axis } from './axis.ts';
import type { Gestures } from './gestures.ts';
import { makeHead } from './head.ts';
import { groupedLines, Lines, yearlyLines, type Heights } from './lines.ts';
import { supposed } from './sizes.ts';
import { factsOf, memory, type Drawn, type Filling } from './row.ts';
import { Sight } from './sight.ts';

/** Up to so many lines all are in the document: the browser's own search then finds each. */
const WHOLE = 80;
/** Lines drawn beyond what is in sight, each way. */
const AROUND = 4;
/** So many of a short plan are drawn at first. */
const AT_FIRST = 16;

/**
 * Projects along the quarters of a plan. Written by hand rather than by templates: lines in sight are in the document, and are written
 * over as one scrolls. In a narrow place, the same as a list year by year.
 */
export class Timeline {
  /** What scrolls. */
  readonly element: HTMLElement;
  readonly body: HTMLElement;
  /** Who moves bars, once the person may. */
  gestures: Gestures | undefined;
  scene!: PlannerScene;
  axis!: Axis;
  lines = new Lines([]);
  heights!: Heights;
  isNarrow = false;
  /** The line to reach by Tab. */
  current: string | undefined;
  readonly #head = make('div', { className: 'hd', role: 'rowgroup' });
  readonly #sight = new Sight();
  readonly #now = make('div', { className: 'now', ariaHidden: 'true', hidden: true });
  #today: string | undefined;
  readonly #isOtherHead = memory();
  readonly #isOther = memory();
  #facts = {};
  #reach = AT_FIRST;
  #viewport = 0;
  /** How far it is scrolled: asking the browser would have it lay out everything first. */
  #top = 0;
  #observer: ResizeObserver | undefined;
  /** How high its head is. */
  #headed = 0;
  readonly #later = new Later(() => {
    this.element.classList.remove('going');
    this.#around = AROUND;
    this.#more();
  });
  /** Lines out of sight come once those in sight are painted. */
  #around = 0;

  constructor() {
    const { above, rows, below } = this.#sight;
    this.body = make('div', { className: 'tl' }, this.#now, this.#head, above, rows, below);
    this.element = make('div', { className: 'lines', role: 'grid', part: 'timeline', tabIndex: -1 }, this.body);
    this.element.addEventListener('scroll', () => this.#scrolled(), { passive: true });
    this.element.addEventListener('click', this.#onClick);
    this.element.addEventListener('keydown', this.#onKey);
    this.element.addEventListener('focusin', ({ target }) => this.#stand(this.lineOf(target as Element)));
  }

  connect(): void {
    // In the next frame: lines drawn while sizes are told would change them again, which the browser reports to the page as an error.
    this.#observer = new ResizeObserver((sizes) => { if (sizes.some((size) => this.#isNews(size))) requestAnimationFrame(() => this.element.isConnected && this.#measure()); });
    this.#observer.observe(this.element);
    this.#observer.observe(this.#sight.rows);
    this.#observer.observe(this.#head);
    // Taken out before all was drawn, the rest comes now.
    this.#askRest();
  }

  disconnect(): void {
    this.#later.stop();
    this.element.classList.remove('going');
    this.#observer?.disconnect();
    this.gestures?.cancel(false);
  }

  /** Draws what changed. `today`, a plain date, is drawn where it is within the years. */
  show(scene: PlannerScene, today?: string): void {
    const before = this.scene as PlannerScene | undefined;
    if (before === scene && today === this.#today) return;
    this.scene = scene;
    this.#today = today;
    if (!before) this.#suppose();
    if (this.#isOther(factsOf(scene))) this.#facts = {};
    this.#arrange(before);
  }

  #suppose(): void {
    const { isNarrow, heights, viewport, headed } = supposed(this.scene);
    [this.isNarrow, this.heights, this.#viewport, this.#headed] = [isNarrow, heights, viewport, headed];
  }

  #arrange(before: PlannerScene | undefined): void {
    const { scene } = this;
    const { view, say } = scene;
    const isOther = before === undefined || before.say !== say || before.view.years.length !== view.years.length || before.view.plan.id !== view.plan.id;
    this.axis = axisOf(view);
    if (isOther || before.view.rows !== view.rows || before.group !== scene.group || before.folded !== scene.folded) this.lines = new Lines(this.isNarrow ? yearlyLines(view) : groupedLines(view, scene.group, scene.folded));
    this.element.classList.toggle('list', this.isNarrow);
    this.element.ariaLabel = say(this.isNarrow ? 'planner.timeline.list' : 'planner.timeline.label');
    // The list is read line by line: it has no keys of its own to tell.
    if (this.isNarrow) this.element.removeAttribute('aria-describedby');
    else this.element.setAttribute('aria-describedby', 'timeline-help');
    this.element.ariaRowCount = String(this.lines.count + 2);
    if (isOther) this.#restart();
    this.#drawHead();
    const now = this.#today === undefined || this.isNarrow ? undefined : placeOf(this.#today, this.axis);
    this.#now.hidden = now === undefined;
    if (now !== undefined) this.element.style.setProperty('--now', now.toFixed(4));
    const hadFocus = this.element.matches(':focus-within');
    this.#draw(true);
    if (hadFocus) this.#refocus();
    this.gestures?.follow();
  }

  /** Lines may have changed places: who stood on one stands on it still. */
  #refocus(): void {
    const target = this.#sight.drawn.get(this.#place)?.target;
    if (target && !target.matches(':focus')) target.focus({ preventScroll: true });
  }

  #drawHead(): void {
    const { scene: { say, view: { years, plan }, unit }, isNarrow } = this;
    if (this.#isOtherHead([say, years, plan.adoption?.year, unit.places, isNarrow])) this.#head.replaceChildren(...(isNarrow ? [] : makeHead(this.scene)));
  }

  /** Other years, other words, or a list in place of an axis: what is drawn is of no use any more. */
  #restart(): void {
    this.#sight.clear();
    this.#reach = AT_FIRST;
    this.element.style.setProperty('--q', String(this.axis.length));
    this.element.style.setProperty('--y', String(this.axis.years.length));
  }

  #wanted(): [number, number] {
    const { count } = this.lines;
    if (count <= WHOLE) return [0, Math.min(count, this.#reach)];
    const first = this.lines.lineAt(this.#top, this.heights);
    const last = this.lines.lineAt(this.#top + this.#viewport - this.#headed, this.heights) + 1;
    return [Math.max(0, first - this.#around), Math.min(count, last + this.#around)];
  }

  get #filling(): Filling {
    return { scene: this.scene, axis: this.axis, facts: this.#facts };
  }

  /** @param isAnew what is drawn may have changed, not only what is in sight */
  #draw(isAnew: boolean): void {
    const sight = this.#sight;
    const wanted = this.#wanted();
    if (!isAnew && wanted[0] === sight.start && wanted[1] === sight.end) return;
    sight.draw(wanted, this.lines, this.#filling, isAnew);
    sight.room(this.lines, this.heights);
    sight.settle(this.#place);
    this.#askRest();
  }

  #askRest(): void {
    if (this.lines.count <= WHOLE ? this.#reach < this.lines.count : this.#around === 0) this.#later.ask();
  }

  #scrolled(): void {
    this.#top = this.element.scrollTop;
    this.#around = AROUND;
    this.#draw(false);
    // Until it rests no line is lit under the pointer: that costs more than the lines that come.
    this.element.classList.add('going');
    this.#later.ask();
  }

  /** The rest of a short plan, a few lines at a time when the browser has nothing else to do. */
  #more(): void {
    if (!this.element.isConnected) return;
    this.#reach += 8;
    this.#draw(false);
    if (this.lines.count <= WHOLE && this.#reach < this.lines.count) idle(() => this.#more());
  }

  /** Lines that come and go as one scrolls change the height of all of them, as was counted: to measure again would have the page laid out twice in each frame. */
  #isNews({ target, contentRect: { height } }: ResizeObserverEntry): boolean {
    const { rows, start, end } = this.#sight;
    return target !== rows || Math.abs(height - this.lines.top(end, this.heights) + this.lines.top(start, this.heights)) > 1;
  }

  /** Sizes as the browser laid them out: text size, density and the width of the widget all change them. */
  #measure(): void {
    const { heights } = this;
    const height = (selector: string): number => this.#sight.rows.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    this.heights = { row: height(this.isNarrow ? '.item' : '.row:not(.grp)') || heights.row, head: height('.grp, .yr') || heights.head };
    this.#viewport = this.element.clientHeight;
    this.#headed = this.#head.offsetHeight;
    this.#top = this.element.scrollTop;
    if (supposed(this.scene).isNarrow === this.isNarrow) return void (this.lines.count > WHOLE && this.#remeasured(heights));
    this.gestures?.cancel(false);
    this.#suppose();
    this.#arrange(undefined);
  }

  #remeasured(before: Heights): void {
    if (before.row !== this.heights.row || before.head !== this.heights.head) this.#sight.room(this.lines, this.heights);
    const [start, end] = this.#wanted();
    if (start < this.#sight.start || end > this.#sight.end) this.#draw(false);
  }

  /** The line that an element stands in. */
  lineOf(target: Element): number | undefined {
    return this.#sight.lineOf(target);
  }

  /** What is drawn of a line, if it is in the document. */
  drawnAt(line: number): Drawn | undefined {
    return this.#sight.drawn.get(line);
  }

  /** Where a line stands in the body, in pixels, and whether there is room under it in sight: as was counted, for to ask would have all laid out at once. */
  boxOf(line: number): { readonly top: number; readonly height: number; readonly isLow: boolean } {
    const [top, height] = [this.#headed + this.lines.top(line, this.heights), this.heights.row];
    return { top, height, isLow: top + height * 3 > this.#top + this.#viewport };
  }

  /** Draws one line again as the plan has it. */
  redraw(line: number): void {
    this.#sight.redraw(line, this.lines, this.#filling);
  }

  /** The place of the line to reach by Tab; -1 where there is none. */
  get #place(): number {
    return this.current === undefined ? -1 : this.lines.indexOf(this.current);
  }

  #stand(line: number | undefined): void {
    const key = line === undefined ? undefined : this.lines.all[line]?.key;
    if (key === undefined || key === this.current) return;
    this.current = key;
    this.#sight.settle(line!);
  }

  /** Goes to a line: it comes into sight, and has the focus. */
  goTo(line: number): void {
    const at = Math.max(0, Math.min(this.lines.count - 1, line));
    this.#reach = Math.max(this.#reach, at + 1);
    const { lines, heights, element } = this;
    const [top, foot] = [lines.top(at, heights), lines.top(at, heights) + heights.row + this.#headed];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (foot > element.scrollTop + this.#viewport) element.scrollTop = foot - this.#viewport;
    this.#scrolled();
    const target = this.#sight.drawn.get(at)?.target;
    target?.focus({ preventScroll: true });
    // The window follows, clear of what stands at its foot.
    target?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  readonly #onClick = ({ target }: MouseEvent): void => {
    const at = this.lineOf(target as Element);
    const line = at === undefined ? undefined : this.lines.all[at];
    if (!line || !(target as Element).closest('button')) return;
    if (line.kind === 'group') return this.scene.fold(line.key.slice(2));
    if (line.kind === 'year') return;
    // The first press chooses the line, the next opens it: a finger that only looks changes nothing.
    if (line.kind === 'row' && this.scene.selected !== line.row.id) return this.scene.select(line.row.id);
    this.scene.open(line.row.id, 'schedule');
  };

  readonly #onKey = (event: KeyboardEvent): void => {
    const at = this.lineOf(event.target as Element);
    if (at === undefined || this.gestures?.press(event, at)) return;
    const line = this.lines.all[at]!;
    const to = { ArrowUp: at - 1, ArrowDown: at + 1, Home: 0, End: this.lines.count - 1 }[event.key];
    if (to !== undefined && !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey) this.goTo(to);
    else if (event.key === 'Enter' && line.kind === 'row') this.scene.open(line.row.id, 'schedule');
    else return;
    event.preventDefault();
  };
}
