import { html, nothing, type TemplateResult } from 'lit';
import { DELIVERY_MODES, type DeliveryMode, type PlanRow } from '@jalon/core/investment';
import { pickText } from '@jalon/core/shared';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { amountIn, decimalIn } from '../amount.ts';
import type { PlanEditBody, PlannerScene, Told } from '../scene.ts';
import { amountOf } from '../table/cells.ts';
import type { TableColumn } from '../table/columns.ts';
import type { CellEditor, PlanTable } from '../table/plan-table.ts';
import { columnWords, commitmentEdit, creditEdit } from './edits.ts';
import { UNSAID } from './gesture.ts';
import { readAmount, type AmountFault } from './read-amount.ts';
import type { PlanSession } from './session.ts';

interface Open {
  readonly project: string;
  readonly column: TableColumn;
  typed: string;
  fault: AmountFault | undefined;
}

interface Ground {
  readonly session: PlanSession;
  readonly table: PlanTable;
  readonly scene: () => PlannerScene;
  /** Opens what reads a pasted table. */
  paste(text: string, column: TableColumn, project: string | undefined): boolean;
}

const COMMANDS: Partial<Record<TableColumn['kind'], PlanEditBody['type']>> = { project: 'describeProject', mode: 'setDelivery', ap: 'setCosts', paid: 'setCosts', year: 'setCredits' };

/** A cell of the table while somebody writes in it: Enter keeps, Escape leaves it as it was, what is wrong stays with its reason. */
export class CellEditing implements CellEditor {
  readonly #on: Ground;
  #open: Open | undefined;
  #wantsFocus = false;

  constructor(ground: Ground) {
    this.#on = ground;
  }

  mayEdit({ kind }: TableColumn, { status }: PlanRow): boolean {
    const type = COMMANDS[kind];
    return type !== undefined && status !== 'dropped' && this.#on.session.may(type);
  }

  begin(column: TableColumn, row: PlanRow, typed?: string): void {
    const scene = this.#on.scene();
    const amount = amountOf(column, row.sums, scene.view.years[0]!.year);
    const before = column.kind === 'project' ? row.title : column.kind === 'mode' ? row.mode : amount === 0 ? '' : this.#typedOf(amount ?? 0);
    this.#open = { project: row.id, column, typed: typed ?? before, fault: undefined };
    this.#wantsFocus = true;
    scene.host.requestUpdate();
  }

  /** As a person types it: with the decimal sign of the language. */
  #typedOf(amount: number): string {
    const { unit, say } = this.#on.scene();
    const text = decimalIn(unit, amount);
    return say.format.language === 'en' ? text : text.replace('.', ',');
  }

  /** Puts the focus on the field that was just opened. */
  settle(root: ParentNode): void {
    const field = root.querySelector<HTMLInputElement | HTMLSelectElement>('.pt .edit .in');
    if (!this.#wantsFocus || !field) return;
    this.#wantsFocus = false;
    field.focus();
    if (field instanceof HTMLInputElement && this.#open && field.value.length > 1) field.select();
  }

  field(column: TableColumn, row: PlanRow): TemplateResult | undefined {
    const open = this.#open;
    if (open?.project !== row.id || open.column.kind !== column.kind || open.column.year !== column.year) return undefined;
    const { say } = this.#on.scene();
    const label = say('planner.edit.field', { column: column.label, code: row.code });
    if (column.kind === 'mode') {
      return html`<select class="in" aria-label=${label} @keydown=${this.#onKey} @change=${(event: Event) => { open.typed = (event.target as HTMLSelectElement).value; this.#commit(row); }} @blur=${() => this.#close(false)}>
        ${DELIVERY_MODES.map((mode) => html`<option value=${mode} ?selected=${mode === open.typed}>${say(`planner.mode.${mode}`)}</option>`)}</select>`;
    }
    const isText = column.kind === 'project';
    return html`<input class="in ${isText ? '' : 'num'}" aria-label=${label} .value=${open.typed} inputmode=${isText ? nothing : 'decimal'} autocomplete="off" aria-invalid=${open.fault ? 'true' : nothing} aria-describedby=${open.fault ? 'cell-fault' : nothing}
      @input=${(event: InputEvent) => { open.typed = (event.target as HTMLInputElement).value; open.fault = undefined; }} @keydown=${(event: KeyboardEvent) => this.#onKey(event, row)} @blur=${() => this.#onBlur(row)}>${
      open.fault ? html`<small class="c-unmet fault" id="cell-fault" role="alert">${this.#faultWords(open.fault)}</small>` : nothing}`;
  }

  #faultWords(fault: AmountFault): string {
    const { say } = this.#on.scene();
    return fault === 'notAmount' ? say('planner.edit.notAmount', { example: say.format.number('12.5') }) : say(`planner.edit.${fault}`);
  }

  /** Left for elsewhere: what is right is kept, what is wrong stays open with its reason. */
  #onBlur(row: PlanRow): void {
    if (this.#open?.project === row.id) this.#commit(row, false);
  }

  readonly #onKey = (event: KeyboardEvent, row?: PlanRow): void => {
    event.stopPropagation();
    if (event.key === 'Escape') this.#close(true);
    else if (row && (event.key === 'Enter' || event.key === 'Tab')) {
      if (event.key === 'Enter') event.preventDefault();
      if (!this.#commit(row) && event.key === 'Tab') event.preventDefault();
    }
  };

  #close(takesFocus: boolean): void {
    const open = this.#open;
    this.#open = undefined;
    if (takesFocus && open) this.#on.table.focusOn(open.project);
    this.#on.scene().host.requestUpdate();
  }

  /** Carries out what was written. False where it is no amount, or a rule says no: what was typed stays. */
  #commit(row: PlanRow, takesFocus = true): boolean {
    const open = this.#open;
    const scene = this.#on.scene();
    if (!open) return true;
    const made = this.#made(open, row, scene);
    if (made === undefined) {
      scene.host.requestUpdate();
      return false;
    }
    this.#close(takesFocus);
    if (made.bodies.length > 0) scene.edit(made.bodies, made.what);
    return true;
  }

  /** What was written as commands, and in words. `undefined` where it cannot be read: the fault stands on the field. */
  #made(open: Open, row: PlanRow, scene: PlannerScene): Made | undefined {
    const [project, code] = [row.id, isolate(row.code)];
    const { column } = open;
    const { kind } = column;
    if (kind === 'project') {
      const title = open.typed.trim();
      if (title === '' || title === row.title) return NOTHING;
      return { bodies: [{ type: 'describeProject', payload: { project, set: { title } } }], what: (say) => say('planner.edit.amount', { code, field: columnWords(say, column), before: row.title, after: title }) };
    }
    if (kind === 'mode') {
      const mode = open.typed as DeliveryMode;
      return mode === row.mode ? NOTHING : { bodies: [{ type: 'setDelivery', payload: { project, set: { mode } } }], what: (say) => say('planner.edit.mode', { code, mode }) };
    }
    const read = readAmount(open.typed, scene.unit, scene.say.format.language);
    if (read.ok) return amountMade(scene, row, column, read.minor);
    open.fault = read.fault;
    return undefined;
  }

  shift({ id, code }: PlanRow, years: number): void {
    const scene = this.#on.scene();
    if (!this.#on.session.may('moveProject')) return;
    this.#on.table.focusOn(id);
    scene.edit([{ type: 'moveProject', payload: { project: id, quarters: years * 4 } }], (say) => say(years > 0 ? 'planner.edit.later' : 'planner.edit.earlier', { code: isolate(code) }));
  }

  remove({ id, code }: PlanRow): void {
    const scene = this.#on.scene();
    if (this.#on.session.may('removeProject')) scene.edit([{ type: 'removeProject', payload: { project: id } }], (say) => say('planner.edit.removed', { code: isolate(code) }));
  }

  /** One cell is written into; a table is read with a report. */
  paste(text: string, column: TableColumn, row: PlanRow | undefined): boolean {
    const plain = text.replace(/[\r\n]+$/, '');
    if (!/[\t\n]/.test(plain)) {
      if (!row || !this.mayEdit(column, row)) return false;
      this.begin(column, row, plain);
      return true;
    }
    return this.#on.paste(plain, column, row?.id);
  }
}

/** What was written in a cell, as commands and in words. */
interface Made { readonly bodies: readonly PlanEditBody[]; readonly what: Told }
const NOTHING: Made = { bodies: [], what: UNSAID };

/** An amount as commands: with the source that follows it, where one does. */
function amountMade({ view, unit, plan, framework }: PlannerScene, row: PlanRow, column: TableColumn, after: number): Made {
  const [project, code, { kind }] = [row.id, isolate(row.code), column];
  const before = amountOf(column, row.sums, view.years[0]!.year) ?? 0;
  const line = plan?.projects.find(({ id }) => id === project);
  if (after === before || !line) return NOTHING;
  const amounts = (say: Say) => ({ code, before: amountIn(say, unit, before), after: amountIn(say, unit, after) });
  if (kind !== 'year') {
    const body: PlanEditBody = kind === 'ap' ? commitmentEdit(line, after) : { type: 'setCosts', payload: { project, set: { paid: after } } };
    return { bodies: [body], what: (say) => say('planner.edit.amount', { ...amounts(say), field: columnWords(say, column) }) };
  }
  const { bodies, follows } = creditEdit(line, column.year!, after);
  const label = framework?.sources.find((source) => source.code === follows)?.label;
  return {
    bodies,
    what: (say) => {
      const what = say('planner.edit.credits', { ...amounts(say), year: column.label });
      return follows ? say('planner.edit.follows', { what, source: label ? say.format.typeset(pickText(label, say.format.language)) : follows }) : what;
    },
  };
}
