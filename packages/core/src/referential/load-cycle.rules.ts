import * as z from 'zod';
import type { Loaded } from '../shared/verdict.values.ts';
import { checkCycle, type CycleDraft } from './check-cycle.rules.ts';
import { periodSchema, plainDateSchema } from '../time/time.schema.ts';
import { actSchema, cycleSchema, listedTerritorySchema, membershipSchema, type Cycle } from './cycle.schema.ts';
import type { LoadedReferential } from './referential.schema.ts';
import { parseDocument } from './load-document.rules.ts';
import { readDocument } from './read-document.rules.ts';
import { limitIssues, type ReferentialIssue } from './referential-issue.rules.ts';
import { unknownFields } from './shape-issues.rules.ts';

/**
 * Reads one cycle of a programme from its JSON, as a text or already parsed, against the grid it names: same code, version and hash,
 * every anchor and period the grid counts on, windows, classes, lists and targets that exist. Every issue at once. Never throws.
 */
export function loadCycle(json: unknown, referential: LoadedReferential): Loaded<Cycle, ReferentialIssue> {
  const document = readDocument(json);
  if (!document.ok) return { ok: false, issues: [document.issue] };
  const { format, shape, parsed } = parseDocument(cycleSchema, document.value);
  const unknown = parsed ? unknownFields(document.value, parsed) : [];
  const issues = limitIssues([...format, ...shape, ...checkCycle(parsed ?? partialCycle(document.value), referential), ...unknown]);
  if (!parsed || issues.some(({ severity }) => severity === 'error')) return { ok: false, issues };
  return { ok: true, value: parsed, issues };
}

/** What can be read of a cycle whose shape is wrong somewhere, part by part. */
function partialCycle(document: unknown): CycleDraft {
  const fields = record(document);
  const listed = z.array(listedTerritorySchema);
  return {
    grid: cycleSchema.shape.grid.safeParse(fields['grid']).data,
    anchors: entriesOf(fields['anchors'], plainDateSchema), periods: entriesOf(fields['periods'], periodSchema),
    lists: entriesOf(fields['lists'], listed), classes: entriesOf(fields['classes'], listed),
    members: linesOf(fields['members'], membershipSchema), acts: linesOf(fields['acts'], actSchema),
    review: cycleSchema.shape.review.safeParse(fields['review']).data,
  };
}

const record = (value: unknown): Readonly<Record<string, unknown>> => z.record(z.string(), z.unknown()).safeParse(value).data ?? {};

function entriesOf<S extends z.ZodType>(value: unknown, schema: S): Record<string, z.output<S> | undefined> {
  return Object.fromEntries(Object.entries(record(value)).map(([key, field]) => [key, schema.safeParse(field).data]));
}

function linesOf<S extends z.ZodType>(value: unknown, schema: S): (z.output<S> | undefined)[] {
  return Array.isArray(value) ? value.map((line: unknown) => schema.safeParse(line).data) : [];
}
