import type { ComparedReferentials } from '@jalon/contract';
import { compareReferentialsRequestSchema } from '@jalon/contract/schemas';
import { gridDifferences, type GridDifference } from '@jalon/core/messages';
import { compareReferentials as compare } from '@jalon/core/referential';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import { SAY, gridGiven } from './documents.ts';
import { officerOf } from './officer.ts';

/** What differs from one grid to another, each difference with its sentence. */
export const compareReferentials: Operation<'compareReferentials'> = ({ services, caller, body, language }) => {
  officerOf(services, caller);
  const { before, after } = readBody(compareReferentialsRequestSchema, body);
  const comparison = compare(gridGiven(services.programmes, before, language, '/before'), gridGiven(services.programmes, after, language, '/after'));
  const said = gridDifferences(comparison).map((one) => ({ kind: one.kind, difference: { ...one.difference, sentence: SAY[language].grid(one) } }));
  const of = (kind: GridDifference['kind']) => said.filter((one) => one.kind === kind).map(({ difference }) => difference);
  const answer = { added: of('added'), removed: of('removed'), moved: of('moved'), points: of('points'), thresholds: of('thresholds'), changed: of('changed') };
  return jsonAnswer(answer as unknown as ComparedReferentials, UNKEPT);
};
