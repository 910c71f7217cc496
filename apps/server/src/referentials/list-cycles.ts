import type { CycleSummary } from '@jalon/contract';
import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { pageOfList } from '../http/page-of-list.ts';

export const listCycles: Operation<'listCycles'> = ({ services, query }) => {
  const since = services.answers.generation;
  const wanted = services.programmes.cycles.filter(({ programme }) => query.programme === undefined || programme === query.programme);
  const summaries = wanted.map(({ programme, code, label, grid }): CycleSummary => ({ programme, code, label: label ?? null, grid }));
  const page = pageOfList(services.cursors, `cycles ${query.programme ?? ''}`, summaries, query, ({ programme, code }) => `${programme} ${code}`);
  return jsonAnswer(page, SLOW_CHANGING, { tags: ['referentials'], since });
};
