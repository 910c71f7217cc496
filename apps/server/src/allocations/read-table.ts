import { problemCodeOf } from '@jalon/contract';
import { canSendRunCommand, type AllocationRun } from '@jalon/core/allocation';
import { actorOn } from '@jalon/core/assessment';
import { UNKEPT, type Answer } from '../http/answer.ts';
import { contentTag } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import type { Person } from '../identity/caller.ts';
import { bytesOfFile, nameOfFile } from '../jobs/given-file.ts';
import { readRun } from './read-run.ts';
import { formulaOf, readableRun, type RunSubject } from './run-subject.ts';

/** Who may change the list of a run, as it stands, may have a file read for it. */
function checkPreparing({ status }: AllocationRun, { territory: place, asOf }: RunSubject, person: Person, currency: string): void {
  const may = canSendRunCommand('setEntrants', actorOn(person, place, asOf), { place, asOf, status });
  if (!may.allowed) throw new ProblemError(problemCodeOf(may.reason), { refusal: may.reason, about: { kind: 'allocation-run', currency }, figures: { status } });
}

/** A file as rows of text, for the list of a run. Nothing of it is kept, and nothing of the run is changed. */
export const readAllocationTable: Operation<'readAllocationTable'> = async ({ services, parameters, caller, query, body, header }): Promise<Answer> => {
  const { subject, person } = await readableRun(services, caller, parameters.run);
  const { run } = await readRun(services, subject);
  const formula = formulaOf(services, run.formula);
  checkPreparing(run, subject, person, formula?.currency ?? 'XOF');
  const { data, windows, currency } = formula ?? {};
  const asked = { kind: 'table', name: nameOfFile(header), sheet: query.sheet ?? null, formula: data && windows && currency !== undefined ? { data, windows, currency } : null } as const;
  const table = await services.tables.read(person.id, asked, () => bytesOfFile(body));
  return { bytes: StoredBytes.plain(Buffer.from(table.buffer, table.byteOffset, table.byteLength)), etag: contentTag(table), cacheControl: UNKEPT };
};
