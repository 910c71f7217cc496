import { MINIMUM_CLIENT, type Health } from '@jalon/contract';
import { sql } from 'kysely';
import { ProblemError } from './problem-error.ts';
import { UNKEPT, jsonAnswer } from './answer.ts';
import type { Operation } from './operation.ts';

/** Asks the database something: a server that cannot read is not well. */
export const getHealth: Operation<'getHealth'> = async ({ services }) => {
  try {
    await sql`select 1`.execute(services.database.db);
  } catch (cause) {
    throw new ProblemError('unavailable', { headers: { 'Retry-After': '5' } }, { cause });
  }
  const { left } = services.remaking;
  const health: Health = {
    status: 'ok', version: services.version, database: services.database.engine, demonstration: services.demonstration, minimumClient: MINIMUM_CLIENT,
    ...(left > 0 ? { cardsToRemake: left } : {}),
  };
  return jsonAnswer(health, UNKEPT);
};
