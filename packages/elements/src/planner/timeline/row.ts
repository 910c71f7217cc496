import type { PlanRow, Schedule } from '@jalon/core/investment';
import type { Mark } from '../../shared/icons.ts';
import { make } from '../../scorecard-matrix/table/make.ts';
import { asideOf, findingWords, gravestOf, severityMark } from '../findings.ts';
import { markCopy } from '../mark.ts';
import type { PlannerScene } from '../scene.ts';
import { groupName } from '../table/cells.ts';
import { barOf, frozenYear, type Bar, type Segment } from './bars.ts';
import type { Axis, Stretch } from './axis.ts';
import { amountOf, barWords, figureOf, plain, scheduleWords, sumWords, yearWords } from './words.ts';
import type { Line } from './lines.ts';

export interface Filling {
  readonly scene: PlannerScene;
  readonly axis: Axis;
  /** The same object as long as all that lines are drawn from, beside themselves, is the same. */
  readonly facts: object;
}

/** What is drawn of one line, to be written over by another of its kind. */
export interface Drawn {
  readonly element: HTMLElement;
  readonly kind: Line['kind'];
  /** What has the focus where somebody stands on the line. */
  readonly target: HTMLElement;
  fill(line: Line, filling: Filling): void;
}

/** Writes where something stands on the axis: read by the sheet. */
export function stand({ style }: HTMLElement, { at, length }: Stretch): void {
  if (style.getPropertyValue('--s') !== String(at)) style.setProperty('--s', String(at));
  if (style.getPropertyValue('--n') !== String(length)) style.setProperty('--n', String(length));
}

/** Words over those that stood there: the text itself is changed, not put anew. */
export function write(element: HTMLElement, words: string): void {
  const text = element.firstChild;
  // A page's own translation may have put something else there.
  if (!(text instanceof Text) || text.nextSibling) element.textContent = words;
  else if (text.data !== words) text.data = words;
}

const dress = (element: HTMLElement, classes: string): void => { if (element.className !== classes) element.className = classes; };

/** The parts of a bar, year by year, written over those it has. */
export function drawSegments(bar: HTMLElement, scene: PlannerScene, { segments }: Bar, words = ''): void {
  const count = Math.max(segments.length, words ? 1 : 0);
  while (bar.childElementCount > count) bar.lastElementChild!.remove();
  while (bar.childElementCount < count) bar.append(make('span', {}, ''));
  for (let at = 0; at < count; at += 1) {
    const [part, one] = [bar.children[at] as HTMLElement, segments[at]];
    dress(part, one ? `cy l${one.length}${one.place % 2 ? ' alt' : ''}${one.isFrozen ? ' frozen' : ''}${one.credit === 0 ? ' nil' : ''}` : 'cy');
    // Shown by the sheet: the name of the bar says it with its year.
    if (one && one.credit !== 0) part.dataset['v'] = figureOf(scene, one.credit);
    else delete part.dataset['v'];
    write(part, one ? '' : words);
  }
}

const STATUS: Readonly<Partial<Record<PlanRow['status'], string>>> = { done: 'done', dropped: 'done' };

/** What lines of a scene are drawn from beside themselves. */
export const factsOf = ({ say, unit, baseline, writing, framework, view }: PlannerScene): readonly unknown[] =>
  [say, unit.places, baseline, writing, framework, view.years[0]?.year, frozenYear(view), JSON.stringify(view.overrides)];

/** Remembers what was drawn: true where it is other now. */
export function memory(): (made: readonly unknown[]) => boolean {
  let shown: readonly unknown[] = [];
  return (made) => {
    const before = shown;
    shown = made;
    return made.length !== before.length || made.some((each, at) => each !== before[at]);
  };
}

/** How a line begins: its code, its title, and beside them its marks. `fill` answers whether the rest of the line is to be drawn as well. */
function newName(button?: HTMLElement): { readonly head: HTMLElement; fill(element: HTMLElement, row: PlanRow, filling: Filling, place?: number): boolean } {
  const code = make('bdi', { className: 'code' }, '');
  const title = make('span', { className: 'ti' }, '');
  const marks = make('span', { className: 'sgs' });
  button?.append(code, title);
  const head = make('div', { className: 'gn', role: 'rowheader' }, ...(button ? [button] : [code, title]), marks);
  const isNew = memory();
  const isMarkedAnew = memory();
  return {
    head,
    fill(element, row, { scene, facts }, place) {
      const { id } = row;
      const { isPending, refused, other } = scene.standing(id);
      const isSelected = scene.selected === id;
      if (isMarkedAnew([facts, gravestOf(scene.view.findings, row), row.state, isPending, refused, other])) drawMarks(marks, scene, row);
      // A row is another object where findings have other places: of a line that did not change, what is drawn of it is the same.
      if (!isNew([facts, place, isSelected, id, row.code, row.title, row.status, row.schedule, row.sums, row.baseline])) return false;
      element.dataset['id'] = id;
      element.classList.toggle('sel', isSelected);
      write(code, row.code);
      write(title, (title.title = row.title));
      return true;
    },
  };
}

/** Marks beside a name, each with its word: the gravest finding, a change under way, somebody else's. */
function drawMarks(marks: HTMLElement, scene: PlannerScene, row: PlanRow): void {
  const { say } = scene;
  const { isPending, refused, other } = scene.standing(row.id);
  const gravest = gravestOf(scene.view.findings, row);
  const told: [Mark, string][] = [];
  if (refused !== undefined) told.push(['unmet', refused]);
  else if (gravest) told.push([severityMark(asideOf(scene.view, gravest) ? 'warns' : row.state), findingWords(scene, gravest)]);
  if (isPending) told.push(['none', say('planner.line.pending')]);
  if (other !== undefined) told.push(['neut', say('planner.line.other', { person: other })]);
  for (const [at, [mark, words]] of told.entries()) {
    const known = marks.children[at];
    // What is there already stays: only its word may be another.
    if (known?.classList.contains(`c-${mark}`)) known.ariaLabel = plain(words);
    else marks.insertBefore(markCopy(mark, plain(words)), known ?? null);
  }
  while (marks.children[told.length]) marks.lastChild!.remove();
}

/** A project: its name, what may be committed for it, and its bar. */
export function newRow(): Drawn {
  const name = newName();
  const ap = make('div', { className: 'ap num', role: 'gridcell' }, '');
  const bar = make('button', { type: 'button', className: 'bar', tabIndex: -1, part: 'bar' });
  const lane = make('div', { className: 'lane', role: 'gridcell' }, bar);
  const element = make('div', { className: 'row', role: 'row', part: 'row' }, name.head, ap, lane);
  return {
    element, kind: 'row', target: bar,
    fill(line, filling) {
      if (line.kind !== 'row' || !name.fill(element, line.row, filling)) return;
      const { row } = line;
      const { scene, axis } = filling;
      const drawn = barOf(row, axis, frozenYear(scene.view));
      write(ap, figureOf(scene, row.sums.ap));
      fillBar(bar, row, drawn, scene);
      const base = scene.baseline && drawn.base ? [make('span', { className: 'base' })] : [];
      if (base[0]) stand(base[0], drawn.base!);
      // The bar itself stays where it is: taken out, it would lose the focus.
      while (lane.firstChild !== bar) lane.firstChild!.remove();
      bar.before(...base, ...drawn.strays.map((one) => stray(scene, one)));
    },
  };
}

function fillBar(bar: HTMLElement, row: PlanRow, drawn: Bar, scene: PlannerScene): void {
  const { works, strays } = drawn;
  const at = works ?? strays[0] ?? { at: 0, length: 1 };
  dress(bar, `bar ${STATUS[row.status] ?? ''}${works ? '' : ' none'}${works?.isBefore ? ' from' : ''}${works?.isAfter ? ' to' : ''}${scene.writing === 'no' ? '' : ' grip'}`);
  stand(bar, at);
  drawSegments(bar, scene, drawn, works ? '' : row.schedule ? scheduleWords(scene, row.schedule) : scene.say('planner.timeline.noSchedule'));
  bar.ariaLabel = barWords(scene, row, drawn);
}

/** A credit of a year in which nothing is to be built. */
function stray(scene: PlannerScene, one: Segment): HTMLElement {
  const element = make('span', { className: `stray${one.isFrozen ? ' frozen' : ''}`, ariaHidden: 'true' }, figureOf(scene, one.credit));
  stand(element, one);
  return element;
}

/** The head of a group: its name, how many lines, and its sums. */
export function newGroup(years: number): Drawn {
  const label = make('span', { className: 'ti' }, '');
  const count = make('span', { className: 'soft' });
  const button = make('button', { type: 'button', className: 'fold', tabIndex: -1 }, markCopy('down'), label, count);
  const ap = make('div', { className: 'ap num', role: 'gridcell' }, '');
  const sums = Array.from({ length: years }, () => make('div', { className: 'sum', role: 'gridcell' }, ''));
  const element = make('div', { className: 'row grp', role: 'row', part: 'group' }, make('div', { className: 'gn', role: 'rowheader' }, button), ap, ...sums);
  const isNew = memory();
  return {
    element, kind: 'group', target: button,
    fill(line, { scene, facts }) {
      if (line.kind !== 'group' || !isNew([facts, line.group.key, line.group.rows.length, line.group.sums, line.isFolded])) return;
      const { group, isFolded } = line;
      element.dataset['key'] = group.key;
      write(label, (label.title = groupName(scene, group)));
      count.dataset['v'] = scene.say.format.count(group.rows.length);
      button.ariaLabel = plain(`${label.textContent}, ${scene.say('planner.timeline.lines', { count: group.rows.length })}`);
      button.ariaExpanded = String(!isFolded);
      write(ap, figureOf(scene, group.sums.ap));
      for (const [place, sum] of sums.entries()) write(sum, figureOf(scene, group.sums.credits[place] ?? 0));
    },
  };
}

/** A year, where there is no room for an axis. */
export function newYear(): Drawn {
  const heading = make('div', { role: 'rowheader', className: 'gn', tabIndex: -1 });
  const element = make('div', { className: 'row yr', role: 'row', part: 'group' }, heading);
  return {
    element, kind: 'year', target: heading,
    fill(line, { scene }) {
      if (line.kind !== 'year') return;
      const year = scene.view.years[line.place]!;
      const { words, mark, tone } = yearWords(scene, year);
      const frozen = year.year === frozenYear(scene.view) ? ` · ${scene.say('planner.timeline.frozen')}` : '';
      heading.replaceChildren(
        make('strong', {}, `${year.year}${frozen}`), make('span', {}, sumWords(scene, year)),
        make('span', { className: `st ${tone}` }, markCopy(mark), make('span', {}, line.count === 0 ? scene.say('planner.timeline.empty') : words)),
      );
    },
  };
}

/** A project in one year, in words. */
export function newItem(): Drawn {
  const button = make('button', { type: 'button', className: 'open', tabIndex: -1 });
  const name = newName(button);
  const when = make('div', { role: 'gridcell', className: 'when' }, '');
  const paid = make('div', { role: 'gridcell', className: 'num' }, '');
  const element = make('div', { className: 'row item', role: 'row', part: 'row' }, name.head, when, paid);
  return {
    element, kind: 'item', target: button,
    fill(line, filling) {
      if (line.kind !== 'item' || !name.fill(element, line.row, filling, line.place)) return;
      const { row: { schedule, sums }, place } = line;
      const { scene } = filling;
      write(when, schedule ? withinYear(scene, schedule, scene.view.years[place]!.year) : scene.say('planner.timeline.noSchedule'));
      write(paid, amountOf(scene, sums.credits[place] ?? 0));
    },
  };
}

/** The quarters of one year a schedule covers: `T2 à T4`. */
function withinYear(scene: PlannerScene, { start, end }: Schedule, year: number): string {
  const { say } = scene;
  const quarter = (given: string, bound: number): string => say('planner.timeline.quarter', { quarter: Number(given.slice(0, 4)) === year ? Number(given.slice(6)) : bound });
  if (Number(start.slice(0, 4)) > year || Number(end.slice(0, 4)) < year) return scheduleWords(scene, { start, end });
  const [from, to] = [quarter(start, 1), quarter(end, 4)];
  return from === to ? from : say('planner.timeline.span', { from, to });
}
