import type { TestProject } from 'vitest/node';
import { freshDataFolder, startProduct } from './product.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    serverUrl: string;
    portalUrl: string;
  }
}

const PORT = 4610;

/** One product for all files that only use it; those about starting and ending start their own. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const data = freshDataFolder();
  const product = await startProduct(PORT, data.path).catch((cause: unknown) => {
    data.remove();
    throw cause;
  });
  project.provide('serverUrl', product.serverUrl);
  project.provide('portalUrl', product.portalUrl);
  return async () => {
    await product.interrupt();
    data.remove();
  };
}
