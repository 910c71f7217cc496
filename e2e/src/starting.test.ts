import { createServer } from 'node:http';
import { afterAll, expect, it } from 'vitest';
import { failToStart, freshDataFolder, isListening, startProduct } from './support/product.ts';

const PORT = 4620;
const data = freshDataFolder();
afterAll(data.remove);

it('leaves no process and no open port after Ctrl-C', async () => {
  const product = await startProduct(PORT, data.path);
  expect(product.processes()).not.toHaveLength(0);
  expect(product.output()).toContain(product.serverUrl);
  expect(product.output()).toContain(product.portalUrl);
  const { seconds } = await product.interrupt();
  expect(seconds).toBeLessThan(10);
  expect(product.processes()).toEqual([]);
  expect(await isListening(PORT)).toBe(false);
  expect(await isListening(PORT + 1)).toBe(false);
});

it('starts again in under ten seconds', async () => {
  const product = await startProduct(PORT, data.path);
  await product.interrupt();
  expect(product.startSeconds).toBeLessThan(10);
});

it('says which port is taken, and how to choose another one', async () => {
  const taken = createServer().listen(PORT, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { code, output } = await failToStart(PORT, data.path);
  taken.close();
  expect(code).not.toBe(0);
  expect(output).toContain(String(PORT));
  expect(output).toContain('PORT=');
  expect(output).not.toMatch(/^\s+at /m);
});

it('says so when the port of the agency, the next one, is taken', async () => {
  const taken = createServer().listen(PORT + 1, '127.0.0.1');
  await new Promise((resolve) => taken.once('listening', resolve));
  const { code, output } = await failToStart(PORT, data.path);
  taken.close();
  expect(code).not.toBe(0);
  expect(output).toContain(String(PORT + 1));
  expect(output).not.toMatch(/^\s+at /m);
  expect(await isListening(PORT)).toBe(false);
});

it('refuses a second process on the same data, and names the first', async () => {
  const first = await startProduct(PORT, data.path);
  const { code, output } = await failToStart(PORT + 10, data.path);
  expect(code).not.toBe(0);
  expect(output).toContain(data.path);
  expect(output).not.toMatch(/^\s+at /m);
  expect(await fetch(`${first.serverUrl}/healthz`).then(({ ok }) => ok)).toBe(true);
  await first.interrupt();
});
