import type { JalonStore } from '@jalon/testing';
import type { AllocationRun } from '@jalon/core/allocation';
import type { JalonAllocation } from '../../src/allocation/jalon-allocation.ts';
import { $, $$, allocation, officer, SCENARIO, words } from './allocation.ts';
import { until } from './widget.ts';

export const dialog = (element: Element): HTMLDialogElement => $<HTMLDialogElement>(element, 'dialog')!;
export async function ask(element: Element, id: string): Promise<void> {
  (await until(() => { const button = $<HTMLButtonElement>(element, `#${id}`); return button && !button.disabled ? button : null; }, id)).click();
  await until(() => dialog(element).open, `the dialog of ${id}`);
}
export function type(element: Element, id: string, value: string): void {
  const field = $<HTMLInputElement>(element, `#${id}`)!;
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
}
/** Pastes a table and has it read: what would become of it. */
export async function paste(element: Element, text: string): Promise<HTMLElement> {
  type(element, 'l-text', text);
  (await until(() => { const button = $<HTMLButtonElement>(element, '#l-read')!; return button.disabled ? null : button; }, 'the button that reads')).click();
  await until(() => $(element, '#l-write'), 'the report');
  return $(element, '.report')!;
}
export const click = (element: Element, id: string): void => $<HTMLElement>(element, `#${id}`)!.click();
export const confirm = (element: Element): void => dialog(element).querySelector<HTMLButtonElement>('[type=submit]')!.click();
export const closed = (element: Element): Promise<unknown> => until(() => !dialog(element).open, 'the dialog closed');
export const scenario = (store: JalonStore, more: Parameters<typeof officer>[0] = {}): Promise<JalonAllocation> => allocation({ programme: undefined, cycle: undefined, run: SCENARIO, client: officer({ store, ...more }) });
export const stateOf = (store: JalonStore, run = SCENARIO): AllocationRun => store.runs.get(run)!.state;
export const entrantOf = (store: JalonStore, territory: string, run = SCENARIO) => stateOf(store, run).entrants.find((one) => one.territory === territory);
export const steps = (element: Element): string[] => $$(element, '.way > li').map((step) => words(step));

/** Chooses a file for the list. */
export function give(element: Element, bytes: BlobPart, name: string): void {
  const files = new DataTransfer();
  files.items.add(new File([bytes], name));
  const field = $<HTMLInputElement>(element, '#l-file')!;
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}
/** Opens the list of a run, once it and the territories are read. */
export async function list(element: Element): Promise<void> {
  await ask(element, 'do-list');
  await until(() => $(element, '#l-text'), 'the ways to change the list');
}
