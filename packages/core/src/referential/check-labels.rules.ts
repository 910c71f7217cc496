import { jsonPointer } from '../shared/issue.values.ts';
import { LIST_NAMES, type ReferentialDraft } from './referential-draft.rules.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';

const TEXT_FIELDS = ['label', 'help', 'unit', 'action', 'lead'] as const;

/** Every text that misses a language the grid promises. Warnings: the text is shown in French meanwhile. */
export function checkLabels(draft: ReferentialDraft): ReferentialIssue[] {
  const lines = LIST_NAMES.flatMap((list) => [...draft.lists[list]]);
  return [
    ...missingIn(draft.label, '/label', draft.languages),
    ...lines.flatMap(({ path, value }) => [...textsOf(value, path, draft.languages), ...linesOfRule(value, path, draft.languages), ...namedTexts(value, path, draft.languages)]),
  ];
}

function textsOf(line: object, path: string, languages: readonly string[]): ReferentialIssue[] {
  return TEXT_FIELDS.flatMap((field) => missingIn((line as Record<string, unknown>)[field], `${path}/${field}`, languages));
}

function linesOfRule(line: object, path: string, languages: readonly string[]): ReferentialIssue[] {
  const rule = 'rule' in line ? (line.rule as { items?: readonly object[] }) : {};
  return (rule.items ?? []).flatMap((item, at) => textsOf(item, path + jsonPointer(['rule', 'items', at]), languages));
}

function namedTexts(line: object, path: string, languages: readonly string[]): ReferentialIssue[] {
  return (['values', 'labels'] as const).flatMap((field) => ((line as Record<string, readonly object[] | undefined>)[field] ?? []).flatMap((named, at) => textsOf(named, path + jsonPointer([field, at]), languages)));
}

function missingIn(text: unknown, path: string, languages: readonly string[]): ReferentialIssue[] {
  if (typeof text !== 'object' || text === null) return [];
  return languages.filter((language) => !Object.hasOwn(text, language)).map((language) => issue('missing-language', path, { language }, 'warning'));
}
