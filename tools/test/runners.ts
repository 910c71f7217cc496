import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { start } from '../run/children.ts';
import { type BrowserReport, type Counts, countAgain, countVitest, countWebTestRunner } from './counts.ts';

export interface Outcome extends Counts {
  /** All that was printed, shown in full when something failed. */
  output: string;
}

interface Ended {
  code: number;
  output: string;
}

function capture(program: string, args: string[], cwd: string | undefined, env: Record<string, string>): Promise<Ended> {
  return new Promise((resolve) => {
    let output = '';
    const colours: Record<string, string> = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
    const child = start(program, args, { ...(cwd ? { cwd } : {}), env: { ...colours, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', (error) => resolve({ code: 1, output: `${output}\n${program}: ${error.message}` }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A program that says yes or no: it counts as one. */
export async function command(program: string, args: string[], env: Record<string, string> = {}): Promise<Outcome> {
  const { code, output } = await capture(program, args, undefined, env);
  return { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1, skipped: 0, output };
}

/** Runs a test program that writes its report to the path it is given, and counts from the report. */
async function reported(count: (report: unknown) => Counts, launch: (report: string) => Promise<Ended>): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'jalon-report-'));
  const path = join(folder, 'report.json');
  try {
    const { code, output } = await launch(path);
    return honest(readCounts(path, count), code, output);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readCounts(path: string, count: (report: unknown) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}

/** A run that tested nothing, or ended badly without naming a failure, has failed. */
function honest(counts: Counts, code: number, output: string): Outcome {
  if (counts.failed > 0) return { ...counts, output };
  if (counts.passed === 0) return { ...counts, failed: 1, output: `${output}\nNo test was run.` };
  if (code !== 0) return { ...counts, failed: 1, output: `${output}\nEvery test passed, yet the runner ended with ${code}.` };
  return { ...counts, output };
}

export function vitest(folder: string, env: Record<string, string> = {}): Promise<Outcome> {
  return reported(countVitest, (path) =>
    capture('vitest', ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${path}`], folder, env),
  );
}

/** A browser that ends under a file (its process crashed) says nothing of the product: those files run once more, in a fresh one, and then count. */
export async function webTestRunner(folder: string, browser: string): Promise<Outcome> {
  let report: BrowserReport | undefined;
  const run = (files: readonly string[], count: (report: unknown) => Counts) => reported(count, (path) =>
    capture('wtr', files.length > 0 ? ['--files', ...files] : [], folder, { JALON_BROWSER: browser, JALON_TEST_REPORT: path }));
  const first = await run([], (found) => countWebTestRunner((report = found as BrowserReport)));
  if (!report || report.interrupted.length === 0) return first;
  const again = await run(report.interrupted, countWebTestRunner);
  const told = `The browser ended under ${report.interrupted.join(', ')}; run again in a fresh one.`;
  return { ...countAgain(report, again), output: `${first.output}\n${told}\n${again.output}` };
}
