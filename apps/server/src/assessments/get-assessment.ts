import { emptyAssessment } from '@jalon/core/assessment';
import { PERSONAL } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { readerOf } from './access.ts';
import { assessmentTag } from './assessment-tag.ts';
import { readStateFor } from './read-view.ts';
import { findSubjectById } from './subject.ts';

/** The answers behind a scorecard. Before the first command: version 0, nothing filed. */
export const getAssessment: Operation<'getAssessment'> = async ({ services, parameters, caller }) => {
  const subject = findSubjectById(services, parameters.assessment);
  readerOf(caller, subject);
  const state = (await readStateFor(services, subject, caller)) ?? emptyAssessment(subject.key);
  return { bytes: StoredBytes.of(JSON.stringify(state)), etag: assessmentTag(state), cacheControl: PERSONAL };
};
