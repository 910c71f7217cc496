import type { PlanningFrameworkSummary } from '@jalon/contract';
import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { pageOfList } from '../http/page-of-list.ts';
import { documentAnswer, unknownDocument } from './document-answer.ts';

export const listPlanningFrameworks: Operation<'listPlanningFrameworks'> = ({ services, query }) => {
  const since = services.answers.generation;
  const wanted = services.planning.frameworks.filter(({ code }) => query.code === undefined || code === query.code);
  const summaries = wanted.map(({ code, version, hash, basis, label, currency, years }): PlanningFrameworkSummary => ({ code, version, hash, basis, label, currency, years }));
  const page = pageOfList(services.cursors, `planning frameworks ${query.code ?? ''}`, summaries, query, ({ code, version }) => `${code} ${version}`);
  return jsonAnswer(page, SLOW_CHANGING, { tags: ['planning'], since });
};

export const getPlanningFramework: Operation<'getPlanningFramework'> = ({ services, parameters: { code, version } }) => {
  const since = services.answers.generation;
  const framework = services.planning.framework(code, version);
  if (!framework) throw unknownDocument('framework', code, version);
  return documentAnswer(framework, since);
};
