import type { AllocationFormulaSummary } from '@jalon/contract';
import { SLOW_CHANGING, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { pageOfList } from '../http/page-of-list.ts';
import { documentAnswer, unknownDocument } from '../planning/document-answer.ts';

export const listAllocationFormulas: Operation<'listAllocationFormulas'> = ({ services, query }) => {
  const since = services.answers.generation;
  const wanted = services.planning.formulas.filter(({ code }) => query.code === undefined || code === query.code);
  const summaries = wanted.map(({ code, version, hash, basis, label, currency, grid }): AllocationFormulaSummary => ({ code, version, hash, basis, label, currency, grid: grid ?? null }));
  const page = pageOfList(services.cursors, `allocation formulas ${query.code ?? ''}`, summaries, query, ({ code, version }) => `${code} ${version}`);
  return jsonAnswer(page, SLOW_CHANGING, { tags: ['planning'], since });
};

export const getAllocationFormula: Operation<'getAllocationFormula'> = ({ services, parameters: { code, version } }) => {
  const since = services.answers.generation;
  const formula = services.planning.formula(code, version);
  if (!formula) throw unknownDocument('formula', code, version);
  return documentAnswer(formula, since);
};
