import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';

export const getReferential: Operation<'getReferential'> = ({ services, parameters: { code, version } }) => {
  const since = services.answers.generation;
  const referential = services.programmes.referential(code, version);
  if (!referential) throw new ProblemError('not-found', { faults: [{ code: 'unknown-referential', pointer: '/path/version', figures: { value: `${code} ${version}`.slice(0, 100) } }] });
  return jsonAnswer(referential, SLOW_CHANGING, { tags: ['referentials'], since });
};
