import { expect, it } from 'vitest';
import { failureOf, inTurn, json, quickClient, stubApi } from './__fixtures__/stub-api.ts';

const server = stubApi();
const page = (sequences: number[], nextSince: number, more: boolean) => json({ items: sequences.map((sequence) => ({ sequence })), nextSince, more });

it('changes are read line by line, each answer asked for from where the one before ended', async () => {
  const { handler, requests } = inTurn('get', '/v1/changes', page([5, 6], 6, true), page([9], 12, false));
  server.use(handler);
  const seen: number[] = [];
  for await (const { sequence } of quickClient().jalon.changes.list({ since: 4, pageSize: 2 })) seen.push(sequence);
  expect(seen).toEqual([5, 6, 9]);
  expect(requests.map(({ url }) => new URL(url).search)).toEqual(['?since=4&limit=2', '?since=6&limit=2']);
});

it('changes stop at a server that does not move on', async () => {
  server.use(inTurn('get', '/v1/changes', page([5], 4, true)).handler);
  const all = async () => { for await (const _ of quickClient().jalon.changes.list({ since: 4 })) { /* read */ } };
  expect(await failureOf(all())).toMatchObject({ code: 'unexpected-answer' });
});
