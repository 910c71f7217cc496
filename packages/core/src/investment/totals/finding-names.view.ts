import type { PlanFinding } from '../checks/plan-finding.schema.ts';
import type { LoadedFramework } from '../framework/framework.schema.ts';
import type { PlanView } from './plan-view.schema.ts';

/** Figures that hold a code of the framework, or several with a comma between. Sources and sectors of lines are named elsewhere in the view. */
const CODED = ['procedure', 'needed', 'step', 'for'] as const;

/** Whether two findings name the same codes. */
export const namesSame = (a: PlanFinding, b: PlanFinding): boolean => CODED.every((name) => a.figures[name] === b.figures[name]);

/** Labels of what findings name by code, each once: whoever reads a plan has no framework at hand. A code the framework does not know has none. */
export function findingNames(findings: readonly PlanFinding[], { marks, sectors, procurement: { procedures, chain } }: LoadedFramework): Pick<PlanView, 'names'> {
  const lists = new Set<string | undefined>();
  for (const { figures } of findings) for (const name of CODED) lists.add(figures[name]);
  const codes = new Set([...lists].flatMap((list) => list?.split(', ') ?? []));
  const names = new Map([...marks, ...sectors, ...chain, ...procedures].flatMap(({ code, label }) => (codes.has(code) ? [[code, { code, label }] as const] : [])));
  return names.size === 0 ? {} : { names: [...names.values()] };
}
