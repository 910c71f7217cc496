import { findSubject } from '../assessments/subject.ts';
import { SHARED } from '../http/answer.ts';
import { contentTag } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { issueSheet } from './issue-sheet.ts';

/** The signed sheet of a published result, for anyone. */
export const getResult: Operation<'getResult'> = async ({ services, parameters }) => {
  const { text } = await issueSheet(services, findSubject(services, parameters.programme, parameters.cycle, parameters.territory));
  return { bytes: StoredBytes.of(text), etag: contentTag(text), cacheControl: SHARED };
};
