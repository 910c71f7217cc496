import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { PortalOptions } from './portal-options.ts';

/** The script a page names, as its publisher prints it. */
export interface PublishedScript {
  readonly src: string;
  /** `sha384-…` */
  readonly integrity: string;
}

/** The widgets these pages show, by the file each comes from. What reads at once; editing and other languages load when wanted. */
export const WIDGET_FILES = {
  scorecard: 'scorecard.js',
  matrix: 'scorecard-matrix.js',
  planner: 'pti-planner.js',
  allocation: 'allocation.js',
} as const;
export type WidgetName = keyof typeof WIDGET_FILES;
export type PublishedWidgets = Readonly<Partial<Record<WidgetName, PublishedScript>>>;

/** The policy each file makes under Trusted Types; the scorecard's is the one every page allows. */
export const POLICIES: Readonly<Record<WidgetName, string>> = {
  scorecard: 'jalon',
  matrix: 'jalon-scorecard-matrix',
  planner: 'jalon-pti-planner',
  allocation: 'jalon-allocation',
};

/** The widget has not been built, so a page cannot name its hash. */
export class WidgetNotPublished extends Error {
  override readonly name = 'WidgetNotPublished';
}

const require = createRequire(import.meta.url);

interface Integrity {
  readonly version: string;
  /** By name: `scorecard.js` → `sha384-…`. */
  readonly files: Readonly<Record<string, string>>;
}

const cdnFolderOfElements = (): string => join(dirname(require.resolve('@jalon/elements/package.json')), 'dist/cdn');

/** Reads the hashes when a page is served: a widget built again is named by its new hash at once. A file that was not built is left out. */
export async function publishedWidgets({ cdnFolder = cdnFolderOfElements(), serverUrl }: PortalOptions): Promise<PublishedWidgets> {
  const path = join(cdnFolder, 'integrity.json');
  const published = await readFile(path, 'utf8').then((text) => JSON.parse(text) as Integrity, () => undefined);
  if (!published) throw new WidgetNotPublished(`${path} is not there. Build @jalon/elements, then reload.`);
  const named = Object.entries(WIDGET_FILES).flatMap(([widget, file]) => {
    const integrity = published.files[file];
    return integrity ? [[widget, { src: `${serverUrl}/cdn/${published.version}/${file}`, integrity }]] : [];
  });
  return Object.fromEntries(named) as PublishedWidgets;
}
