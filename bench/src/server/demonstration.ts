// Speaks to the started product as its made-up people do.
import { randomUUID } from 'node:crypto';
import type { AssessmentCommand } from '@jalon/core/assessment';
import type { Cycle } from '@jalon/core/referential';

export const PROGRAMME = 'pacasen';
export const CYCLE = '2025';
const SECRET = 'demonstration';
const AT_ONCE = 16;

interface Named { readonly id: string }
interface List { readonly items: readonly { readonly territory: Named }[] }

/** A fresh token of one of the demonstration's people. */
export async function tokenOf(url: string, persona: string): Promise<string> {
  const credentials = Buffer.from(`${persona}:${SECRET}`).toString('base64');
  const answer = await fetch(`${url}/demo/token`, { method: 'POST', headers: { authorization: `Basic ${credentials}` }, body: new URLSearchParams({ grant_type: 'client_credentials' }) });
  return ((await answer.json()) as { access_token: string }).access_token;
}

export async function getJson<T>(address: string, token?: string): Promise<T> {
  const answer = await fetch(address, { headers: token === undefined ? {} : { authorization: `Bearer ${token}` } });
  if (!answer.ok) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

export const command = (type: AssessmentCommand['type'], payload: unknown, base: number): AssessmentCommand => ({ id: randomUUID(), v: 1, base, type, payload }) as AssessmentCommand;

export async function send(url: string, token: string, territory: string, commands: readonly AssessmentCommand[]): Promise<{ version: number }> {
  const answer = await fetch(`${url}/v1/assessments/${PROGRAMME}~${CYCLE}~${territory}/commands`, {
    method: 'POST', headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' }, body: JSON.stringify({ commands }),
  });
  if (!answer.ok) throw new Error(`A command for ${territory} was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as { version: number };
}

/** Does the work on each, so many at a time. */
export async function eachOf<T>(things: readonly T[], work: (thing: T) => Promise<unknown>): Promise<void> {
  const left = [...things];
  await Promise.all(Array.from({ length: AT_ONCE }, async () => {
    for (let thing = left.shift(); thing !== undefined; thing = left.shift()) await work(thing);
  }));
}

interface Territories { readonly items: readonly (Named & { readonly identifiers: readonly unknown[] })[]; readonly nextCursor: string | null }

/** So many territories: those the cycle names first, then communes in the order of the list. */
async function territories(url: string, count: number): Promise<string[]> {
  const { lists } = await getJson<Cycle>(`${url}/v1/cycles/${PROGRAMME}/${CYCLE}`);
  const named = await Promise.all((lists['pilots'] ?? []).map(({ territory }) => getJson<Named>(`${url}/v1/territories/${territory}`)));
  const communes = await getJson<Territories>(`${url}/v1/territories?kind=commune&limit=200`);
  return [...new Set([...named, ...communes.items].map(({ id }) => id))].slice(0, count);
}

/** Publishes scores until the public list of the cycle has so many lines. */
export async function publishUntil(url: string, count: number): Promise<void> {
  const token = await tokenOf(url, 'officer-adm');
  const published = await getJson<List>(`${url}/v1/scorecards?programme=${PROGRAMME}&cycle=${CYCLE}&limit=200`);
  const done = new Set(published.items.map(({ territory }) => territory.id));
  const wanted = (await territories(url, count + done.size)).filter((id) => !done.has(id)).slice(0, count - done.size);
  await eachOf([...wanted.entries()], async ([index, id]) => {
    const { version } = await getJson<{ version: number }>(`${url}/v1/assessments/${PROGRAMME}~${CYCLE}~${id}`, token);
    const payload = { kind: 'score', target: 'idp', value: (50 + (index % 90) / 2).toFixed(1), source: { ref: 'made up to be measured', confidence: 'U' }, on: '2025' };
    await send(url, token, id, [command('importResult', payload, version)]);
  });
}
