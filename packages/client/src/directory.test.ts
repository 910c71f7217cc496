import { beforeEach, expect, it } from 'vitest';
import { createDirectory } from './http-directory.ts';

const asked: { method: string; path: string; body: unknown }[] = [];
let answer: unknown;
const directory = createDirectory({
  baseUrl: 'https://jalon.example', getAccessToken: () => 'a-token',
  async fetch(input, init) {
    const { pathname, search } = new URL(String(input));
    asked.push({ method: init?.method ?? 'GET', path: pathname + search, body: init?.body === undefined ? undefined : JSON.parse(String(init.body)) });
    return Response.json(answer);
  },
});
beforeEach(() => void asked.splice(0));

const GRANT = { id: '7', role: 'coach', standing: 'in-force' };

it('asks each route with its parts', async () => {
  answer = { items: [GRANT], nextCursor: null };
  for await (const grant of directory.grants({ organisation: 'ard-kolda', pageSize: 20 })) expect(grant).toEqual(GRANT);
  answer = GRANT;
  await directory.addGrant({ organisation: 'ard-kolda', role: 'coach', territory: null });
  await directory.endGrant('7', { last: '2025-06-30' });
  answer = { id: 'awa', name: 'Awa' };
  await directory.movePerson('awa', { organisation: null });
  await directory.renamePerson('awa', { name: 'Awa D.' });
  await directory.renameOrganisation('ard-kolda', { name: 'ARD' });
  expect(asked).toEqual([
    { method: 'GET', path: '/v1/grants?organisation=ard-kolda&limit=20', body: undefined },
    { method: 'POST', path: '/v1/grants', body: { organisation: 'ard-kolda', role: 'coach', territory: null } },
    { method: 'DELETE', path: '/v1/grants/7?last=2025-06-30', body: undefined },
    { method: 'PATCH', path: '/v1/people/awa', body: { organisation: null } },
    { method: 'PUT', path: '/v1/people/awa/name', body: { name: 'Awa D.' } },
    { method: 'PUT', path: '/v1/organisations/ard-kolda/name', body: { name: 'ARD' } },
  ]);
});

it('tells a grant that was removed from an answer that is not one', async () => {
  answer = null;
  expect(await directory.endGrant('7')).toBeNull();
  answer = { id: '7' };
  await expect(directory.endGrant('7')).rejects.toMatchObject({ code: 'unexpected-answer' });
});
