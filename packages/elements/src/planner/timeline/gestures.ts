import type { PlanRow, PlanView } from '@jalon/core/investment';
import { make } from '../../scorecard-matrix/table/make.ts';
import { idle } from '../../shared/idle.ts';
import { gestureSheet } from '../styles/gestures.css.ts';
import { barOf, frozenYear } from './bars.ts';
import { editsOf, gestureWords, movedSchedule, movingWords, within, type Grip, type Moving } from './moving.ts';
import { drawSegments, stand, write } from './row.ts';
import type { Timeline } from './timeline.ts';

/** What dresses it, added to the widget's own sheets. */
export { gestureSheet as styles };

/** How far a pointer goes before it drags, in pixels: a press that trembles is a press. */
const SLACK = 4;
/** How near an end of a bar it takes hold of that end. */
const NEAR = { mouse: 9, touch: 16 } as const;
/** Milliseconds of rest before a drag says where it stands: not each quarter it passes. */
const REST = 350;
/** How near a side of what scrolls it is scrolled along. */
const EDGE = 28;

interface Pressed { readonly pointer: number; readonly x: number; readonly scrolled: number; readonly line: number; readonly grip: Grip; hasMoved: boolean }

/**
 * Moves bars: by mouse and pen, by a finger on the line that is selected, so that a finger that scrolls moves nothing, and by keys. Nothing is changed
 * before it is dropped; until then the bar stands where it would go, with what the years would become, and Escape takes it back.
 */
export class Gestures {
  readonly #timeline: Timeline;
  #pressed: Pressed | undefined;
  #moving: Moving | undefined;
  #isDragging = false;
  #isTried = false;
  /** What the move would make of the plan: asked once per quarter. */
  #supposed: { readonly moving: Moving; readonly view: PlanView; readonly of: PlanView | undefined } | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  readonly #ghost = make('span', { className: 'ghost', ariaHidden: 'true' });
  readonly #tip = make('div', { className: 'tip', ariaHidden: 'true' }, make('span', {}, ''), make('span', { className: 'keys' }, ''));

  constructor(timeline: Timeline) {
    this.#timeline = timeline;
    const { element } = timeline;
    element.addEventListener('pointerdown', this.#onDown);
    element.addEventListener('pointermove', this.#onMove);
    element.addEventListener('pointerup', this.#onUp);
    for (const kind of ['pointercancel', 'lostpointercapture'] as const) element.addEventListener(kind, () => { if (this.#pressed) this.cancel(this.#isDragging); });
    element.addEventListener('focusout', ({ relatedTarget }) => { if (this.#moving && !this.#pressed && !element.contains(relatedTarget as Node | null)) this.cancel(true); });
    // The press that ends a drag is none on the bar.
    element.addEventListener('click', (event) => { if (this.#swallows) event.stopImmediatePropagation(); this.#swallows = false; }, { capture: true });
    this.follow();
  }

  #swallows = false;

  get #canMove(): boolean {
    return this.#timeline.scene.writing !== 'no' && !this.#timeline.isNarrow;
  }

  #rowAt(line: number): PlanRow | undefined {
    const found = this.#timeline.lines.all[line];
    return found?.kind === 'row' ? found.row : undefined;
  }

  readonly #onDown = (event: PointerEvent): void => {
    const bar = (event.target as Element).closest<HTMLElement>('.bar');
    const line = bar ? this.#timeline.lineOf(bar) : undefined;
    const row = line === undefined ? undefined : this.#rowAt(line);
    if (!bar || !row?.schedule || event.button !== 0 || !event.isPrimary || !this.#canMove) return;
    const isTouch = event.pointerType === 'touch';
    // A finger moves what it chose before; on any other line it scrolls.
    if (isTouch && this.#timeline.scene.selected !== row.id) return;
    this.#swallows = false;
    this.#pressed = { pointer: event.pointerId, x: event.clientX, scrolled: this.#timeline.element.scrollLeft, line: line!, grip: gripAt(event, bar, this.#timeline.scene.rtl), hasMoved: false };
    this.#moving = undefined;
  };

  readonly #onMove = (event: PointerEvent): void => {
    const pressed = this.#pressed;
    if (pressed?.pointer !== event.pointerId) return;
    const { element, scene } = this.#timeline;
    if (!pressed.hasMoved) {
      if (Math.abs(event.clientX - pressed.x) < SLACK) return;
      pressed.hasMoved = true;
      capture(element, event.pointerId);
      // Not every browser focuses what is pressed: Escape must reach it.
      this.#timeline.drawnAt(pressed.line)?.target.focus({ preventScroll: true });
      this.#isDragging = true;
    }
    event.preventDefault();
    this.#scrollAlong(event.clientX);
    const row = this.#rowAt(pressed.line);
    if (!row?.schedule) return this.cancel(false);
    const quarter = (this.#timeline.drawnAt(pressed.line)?.target.parentElement?.clientWidth ?? 0) / this.#timeline.axis.length;
    const pixels = event.clientX - pressed.x + element.scrollLeft - pressed.scrolled;
    const by = quarter > 0 ? Math.round(((scene.rtl ? -1 : 1) * pixels) / quarter) : 0;
    this.#hold({ id: row.id, grip: pressed.grip, by: within(by, row.schedule, pressed.grip, scene.view) });
  };

  readonly #onUp = (event: PointerEvent): void => {
    const pressed = this.#pressed;
    if (pressed?.pointer !== event.pointerId) return;
    this.#pressed = undefined;
    if (!pressed.hasMoved) return;
    this.#swallows = true;
    // A click may not follow, where the pointer was let go elsewhere.
    setTimeout(() => (this.#swallows = false));
    this.#drop();
  };

  #scrollAlong(x: number): void {
    const { element } = this.#timeline;
    const { left, right } = element.getBoundingClientRect();
    if (x > right - EDGE) element.scrollLeft += 8;
    else if (x < left + EDGE) element.scrollLeft -= 8;
  }

  /** A key on a line. True where it is done. */
  press(event: KeyboardEvent, line: number): boolean {
    const row = this.#rowAt(line);
    const { key } = event;
    if (this.#moving && key === 'Escape') return done(event, () => this.cancel(true));
    if (this.#moving && key === 'Enter') return done(event, () => this.#drop());
    if (!row?.schedule || !this.#canMove || event.ctrlKey || event.metaKey) return false;
    const step = this.#stepOf(key);
    if (step === undefined) {
      // Another line: what was not dropped is not done.
      if (this.#moving && /^(Arrow|Home|End|Tab)/.test(key)) this.cancel(true);
      return false;
    }
    const grip: Grip = event.shiftKey ? 'end' : event.altKey ? 'start' : 'move';
    const before = this.#moving?.id === row.id && this.#moving.grip === grip ? this.#moving.by : 0;
    return done(event, () => this.#hold({ id: row.id, grip, by: within(before + step, row.schedule!, grip, this.#timeline.scene.view) }));
  }

  /** Quarters a key is worth. Arrows go the way the axis is read. */
  #stepOf(key: string): number | undefined {
    const later = this.#timeline.scene.rtl ? 'ArrowLeft' : 'ArrowRight';
    if (key === 'ArrowLeft' || key === 'ArrowRight') return key === later ? 1 : -1;
    return key === 'PageUp' ? -4 : key === 'PageDown' ? 4 : undefined;
  }

  #hold(moving: Moving): void {
    const now = this.#moving;
    if (now && now.id === moving.id && now.grip === moving.grip && now.by === moving.by) return;
    if (now && now.id !== moving.id) this.#restore();
    this.#moving = moving;
    this.#draw();
    this.#say();
  }

  /** After the plan changed around it: a line that is gone cannot be held any more. */
  follow(): void {
    if (!this.#isTried && this.#timeline.scene.writing === 'yes') {
      this.#isTried = true;
      idle(() => this.#try());
    }
    if (!this.#moving) return;
    if (this.#line === undefined) this.cancel(true);
    else this.#draw();
  }

  /** A move that nobody sees nor hears, taken back before anything is painted: what runs for the first time runs slowly, and the first bar is moved as quickly as the next. */
  #try(): void {
    const row = this.#rowAt(1);
    if (!row?.schedule || this.#moving || this.#pressed) return;
    this.#moving = { id: row.id, grip: 'move', by: 1 };
    this.#draw();
    this.#letGo();
  }

  get #line(): number | undefined {
    const at = this.#moving ? this.#timeline.lines.indexOf(this.#moving.id) : -1;
    return at < 0 ? undefined : at;
  }

  /** The plan as the move would leave it. */
  #suppose(row: PlanRow, moving: Moving): PlanView | undefined {
    const { scene } = this.#timeline;
    const known = this.#supposed;
    if (known && known.moving === moving && known.view === scene.view) return known.of;
    const edits = editsOf(row, moving);
    const of = edits.length === 0 ? scene.view : scene.suppose(edits);
    this.#supposed = { moving, view: scene.view, of };
    return of;
  }

  #draw(): void {
    const moving = this.#moving!;
    const line = this.#line;
    const drawn = line === undefined ? undefined : this.#timeline.drawnAt(line);
    const row = line === undefined ? undefined : this.#rowAt(line);
    if (!drawn || !row?.schedule) return;
    const { scene, axis } = this.#timeline;
    const supposed = this.#suppose(row, moving);
    const after = supposed?.rows.find(({ id }) => id === row.id) ?? row;
    const bar = barOf(after, axis, frozenYear(scene.view), movedSchedule(row.schedule, moving));
    const { works } = barOf(row, axis, undefined);
    drawn.element.classList.add('hot');
    drawn.target.classList.add('drag');
    if (works) {
      stand(this.#ghost, works);
      if (this.#ghost.nextSibling !== drawn.target) drawn.target.before(this.#ghost);
    }
    if (bar.works) stand(drawn.target, bar.works);
    drawSegments(drawn.target, scene, bar);
    this.#showTip(movingWords(scene, row, moving, supposed), line!, (bar.works?.at ?? 0) / axis.length);
  }

  #showTip(words: string, line: number, place: number): void {
    const { body, scene } = this.#timeline;
    const { top, height, isLow } = this.#timeline.boxOf(line);
    const [text, keys] = this.#tip.children as unknown as [HTMLElement, HTMLElement];
    write(text, words);
    write(keys, scene.say(this.#pressed ? 'planner.timeline.ghost.pointer' : 'planner.timeline.ghost.keys'));
    if (!this.#tip.isConnected) body.append(this.#tip);
    this.#tip.classList.toggle('late', place > 0.5);
    this.#tip.classList.toggle('over', isLow);
    this.#tip.style.setProperty('--t', place.toFixed(3));
    this.#tip.style.insetBlockStart = `${top + (isLow ? 0 : height)}px`;
  }

  /** Keys are answered at once; a pointer, where it rests. */
  #say(): void {
    clearTimeout(this.#timer);
    const tell = (): void => { if (this.#moving) this.#timeline.scene.announce(this.#tip.firstElementChild!.textContent); };
    if (this.#pressed) this.#timer = setTimeout(tell, REST);
    else tell();
  }

  /** Carries the move out. Where it is refused at once the bar goes back, and the reason stands at the line. */
  #drop(): void {
    const line = this.#line;
    const row = line === undefined ? undefined : this.#rowAt(line);
    const moving = this.#moving!;
    const edits = row ? editsOf(row, moving) : [];
    const { scene } = this.#timeline;
    this.#letGo(edits.length > 0);
    if (!row || edits.length === 0 || scene.edit(edits, gestureWords(row, moving))) return;
    this.#timeline.redraw(line!);
    this.#timeline.scene.announce(scene.say('planner.timeline.refused'));
  }

  /** Nothing is moved. @param isTold whether somebody is to hear it */
  cancel(isTold: boolean): void {
    const wasMoving = this.#moving !== undefined;
    this.#letGo();
    if (wasMoving && isTold) this.#timeline.scene.announce(this.#timeline.scene.say('planner.timeline.cancelled'));
  }

  /** @param isDropped the bar stays where it is until the plan is drawn with it */
  #letGo(isDropped = false): void {
    clearTimeout(this.#timer);
    const pressed = this.#pressed;
    this.#pressed = undefined;
    this.#isDragging = false;
    if (pressed && this.#timeline.element.hasPointerCapture(pressed.pointer)) this.#timeline.element.releasePointerCapture(pressed.pointer);
    this.#restore(isDropped);
    this.#moving = undefined;
    this.#supposed = undefined;
  }

  /** The bar as the plan has it. */
  #restore(isDropped = false): void {
    this.#ghost.remove();
    this.#tip.remove();
    const line = this.#line;
    const drawn = line === undefined ? undefined : this.#timeline.drawnAt(line);
    drawn?.element.classList.remove('hot');
    if (line !== undefined && !isDropped) this.#timeline.redraw(line);
  }
}

/** What of a bar a pointer takes hold of. A short bar keeps its middle. */
function gripAt({ clientX, pointerType }: PointerEvent, bar: HTMLElement, rtl: boolean): Grip {
  const { left, right, width } = bar.getBoundingClientRect();
  const near = Math.min(pointerType === 'touch' ? NEAR.touch : NEAR.mouse, width / 4);
  const isLeft = clientX - left <= near;
  const isRight = right - clientX <= near;
  const ends = bar.classList;
  if ((rtl ? isRight : isLeft) && !ends.contains('from')) return 'start';
  return (rtl ? isLeft : isRight) && !ends.contains('to') ? 'end' : 'move';
}

/** The pointer may be gone already, as a finger lifted at once: it is then let go as any other. */
function capture(element: Element, pointer: number): void {
  try {
    element.setPointerCapture(pointer);
  } catch (error) {
    if ((error as Partial<DOMException>).name !== 'NotFoundError') throw error;
  }
}

function done(event: Event, act: () => void): true {
  event.preventDefault();
  event.stopPropagation();
  act();
  return true;
}
