import { emptyAssessment, type AssessmentState } from '@jalon/core/assessment';
import type { FileState } from '@jalon/contract';
import type { Transaction } from 'kysely';
import type { Services } from '../services.ts';
import { enterFence } from '../storage/fence.ts';
import type { Tables } from '../storage/tables.ts';
import type { Subject } from '../assessments/subject.ts';

/** A line of the journal as it is handed to an auditor: whole, with the command that was sent. */
export interface BundledLine {
  readonly sequence: number;
  readonly commandId: string;
  readonly type: string;
  readonly at: string;
  readonly version: number;
  readonly by: { readonly id: string; readonly role: string; readonly name?: string };
  readonly item: string | null;
  readonly command: unknown;
  readonly before: unknown;
  readonly after: unknown;
  readonly engine: string;
}

/** A file that is vouched for in this assessment. */
export interface BundledFile {
  readonly sha256: string;
  readonly status: FileState;
  readonly size: number;
  readonly type: string;
}

/** An assessment at one moment, with all that is known of it. */
export interface BundleContent {
  readonly state: AssessmentState;
  readonly journal: readonly BundledLine[];
  readonly files: ReadonlyMap<string, BundledFile>;
}

const readAll = async (trx: Transaction<Tables>, subject: Subject) => ({
  rows: await trx.selectFrom('assessments').select('state').where('id', '=', subject.id).execute(),
  lines: await trx.selectFrom('journal').select(['sequence', 'command_id', 'type', 'at', 'version', 'actor_id', 'actor_role', 'item', 'command', 'before', 'after', 'engine'])
    .where('aggregate_kind', '=', 'assessment').where('aggregate_id', '=', subject.id).orderBy('sequence').execute(),
  files: await trx.selectFrom('file_references as r')
    .innerJoin('file_uploaders as u', (join) => join.onRef('u.sha256', '=', 'r.sha256').onRef('u.person_id', '=', 'r.person_id'))
    .innerJoin('files as f', 'f.sha256', 'r.sha256').select(['f.sha256', 'f.status', 'f.size', 'f.type']).distinct().where('r.assessment_id', '=', subject.id).execute(),
});

/** Everything from one instant: what is written meanwhile is in none of it. Within the lineages granted to who asks. */
export async function readBundle(services: Services, subject: Subject, lineages: readonly string[]): Promise<BundleContent> {
  const { db, fenced } = services.database;
  const { rows, lines, files } = await db.transaction().setIsolationLevel('repeatable read').execute(async (trx) => {
    if (fenced === true) await enterFence(trx, lineages);
    return readAll(trx, subject);
  });
  const names = await services.people.names(lines.map(({ actor_id }) => actor_id));
  const journal = lines.map(({ command_id, actor_id, actor_role, ...line }): BundledLine => {
    const name = names.get(actor_id);
    return { ...line, commandId: command_id, by: { id: actor_id, role: actor_role, ...(name === undefined ? {} : { name }) } };
  });
  return { state: (rows[0]?.state as AssessmentState | undefined) ?? emptyAssessment(subject.key), journal, files: new Map(files.map((file) => [file.sha256, file])) };
}
