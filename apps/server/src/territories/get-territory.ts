import { findTerritory } from '../assessments/subject.ts';
import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';

export const getTerritory: Operation<'getTerritory'> = ({ services, parameters }) => {
  const since = services.answers.generation;
  return jsonAnswer(findTerritory(services, parameters.territory), SLOW_CHANGING, { tags: ['territories'], since });
};
