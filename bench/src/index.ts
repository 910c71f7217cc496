// Measures Jalon against what it is compared with, in the same run. npm run bench -- --areas scoring,weight --runs 9
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allocation } from './allocation/allocation.area.ts';
import { badInput } from './bad-input/bad-input.area.ts';
import { database } from './database/database.area.ts';
import type { Area, Findings } from './lib/area.ts';
import { readArguments, type Wanted } from './lib/arguments.ts';
import { machineLine } from './lib/machine.ts';
import { goalsTable, markdown } from './lib/write.ts';
import { plan } from './plan/plan.area.ts';
import { scale } from './scale/scale.area.ts';
import { scoring } from './scoring/scoring.area.ts';
import { server } from './server/server.area.ts';
import { weight } from './weight/weight.area.ts';

const AREAS: readonly Area[] = [scoring, scale, allocation, plan, weight, server, database, badInput];
const RESULTS = join(import.meta.dirname, '../results');

function wanted(): Wanted {
  try {
    return readArguments(process.argv.slice(2), AREAS.map(({ name }) => name));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exit(2);
  }
}

function keep(name: string, machine: string, findings: Findings): void {
  mkdirSync(RESULTS, { recursive: true });
  writeFileSync(join(RESULTS, `${name}.json`), `${JSON.stringify({ area: name, machine, measuredAt: new Date().toISOString(), ...findings }, null, 2)}\n`);
}

async function main(): Promise<void> {
  const { areas, runs } = wanted();
  const machine = machineLine();
  console.log(`${machine}\n`);
  const goals: Findings['goals'][number][] = [];
  for (const area of AREAS.filter(({ name }) => areas.includes(name))) {
    const findings = await area.measure({ runs: runs ?? area.usualRuns });
    for (const table of findings.tables) console.log(markdown(table));
    goals.push(...findings.goals);
    keep(area.name, machine, findings);
  }
  console.log(markdown(goalsTable(goals)));
}

await main();
