import { html, nothing, type TemplateResult } from 'lit';

export interface Choice {
  readonly value: string;
  readonly words: string;
}
/** Choices under common words. */
export interface Band {
  readonly label: string;
  readonly choices: readonly Choice[];
}

/** What a query asks for that no choice stands for, several of a list for example: it is shown, and chosen by nobody. */
export const OTHER = '*';

interface Chooser {
  readonly id: string;
  readonly label: string;
  readonly chosen: string;
  readonly choices: readonly (Choice | Band)[];
  readonly classes?: string;
  choose(value: string): void;
}

const option = ({ value, words }: Choice, chosen: string): TemplateResult => html`<option value=${value} .selected=${value === chosen}>${words}</option>`;

/** A list to choose one of; nothing where there is nothing to choose among. */
export function chooser({ id, label, chosen, choices, classes = '', choose }: Chooser): TemplateResult | typeof nothing {
  if (choices.length < 2) return nothing;
  const changed = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    if (value !== OTHER) choose(value);
  };
  return html`<div class="fld ${classes}"><label for=${id}>${label}</label><select class="in" id=${id} @change=${changed}>${choices.map((each) => ('choices' in each
    ? (each.choices.length > 0 ? html`<optgroup label=${each.label}>${each.choices.map((one) => option(one, chosen))}</optgroup>` : nothing) : option(each, chosen)))}</select></div>`;
}

interface Lists {
  /** What is asked for; `undefined` where nothing is. */
  readonly asked: readonly string[] | undefined;
  readonly choices: readonly Choice[];
  readonly any: string;
  several(count: number): string;
}

/** One of a list, or any; where a query asks for several, or for one that is not offered, that too. */
export function oneOf({ asked, choices, any, several }: Lists): { readonly chosen: string; readonly choices: readonly Choice[] } {
  const all = choices.length > 0 || asked ? [{ value: '', words: any }, ...choices] : [];
  if (!asked) return { chosen: '', choices: all };
  const only = asked.length === 1 ? asked[0] : undefined;
  if (only !== undefined && choices.some(({ value }) => value === only)) return { chosen: only, choices: all };
  return { chosen: OTHER, choices: [...all, { value: OTHER, words: several(asked.length) }] };
}
