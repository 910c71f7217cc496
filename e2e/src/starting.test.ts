import { createServer } from 'node:http';
import { createClient } from '@jalon/client';
import { afterAll, expect, it } from 'vitest';
import { failToStart, freshDataFolder, isListening, type Product, startProduct } from './support/product.ts';

const PORT = 4620;
const data = freshDataFolder();
afterAll(data.remove);

const ANSWER = { item: 'IDP-10', input: { 'council-sessions': 3 }, note: 'Gardé d’un démarrage à l’autre.' };

/** A coach's client, with a token of the demonstration's own issuer. */
async function coachAt({ serverUrl }: Product) {
  const answer = await fetch(`${serverUrl}/demo/token`, {
    method: 'POST', headers: { Authorization: `Basic ${btoa('coach-kolda:demonstration')}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }),
  });
  const { access_token } = (await answer.json()) as { access_token: string };
  return createClient({ baseUrl: serverUrl, getAccessToken: () => access_token });
}

const KOLDA = { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen', cycle: '2025' };

it('leaves no process and no open port after Ctrl-C', async () => {
  const product = await startProduct(PORT, data.path);
  expect(product.processes()).not.toHaveLength(0);
  expect(product.output()).toContain(product.serverUrl);
  expect(product.output()).toContain(product.portalUrl);
  const coach = await coachAt(product);
  const card = await coach.scorecards.get(KOLDA);
  await coach.assessments.recordAnswer(card.assessmentId, ANSWER, { base: card.version });
  const { seconds } = await product.interrupt();
  expect(seconds).toBeLessThan(10);
  expect(product.processes()).toEqual([]);
  expect(await isListening(PORT)).toBe(false);
  expect(await isListening(PORT + 1)).toBe(false);
});

for (const signal of ['SIGINT', 'SIGTERM', 'SIGKILL'] as const) {
  it(`leaves no process and no open port after ${signal} to npm alone`, async () => {
    const product = await startProduct(PORT, data.path);
    const { seconds } = await product.tellNpm(signal);
    expect(seconds).toBeLessThan(10);
    expect(product.processes()).toEqual([]);
    expect(await isListening(PORT)).toBe(false);
    expect(await isListening(PORT + 1)).toBe(false);
  });
}

it('starts again in under ten seconds, with all that was recorded', async () => {
  const product = await startProduct(PORT, data.path);
  const { domains } = await (await coachAt(product)).scorecards.get(KOLDA);
  const answers = domains.flatMap(({ indicators }) => indicators).find(({ code }) => code === ANSWER.item)?.answers;
  expect(answers?.find(({ author }) => author === 'coach')).toMatchObject({ input: ANSWER.input, note: ANSWER.note });
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
