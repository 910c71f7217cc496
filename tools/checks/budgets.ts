// node tools/checks/budgets.ts: weighs what a page loads against bundle-budgets.json.
// With --write it notes the present parts there, so that a later failure can say what grew.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { weigh, type Weighable, type Weight } from './weigh.ts';

export interface Budget extends Weighable {
  name: string;
  maxKiB: number;
  /** What we want it to weigh one day, where that is less than what holds today. Said each time, fails nothing. */
  goalKiB?: number;
  /** What it was last raised for. */
  why?: string;
  /** Packages that must not be in it at all. */
  absent: string[];
  /** Bytes by origin when the budget was last noted. */
  noted?: Record<string, number>;
}

const PATH = 'tools/checks/bundle-budgets.json';
/** Less than any code of ours: the export that was asked for is gone, and esbuild does not say so. */
const EMPTY_BYTES = 200;

const kib = (bytes: number) => (bytes / 1024).toFixed(1);

const aim = ({ goalKiB }: Budget): string => (goalKiB === undefined ? '' : ` (the goal is ${goalKiB})`);

/** The origins that gained most since they were noted, as words. */
function growth(parts: Record<string, number>, noted: Record<string, number>): string {
  const grown = Object.entries(parts)
    .map(([origin, bytes]) => ({ origin, now: bytes, before: noted[origin] ?? 0 }))
    .filter(({ now, before }) => now > before)
    .sort((a, b) => b.now - b.before - (a.now - a.before));
  const words = grown.slice(0, 4).map(({ origin, now, before }) => `${origin} ${kib(before)} → ${kib(now)} KiB`);
  return words.length > 0 ? `What grew, before compression: ${words.join(', ')}.` : 'Nothing grew since it was last noted.';
}

/** Sentences about what is wrong; none when all is well. */
export function judge(budget: Budget, { gzipBytes, parts, requests }: Weight): string[] {
  if (gzipBytes < EMPTY_BYTES) return [`Nothing is in it. Does ${budget.entry ?? budget.code} still exist?`];
  const intruders = budget.absent.filter((name) => Object.keys(parts).includes(name));
  const problems = intruders.map(
    (name) => `${name} must not be in it. Usual cause: a value import of a schema where \`import type\` was meant.`,
  );
  if (requests > 1) problems.push(`It loads ${requests} files at once, of which one hash covers the first only.`);
  if (gzipBytes <= budget.maxKiB * 1024) return problems;
  return [
    ...problems,
    `${kib(gzipBytes)} KiB, ${kib(gzipBytes - budget.maxKiB * 1024)} over its ${budget.maxKiB}. ${growth(parts, budget.noted ?? {})}`,
    `Load the new part on demand, or, if it is worth it to every reader, raise "maxKiB" of "${budget.name}" in ${PATH}.`,
  ];
}

async function main(): Promise<number> {
  const budgets = JSON.parse(readFileSync(join(root, PATH), 'utf8')) as Budget[];
  let failed = false;
  for (const budget of budgets) {
    const weight = await weigh(budget, root);
    const problems = judge(budget, weight);
    failed ||= problems.length > 0;
    console.log(`${problems.length > 0 ? 'FAIL' : 'ok  '} ${budget.name}: ${kib(weight.gzipBytes)} of ${budget.maxKiB} KiB${aim(budget)}`);
    for (const problem of problems) console.log(`     ${problem}`);
    budget.noted = weight.parts;
  }
  if (process.argv.includes('--write')) writeFileSync(join(root, PATH), `${JSON.stringify(budgets, null, 2)}\n`);
  return failed ? 1 : 0;
}

if (import.meta.main) process.exitCode = await main();
