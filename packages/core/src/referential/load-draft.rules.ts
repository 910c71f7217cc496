import * as z from 'zod';
import { jsonPointer } from '../shared/issue.values.ts';
import { LIST_NAMES, type Entry, type ListName, type ReferentialDraft, type ReferentialLists } from './referential-draft.rules.ts';
import { issue, type ReferentialIssue } from './referential-issue.rules.ts';
import {
  anchorSchema, classSchema, domainSchema, eventSchema, evidenceKindSchema, gateSchema, indicatorSchema, inputSchema, referentialSchema, scoreSchema, thresholdSchema, windowSchema,
} from './referential.schema.ts';
import { BASES } from './referential.values.ts';
import { codeSchema, deadlineExpressionSchema } from './rule.schema.ts';
function fromLists<T>(of: (list: ListName) => T): { [L in ListName]: T } {
  return Object.fromEntries(LIST_NAMES.map((list) => [list, of(list)])) as { [L in ListName]: T };
}

/** A grid whose shape is right. */
export function wholeDraft(referential: z.output<typeof referentialSchema>): ReferentialDraft {
  return {
    ...referential, languages: referential.languages ?? [], due: referential.due, label: referential.label,
    lists: fromLists((list) => referential[list].map((value, at) => ({ path: `/${list}/${at}`, value }))) as ReferentialDraft['lists'],
    broken: fromLists(() => new Set<string>()),
  };
}

const LINE_SCHEMAS = {
  anchors: anchorSchema, inputs: inputSchema, events: eventSchema, evidence: evidenceKindSchema, domains: domainSchema, classes: classSchema,
  gates: gateSchema, indicators: indicatorSchema, scores: scoreSchema, thresholds: thresholdSchema, windows: windowSchema,
} as const;

/** More lines than any list may have are not looked at one by one: the list as a whole is refused already. */
const MOST_LINES = 1000;

/** What can be read of a grid whose shape is wrong somewhere, line by line. */
export function partialDraft(document: unknown): ReferentialDraft {
  const fields = z.record(z.string(), z.unknown()).safeParse(document).data ?? {};
  const read = fromLists((list) => readLines(list, linesOf(fields, list)));
  return {
    basis: z.enum(BASES).safeParse(fields['basis']).data,
    languages: referentialSchema.shape.languages.safeParse(fields['languages']).data ?? [],
    label: referentialSchema.shape.label.safeParse(fields['label']).data,
    timeZone: referentialSchema.shape.timeZone.safeParse(fields['timeZone']).data,
    due: deadlineExpressionSchema.safeParse(fields['due']).data,
    lists: fromLists((list) => read[list].entries) as unknown as ReferentialDraft['lists'],
    broken: fromLists((list) => read[list].broken),
  };
}

const linesOf = (fields: Readonly<Record<string, unknown>>, list: ListName): readonly unknown[] => {
  const lines = fields[list];
  return Array.isArray(lines) ? lines.slice(0, MOST_LINES) : [];
};

function readLines(list: ListName, lines: readonly unknown[]): { entries: readonly Entry<ReferentialLists[ListName]>[]; broken: ReadonlySet<string> } {
  const entries: Entry<ReferentialLists[ListName]>[] = [];
  const broken = new Set<string>();
  lines.forEach((line, at) => {
    const read = LINE_SCHEMAS[list].safeParse(line);
    if (read.success) entries.push({ path: `/${list}/${at}`, value: read.data });
    else broken.add(z.object({ code: codeSchema }).safeParse(line).data?.code ?? '');
  });
  return { entries, broken };
}


/** Fields no schema knows, in a document that is wrong elsewhere: a slip of the pen often explains the field that is missing. */
export function unknownLineFields(document: unknown): ReferentialIssue[] {
  const fields = z.record(z.string(), z.unknown()).safeParse(document).data ?? {};
  return [
    ...unknownKeys(fields, Object.keys(referentialSchema.shape), ''),
    ...LIST_NAMES.flatMap((list) => linesOf(fields, list).flatMap((line, at) => unknownKeys(line, FIELDS[list], `/${list}/${at}`))),
  ];
}

const FIELDS = fromLists((list) => Object.keys(LINE_SCHEMAS[list].shape));

function unknownKeys(line: unknown, known: readonly string[], path: string): ReferentialIssue[] {
  if (typeof line !== 'object' || line === null || Array.isArray(line)) return [];
  return Object.keys(line).filter((key) => !known.includes(key)).map((field) => issue('unknown-field', path + jsonPointer([field]), { field }, 'warning'));
}
