import { expect, it } from 'vitest';
import { BASE, failureOf, inTurn, json, quickClient, stubApi } from './__fixtures__/stub-api.ts';
import { createSnapshotClient, getTrajectory } from './index.ts';

const server = stubApi();
const VIEW = { format: 1, kind: 'trajectory', territory: { id: 'sn-kd-kd1-1' }, years: [], newer: true };
const KEY = { territory: 'ansd:SN-KD-KD1-1', programme: 'pacasen' };

it('asks for the years of a territory, and for two cycles where told, through the source it is given', async () => {
  const { handler, requests } = inTurn('get', '/v1/trajectories/pacasen/ansd:SN-KD-KD1-1', json(VIEW));
  server.use(handler);
  expect(await getTrajectory(quickClient().jalon, KEY)).toEqual(VIEW);
  await getTrajectory(quickClient().jalon, { ...KEY, before: '2021', after: '2025' });
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(['', '?before=2021&after=2025']);
});

it('asks again with the tag of what it read, and hands over the same object, frozen', async () => {
  const { handler, requests } = inTurn('get', '/v1/trajectories/pacasen/ansd:SN-KD-KD1-1', json(VIEW, { headers: { etag: '"a"' } }), () => new Response(null, { status: 304 }));
  server.use(handler);
  const { jalon } = quickClient();
  const [first, again] = [await getTrajectory(jalon, KEY), await getTrajectory(jalon, KEY)];
  expect([again === first, Object.isFrozen(first), requests[1]!.headers.get('if-none-match')]).toEqual([true, true, '"a"']);
});

it('takes no answer for years that is none, and says so of a source that holds none', async () => {
  const { handler } = inTurn('get', '/v1/trajectories/pacasen/ansd:SN-KD-KD1-1', json({ ...VIEW, kind: 'scorecard' }), json({ ...VIEW, format: 2 }));
  server.use(handler);
  for (const said of [/no trajectory/, /format 2/]) expect(await failureOf(getTrajectory(quickClient().jalon, KEY))).toMatchObject({ code: 'unexpected-answer', message: expect.stringMatching(said) as string });
  expect(await failureOf(getTrajectory({}, KEY))).toMatchObject({ code: 'not-found', message: expect.stringContaining('ask()') as string });
});

it('reads a snapshot by own id, a file for each two cycles', async () => {
  const asked: string[] = [];
  const snapshot = createSnapshotClient({ baseUrl: BASE, fetch: (input) => { asked.push(decodeURIComponent(new URL(String(input)).pathname)); return Promise.resolve(Response.json(VIEW)); } });
  for (const more of [{}, { after: '2025' }, { before: '2021', after: '2025' }]) await getTrajectory(snapshot, { territory: 'sn-kd-kd1-1', programme: 'pacasen', ...more });
  expect(asked).toEqual(['/trajectories/pacasen/sn-kd-kd1-1.json', '/trajectories/pacasen/sn-kd-kd1-1/~2025.json', '/trajectories/pacasen/sn-kd-kd1-1/2021~2025.json']);
});
