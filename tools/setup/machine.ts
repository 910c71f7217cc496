import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { run } from '../run/children.ts';
import { chromiumPath } from '../test/browsers.ts';
import { postgresBin } from '../test/postgres.ts';
import { webkitAvailable } from '../test/webkit-launcher.mjs';

/** Programs of the machine, which npm cannot install. */
export type MachineTool = 'chromium' | 'firefox' | 'webkit' | 'faces' | 'postgres' | 'php';

const APT_GET = '/usr/bin/apt-get';

interface Recipe {
  isThere(): boolean;
  /** Names of the Debian packages. */
  debian: string[];
  /** What to do on another system. */
  elsewhere: string;
}

const RECIPES: Record<MachineTool, Recipe> = {
  chromium: {
    isThere: () => chromiumPath() !== undefined,
    debian: ['chromium'],
    elsewhere: 'Install Chromium or Chrome, or set CHROMIUM_BIN to its path.',
  },
  firefox: {
    isThere: () => existsSync(process.env.FIREFOX_BIN ?? '/usr/bin/firefox-esr'),
    debian: ['firefox-esr'],
    elsewhere: 'Install Firefox and set FIREFOX_BIN to its path.',
  },
  webkit: {
    isThere: () => webkitAvailable() && (Boolean(process.env.DISPLAY) || existsSync('/usr/bin/Xvfb')),
    debian: ['webkit2gtk-driver', 'xvfb'],
    elsewhere: 'WebKitGTK exists for Linux only. Leave it out: npm test -- --skip elements-webkit',
  },
  // Some tests say where text breaks: they want the same face on every machine. Other systems have one of these widths.
  faces: {
    isThere: () => !existsSync(APT_GET) || existsSync('/usr/share/fonts/truetype/liberation') || existsSync('/usr/share/fonts/truetype/liberation2'),
    debian: ['fonts-liberation'],
    elsewhere: 'Install the Liberation fonts, or Arial.',
  },
  postgres: {
    isThere: () => postgresBin() !== undefined,
    debian: ['postgresql-15'],
    elsewhere: 'Install PostgreSQL 15 and set JALON_POSTGRES_BIN to the folder of its initdb.',
  },
  php: {
    isThere: phpKnowsSqlite,
    debian: ['php-cli', 'php-sqlite3', 'php-xml', 'php-mbstring'],
    elsewhere: 'Install PHP 8 with its SQLite extension (pdo_sqlite), so that `php -m` lists it.',
  },
};

/** WordPress keeps its tables in SQLite when it is tried here. */
function phpKnowsSqlite(): boolean {
  const { stdout } = spawnSync('php', ['-m'], { encoding: 'utf8' });
  return /^pdo_sqlite$/m.test(stdout ?? '');
}

function canInstall(): boolean {
  try {
    accessSync(APT_GET, constants.X_OK);
    return process.getuid?.() === 0;
  } catch {
    return false;
  }
}

async function aptInstall(packages: string[]): Promise<void> {
  // Run level 1 keeps a database package from starting a server of its own.
  const env = { DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' };
  const wait = ['-o', 'DPkg::Lock::Timeout=300', '-qq'];
  // A fresh machine knows no package before its first update.
  await run(APT_GET, ['update', ...wait], { env });
  await run(APT_GET, ['install', '-y', '--no-install-recommends', ...wait, ...packages], { env });
}

function howTo(tool: MachineTool): string {
  const { debian, elsewhere } = RECIPES[tool];
  const command = `sudo apt-get install -y --no-install-recommends ${debian.join(' ')}`;
  return existsSync(APT_GET) ? `Run: ${command}` : elsewhere;
}

/**
 * Installs what is missing where that is possible (Debian, as root).
 * Answers what is still missing, each with the exact thing to do.
 */
export async function provide(tools: Iterable<MachineTool>): Promise<Map<MachineTool, string>> {
  const isMissing = (tool: MachineTool) => !RECIPES[tool].isThere();
  const missing = [...new Set(tools)].filter(isMissing);
  if (missing.length > 0 && canInstall()) {
    console.log(`Installing what the tests need from Debian: ${missing.join(', ')} …`);
    await aptInstall(missing.flatMap((tool) => RECIPES[tool].debian));
  }
  return new Map(missing.filter(isMissing).map((tool) => [tool, howTo(tool)]));
}
