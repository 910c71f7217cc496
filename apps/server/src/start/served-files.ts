import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { WidgetFiles } from '../pages/cdn.ts';

const require = createRequire(import.meta.url);

const folderOf = (name: string): string | undefined => {
  try {
    return dirname(require.resolve(`${name}/package.json`));
  } catch {
    return undefined;
  }
};

/** The built widgets of `@jalon/elements`, under the version their hashes were printed for. Undefined where they were not built. */
export function widgetFiles(): WidgetFiles | undefined {
  const elements = folderOf('@jalon/elements');
  if (elements === undefined) return undefined;
  const folder = join(elements, 'dist/cdn');
  try {
    const { version } = JSON.parse(readFileSync(join(folder, 'integrity.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    return undefined;
  }
}

/** Storybook stands beside this package in the repository; a published server has none. */
export function storybookFolder(): string | undefined {
  const server = folderOf('@jalon/server');
  const folder = server && join(server, '../storybook/storybook-static');
  return folder !== undefined && existsSync(join(folder, 'index.html')) ? folder : undefined;
}
