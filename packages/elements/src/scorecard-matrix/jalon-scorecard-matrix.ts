import { html, nothing, type CSSResultGroup, type PropertyValues, type TemplateResult } from 'lit';
import type { JalonSource } from '@jalon/client';
import { arrangeMatrix, type ArrangedMatrix, type MatrixQuery, type MatrixView } from '@jalon/core/assessment';
import { addStrings, createTexts, onStringsChange, type Say, type Texts } from '../language/strings.ts';
import { ClientConsumer } from '../shared/client.context.ts';
import { JalonElement, type Density } from '../shared/jalon-element.ts';
import { loading } from '../scorecard/templates/states.ts';
import { JalonTerritorySelectEvent } from '../scorecard-list/events.ts';
import { withChanges, type MatrixRowChange } from './change.ts';
import { JalonMatrixQueryEvent, JalonMatrixSelectEvent } from './events.ts';
import { matrixFr } from './language/fr.ts';
import type { MatrixFileFormat } from './export/events.ts';
import { MatrixController } from './matrix.controller.ts';
import { styles } from './matrix.css.ts';
import { exportTo, overview, queryBar, queryFromText, queryToText, summary } from './parts.ts';
import type { Scene } from './scene.ts';
import { Later } from './table/later.ts';
import { MatrixTable } from './table/matrix-table.ts';
import { below, cellLine, failed, head, legend, noCycle, noMatch, noRows, noSource, offlineBanner, selectionBar, staleBanner } from './templates.ts';

addStrings('fr', matrixFr);

const NONE: ReadonlySet<string> = new Set();
/** As many columns as stay beside the name. */
const MOST_PINNED = 3;

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
 * @attr {string} label - Title of the matrix.
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

  readonly #around = new ClientConsumer(this);
  readonly #matrix = new MatrixController(this);
  readonly #table = new MatrixTable({
    open: (row) => this.#open(row), tick: (row, isTicked) => this.#tick(row, isTicked),
    sort: (sort) => { const { sort: _, ...rest } = this.#query; this.#setQuery(sort ? { ...rest, sort } : rest); },
    stand: () => this.requestUpdate(),
  });
  #query: MatrixQuery = {};
  #selected = NONE;
  #isOnly = false;
  #pinned: readonly string[] = [];
  #scene: Scene | undefined;
  #made: readonly unknown[] = [];
  #arranged: ArrangedMatrix | undefined;
  #arrangedFor: readonly unknown[] = [];
  #shown: { readonly scene: Scene; readonly pinned: readonly string[] } | undefined;
  /** What is below the table comes after it: drawn once nothing else is asked for. */
  #below: Scene | undefined;
  readonly #later = new Later(() => {
    this.#below = this.#scene;
    this.requestUpdate();
  });
  #words = 0;
  #followsAddress = false;
  #stopListening: (() => void) | undefined;

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
    const { view } = this.#matrix;
    if (view) this.#matrix.replace(withChanges(view, changes));
    await this.updateComplete;
  }

  /** Writes a file of the rows that are ticked, or else of those shown, and offers it to the person. False when it was not: nothing is shown yet, the page cancelled `jalon-matrix-export`, or it failed. */
  async exportTo(format: MatrixFileFormat): Promise<boolean> {
    await this.updateComplete;
    return this.#scene ? exportTo(this.#scene, format) : false;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#table.connect();
    this.#stopListening = onStringsChange(() => (this.#words += 1));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#table.disconnect();
    this.#later.stop();
    this.#stopListening?.();
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { programme, cycle, within, view } = this;
    this.#matrix.follow(programme && cycle ? { programme, cycle, ...(within && { within }) } : undefined, this.client ?? this.#around.value, view);
    if (changed.has('query') && this.query !== undefined) this.#query = queryFromText(this.query);
    if (changed.has('fragment')) this.#followAddress();
  }

  #followAddress(): void {
    if (this.#followsAddress || typeof this.fragment !== 'string') return;
    this.#followsAddress = true;
    void import('./query/fragment.ts').then(({ FragmentController }) => new FragmentController(this), () => (this.#followsAddress = false));
  }

  protected override renderWaiting(): TemplateResult {
    return html`<div class="body">${loading('')}</div>`;
  }

  protected override renderWidget(): TemplateResult {
    return html`<div class="body">${this.#content()}</div>`;
  }

  readonly #retry = (): void => void this.refresh();

  #content(): TemplateResult {
    const { say } = this;
    const { view, problem, offlineSince } = this.#matrix;
    if (!view) {
      if (!this.client && !this.#around.value) return noSource(say);
      if (!this.programme || !this.cycle) return noCycle(say);
      return problem ? failed(say, problem, this.#retry, offlineSince) : loading(say('matrix.loading'));
    }
    const scene = (this.#scene = this.#sceneOf(view));
    const banner = offlineSince ? offlineBanner(scene, offlineSince) : problem ? staleBanner(scene, problem, this.#retry) : nothing;
    return html`${head(scene, this.label, this.#matrix.isLoading)}${banner}${view.count === 0 ? noRows(say) : this.#full(scene)}`;
  }

  #full(scene: Scene): TemplateResult {
    const { say } = scene;
    const isEmpty = scene.arranged.rows.length === 0;
    const { place } = this.#table;
    // New values of some rows are in the table at once, in what is said of all a little later.
    const around = this.#below && ['arranged', 'query', 'say', 'filterable', 'density', 'selected'].every((name) => this.#below?.[name as keyof Scene] === scene[name as keyof Scene]) ? this.#below : scene;
    const column = place && place.column > 0 ? this.#table.columns[place.column - 1] : undefined;
    return html`${this.filterable ? queryBar(around) : nothing}${summary(around)}${legend(scene)}
      ${isEmpty ? noMatch(say, () => this.#setQuery({})) : nothing}<div ?hidden=${isEmpty}>${this.#table.element}</div>
      ${selectionBar({ scene, isOnly: this.#isOnly, only: this.#only, clear: this.#clear })}
      ${place && !isEmpty ? cellLine({ scene, column, place, isPinned: column !== undefined && this.#pinned.includes(column.key), pin: () => column && this.#pin(column.key) }) : nothing}${below(scene)}${this.#below ? overview(this.#below) : nothing}`;
  }

  /** The same scene as long as nothing in it changes: its parts may remember what they made of it. */
  #sceneOf(view: MatrixView): Scene {
    const { say, rtl, density = 'normal', filterable } = this;
    const arranged = this.#arrange(view);
    const made = [view, this.#query, arranged, this.#selected, density, filterable, rtl, say.format, this.strings, this.#words];
    if (this.#scene && made.every((each, place) => each === this.#made[place])) return this.#scene;
    this.#made = made;
    return { host: this, say: this.#sayOf(say), rtl, view, query: this.#query, arranged, selected: this.#selected, density, filterable, setQuery: this.#setQuery, setDensity: this.#setDensity };
  }

  #said: { readonly say: Say; readonly key: readonly unknown[] } | undefined;
  #sayOf(say: Say): Say {
    const key = [say.format, this.strings, this.#words];
    if (!this.#said?.key.every((each, place) => each === key[place])) this.#said = { say, key };
    return this.#said!.say;
  }

  /** Arranged once for a query: new values in some rows leave every row where it stands. */
  #arrange(view: MatrixView): ArrangedMatrix {
    const key = [view.rows.id, this.#query, this.#isOnly ? this.#selected : NONE];
    if (this.#arranged && key.every((each, place) => each === this.#arrangedFor[place])) return this.#arranged;
    this.#arrangedFor = key;
    const arranged = arrangeMatrix(view, this.#query);
    this.#arranged = this.#isOnly ? onlyTicked(view, arranged, this.#selected) : arranged;
    return this.#arranged;
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    const scene = this.#scene;
    if (scene && scene !== this.#below) this.#later.ask();
    if (!scene || scene.arranged.rows.length === 0 || (this.#shown?.scene === scene && this.#shown.pinned === this.#pinned)) return;
    this.#shown = { scene, pinned: this.#pinned };
    const { view, say, rtl, arranged, query, selected } = scene;
    this.#table.show({ view, say, rtl, arranged, sort: query.sort, group: query.group, selected, pinned: this.#pinned });
  }

  readonly #setQuery = (query: MatrixQuery): void => {
    this.#query = query;
    this.requestUpdate();
    this.dispatchEvent(new JalonMatrixQueryEvent(query, queryToText(query)));
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
    if (ids.length === 0) this.#isOnly = false;
    this.requestUpdate();
    this.dispatchEvent(new JalonMatrixSelectEvent(ids));
  }

  readonly #clear = (): void => this.#select([]);
  readonly #only = (): void => {
    this.#isOnly = !this.#isOnly;
    this.requestUpdate();
  };

  #pin(key: string): void {
    this.#pinned = this.#pinned.includes(key) ? this.#pinned.filter((each) => each !== key) : [...this.#pinned, key].slice(-MOST_PINNED);
    this.requestUpdate();
  }
}

function onlyTicked(view: MatrixView, { rows, groups }: ArrangedMatrix, ticked: ReadonlySet<string>): ArrangedMatrix {
  const keep = (of: Int32Array): Int32Array => of.filter((row) => ticked.has(view.rows.id[row] ?? ''));
  return { rows: keep(rows), groups: groups && groups.map((group) => ({ ...group, rows: keep(group.rows) })).filter((group) => group.rows.length > 0) };
}

declare global {
  interface HTMLElementTagNameMap {
    'jalon-scorecard-matrix': JalonScorecardMatrix;
  }
}
