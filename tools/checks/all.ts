import { embed } from './embed.ts';
import { layers } from './layers.ts';
import { length } from './length.ts';
import { lockfile } from './lockfile.ts';
import { manifests } from './manifests.ts';
import { packages } from './packages.ts';
import { type Check, type Finding, readFiles } from './project.ts';
import { reviewDiagram } from './review-diagram.ts';
import { schemas } from './schemas.ts';

/** Every check that only reads. A new one is a file beside these, its line here, and its test. */
export const CHECKS: readonly Check[] = [lockfile, manifests, packages, layers, schemas, embed, reviewDiagram, length];

export interface CheckResult {
  check: Check;
  findings: Finding[];
  passed: boolean;
}

export function runChecks(root: string): CheckResult[] {
  return CHECKS.map((check) => {
    const findings = check.run(readFiles(root, check.files));
    return { check, findings, passed: findings.every(({ level }) => level === 'warning') };
  });
}

const place = ({ path, line }: Finding) => (line === undefined ? path : `${path}:${line}`);

/** A line per finding, under a line per check. */
export function describeResults(results: CheckResult[]): string {
  return results
    .flatMap(({ check, findings, passed }) => [
      `${passed ? 'ok  ' : 'FAIL'} ${check.name}`,
      ...findings.map((each) => `     ${each.level === 'warning' ? 'warning ' : ''}${place(each)}  ${each.message}`),
    ])
    .join('\n');
}
