import { listJournal } from '../aggregates/list-journal.ts';
import type { Operation } from '../http/operation.ts';
import { lineagesOf } from '../territories/lineage.ts';
import { readerOf } from './access.ts';
import { findSubjectById } from './subject.ts';

/** Who changed what, the newest first. */
export const listAssessmentJournal: Operation<'listAssessmentJournal'> = async ({ services, parameters, query, caller }) => {
  const subject = findSubjectById(services, parameters.assessment);
  readerOf(caller, subject);
  return listJournal(services, { kind: 'assessment', id: subject.id, ...query, lineages: lineagesOf(services, caller, subject.asOf) });
};
