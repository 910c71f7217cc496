import { randomUUID } from 'node:crypto';
import { LIMITS } from '@jalon/contract';
import { personOf } from '../assessments/access.ts';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readHash } from './file-records.ts';
import { takeIn } from './intake.ts';
import { writeWithinFence } from '../storage/fence.ts';
import { checkQuota } from './quota.ts';
import { receive } from './receive.ts';
import { checkSize, tooLarge } from './uploads.ts';

/** A whole file at once. Its bytes must be sent even where they are stored already: a hash is no proof of having them. */
export const putFile: Operation<'putFile'> = async ({ services, parameters, caller, body, header }) => {
  const sha256 = readHash(parameters.sha256);
  const person = personOf(caller);
  const announced = Number(header('content-length') ?? 0);
  checkSize(announced);
  // Before anything is received; once more, and for good, when it is taken in.
  await writeWithinFence(services.database, [], (trx) => checkQuota(trx, services, person.id, { sha256, size: announced }), person.id);
  const upload = randomUUID();
  try {
    const { lost } = await receive(body, LIMITS.fileBytes, tooLarge, (place, part) => services.files.store.write(upload, place, part));
    if (lost) throw new ProblemError('timeout');
    return jsonAnswer(await takeIn(services, { upload, sha256, personId: person.id }), UNKEPT);
  } finally {
    await services.files.store.discard(upload);
  }
};
