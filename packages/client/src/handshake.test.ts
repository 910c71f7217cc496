import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createClient, createSnapshotClient, isProblem } from './index.ts';
import { VERSION } from './version.values.ts';

/** A client whose answers come from a server of a version, and what it sent. */
function against(version: string | undefined, answer: () => Response = () => Response.json({ id: 'sn', name: 'Sénégal', kind: 'country', status: 'ok', version: '1' })) {
  const fetch = vi.fn((..._: Parameters<typeof globalThis.fetch>) => {
    const response = answer();
    if (version !== undefined) response.headers.set('jalon-server', version);
    return Promise.resolve(response);
  });
  const jalon = createClient({ baseUrl: 'https://jalon.example', fetch, retries: { max: 0 }, getAccessToken: () => 'token' });
  return { jalon, fetch, sent: () => new Headers(fetch.mock.calls[0]?.[1]?.headers).get('jalon-client') };
}

const tooOld = () => Response.json({ type: 'x', title: 'Trop ancien', status: 426, code: 'client-too-old', detail: 'Le service demande la version 2.0.0.' }, { status: 426, headers: { 'content-type': 'application/problem+json' } });

it('is of the version of its package', () => {
  expect(VERSION).toBe((JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string }).version);
});

describe('a client says its version', () => {
  it('with a token or a body, and leaves a plain read plain', async () => {
    const { jalon, sent } = against('1.0.0', () => Response.json({ id: 'x', name: 'x', grants: [] }));
    await jalon.me();
    expect(sent()).toBe(VERSION);
    const plain = against('1.0.0');
    await plain.jalon.territories.get('sn');
    expect([plain.fetch.mock.calls.length, plain.sent()]).toEqual([1, null]);
  });

  it('is told when it is too old, once, with what to do', async () => {
    const { jalon, fetch } = against('9.0.0', tooOld);
    const thrown = await jalon.me().catch((error: unknown) => error);
    expect(isProblem(thrown, 'client-too-old')).toBe(true);
    expect(thrown).toMatchObject({ status: 426, detail: 'Le service demande la version 2.0.0.', message: expect.stringContaining('Upgrade @jalon/client') as unknown });
    expect(fetch).toHaveBeenCalledTimes(1);
  });
});

describe('a server that says its version', () => {
  it('older than this client understands is not read', async () => {
    const { jalon, fetch } = against('0.9.3');
    const thrown = await jalon.territories.get('sn').catch((error: unknown) => error);
    expect(isProblem(thrown, 'server-too-old')).toBe(true);
    expect((thrown as Error).message).toMatch(/a server 0\.9\.3; this client needs 1\.0\.0/);
    expect(fetch).toHaveBeenCalledTimes(1);
  });

  it.each([['the same', '1.0.0'], ['a later one', '27.3.1'], ['no version', undefined], ['something else', 'nginx']])('%s is', async (_, version) => {
    expect(await against(version).jalon.territories.get('sn')).toMatchObject({ name: 'Sénégal' });
  });
});

it('files of a snapshot are asked for as by anybody', async () => {
  const fetch = vi.fn((..._: Parameters<typeof globalThis.fetch>) => Promise.resolve(Response.json({ items: [], nextCursor: null })));
  const snapshot = createSnapshotClient({ baseUrl: 'https://files.example', fetch });
  for await (const _ of snapshot.territories.list()) break;
  expect(new Headers(fetch.mock.calls[0]?.[1]?.headers).has('jalon-client')).toBe(false);
});
