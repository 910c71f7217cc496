import type axe from 'axe-core';
import 'axe-core/axe.min.js';

const checker = (globalThis as unknown as { axe: typeof axe }).axe;

/** What axe finds wrong in an element, each with its place. Fails where axe saw nothing to check. */
export async function faults(element: Element): Promise<string[]> {
  const { violations, passes } = await checker.run(element, { resultTypes: ['violations', 'passes'], rules: { region: { enabled: false }, 'page-has-heading-one': { enabled: false } } });
  if (passes.length < 5) throw new Error('axe saw nothing to check');
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.flat().join(' ')} ${failureSummary}`));
}
