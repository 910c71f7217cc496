import { viewAudience } from '../assessments/access.ts';
import { readView } from '../assessments/read-view.ts';
import { ranks } from '../assessments/peers-of-cycle.ts';
import { findSubject, tagOfAssessment, tagOfCycle } from '../assessments/subject.ts';
import { PERSONAL, SHARED, type Answer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';

/** The published card for everyone, the working one for those whose grants cover the territory. */
export const getScorecard: Operation<'getScorecard'> = async ({ services, parameters, caller }): Promise<Answer> => {
  const since = services.answers.generation;
  const subject = findSubject(services, parameters.programme, parameters.cycle, parameters.territory);
  const audience = viewAudience(caller, subject);
  const view = await readView(services, subject, audience, caller);
  const day = { zone: subject.referential.timeZone, date: subject.asOf };
  // With several servers, a draft is always read from the database: its writer may be another of them, a moment ago.
  const keeps = audience === 'public' || services.database.engine === 'pglite';
  return {
    bytes: view.plain ? StoredBytes.plain(view.plain) : StoredBytes.unpacked(view.body), etag: view.etag, cacheControl: caller.kind === 'anonymous' ? SHARED : PERSONAL,
    ...(keeps ? { keep: { tags: [tagOfAssessment(subject.id), ...(ranks(subject.referential) ? [tagOfCycle(subject.key)] : [])], day, since } } : {}),
  };
};
