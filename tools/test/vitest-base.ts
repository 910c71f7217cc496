import { defaultClientConditions, defaultServerConditions } from 'vite';

/** Our own packages are taken from their sources, so that a test never depends on a build. */
export const fromSource = {
  resolve: { conditions: ['jalon-source', ...defaultClientConditions] },
  ssr: { resolve: { conditions: ['jalon-source', ...defaultServerConditions] } },
};
