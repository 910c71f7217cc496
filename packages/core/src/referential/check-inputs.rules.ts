import type { Entry, ReferentialDraft } from './referential-draft.rules.ts';
import type { InputDeclaration } from './referential.schema.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

/** Two values at least: with one there is nothing to choose. */
const FEWEST_VALUES = 2;

/** What a choice may be: enough values, each once. Of an input of another type nobody reads them. */
export function checkInputs(draft: ReferentialDraft): ReferentialIssue[] {
  return draft.lists.inputs.flatMap((entry) => checkValues(entry));
}

function checkValues({ path, value: { code, type, values } }: Entry<InputDeclaration>): ReferentialIssue[] {
  if (type !== 'choice') return values === undefined ? [] : [issue('values-not-read', `${path}/values`, { input: code, type }, 'warning')];
  if ((values ?? []).length < FEWEST_VALUES) return [issue('too-few-values', values === undefined ? path : `${path}/values`, { input: code })];
  const first = new Map<string, string>();
  return (values ?? []).flatMap((one, at) => {
    const where = first.get(one.code);
    if (where !== undefined) return [issue('duplicate-code', `${path}/values/${at}/code`, { code: one.code, first: where })];
    first.set(one.code, `${path}/values/${at}`);
    return [];
  });
}
