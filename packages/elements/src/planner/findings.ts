import type { PlanFinding, PlanOverride, PlanRow, PlanView } from '@jalon/core/investment';
import type { Mark } from '../shared/icons.ts';
import type { PlannerScene } from './scene.ts';

/** A square blocks, a triangle warns, a half circle informs. */
export const severityMark = (severity: string | null): Mark => (severity === 'blocks' ? 'unmet' : severity === 'warns' ? 'late' : severity === null ? 'met' : 'pending');

/** What was found in a few words, for a cell. */
export function findingWords({ say, nameOf }: Pick<PlannerScene, 'say' | 'nameOf'>, { code, figures, year, source }: PlanFinding): string {
  const named = source ?? figures['source'];
  return say.code('planner.finding', code, { ...figures, year: year === undefined ? (figures['year'] ?? '') : String(year), source: named === undefined ? '' : nameOf('source', named) });
}

/** The gravest finding of a line, as its state was made. */
export function gravestOf(findings: readonly PlanFinding[], { findings: places, state }: PlanRow): PlanFinding | undefined {
  for (const at of places) if (findings[at]!.severity === state) return findings[at];
  return undefined;
}

/** The act that set aside what blocks, where one did. */
export const asideOf = ({ overrides }: PlanView, { rule, severity }: PlanFinding): PlanOverride | undefined => (severity === 'blocks' ? overrides?.find((one) => one.rule === rule) : undefined);
