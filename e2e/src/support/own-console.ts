import type { Browser } from 'playwright';
import { afterAll, beforeAll, expect } from 'vitest';
import { meet, openBrowser, type Person, type PersonOptions } from './browser.ts';
import { openConsole } from './console.ts';
import { freshDataFolder, startProduct, type Product } from './product.ts';

export interface OwnConsole {
  readonly portalUrl: () => string;
  /** Somebody in front of a browser of their own, on no page yet. */
  readonly meetOne: (options: PersonOptions) => Promise<Person>;
  /** Somebody at one address of the console, who leaves without a fault. */
  readonly as: (place: string, at: string, visit: (person: Person) => Promise<void>, options?: PersonOptions) => Promise<void>;
}

/** A product for one file of tests alone, with its console: what is filed or published there stays. `common`: what everybody in it has. */
export function ownConsole(port: number, common: PersonOptions = {}): OwnConsole {
  let browser: Browser;
  let product: Product;
  const data = freshDataFolder();
  beforeAll(async () => {
    product = await startProduct(port, data.path);
    browser = await openBrowser();
  });
  afterAll(async () => {
    await browser.close();
    await product.interrupt();
    data.remove();
  });
  const portalUrl = (): string => product.portalUrl;
  const meetOne: OwnConsole['meetOne'] = (options) => meet(browser, [product.portalUrl, product.serverUrl], options);
  const as: OwnConsole['as'] = async (place, at, visit, options = {}) => {
    const person = await meetOne({ place, ...common, ...options });
    await openConsole(person, portalUrl(), at);
    await visit(person);
    expect(person.faults).toEqual([]);
    await person.leave();
  };
  return { portalUrl, meetOne, as };
}
