import type { ReadMembershipTable } from '@jalon/contract';
import { readMembershipTableRequestSchema } from '@jalon/contract/schemas';
import { readMembershipTable as read } from '@jalon/core/referential';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import { SAY } from './documents.ts';
import { officerOf } from './officer.ts';

/** Reads a pasted list of territories, and says line by line what it could not. */
export const readMembershipTable: Operation<'readMembershipTable'> = ({ services, caller, body, language }) => {
  officerOf(services, caller);
  const { text } = readBody(readMembershipTableRequestSchema, body);
  const { listed, faults } = read(text, services.territories.all);
  const answer: ReadMembershipTable = { listed: [...listed], faults: faults.map((fault) => ({ ...fault, figures: { ...fault.figures }, sentence: SAY[language].fault(fault) })) };
  return jsonAnswer(answer, UNKEPT);
};
