import { PERSONAL, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { fileFor, readHash } from './file-records.ts';

/** Whether a file has come, and whether the scanner let it through. */
export const getFileStatus: Operation<'getFileStatus'> = async ({ services, parameters, caller }) =>
  jsonAnswer(await fileFor(services, readHash(parameters.sha256), caller), PERSONAL);
