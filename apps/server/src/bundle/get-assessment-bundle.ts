import type { ReadableStream } from 'node:stream/web';
import { grantsOn } from '@jalon/core/assessment';
import type { DirectoryRole } from '@jalon/core/shared';
import { readerOf } from '../assessments/access.ts';
import { findSubjectById, type Subject } from '../assessments/subject.ts';
import { UNKEPT } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Person } from '../identity/caller.ts';
import { lineagesOf } from '../territories/lineage.ts';
import { makeBundle } from './make-bundle.ts';

/** Who judges the file, and whose file it is. */
const ENTITLED: readonly DirectoryRole[] = ['secretary', 'verifier', 'officer'];

function checkRole({ grants }: Person, { territory, asOf }: Subject): void {
  const here = grantsOn(grants, asOf).filter(({ territoryId }) => territoryId === null || territoryId === territory.id || territory.path.includes(territoryId));
  if (here.some(({ role }) => ENTITLED.includes(role))) return;
  throw new ProblemError('forbidden', { refusal: 'role-not-allowed', figures: { role: here[0]?.role ?? 'reader' } });
}

/** All there is about an assessment, for an auditor. */
export const getAssessmentBundle: Operation<'getAssessmentBundle'> = async ({ services, parameters, caller }) => {
  const subject = findSubjectById(services, parameters.assessment);
  const person = readerOf(caller, subject);
  checkRole(person, subject);
  const stream = await makeBundle(services, subject, person, lineagesOf(services, caller, subject.asOf));
  const name = subject.id.replaceAll(/[^\w.-]/g, '_');
  return {
    stream: stream as unknown as () => ReadableStream<Uint8Array>, cacheControl: UNKEPT,
    headers: { 'Content-Type': 'application/zip', 'Content-Disposition': `attachment; filename="${name}.zip"`, 'Content-Security-Policy': "sandbox; default-src 'none'; frame-ancestors 'none'" },
  };
};
