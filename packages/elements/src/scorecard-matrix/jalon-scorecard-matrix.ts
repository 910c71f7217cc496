import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { JalonSource, MatrixKey } from '@jalon/client';
import type { ArrangedMatrix, MatrixQuery, MatrixView } from '@jalon/core/assessment';
import { addStrings, createTexts, type Texts } from '../language/strings.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { JalonElement, type Density } from '../shared/jalon-element.ts';
import { Part } from '../shared/part.ts';
import { ReadingController } from '../shared/reading.controller.ts';
import { loading, problemSentence } from '../shared/loading.ts';
import { JalonTerritorySelectEvent } from '../scorecard-list/events.ts';
import type { Around } from './around/around.ts';
import type { MatrixRowChange } from './around/change.ts';
import { JalonMatrixSelectEvent } from './events.ts';
import { matrixFr } from './language/fr.ts';
import type { MatrixFileFormat } from './export/events.ts';
import { styles } from './matrix.css.ts';
import type { Scene } from './scene.ts';
import { idle } from '../shared/idle.ts';
import { MatrixTable } from './table/matrix-table.ts';
import { head } from './templates.ts';

addStrings('fr', matrixFr);

const NONE: readonly string[] = [];
const isEmpty = (object: object): boolean => Object.keys(object).length === 0;

/**
 * Every local government of a cycle by every condition and indicator: filtered, sorted, grouped, summed up, printed.
 *
 * @element jalon-scorecard-matrix
 * @attr {string} programme - `pacasen`.
 * @attr {string} cycle - `2025`.
 * @attr {string} within - Territory the rows lie in: own id, or `scheme:code`.
 * @attr {string} query - What is filtered, sorted and grouped, as text: a saved view.
 * @attr {string} fragment - Keeps the query in the fragment of the page's address too, under this name; `jalon` where it is empty. Without it the address is left alone.
 * @attr {boolean} filterable - Shows the fields that choose among the rows.
 * @attr {string} label - Title of the matrix; none is drawn where it is empty, for a page whose own title says it.
 * @attr {string} lang - `fr`, `en` or `ar`; the nearest `lang` of the page unless told.
 * @attr {"light"|"dark"|"auto"} theme - `light` unless told; `auto` follows the person's system.
 * @attr {"compact"|"normal"|"roomy"} density - Height of rows and controls.
 * @attr {number} heading-level - Level of the title among the headings of the page, 1 to 6: 2 unless told.
 * @attr {string} numbering-system - Unicode numbering system of figures and dates, `latn` unless told.
 * @prop {MatrixView} view - A matrix the page already has: it is shown without asking.
 * @prop {MatrixQuery} matrixQuery - What is filtered, sorted and grouped.
 * @prop {JalonSource} client - The source to read from, instead of the one of the provider around.
 * @prop {Partial<Strings>} strings - Messages of this element alone, by key.
 * @fires {JalonTerritorySelectEvent} jalon-territory-select - A person opened a local government.
 * @fires {JalonMatrixQueryEvent} jalon-matrix-query - A person chose, sorted or grouped the rows otherwise.
 * @fires {JalonMatrixSelectEvent} jalon-matrix-select - A person ticked rows.
 * @fires {JalonMatrixExportEvent} jalon-matrix-export - A file was asked for; cancelled, none is written.
 * @fires {JalonErrorEvent} jalon-error - Something asked for did not end well.
 * @slot - What the page shows where the widget cannot.
 * @csspart root - The whole widget.
 * @csspart filters - The fields that choose among the rows.
 * @csspart count - How many rows are shown, said aloud.
 * @csspart summary - The sentence about the rows shown.
 * @csspart legend - What the shapes mean.
 * @csspart table - The table and what scrolls it.
 * @csspart head - Its head.
 * @csspart row - One local government.
 * @csspart cell - One cell.
 * @csspart cell-line - The cell with the focus, in words.
 * @csspart selection - The bar of what is ticked.
 * @csspart overview - Where the regions stand.
 * @csspart more - What is said below the table.
 * @csspart note - A notice.
 * @csspart loading - The skeleton.
 * @cssprop [--jalon-matrix-cell=2.375em] - Width of a column of states; by density unless told.
 * @cssprop [--jalon-matrix-name-column=12em] - Width of the column of names.
 * @cssprop [--jalon-matrix-height=44em] - How high the matrix may be before it scrolls in itself; 85vh in a column narrower than 30 em.
 */
export class JalonScorecardMatrix extends JalonElement {
  static override readonly tag: string = 'jalon-scorecard-matrix';
  static override readonly texts: Texts = createTexts({ en: () => import('./language/en.ts'), ar: () => import('./language/ar.ts') });
  static override properties: Record<string, object> = { programme: {}, cycle: {}, within: {}, query: {}, fragment: {}, filterable: { type: Boolean }, label: {}, view: { attribute: false }, client: { attribute: false } };
  static override styles: CSSResultGroup = [...styles];

  declare programme: string | undefined;
  declare cycle: string | undefined;
  declare within: string | undefined;
  declare query: string | undefined;
  declare fragment: string | null | undefined;
  declare filterable: boolean;
  declare label: string | undefined;
  declare view: MatrixView | undefined;
  declare client: JalonSource | undefined;

  readonly #client = new ClientConsumer(this);
  readonly #matrix = new ReadingController<MatrixKey, MatrixView>(this, (source, key, options) => source.scorecards.matrix(key, options));
  readonly #table = new MatrixTable({
    open: (row) => this.#open(row), tick: (row, isTicked) => this.#tick(row, isTicked), stand: () => this.requestUpdate(), touch: () => void this.#with(() => {}),
    sort: (by) => void this.#with((around) => this.#setQuery(around.sortedBy(this.#query, by))),
  });
  readonly #part = new Part(this, () => import('./around/around.ts'));
  #around: Around | undefined;
  #query: MatrixQuery = {};
  /** A query as text, until what reads it is there. */
  #text: string | undefined;
  #selected: ReadonlySet<string> = new Set();
  #scene: Scene | undefined;
  #made: readonly unknown[] = [];
  #arranged: ArrangedMatrix | undefined;
  #shown: readonly unknown[] = [];

  /** What is filtered, sorted and grouped, as an object. */
  get matrixQuery(): MatrixQuery {
    return this.#query;
  }
  set matrixQuery(query: MatrixQuery) {
    this.#query = query;
    this.requestUpdate();
  }

  /** Reads the matrix again. */
  async refresh(): Promise<void> {
    await this.updateComplete;
    await this.#matrix.refresh();
    await this.updateComplete;
  }

  /** Writes new values into some rows, where they stand: the order changes with the next query. Rows that are not there are passed over. */
  async updateRows(changes: readonly MatrixRowChange[]): Promise<void> {
    await this.#with((around) => {
      const { view } = this.#matrix;
      if (view) around.write(view, changes);
    });
    await this.updateComplete;
  }

  /** Writes a file of the rows that are ticked, or else of those shown, and offers it to the person. False when it was not: nothing is shown yet, the page cancelled `jalon-matrix-export`, or it failed. */
  async exportTo(format: MatrixFileFormat): Promise<boolean> {
    await this.updateComplete;
    return (await this.#with((around) => this.#scene !== undefined && around.exportTo(this.#scene, format))) ?? false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#table.connect();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#table.disconnect();
    this.#around?.stop();
  }

  /** With what stands around the table: at once where it is there, or when it has come. */
  async #with<T>(run: (around: Around) => T): Promise<Awaited<T> | undefined> {
    if (!this.#around) {
      const part = await this.#part.load();
      if (!part) return undefined;
      this.#around ??= new part.Around({ host: this, table: this.#table, setQuery: this.#setQuery, select: (ids) => this.#select(ids), retry: this.#retry });
      this.requestUpdate();
    }
    return await run(this.#around);
  }

  /** A matrix asked for with a query is shown when what arranges it is there; what it is in the end waits for that. */
  protected override async getUpdateComplete(): Promise<boolean> {
    const isDone = await super.getUpdateComplete();
    if (this.#around || this.#part.hasFailed || !this.#isWanting) return isDone;
    await this.#with(() => {});
    return super.getUpdateComplete();
  }

  /** Whether something is asked that the table alone cannot show. */
  get #isWanting(): boolean {
    const { fragment } = this;
    return this.#text !== undefined || !isEmpty(this.#query) || (typeof fragment === 'string' && location.hash.includes(`${encodeURIComponent(fragment || 'jalon')}=`));
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { programme, cycle, within, view } = this;
    this.#matrix.follow(programme && cycle ? { programme, cycle, ...(within && { within }) } : undefined, this.client ?? this.#client.value, view);
    if (changed.has('query') && this.query !== undefined) this.#text = this.query;
    const around = this.#around;
    if (!around) return;
    this.#matrix.view &&= around.settled(this.#matrix.view);
    if (this.#text !== undefined) this.#query = around.queryOf(this.#text);
    this.#text = undefined;
    if (typeof this.fragment === 'string') around.followAddress();
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }

  protected override renderWidget(): TemplateResult {
    return html`<div class="body">${this.#content()}</div>`;
  }

  readonly #retry = (): void => {
    void this.#with(() => {});
    void this.refresh();
  };

  #content(): TemplateResult {
    const { say } = this;
    const around = this.#around;
    const { view, problem, offlineSince, source, isLoading } = this.#matrix;
    const wanting = { hasSource: !!source, hasKey: !!(this.programme && this.cycle), problem, offlineSince };
    if (!view || (!around && !this.#scene && this.#isWanting)) {
      if (around) return around.wanting(say, wanting) ?? loading(say('matrix.loading'));
      if (view || problem || !isLoading) void this.#with(() => {});
      return this.#part.hasFailed ? this.#failing() : loading(say('matrix.loading'));
    }
    const scene = (this.#scene = this.#sceneOf(view));
    this.#table.element.ariaLabel = say(around ? 'matrix.table.region' : 'matrix.table.caption');
    return html`${head(scene, this.label, isLoading, around ? around.tools(scene) : nothing)}${around ? around.above(scene, wanting) : html`<div class="await"></div>`}<div ?hidden=${scene.arranged.rows.length === 0}>${this.#table.element}</div>${around ? around.after(scene) : this.#part.hasFailed ? this.#failing() : nothing}`;
  }

  /** Neither the table nor its reasons can be told: what is wanted to tell them did not come. */
  #failing(): TemplateResult {
    const { say } = this;
    const { problem } = this.#matrix;
    return html`<p class="note err" part="note" role="alert">${problem ? problemSentence(say, problem) : say('part.failed')} <button type="button" class="btn" @click=${this.#retry}>${say('action.retry')}</button></p>`;
  }

  /** The same scene as long as nothing in it changes: its parts may remember what they made of it. */
  #sceneOf(view: MatrixView): Scene {
    const { say, rtl, density = 'normal', filterable } = this;
    const arranged = this.#arrange(view);
    const made = [view, this.#query, arranged, this.#selected, density, filterable, rtl, say];
    if (this.#scene && isSame(made, this.#made)) return this.#scene;
    this.#made = made;
    return { host: this, say, rtl, view, query: this.#query, arranged, selected: this.#selected, density, filterable, setQuery: this.#setQuery, setDensity: this.#setDensity };
  }

  /** As the query asks; as they come, that is by name, where it asks for nothing or nobody can tell yet. */
  #arrange(view: MatrixView): ArrangedMatrix {
    if (this.#around) return (this.#arranged = this.#around.arrange(view, this.#query, this.#selected));
    if (this.#arranged?.rows.length !== view.count) {
      // In order: a new array has noughts, 35,000 calls of a function would take a frame.
      const rows = new Int32Array(view.count);
      for (let row = 1; row < rows.length; row += 1) rows[row] = row;
      this.#arranged = { rows, groups: null };
    }
    return this.#arranged;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const scene = this.#scene;
    const around = this.#around;
    if (!scene) return;
    const shown = [scene, around?.pinned];
    // The first idle moment may come before the table is on screen.
    if (!around && !this.#part.hasFailed) idle(() => idle(() => void this.#with(() => {})));
    if (scene.arranged.rows.length === 0 || isSame(shown, this.#shown)) return;
    this.#shown = shown;
    const { view, say, rtl, arranged, query, selected } = scene;
    this.#table.show({ view, say, rtl, arranged, sort: query.sort, group: query.group, selected, pinned: around?.pinned ?? NONE, groups: around?.groups });
  }

  readonly #setQuery = (query: MatrixQuery): void => {
    this.#query = query;
    this.requestUpdate();
    void this.#with((around) => around.tell(query));
  };

  readonly #setDensity = (density: Density): void => {
    this.density = density;
  };

  #open(row: number): void {
    const { rows, programme, cycle } = this.#matrix.view!;
    const territory = rows.id[row] ?? '';
    this.dispatchEvent(new JalonTerritorySelectEvent({ territory, name: rows.name[row] ?? '', assessmentId: [programme.code, cycle.code, territory].join('~') }));
  }

  #tick(row: number, isTicked: boolean): void {
    const id = this.#matrix.view?.rows.id[row] ?? '';
    this.#select([...this.#selected].filter((each) => each !== id).concat(isTicked ? [id] : []));
  }

  #select(ids: readonly string[]): void {
    this.#selected = new Set(ids);
    this.requestUpdate();
    this.dispatchEvent(new JalonMatrixSelectEvent(ids));
  }
}

const isSame = (a: readonly unknown[], b: readonly unknown[]): boolean => a.every((each, place) => each === b[place]);

declare global {
  interface HTMLElementTagNameMap {
    'jalon-scorecard-matrix': JalonScorecardMatrix;
  }
}
