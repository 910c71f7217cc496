import type { ArrangedMatrix, MatrixQuery, MatrixView } from '@jalon/core/assessment';
import type { LitElement, TemplateResult, nothing } from 'lit';
import type { Say } from '../language/strings.ts';
import type { Density } from '../shared/jalon-element.ts';

/** What the parts around the table are given. The same object as long as nothing in it changes. */
export interface Scene {
  /** The widget: to load a part, to fire an event, to be drawn again. */
  readonly host: LitElement;
  /** Writes in the language of the widget, `say.format` its figures and dates. */
  readonly say: Say;
  readonly rtl: boolean;
  readonly view: MatrixView;
  readonly query: MatrixQuery;
  /** The rows that the query keeps, in its order. */
  readonly arranged: ArrangedMatrix;
  /** Own ids of the rows that are ticked. */
  readonly selected: ReadonlySet<string>;
  readonly density: Density;
  /** True where the page wants fields that choose among the rows. */
  readonly filterable: boolean;
  /** Somebody asked for something else: the rows are arranged anew, and the page is told (`jalon-matrix-query`). */
  setQuery(query: MatrixQuery): void;
  setDensity(density: Density): void;
}

/** A part draws itself from the scene, or nothing. */
export type ScenePart = (scene: Scene) => TemplateResult | typeof nothing;
