import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';

export const getCycle: Operation<'getCycle'> = ({ services, parameters: { programme, cycle } }) => {
  const since = services.answers.generation;
  const found = services.programmes.find(programme, cycle);
  if (!found) throw new ProblemError('not-found', { faults: [{ code: 'unknown-cycle', pointer: '/path/cycle', figures: { value: `${programme} ${cycle}`.slice(0, 100) } }] });
  return jsonAnswer(found.cycle, SLOW_CHANGING, { tags: ['referentials'], since });
};
