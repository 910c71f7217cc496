import type { StorybookConfig } from '@storybook/web-components-vite';
import { mergeConfig, type Plugin } from 'vite';
import { readManifest, tagsOf } from '../../../tools/api/manifest/manifest.ts';
import { fromSource } from '../../../tools/test/vitest-base.ts';

/** Named here because our packages are read from their sources: found late, one of them would reload a test half-way. */
const PREPARED = [
  'lit', 'lit/directives/repeat.js', 'lit/directives/ref.js', '@noble/hashes/sha2.js', '@noble/hashes/utils.js', 'canonicalize', 'zod', 'axe-core',
  'msw', 'msw/browser', 'msw-storybook-addon/csf3',
];

const MANIFEST = 'virtual:jalon-manifest';

/** The parts and tokens of the widgets as their sources say them: no build has to come first. */
const manifest: Plugin = {
  name: 'jalon-manifest',
  resolveId: (id) => (id === MANIFEST ? `\0${MANIFEST}` : undefined),
  load: async (id) => (id === `\0${MANIFEST}` ? `export default ${JSON.stringify(tagsOf(await readManifest()))}` : undefined),
};

const config: StorybookConfig = {
  framework: '@storybook/web-components-vite',
  stories: ['../src/**/*.mdx', '../src/**/*.stories.ts'],
  addons: ['@storybook/addon-docs', '@storybook/addon-a11y', '@storybook/addon-vitest', 'msw-storybook-addon'],
  staticDirs: ['../public'],
  core: { disableTelemetry: true, disableWhatsNewNotifications: true },
  // The widgets' sources, so that a saved file shows at once and no build has to come first.
  viteFinal: (vite) => mergeConfig(vite, { ...fromSource, plugins: [manifest], optimizeDeps: { include: PREPARED } }),
};

export default config;
