import type { LoadedAllocationFormula } from '@jalon/core/allocation';
import type { LoadedFramework } from '@jalon/core/investment';
import type { AllocationFormulaSummary, Page, PlanningFrameworkSummary } from '@jalon/contract';
import type { Call } from './operations.ts';
import { byText, pageOf } from './pages.ts';
import { Refusal } from './problem.ts';

type Query = { readonly code?: string; readonly limit?: number; readonly cursor?: string };

const inOrder = <T extends { readonly code: string; readonly version: string }>(documents: readonly T[]): T[] => documents.toSorted((a, b) => byText(a.code, b.code) || byText(a.version, b.version));

export function listPlanningFrameworks({ store, query }: Call): Page<PlanningFrameworkSummary> {
  const { code: asked, ...page } = query as Query;
  const found = inOrder(store.frameworks.filter(({ code }) => asked === undefined || code === asked));
  return pageOf(found.map(({ code, version, hash, basis, label, currency, years }) => ({ code, version, hash, basis, label, currency, years })), `frameworks ${asked ?? ''}`, page);
}

export function getPlanningFramework({ store, path }: Call): LoadedFramework {
  return store.frameworks.find(({ code, version }) => code === path['code'] && version === path['version']) ?? unknown('framework', path['version'] ?? '');
}

export function listAllocationFormulas({ store, query }: Call): Page<AllocationFormulaSummary> {
  const { code: asked, ...page } = query as Query;
  const found = inOrder(store.formulas.filter(({ code }) => asked === undefined || code === asked));
  return pageOf(found.map(({ code, version, hash, basis, label, currency, grid }) => ({ code, version, hash, basis, label, currency, grid: grid ?? null })), `formulas ${asked ?? ''}`, page);
}

export function getAllocationFormula({ store, path }: Call): LoadedAllocationFormula {
  return store.formulas.find(({ code, version }) => code === path['code'] && version === path['version']) ?? unknown('formula', path['version'] ?? '');
}

function unknown(what: string, value: string): never {
  throw new Refusal('not-found', { errors: [{ code: `unknown-${what}`, pointer: '/path/version', figures: { value } }] });
}
