// Every `npm run …` starts here. The system's Node may be older than the tools need (npm 10 installs
// the packaged Node 26 without linking it), so an old Node only finds the packaged one and hands over.
import { spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { explainInstallProblem } from './install-problem.mjs';
import { endWithNpm, passSignalsTo } from './signals.mjs';

export const root = fileURLToPath(new URL('../../', import.meta.url));

const OLDEST = [22, 18];

/** The packaged Node for this machine, or undefined when npm left it out. */
function packagedNode() {
  const modules = join(root, 'node_modules');
  const exe = process.platform === 'win32' ? 'node.exe' : 'node';
  return readdirSync(modules)
    .filter((name) => /^node-(bin-)?(darwin|linux|win)-(x64|arm64)$/.test(name))
    .map((name) => join(modules, name, 'bin', exe))
    .find((path) => existsSync(path));
}

function isOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

/**
 * Says what is wrong and ends, without a stack trace: the reader can act on the sentence alone.
 * @param {...string} lines
 * @returns {never}
 */
export function stop(...lines) {
  console.error(lines.join('\n'));
  process.exit(1);
}

/**
 * Runs `main` on a Node that the tools support, in this process where possible.
 * `interactive` keeps the keyboard: only then does the child stay in the terminal's own group.
 */
export async function onNode26(main, { interactive = false } = {}) {
  const problem = explainInstallProblem(root);
  if (problem) stop(...problem);
  if (process.env.JALON_HANDED_OVER) endWithParent();
  endWithNpm();
  if (!isOldNode()) return main();
  const node = packagedNode();
  if (!node) {
    stop(
      `Node ${process.versions.node} is too old (22.18 or newer is needed), and the packaged Node 26 is not installed.`,
      'Run `npm ci --include=optional`, or install a newer Node yourself.',
    );
  }
  return handOver(node, interactive);
}

function handOver(node, interactive) {
  const detached = !interactive && process.platform !== 'win32';
  const child = spawn(node, process.argv.slice(1), {
    env: { ...process.env, PATH: dirname(node) + delimiter + process.env.PATH, JALON_HANDED_OVER: '1' },
    // The fourth is a line between the two: when this process dies, the other one notices.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    detached,
  });
  passSignalsTo(child, { alreadyDelivered: interactive });
  child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 143)));
}

/** In the process that was handed over to: it ends when the one before it has died. */
function endWithParent() {
  delete process.env.JALON_HANDED_OVER;
  process.channel?.unref();
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
}
