import { personOf } from '../assessments/access.ts';
import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { findUpload, uploadOf } from './uploads.ts';

/** How far an upload of the caller's has come. */
export const getUpload: Operation<'getUpload'> = async ({ services, parameters, caller }) =>
  jsonAnswer(uploadOf(await findUpload(services, parameters.upload, personOf(caller).id)), PERSONAL);
