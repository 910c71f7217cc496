import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PLANS_OF_KOLDA, createStandIn, createStore, planningWorld, tokenOf, worldInMay } from '@jalon/testing';
import { startTestServer, type TestServer } from './testing/test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.close());

const standIn = createStandIn({ store: createStore({ ...worldInMay(), ...planningWorld() }) });
const real = async (path: string): Promise<unknown> => (await server.ask(path, { as: 'officer-adm' })).json();
const inMemory = async (path: string): Promise<unknown> => (await standIn.fetch(`https://jalon.example${path}`, { headers: { authorization: `Bearer ${tokenOf('officer-adm')}` } })).json();

/** Stories and widgets are tried on the stand-in: what they show must be what this server answers. */
describe('the stand-in answers as this server', () => {
  it.each(Object.values(PLANS_OF_KOLDA).flatMap((plan) => ['', '/view', '/can'].map((part) => [`/v1/plans/${plan}${part}`])))('%s', async (path) => expect(await inMemory(path)).toEqual(await real(path)));

  it.each([
    ['/v1/planning-frameworks'], ['/v1/planning-frameworks/sn-pti/2026.1'], ['/v1/allocation-formulas'], ['/v1/allocation-formulas/pacasen/2025.1'], ['/v1/allocation-runs/pacasen-2022/view'],
    ['/v1/allocation-runs/pacasen-2022-window-2/view'], ['/v1/allocation-runs/pacasen-2022/amounts/sn-kd-kd1-1'], ['/v1/allocation-runs/pacasen-2022-window-2/amounts/sn-lg-ld1-1'],
  ])('%s', async (path) => expect(await inMemory(path)).toEqual(await real(path)));

  it('lists of plans and runs, but for when each last changed: here a day of gestures is written at once', async () => {
    for (const path of ['/v1/plans', '/v1/allocation-runs']) {
      const [a, b] = [await inMemory(path), await real(path)] as { items: { changedAt: string }[] }[];
      const undated = ({ items }: { items: readonly { changedAt: string }[] }) => items.map(({ changedAt, ...line }) => ({ ...line, day: changedAt.slice(0, 10) }));
      expect(undated(a!)).toEqual(undated(b!));
    }
  });
});
