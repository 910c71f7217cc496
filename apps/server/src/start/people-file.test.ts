import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { createPeopleDirectory } from '../identity/people.ts';
import { startTestServer } from '../testing/test-server.ts';
import { readPeopleFile } from './people-file.ts';
import { StartFault } from './start-fault.ts';

const ISSUER = 'http://127.0.0.1:9/id';
const folder = mkdtempSync(join(tmpdir(), 'jalon-people-'));
afterAll(() => rmSync(folder, { recursive: true }));

function fileWith(content: unknown): string {
  const path = join(folder, `${crypto.randomUUID()}.json`);
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
}

const GOOD = {
  organisations: [{ id: 'ard-kolda', name: 'ARD de Kolda' }],
  people: [{ id: 'awa', subject: '8f2c', name: 'Awa Diop', organisation: 'ard-kolda' }, { id: 'bara', subject: '77aa', name: 'Bara Faye', organisation: 'ard-kolda' }],
  grants: [{ organisation: 'ard-kolda', role: 'coach', territory: 'sn-kd' }, { organisation: 'ard-kolda', person: 'awa', role: 'reader', territory: null, to: '2025-12-31' }],
};
const read = (content: unknown) => readPeopleFile(fileWith(content), ISSUER, (id) => id === 'sn-kd');

it('gives people of an issuer what their organisation holds, and what is theirs alone, at the next start', async () => {
  const path = fileWith(GOOD);
  const server = await startTestServer({ identity: { kind: 'issuer', issuer: ISSUER, audience: 'jalon' }, people: (knows) => readPeopleFile(path, ISSUER, knows) });
  const people = createPeopleDirectory(server.services.database);
  expect(await people.find(ISSUER, '8f2c')).toMatchObject({
    id: 'awa', demonstration: false, organisation: { name: 'ARD de Kolda' }, grants: [{ role: 'coach', territoryId: 'sn-kd' }, { role: 'reader', territoryId: null, to: '2025-12-31' }],
  });
  expect((await people.find(ISSUER, '77aa'))?.grants).toEqual([{ role: 'coach', territoryId: 'sn-kd' }]);
  expect(await people.find('http://127.0.0.1:9/other', '8f2c')).toBeUndefined();
  await server.close();
});

it('names every place that is wrong, in both languages, and takes nothing in', () => {
  const [organisation] = GOOD.organisations;
  const wrong = [
    ['{"organisations":', 'JSON'], [[], '/'], [{ ...GOOD, admins: [] }, '/'],
    [{ ...GOOD, people: [{ ...GOOD.people[0], organisation: 'nobody' }] }, '/people/0/organisation'],
    [{ ...GOOD, grants: [{ ...GOOD.grants[0], role: 'king' }] }, '/grants/0/role'],
    [{ ...GOOD, grants: [GOOD.grants[0], { ...GOOD.grants[1], territory: 'atlantis' }] }, '/grants/1/territory'],
    [{ ...GOOD, grants: [{ ...GOOD.grants[0], person: 'coumba' }] }, '/grants/0/person'],
    [{ ...GOOD, grants: [{ ...GOOD.grants[0], from: '2025-02-01', to: '2025-01-01' }] }, '/grants/0/to'],
    [{ ...GOOD, organisations: [{ ...organisation, id: 'With Capitals' }] }, '/organisations/0/id'],
  ] as const;
  for (const [content, place] of wrong) {
    expect(() => read(content)).toThrow(StartFault);
    expect(() => read(content)).toThrow(new RegExp(`Corrigez-le[^]*\\(${place.replaceAll('/', '\\/')}[^]*Correct it`));
  }
});
