import type { LoadedFramework, PlanCommandBody, PlanEdit, PlanState, PlanView } from '@jalon/core/investment';
import type { LocalizedText } from '@jalon/core/shared';
import type { LitElement, TemplateResult, nothing } from 'lit';
import type { Say } from '../language/strings.ts';
import type { Density } from '../shared/jalon-element.ts';
import type { Unit } from './amount.ts';

/** The three views of one plan. */
export type PlannerMode = 'table' | 'timeline' | 'money';
/** What lines are put together by. */
export type PlannerGroup = 'sector' | 'locality';
/** Whether the person may change the plan here: not, not yet (what carries changes out is on its way), or at once. */
export type Writing = 'no' | 'loading' | 'yes';
/** A part of the form of a line. */
export type LinePart = 'costs' | 'funding' | 'schedule' | 'delivery' | 'readiness' | 'identity' | 'move' | 'split' | 'execution';

/** A change without its envelope. */
export type PlanEditBody = Extract<PlanCommandBody, { readonly type: PlanEdit }>;

/** A sentence, said in the language it is asked in: what is kept of it is what it tells of. */
export type Told = (say: Say) => string;

/** How a line stands between this page and the server. */
export interface LineStanding {
  /** A change of it is shown, and not yet kept by the server. */
  readonly isPending: boolean;
  /** The sentence of the last change that was refused; what was typed is kept. */
  readonly refused: string | undefined;
  /** Who else changed it since it was opened here, by role or by name. */
  readonly other: string | undefined;
}

/** A plan between the widget and its views. The same object as long as nothing in it changes. */
export interface PlannerScene {
  /** The widget: to load a part, to fire an event, to be drawn again. */
  readonly host: LitElement;
  /** Writes in the language of the widget, `say.format` its figures and dates. */
  readonly say: Say;
  readonly rtl: boolean;
  readonly density: Density;
  /** What is shown; with changes under way where there are some. */
  readonly view: PlanView;
  /** The plan itself, for whoever may change it. */
  readonly plan: PlanState | undefined;
  readonly framework: LoadedFramework | undefined;
  /** In what amounts are written: `amountIn(unit, minor)` of amount.ts. */
  readonly unit: Unit;
  readonly mode: PlannerMode;
  readonly group: PlannerGroup;
  /** Id of the line that is selected. */
  readonly selected: string | undefined;
  /** Whether the adopted plan is drawn beside the current one. */
  readonly baseline: boolean;
  /** Keys of the groups that are folded, in the group shown. */
  readonly folded: ReadonlySet<string>;
  readonly writing: Writing;
  /** How a line stands between this page and the server. */
  standing(project: string): LineStanding;
  /** The label of a sector, a locality or a source in the language of the widget; its code where it has none. */
  nameOf(kind: 'sector' | 'locality' | 'source', code: string): string;
  /**
   * Carries out one gesture, shown at once and undone in one step. False where it is refused at once: the reason stands at the line.
   * @param what the gesture in words, for the line that offers to undo it
   * @param base version of the plan the person saw, where they began before others changed it; the one shown unless told
   */
  edit(bodies: readonly PlanEditBody[], what: Told, base?: number): boolean;
  /** The plan as it would be; `undefined` where it cannot, or nobody can tell here. */
  suppose(bodies: readonly PlanEditBody[]): PlanView | undefined;
  /** A text in the language of the widget. */
  textOf(text: LocalizedText): string;
  select(project: string | undefined): void;
  /** Takes the reader to a line of the view: it is selected, and has the focus. */
  go(project: string): void;
  /** Opens the form of a line at a part. */
  open(project: string, part: LinePart): void;
  fold(key: string): void;
  /** Opens the act that goes over a rule that blocks; absent for whoever may not. */
  readonly setAside: ((rule: string) => void) | undefined;
  setBaseline(baseline: boolean): void;
  /** Says something to those who hear the page. */
  announce(sentence: string): void;
}

/** A view draws itself from the scene, or nothing. */
export type PlannerView = (scene: PlannerScene) => TemplateResult | typeof nothing;
