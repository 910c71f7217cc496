import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PortalOptions } from './portal-options.ts';

/** The script a page names, as its publisher prints it. */
export interface PublishedWidget {
  readonly version: string;
  readonly src: string;
  /** `sha384-…` */
  readonly integrity: string;
}

/** The widget has not been built, so a page cannot name its hash. */
export class WidgetNotPublished extends Error {
  override readonly name = 'WidgetNotPublished';
}

const require = createRequire(import.meta.url);

async function elementsPackage(): Promise<{ folder: string; version: string }> {
  const path = require.resolve('@jalon/elements/package.json');
  const { version } = JSON.parse(await readFile(path, 'utf8')) as { version: string };
  return { folder: join(dirname(path), 'dist/cdn'), version };
}

/** Reads the hash when a page is served: a widget built again is named by its new hash at once. */
export async function publishedWidget(options: PortalOptions): Promise<PublishedWidget> {
  const elements = await elementsPackage();
  const version = options.version ?? elements.version;
  const path = join(options.cdnFolder ?? elements.folder, version, 'integrity.json');
  const hashes = await readFile(path, 'utf8').then((text) => JSON.parse(text) as Record<string, unknown>, () => undefined);
  const integrity = hashes?.['scorecard.js'];
  if (typeof integrity !== 'string') throw new WidgetNotPublished(`${path} does not name scorecard.js. Build @jalon/elements, then reload.`);
  return { version, src: `${options.serverUrl}/cdn/${version}/scorecard.js`, integrity };
}
