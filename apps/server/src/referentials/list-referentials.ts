import type { ReferentialSummary } from '@jalon/contract';
import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { pageOfList } from '../http/page-of-list.ts';

export const listReferentials: Operation<'listReferentials'> = ({ services, query }) => {
  const since = services.answers.generation;
  const wanted = services.programmes.referentials.filter(({ code }) => query.code === undefined || code === query.code);
  const summaries = wanted.map(({ code, version, hash, basis, label }): ReferentialSummary => ({ code, version, hash, basis, label: label ?? null }));
  const page = pageOfList(services.cursors, `referentials ${query.code ?? ''}`, summaries, query, ({ code, version }) => `${code} ${version}`);
  return jsonAnswer(page, SLOW_CHANGING, { tags: ['referentials'], since });
};
