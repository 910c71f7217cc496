import { pathToFileURL } from 'node:url';
import type { Scan } from '../files/scanning.ts';
import { configurationFault } from './start-fault.ts';

const isScanner = (module: unknown): module is { readonly scan: Scan } => typeof module === 'object' && module !== null && 'scan' in module && typeof module.scan === 'function';

/** The scanner an operator wrote: a module that exports `scan`. A server told to scan does not start without. */
export async function readScanner(path: string): Promise<Scan> {
  let module: unknown;
  try {
    module = await import(pathToFileURL(path).href);
  } catch (cause) {
    const { message } = cause as Error;
    throw configurationFault(`JALON_SCANNER=${path} ne peut pas être chargé\u202f: ${message}`, `JALON_SCANNER=${path} cannot be loaded: ${message}`);
  }
  if (isScanner(module)) return module.scan;
  throw configurationFault(`JALON_SCANNER=${path} n’exporte pas de fonction scan.`, `JALON_SCANNER=${path} exports no function scan.`);
}
