import { make } from '../../scorecard-matrix/table/make.ts';
import { idle, Later } from '../../scorecard-matrix/table/later.ts';
import type { PlannerScene } from '../scene.ts';
import { axisOf, placeOf, type Axis } from './axis.ts';
import type { Gestures } from './gestures.ts';
import { makeHead } from './head.ts';
import { groupedLines, Lines, yearlyLines, type Heights, type Line } from './lines.ts';
import { newGroup, newItem, newRow, newYear, type Drawn } from './row.ts';

/** Up to so many lines all are in the document: the browser's own search then finds each. */
const WHOLE = 80;
/** Lines drawn beyond what is in sight, each way. */
const AROUND = 4;
/** What is drawn before anything is measured. */
const AT_FIRST = 16;
/** A place narrower than so many em holds no axis: a list, year by year, stands in its stead. */
const NARROW = 40;

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
  heights: Heights = { row: 44, head: 36 };
  isNarrow = false;
  /** The line to reach by Tab. */
  current: string | undefined;
  readonly #head = make('div', { className: 'hd', role: 'rowgroup' });
  readonly #rows = make('div', { className: 'rows', role: 'rowgroup' });
  readonly #now = make('div', { className: 'now', ariaHidden: 'true', hidden: true });
  readonly #above = make('div', { className: 'room', hidden: true });
  readonly #below = make('div', { className: 'room', hidden: true });
  #today: string | undefined;
  #headed = '';
  #drawn = new Map<number, Drawn>();
  #spare: Drawn[] = [];
  #start = 0;
  #end = 0;
  #reach = AT_FIRST;
  #viewport = 0;
  /** How far it is scrolled: asking the browser would have it lay out everything first. */
  #top = 0;
  #observer: ResizeObserver | undefined;
  readonly #later = new Later(() => this.#more());

  constructor() {
    this.body = make('div', { className: 'tl' }, this.#now, this.#head, this.#above, this.#rows, this.#below);
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
    this.#observer.observe(this.#rows);
  }

  disconnect(): void {
    this.#later.stop();
    this.#observer?.disconnect();
    this.gestures?.cancel(false);
  }

  /** Draws what changed. `today`, a plain date, is drawn where it is within the years. */
  show(scene: PlannerScene, today?: string): void {
    const before = this.scene as PlannerScene | undefined;
    if (before === scene && today === this.#today) return;
    this.scene = scene;
    this.#today = today;
    if (!before) this.isNarrow = isNarrow(scene.host);
    this.#arrange(before);
  }

  #arrange(before: PlannerScene | undefined): void {
    const { scene } = this;
    const { view, say } = scene;
    const isOther = before === undefined || before.say !== say || before.view.years.length !== view.years.length || before.view.plan.id !== view.plan.id;
    this.axis = axisOf(view);
    this.lines = new Lines(this.isNarrow ? yearlyLines(view) : groupedLines(view, scene.group, scene.folded));
    this.element.classList.toggle('list', this.isNarrow);
    this.element.ariaLabel = say(this.isNarrow ? 'planner.timeline.list' : 'planner.timeline.label');
    this.element.setAttribute('aria-describedby', 'timeline-help');
    this.element.ariaRowCount = String(this.lines.count + 2);
    if (isOther) this.#restart();
    this.#drawHead(isOther);
    const now = this.#today === undefined || this.isNarrow ? undefined : placeOf(this.#today, this.axis);
    this.#now.hidden = now === undefined;
    if (now !== undefined) this.element.style.setProperty('--now', String(Math.round(now * 10_000) / 10_000));
    const hadFocus = this.element.matches(':focus-within');
    this.#draw(true);
    if (hadFocus) this.#refocus();
    this.gestures?.follow();
  }

  /** Lines may have changed places: who stood on one stands on it still. */
  #refocus(): void {
    const target = this.#drawn.get(this.current === undefined ? -1 : this.lines.indexOf(this.current))?.target;
    if (target && !target.matches(':focus')) target.focus({ preventScroll: true });
  }

  #drawHead(isOther: boolean): void {
    const { scene: { view, unit }, isNarrow } = this;
    const next = JSON.stringify([view.years, view.plan.adoption?.year, unit.places, isNarrow]);
    if (!isOther && next === this.#headed) return;
    this.#headed = next;
    this.#head.replaceChildren(...(isNarrow ? [] : makeHead(this.scene)));
  }

  /** Other years, other words, or a list in place of an axis: what is drawn is of no use any more. */
  #restart(): void {
    this.#rows.replaceChildren();
    this.#drawn = new Map();
    this.#spare = [];
    this.#reach = AT_FIRST;
    this.element.style.setProperty('--q', String(this.axis.length));
    this.element.style.setProperty('--y', String(this.axis.years.length));
  }

  #new(kind: Line['kind']): Drawn {
    const at = this.#spare.findIndex((one) => one.kind === kind);
    if (at >= 0) return this.#spare.splice(at, 1)[0]!;
    return kind === 'row' ? newRow() : kind === 'group' ? newGroup(this.axis.years.length) : kind === 'year' ? newYear() : newItem();
  }

  #wanted(): [number, number] {
    const { count } = this.lines;
    if (count <= WHOLE) return [0, Math.min(count, this.#reach)];
    const top = this.#top;
    const last = this.#viewport > 0 ? this.lines.lineAt(top + this.#viewport, this.heights) + 1 : AT_FIRST;
    return [Math.max(0, this.lines.lineAt(top, this.heights) - AROUND), Math.min(count, last + AROUND)];
  }

  /** @param isAnew what is drawn may have changed, not only what is in sight */
  #draw(isAnew: boolean): void {
    const [start, end] = this.#wanted();
    if (!isAnew && start === this.#start && end === this.#end) return;
    const before = this.#drawn;
    const next = new Map<number, Drawn>();
    for (const [line, drawn] of before) {
      if (line >= start && line < end && this.lines.all[line]?.kind === drawn.kind) next.set(line, drawn);
      else this.#spare.push(drawn);
    }
    let cursor: Element | null = null;
    for (let line = start; line < end; line += 1) {
      const what = this.lines.all[line]!;
      const drawn = next.get(line) ?? this.#new(what.kind);
      if (isAnew || !next.has(line)) this.#fill(drawn, what, line);
      next.set(line, drawn);
      const place: Element | null = cursor === null ? this.#rows.firstElementChild : cursor.nextElementSibling;
      if (place !== drawn.element) this.#rows.insertBefore(drawn.element, place);
      cursor = drawn.element;
    }
    for (const drawn of this.#spare) if (drawn.element.parentNode) drawn.element.remove();
    [this.#drawn, this.#start, this.#end] = [next, start, end];
    this.#room();
    this.#settle();
    if (this.lines.count <= WHOLE && this.#reach < this.lines.count) this.#later.ask();
  }

  #fill(drawn: Drawn, line: Line, at: number): void {
    drawn.element.setAttribute('aria-rowindex', String(at + 3));
    drawn.fill(line, { scene: this.scene, axis: this.axis });
  }

  #room(): void {
    const { lines, heights } = this;
    for (const [room, height] of [[this.#above, lines.top(this.#start, heights)], [this.#below, lines.top(lines.count, heights) - lines.top(this.#end, heights)]] as const) {
      room.hidden = height <= 0;
      room.style.blockSize = `${height}px`;
    }
  }

  #scrolled(): void {
    this.#top = this.element.scrollTop;
    this.#draw(false);
  }

  /** The rest of a short plan, a few lines at a time when the browser has nothing else to do. */
  #more(): void {
    if (!this.element.isConnected || this.#reach >= this.lines.count) return;
    this.#reach += 8;
    this.#draw(false);
    if (this.#reach < this.lines.count) idle(() => this.#more());
  }

  /** Lines that come and go as one scrolls change the height of all of them, as was counted: to measure again would have the page laid out twice in each frame. */
  #isNews({ target, contentRect: { height } }: ResizeObserverEntry): boolean {
    return target !== this.#rows || Math.abs(height - this.lines.top(this.#end, this.heights) + this.lines.top(this.#start, this.heights)) > 1;
  }

  /** Sizes as the browser laid them out: text size, density and the width of the widget all change them. */
  #measure(): void {
    const narrow = isNarrow(this.scene.host);
    const { heights } = this;
    const height = (selector: string): number => this.#rows.querySelector(selector)?.getBoundingClientRect().height ?? 0;
    this.heights = { row: height(this.isNarrow ? '.item' : '.row:not(.grp)') || heights.row, head: height('.grp, .yr') || heights.head };
    this.#viewport = this.element.clientHeight;
    this.#top = this.element.scrollTop;
    if (narrow === this.isNarrow) return void (this.lines.count > WHOLE && this.#remeasured(heights));
    this.isNarrow = narrow;
    this.gestures?.cancel(false);
    this.#arrange(undefined);
  }

  #remeasured(before: Heights): void {
    if (before.row !== this.heights.row || before.head !== this.heights.head) this.#room();
    this.#draw(false);
  }

  /** The line that an element stands in. */
  lineOf(target: Element): number | undefined {
    const row = target.closest('.row');
    for (const [line, { element }] of this.#drawn) if (element === row) return line;
    return undefined;
  }

  /** The bar of a line, if it is in the document. */
  drawnAt(line: number): Drawn | undefined {
    return this.#drawn.get(line);
  }

  /** Draws one line again as the plan has it. */
  redraw(line: number): void {
    const [drawn, what] = [this.#drawn.get(line), this.lines.all[line]];
    if (!drawn || !what) return;
    drawn.forget();
    this.#fill(drawn, what, line);
  }

  #stand(line: number | undefined): void {
    const key = line === undefined ? undefined : this.lines.all[line]?.key;
    if (key === undefined || key === this.current) return;
    this.current = key;
    this.#settle();
  }

  /** One place to reach by Tab: where somebody was last, else the first line. */
  #settle(): void {
    const at = this.current === undefined ? -1 : this.lines.indexOf(this.current);
    const wanted = this.#drawn.has(at) ? at : this.#start;
    for (const [line, { target }] of this.#drawn) target.tabIndex = line === wanted ? 0 : -1;
  }

  /** Goes to a line: it comes into sight, and has the focus. */
  goTo(line: number): void {
    const at = Math.max(0, Math.min(this.lines.count - 1, line));
    this.#reach = Math.max(this.#reach, at + 1);
    const { lines, heights, element } = this;
    const [top, head] = [lines.top(at, heights), this.#head.offsetHeight];
    if (top < element.scrollTop) element.scrollTop = top;
    else if (top + heights.row + head > element.scrollTop + this.#viewport) element.scrollTop = top + heights.row + head - this.#viewport;
    this.#scrolled();
    const target = this.#drawn.get(at)?.target;
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

/** Whether a widget is too narrow for an axis. */
function isNarrow(host: HTMLElement): boolean {
  const { clientWidth } = host;
  return clientWidth > 0 && clientWidth < NARROW * parseFloat(getComputedStyle(host).fontSize);
}
