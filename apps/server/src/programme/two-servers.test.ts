import { expect, it } from 'vitest';
import type { ScorecardView } from '@jalon/core/assessment';
import { onPostgres, startTestServer, testDatabase } from '../testing/test-server.ts';

const KOLDA = '/v1/scorecards/pacasen/2025/ansd:SN-KD-KD1-1';
const ACT = { kind: 'neutralise', target: 'IDP-1', thresholds: 'keep', reason: 'Essai', by: 'ADM', on: '2025-05-10' };

it.skipIf(!onPostgres())('what one server decides, another of the same database shows within a moment', async () => {
  const database = await testDatabase();
  const [one, other] = [await startTestServer({ database: database.location }), await startTestServer({ database: database.location })];
  try {
    const actsOn = async (server: typeof one): Promise<string[]> => ((await (await server.ask(KOLDA, { as: 'officer-adm' })).json()) as ScorecardView).acts.map(({ target }) => target);
    const before = await actsOn(other);
    const answer = await one.ask('/v1/cycles/pacasen/2025/acts', { method: 'POST', as: 'officer-adm', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ act: ACT }) });
    expect(answer.status).toBe(200);
    const cycleOn = async (server: typeof one): Promise<number> => ((await (await server.ask('/v1/cycles/pacasen/2025')).json()) as { acts: unknown[] }).acts.length;
    await expect.poll(() => cycleOn(other), { timeout: 5_000 }).toBe(before.length + 1);
    expect(await actsOn(other)).toEqual([...before, 'IDP-1']);
  } finally {
    await one.close();
    await other.close();
    await database.remove();
  }
}, 60_000);
