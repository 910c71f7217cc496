import { html, nothing, type CSSResult, type LitElement, type TemplateResult } from 'lit';
import { arrangeMatrix, type ArrangedMatrix, type MatrixColumn, type MatrixQuery, type MatrixView } from '@jalon/core/assessment';
import { bringFurther } from '../../language/further.ts';
import { addStrings, type Say } from '../../language/strings.ts';
import { exportMenu, exportTo, openMenu } from '../export/menu.ts';
import { overview } from '../overview/overview.ts';
import { JalonMatrixQueryEvent } from '../query/event.ts';
import { FragmentController } from '../query/fragment.ts';
import { queryBar } from '../query/query-bar.ts';
import { queryFromText, queryToText } from '../query/query-text.ts';
import { keepSet } from '../query/same-rows.ts';
import { summary } from '../query/summary.ts';
import type { Scene } from '../scene.ts';
import { Later } from '../table/later.ts';
import type { Groups, MatrixTable } from '../table/matrix-table.ts';
import { sheet } from './around.css.ts';
import { cellLine } from './cell-line.ts';
import { withChanges, type MatrixRowChange } from './change.ts';
import { Cursor } from './cursor.ts';
import { aroundFr } from './fr.ts';
import { groups } from './groups.ts';
import { below, legend } from './legend.ts';
import { writeDrawn } from './news.ts';
import { failed, noCycle, noMatch, noRows, noSource, offlineBanner, staleBanner } from './notices.ts';
import { PaperController } from '../../shared/paper.controller.ts';
import { onlyTicked, selectionBar } from './selection.ts';
import { nextSort } from './sort.ts';

bringFurther();
addStrings('fr', aroundFr);

/** As many columns as stay beside the name. */
const MOST_PINNED = 3;
/** Rows of a view whose columns take a moment to copy. */
const LARGE = 2000;
const NO_NEWS: { readonly view?: MatrixView; readonly changes: readonly MatrixRowChange[] } = { changes: [] };
/** What the parts around the table are drawn from: new values of some rows come to them a little later than to the table. */
const AT_ONCE = ['arranged', 'query', 'say', 'filterable', 'density', 'selected'] as const satisfies readonly (keyof Scene)[];

/** The widget, as far as what stands around its table knows it. */
interface Ground {
  readonly host: LitElement & { fragment: string | null | undefined; query: string | undefined; matrixQuery: MatrixQuery };
  readonly table: MatrixTable;
  setQuery(query: MatrixQuery): void;
  select(ids: readonly string[]): void;
  retry(): void;
}

/** What could not be read, and what there is to read from. */
export interface Wanting {
  readonly hasSource: boolean;
  readonly hasKey: boolean;
  readonly problem: Parameters<typeof failed>[1] | undefined;
  readonly offlineSince: string | undefined;
}

/**
 * What stands around the table and answers hands in it: choosing, sorting, grouping, the sentence and the legend, the keyboard, the cell
 * in words, what is ticked, what went wrong. Loaded once the table is painted, or when first wanted.
 */
export class Around {
  pinned: readonly string[] = [];
  readonly groups: Groups = groups;
  readonly #on: Ground;
  #isOnly = false;
  #arranged: ArrangedMatrix | undefined;
  #arrangedFor: readonly unknown[] = [];
  /** What the rows shown were chosen by. */
  #set: readonly unknown[] = [];
  #now: Scene | undefined;
  /** What is below the table comes after it: drawn once nothing else is asked for. */
  #below: Scene | undefined;
  #follows = false;
  /** Values that the view has not been given yet. */
  #news = NO_NEWS;
  readonly #later = new Later(() => {
    this.#below = this.#now;
    this.#on.host.requestUpdate();
  });

  constructor(ground: Ground) {
    this.#on = ground;
    ground.table.take(new Cursor(ground.table));
    new PaperController(ground.host, ground.table);
  }

  readonly queryOf: (text: string) => MatrixQuery = queryFromText;
  readonly exportTo: typeof exportTo = exportTo;

  /** Tells the page what is asked for now. */
  tell(query: MatrixQuery): void {
    this.#on.host.dispatchEvent(new JalonMatrixQueryEvent(query, queryToText(query)));
  }

  /** Keeps the query in the page's address from now on. */
  followAddress(): void {
    if (!this.#follows) new FragmentController(this.#on.host);
    this.#follows = true;
  }

  /** Arranged once for a query: new values in some rows leave every row where it stands. */
  arrange(view: MatrixView, query: MatrixQuery, selected: ReadonlySet<string>): ArrangedMatrix {
    if (selected.size === 0) this.#isOnly = false;
    const key = [view.rows.id, query, this.#isOnly ? selected : undefined];
    if (this.#arranged && key.every((each, place) => each === this.#arrangedFor[place])) return this.#arranged;
    this.#arrangedFor = key;
    const arranged = arrangeMatrix(view, query);
    this.#arranged = this.#isOnly ? onlyTicked(view, arranged, selected) : arranged;
    this.#keepSet(this.#arranged, [view.rows, query.filter, this.#isOnly ? selected : undefined]);
    return this.#arranged;
  }

  /** The same rows as before in another order are the same set. */
  #keepSet(arranged: ArrangedMatrix, of: readonly unknown[]): void {
    if (!of.every((each, place) => each === this.#set[place])) this.#set = of;
    keepSet(arranged, this.#set);
  }

  sortedBy({ sort, ...rest }: MatrixQuery, by: MatrixColumn): MatrixQuery {
    const next = nextSort(by, sort);
    return next ? { ...rest, sort: next } : rest;
  }

  /** Writes new values: a small view at once, of a large one what is drawn at once and the view itself when the browser has time. */
  write(view: MatrixView, changes: readonly MatrixRowChange[]): void {
    this.#news = { view, changes: this.#news.view === view ? [...this.#news.changes, ...changes] : changes };
    if (view.count <= LARGE || !this.#writeDrawn()) return this.#on.host.requestUpdate();
    this.#on.table.element.addEventListener('scroll', this.#writeDrawn, { passive: true });
    this.#later.ask();
  }

  /** The view with all that was written; nothing is drawn of one without it. */
  settled(view: MatrixView): MatrixView {
    const { view: of, changes } = this.#news;
    this.#on.table.element.removeEventListener('scroll', this.#writeDrawn);
    this.#news = NO_NEWS;
    return of === view ? withChanges(view, changes) : view;
  }

  /** False where more than cells has to be drawn now: the cell in words is of a row with new values. */
  readonly #writeDrawn = (): boolean => {
    const { view, changes } = this.#news;
    return view !== undefined && writeDrawn(this.#on.table, view, changes);
  };

  /** Instead of a matrix. */
  wanting(say: Say, { hasSource, hasKey, problem, offlineSince }: Wanting): TemplateResult | undefined {
    if (!hasSource) return noSource(say);
    if (!hasKey) return noCycle(say);
    return problem && failed(say, problem, this.#on.retry, offlineSince);
  }

  tools = (scene: Scene): TemplateResult | typeof nothing => exportMenu(scene);

  /** Above the table. Nothing of the table is left to show where there is no row. */
  above(scene: Scene, { problem, offlineSince }: Wanting): TemplateResult {
    this.#now = scene;
    if (scene !== this.#below) this.#later.ask();
    const banner = offlineSince ? offlineBanner(scene, offlineSince) : problem ? staleBanner(scene, problem, this.#on.retry) : nothing;
    if (scene.view.count === 0) return html`${banner}${noRows(scene.say)}`;
    const settled = this.#below && AT_ONCE.every((name) => this.#below?.[name] === scene[name]) ? this.#below : scene;
    return html`${banner}${scene.filterable ? queryBar(settled) : nothing}${summary(settled)}${legend(scene)}
      ${scene.arranged.rows.length === 0 ? noMatch(scene.say, () => this.#on.setQuery({})) : nothing}`;
  }

  after(scene: Scene): TemplateResult {
    const { place, columns } = this.#on.table;
    const column = place && place.column > 0 ? columns[place.column - 1] : undefined;
    const line = place && scene.arranged.rows.length > 0 ? cellLine({ scene, column, place, isPinned: column !== undefined && this.pinned.includes(column.key), pin: () => column && this.#pin(column.key) }) : nothing;
    return html`${selectionBar({ scene, isOnly: this.#isOnly, only: this.#only, give: () => void openMenu(scene), clear: () => this.#on.select([]) })}${line}${below(scene)}${this.#below ? overview(this.#below) : nothing}`;
  }

  stop(): void {
    this.#later.stop();
  }

  readonly #only = (): void => {
    this.#isOnly = !this.#isOnly;
    this.#on.host.requestUpdate();
  };

  #pin(key: string): void {
    this.pinned = this.pinned.includes(key) ? this.pinned.filter((each) => each !== key) : [...this.pinned, key].slice(-MOST_PINNED);
    this.#on.host.requestUpdate();
  }
}

export const styles: CSSResult = sheet;
