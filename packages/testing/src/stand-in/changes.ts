import { LIMITS, type AnyChange, type AnyChanges } from '@jalon/contract';
import { mayRead } from './caller.ts';
import { mayReadRun, subjectOfRun } from './allocations/run-subject.ts';
import { namedIn } from './carry-out.ts';
import type { Call } from './operations.ts';
import { mayReadPlan, subjectOf } from './plans/plan-subject.ts';
import { allLines, nextSequence, type JournalLine } from './store.ts';
import { findSubjectById } from './subject.ts';

export interface ChangesAsked {
  readonly since?: number;
  readonly kinds?: string;
  readonly about?: string;
}

function mayReadLine(call: Call, { about: { kind, id } }: JournalLine): boolean {
  const { store, persona, now } = call;
  if (kind === 'plan') {
    const plan = store.plans.get(id)?.state;
    return plan !== undefined && mayReadPlan(call, subjectOf(call, plan.territory, plan.framework, ''));
  }
  if (kind === 'allocation-run') {
    const run = store.runs.get(id)?.state;
    return run !== undefined && mayReadRun(call, subjectOfRun(call, run));
  }
  const { territory, asOf } = findSubjectById(store, id, now);
  return mayRead(persona, territory, asOf);
}

/** Assessments alone, where nothing else is asked for. */
function isAsked({ about: { kind, id } }: JournalLine, { kinds, about }: ChangesAsked): boolean {
  if (about !== undefined) return about === `${kind}:${id}` && (kinds === undefined || kinds.split(',').includes(kind));
  return (kinds ?? 'assessment').split(',').includes(kind);
}

/** Lines after one that the caller may read and asked for, oldest first. */
export function changesAfter(call: Call, since: number, asked: ChangesAsked): AnyChange[] {
  return allLines(call.store).filter((line) => line.sequence > since && isAsked(line, asked) && mayReadLine(call, line)).map((line) => ({ ...line, by: namedIn(call.personas, line.by) }));
}

/** Lines of the journal the caller may read, oldest first. Here a line is written at once: there is nothing to wait for. */
export function getChanges(call: Call): AnyChanges {
  const { since = 0, limit = LIMITS.pageSizeDefault, ...asked } = call.query as ChangesAsked & { readonly limit?: number };
  const readable = changesAfter(call, since, asked);
  const items = readable.slice(0, limit);
  const more = readable.length > items.length;
  return { items, more, nextSince: more ? items.at(-1)!.sequence : Math.max(since, nextSequence(call.store) - 1) };
}
