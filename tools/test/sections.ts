import { join } from 'node:path';
import { root } from '../entry/node26.mjs';
import { pictures } from '../pictures/section.ts';
import type { MachineTool } from '../setup/machine.ts';
import { checks } from './run-checks.ts';
import { command, type Outcome, vitest, webTestRunner } from './runners.ts';
import { startPostgres } from './postgres.ts';

export interface Section {
  /** What `--only` and `--skip` call it. */
  name: string;
  title: string;
  /** `check` sections make up `npm run check`. */
  group: 'check' | 'test';
  /** Sections that must have passed before this one can say anything. */
  after?: string[];
  needs?: MachineTool[];
  run(): Promise<Outcome>;
}

const at = (folder: string) => join(root, folder);

async function serverOnPostgres(): Promise<Outcome> {
  const postgres = await startPostgres();
  try {
    return await vitest(at('apps/server'), { JALON_TEST_DATABASE_URL: postgres.url });
  } finally {
    await postgres.stop();
  }
}

const unit = (folder: string): Section => {
  const name = folder.slice(folder.lastIndexOf('/') + 1);
  return { name, title: `Unit · ${folder}`, group: 'test', run: () => vitest(at(folder)) };
};

const elements = (browser: 'chromium' | 'firefox' | 'webkit', title: string): Section => ({
  name: `elements-${browser}`,
  title: `Widgets in ${title}`,
  group: 'test',
  needs: [browser, 'faces'],
  run: () => webTestRunner(at('packages/elements'), browser),
});

/** In the order they are started; two run at a time: what is soon said first, then the longest, so that short ones fill the end of both lanes. */
export const SECTIONS: readonly Section[] = [
  { name: 'checks', title: 'Checks · lockfile, layers, packages, embed safety, sizes of files', group: 'check', run: checks },
  { name: 'types', title: 'Types', group: 'check', run: () => command(process.execPath, ['tools/test/typecheck.ts']) },
  { name: 'lint', title: 'Lint', group: 'check', run: () => command('eslint', ['.', '--cache', '--cache-location', 'node_modules/.cache/eslint/']) },
  { name: 'build', title: 'Build', group: 'test', run: () => command(process.execPath, ['tools/test/build.ts']) },
  { name: 'tools', title: 'Tools · each check refuses a bad sample', group: 'test', run: () => vitest(at('tools')) },
  unit('packages/core'),
  { name: 'server-pglite', title: 'Server on PGlite', group: 'test', after: ['build'], run: () => vitest(at('apps/server')) },
  elements('firefox', 'Firefox'),
  { name: 'stories', title: 'Stories as tests', group: 'test', needs: ['chromium', 'faces'], run: () => vitest(at('apps/storybook')) },
  elements('chromium', 'Chromium'),
  { name: 'e2e', title: 'The started product in a browser', group: 'test', after: ['build'], needs: ['chromium', 'faces'], run: () => vitest(at('e2e')) },
  elements('webkit', 'WebKit'),
  { name: 'server-postgres', title: 'Server on PostgreSQL', group: 'test', after: ['build'], needs: ['postgres'], run: serverOnPostgres },
  { name: 'pictures', title: 'Pictures · each widget looks as it did', group: 'test', needs: ['chromium'], run: pictures },
  { name: 'examples', title: 'Examples, built from the packed packages: HTML, Vite, React, Vue', group: 'test', after: ['build'], needs: ['chromium'], run: () => vitest(at('tools/examples')) },
  { name: 'example-wordpress', title: 'Example · a real WordPress with the plugin', group: 'test', after: ['build'], needs: ['chromium', 'php'], run: () => vitest(at('examples/wordpress')) },
  { name: 'versions', title: 'Two majors of the widgets on one page', group: 'test', needs: ['chromium'], run: () => vitest(at('tools/versions')) },
  unit('packages/testing'),
  { name: 'pack', title: 'Packed as a stranger gets them', group: 'test', after: ['build'], run: () => vitest(at('tools/pack')) },
  unit('packages/client'),
  unit('packages/referentials'),
  unit('packages/contract'),
  unit('apps/portal'),
  { name: 'example-node', title: 'Example · the integrator\'s ten lines', group: 'test', run: () => vitest(at('examples/node')) },
  { name: 'budgets', title: 'Weights of the files a page loads', group: 'test', run: () => command(process.execPath, ['tools/checks/budgets.ts']) },
];
