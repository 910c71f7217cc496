import { PROJECT_FACETS, type ProjectFacet } from './investment.values.ts';

/** The plan itself: its name, its status, its acts. */
export const PLAN_ENTITY = 'plan';
/** The order of its lines. */
export const ORDER_ENTITY = 'order';

/** `"project/6f1f6a1e/costs"`; without a facet, the line as a whole: `"project/6f1f6a1e"`. */
export const projectEntity = (id: string, facet?: ProjectFacet): string => (facet === undefined ? `project/${id}` : `project/${id}/${facet}`);

/** `"ceiling/guichet-1/2027"`. */
export const ceilingEntity = (source: string, year: number): string => `ceiling/${source}/${year}`;

/** What is versioned inside a plan. */
export type PlanEntity =
  | { readonly kind: 'plan' } | { readonly kind: 'order' }
  | { readonly kind: 'project'; readonly project: string; readonly facet?: ProjectFacet }
  | { readonly kind: 'ceiling'; readonly source: string; readonly year: number };

/** Reads an entity's name; `null` when it is none. */
export function parsePlanEntity(entity: string): PlanEntity | null {
  if (entity === PLAN_ENTITY || entity === ORDER_ENTITY) return { kind: entity };
  const [kind, name = '', last, ...rest] = entity.split('/');
  if (rest.length > 0 || name === '') return null;
  if (kind === 'ceiling') return last !== undefined && /^\d{4}$/.test(last) ? { kind, source: name, year: Number(last) } : null;
  if (kind !== 'project') return null;
  if (last === undefined) return { kind, project: name };
  const facet = PROJECT_FACETS.find((one) => one === last);
  return facet ? { kind, project: name, facet } : null;
}
