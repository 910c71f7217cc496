import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, it } from 'vitest';

const here = fileURLToPath(new URL('.', import.meta.url));
const PREAMBLE = `
import {
  createClient, createDirectory, createPlanning, createProgramme, createReader, createSnapshotClient, findAllocationRuns, findPlans, getAllocationAmounts, getAllocationView, getPlanView, getPlanningFramework, readAllocationTable,
  getTrajectory, importGesture, isProblem, planningOn, verifyResultSheet, type Directory, type GetAccessToken, type JalonClient, type PlanningClient, type ProgrammeOffice,
} from './index.ts';
import type { CycleDraft, Job } from '@jalon/contract';
import type { CycleJson, ReferentialJson } from '@jalon/core/referential';
import type { ScorecardView } from '@jalon/core/assessment';
declare const jalon: JalonClient & PlanningClient; declare const job: Job; declare const plan: { id: string }; declare const file: File; declare const directory: Directory; declare const getAccessToken: GetAccessToken; declare const person: { id: string }; declare const grant: { id: string }; declare const programme: ProgrammeOffice; declare const grid: ReferentialJson; declare const cycle: CycleJson; declare const draft: CycleDraft; declare const pasted: string; declare const works: { ref: string; label: string }[]; declare const card: ScorecardView;
const xof = (amount: number) => ({ amount, currency: 'XOF' });
`;

function examplesIn(file: string): string[] {
  const comments = readFileSync(here + file, 'utf8').match(/\/\*\*[\s\S]*?\*\//g) ?? [];
  return comments.flatMap((comment) => {
    const text = comment.replace(/^\s*\* ?/gm, '').replace(/\*\/$/, '');
    return [...text.matchAll(/@example\n([\s\S]*?)(?=\n@|$)/g)].map(([, code]) => code!.replace(/\*?\/\s*$/, ''));
  });
}

/** Compiles a text as if it stood beside the sources. */
function complaintsAbout(source: string): string[] {
  const config = ts.readConfigFile(`${here}../tsconfig.json`, ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent(config.config, ts.sys, `${here}..`);
  const name = `${here}examples-of-the-docs.ts`;
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists, readFile } = host;
  host.fileExists = (file) => file === name || fileExists.call(host, file);
  host.readFile = (file) => (file === name ? source : readFile.call(host, file));
  host.getSourceFile = (file, version) => (file === name ? ts.createSourceFile(file, source, version) : getSourceFile.call(host, file, version));
  const program = ts.createProgram([name], options, host);
  const file = program.getSourceFile(name);
  return [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)].map(({ start = 0, messageText }) => `${ts.flattenDiagnosticMessageText(messageText, '\n')}\n  at: ${source.slice(start, start + 120)}`);
}

it('every example of the docs compiles against the sources', { timeout: 60_000 }, () => {
  const files = readdirSync(here, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts') && !/\.test(-d)?\.ts$/.test(file));
  const examples = files.flatMap(examplesIn);
  expect(examples.length).toBeGreaterThan(60);
  const source = PREAMBLE + examples.map((code) => `(async () => {\n${code}\n})();`).join('\n');
  expect(complaintsAbout(source)).toEqual([]);
});

it('the compilation of the examples can fail', { timeout: 60_000 }, () => {
  expect(complaintsAbout(`${PREAMBLE}(async () => { await jalon.scorecards.fetch(); })();`)).toEqual([expect.stringContaining("Property 'fetch' does not exist")]);
});
