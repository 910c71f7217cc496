/** A test, by its file and the words that begin its name. A test of the sheet fails when there is none. */
export interface NamedTest {
  readonly file: string;
  readonly name: string;
}

const ELEMENTS = 'packages/elements/test';
const STORIES = 'apps/storybook/src';

/** What holds a claim of the sheet. */
export const TESTS = {
  axe: { file: `${ELEMENTS}/embedding/looks.ts`, name: 'has no fault axe can find' },
  looks: { file: `${STORIES}/stage/every-look.ts`, name: 'couleurs imposées' },
  forced: { file: `${ELEMENTS}/embedding/looks.ts`, name: 'has no fault in forced colours, and shows the focus there by an outline' },
  contrast: { file: `${STORIES}/theming/tokens.stories.ts`, name: 'Contrastes' },
  narrow: { file: `${ELEMENTS}/embedding/looks.ts`, name: 'fits columns of 320 to 1200 pixels' },
  large: { file: `${STORIES}/theming/text.stories.ts`, name: 'texte à 200 %' },
  spacing: { file: `${STORIES}/theming/text.stories.ts`, name: 'texte espacé' },
  keyboard: { file: `${ELEMENTS}/embedding/looks.ts`, name: 'is used by keyboard alone: Tab reaches every control' },
  cells: { file: `${ELEMENTS}/scorecard-matrix-table.test.ts`, name: 'is one stop in the head and one in the body, and arrows lead through cells' },
  unhidden: { file: `${ELEMENTS}/scorecard-matrix-table.test.ts`, name: 'never hides the cell with the focus under a head' },
  choice: { file: `${ELEMENTS}/finder.test.ts`, name: 'is worked by keyboard alone, without the focus leaving the field' },
  deciding: { file: `${ELEMENTS}/review.test.ts`, name: 'decides by keyboard alone' },
  motion: { file: `${ELEMENTS}/embedding/looks.ts`, name: 'moves nothing for those who want less motion' },
  language: { file: `${ELEMENTS}/embedding/life.ts`, name: 'speaks the nearest language of the page, and follows it at run time' },
  words: { file: `${ELEMENTS}/language.test.ts`, name: 'leaves no word of another' },
  order: { file: `${ELEMENTS}/reading.test.ts`, name: 'says the verdict first, then the steps, then the conditions, then the indicators' },
  headings: { file: `${ELEMENTS}/reading.test.ts`, name: 'puts its title at level 2, unless the page says otherwise' },
  names: { file: `${ELEMENTS}/accessibility.test.ts`, name: 'names each row by its item, and gives no id twice' },
  colour: { file: `${ELEMENTS}/accessibility.test.ts`, name: 'never tells something by colour alone' },
  shapes: { file: `${ELEMENTS}/scorecard-matrix.test.ts`, name: 'says of each cell its state by shape, letter and word' },
  figures: { file: `${ELEMENTS}/reading.test.ts`, name: 'says the figures of the score in words' },
  overview: { file: `${ELEMENTS}/matrix-overview.test.ts`, name: 'says of each region its median' },
  labels: { file: `${ELEMENTS}/matrix-query.test.ts`, name: 'each have a label of their own' },
  invalid: { file: `${ELEMENTS}/editing.test.ts`, name: 'says beside the field what is not a number, and keeps what was typed' },
  refused: { file: `${ELEMENTS}/editing.test.ts`, name: 'is told why when it is refused, and nothing typed is lost' },
  undo: { file: `${ELEMENTS}/editing.test.ts`, name: 'is undone and done again by keyboard alone' },
  confirm: { file: `${ELEMENTS}/review.test.ts`, name: 'files once it is confirmed, in a dialog of the top layer' },
  status: { file: `${ELEMENTS}/matrix-query.test.ts`, name: 'choose an area, and say how many rows are left to those who do not see it' },
  found: { file: `${ELEMENTS}/finder.test.ts`, name: 'says how many it found, and when it found none' },
  steps: { file: `${ELEMENTS}/reading.test.ts`, name: 'leads from a step to the row it is about' },
  twice: { file: `${ELEMENTS}/evidence.test.ts`, name: 'is chosen for a second item: the same file, with pages of its own' },
  planGrid: { file: `${ELEMENTS}/planner.test.ts`, name: 'is a tree grid: one cell by Tab, arrows from cell to cell' },
  planShapes: { file: `${ELEMENTS}/planner.test.ts`, name: 'puts lines under their sector with sums, amounts in millions, and what rules say by shape, words and article' },
  planBars: { file: `${ELEMENTS}/planner-timeline.test.ts`, name: 'draws each line along the quarters with what is paid each year, and says all of it to those who hear' },
  planYears: { file: `${ELEMENTS}/planner-timeline.test.ts`, name: 'says in the head of each year how it stands against its ceiling, by words, a shape and a colour' },
  planKeys: { file: `${ELEMENTS}/planner-timeline.test.ts`, name: 'moves it quarter by quarter' },
  planPress: { file: `${ELEMENTS}/planner-timeline.test.ts`, name: 'takes a press that trembles for a press' },
  planDrop: { file: `${ELEMENTS}/planner-timeline.test.ts`, name: 'drops nothing at Escape' },
  planMoney: { file: `${ELEMENTS}/planner-money.test.ts`, name: 'has beside its drawing a table with the same figures' },
  planSources: { file: `${ELEMENTS}/planner-money.test.ts`, name: 'tells sources apart without their colours' },
  planForms: { file: `${ELEMENTS}/planner-forms.test.ts`, name: 'write sources by year, schedule, procurement and readiness' },
  planInvalid: { file: `${ELEMENTS}/planner-forms.test.ts`, name: 'say at its field what is wrong, and keep what was typed' },
  planActs: { file: `${ELEMENTS}/planner-forms.test.ts`, name: 'are said with what they do, refused with the reason' },
  planFocus: { file: `${ELEMENTS}/planner-forms.test.ts`, name: 'gives the focus back where it came from' },
  planCell: { file: `${ELEMENTS}/planner-writing.test.ts`, name: 'takes a digit for an amount in the cell with the focus, and nowhere else' },
  planRefused: { file: `${ELEMENTS}/planner-writing.test.ts`, name: 'keeps what a rule refuses at its line, with what was written' },
  planUndo: { file: `${ELEMENTS}/planner-writing.test.ts`, name: 'shows a change at once by core’s rules, keeps it on the server, undoes and redoes it in one step' },
  planTurn: { file: `${ELEMENTS}/planner-writing.test.ts`, name: 'says what was done where it is heard, and keeps the focus on what takes it back' },
  inSight: { file: `${ELEMENTS}/focus-in-sight.test.ts`, name: 'stays clear of the panel in the table of a plan' },
  grantRows: { file: `${ELEMENTS}/allocation.test.ts`, name: 'leads from row to row by arrows, one stop for Tab' },
  grantShapes: { file: `${ELEMENTS}/allocation.test.ts`, name: 'says of each amount what it is: given, held, not eligible, not concerned' },
  grantFound: { file: `${ELEMENTS}/allocation.test.ts`, name: 'puts rows in order, finds them by name without accents' },
  grantAct: { file: `${ELEMENTS}/allocation-acting.test.ts`, name: 'sets an envelope, says that the sum is out of date, computes again and grants by an act' },
  grantRefused: { file: `${ELEMENTS}/allocation-acting.test.ts`, name: 'tells a refusal in the dialog, keeps what was typed' },
  grantFocus: { file: `${ELEMENTS}/allocation-acting.test.ts`, name: 'gives the focus back to what opened it' },
} as const satisfies Readonly<Record<string, NamedTest>>;

export type TestKey = keyof typeof TESTS;
