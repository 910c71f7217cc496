import { LIMITS } from '@jalon/contract';
import type { Evidence, ScorecardView } from '@jalon/core/assessment';
import type { PersonaName } from '../stand-in/personas.ts';
import { expectAnswer, expectProblem, failureOf, type Blocks, type Raw, type Scene } from './suite.ts';

const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

async function sha256Of(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Array.from(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A text nobody wrote before, of at least so many bytes. */
const document = ({ api }: Scene, size = 0): Uint8Array<ArrayBuffer> => utf8(`Délibération ${api.uuid()}\n${'x'.repeat(size)}`);

const put = ({ api }: Scene, as: PersonaName | undefined, sha256: string, body: Uint8Array<ArrayBuffer>): Promise<Raw> => api.ask('putFile', { sha256 }, { as, body });

/** Attaches a file to something of Kolda's card that asks for a proof. Without one in the grid, there is nothing to attach it to. */
export async function attachTo({ api, kolda }: Scene, as: PersonaName, sha256: string): Promise<void> {
  const card: ScorecardView = await kolda.card();
  const item = [...card.gates, ...card.domains.flatMap(({ indicators }) => indicators)].find(({ asks }) => asks.evidence.length > 0);
  if (!item) throw new Error('the grid asks for no proof');
  const evidence: Evidence = { id: api.uuid(), kind: item.asks.evidence[0]!, title: 'Délibération', sha256 };
  await api.as(as).assessments.attachEvidence(kolda.id, { item: item.code, evidence }, { base: card.version });
}

/** A file the coach brought and attached: readers of Kolda may have it. */
export async function attachedFile(scene: Scene): Promise<{ sha256: string; bytes: Uint8Array<ArrayBuffer> }> {
  const bytes = document(scene);
  const sha256 = await sha256Of(bytes);
  expectAnswer(scene, 'putFile', await put(scene, 'coach-kolda', sha256, bytes));
  await attachTo(scene, 'coach-kolda', sha256);
  return { sha256, bytes };
}

/** Files of evidence: whole, in pieces, and who may have them. */
export const FILES: Blocks = {
  'a file'(scene) {
    const { it, expect, api } = scene;
    it('is stored under its hash, twice as once, and handed back as it was', async () => {
      const bytes = document(scene);
      const sha256 = await sha256Of(bytes);
      for (const _ of ['first', 'again']) {
        const answer = await put(scene, 'coach-kolda', sha256, bytes);
        expectAnswer(scene, 'putFile', answer);
        expect(answer.body).toMatchObject({ sha256, size: bytes.byteLength });
      }
      expect(new Uint8Array(await (await api.as('coach-kolda').files.get(sha256)).arrayBuffer())).toEqual(bytes);
      const raw = await api.ask('getFile', { sha256 }, { as: 'coach-kolda' });
      expect(raw.headers.get('content-disposition') ?? '').toMatch(/^attachment/);
      expect(raw.headers.get('x-content-type-options')).toBe('nosniff');
      expect(raw.headers.get('content-security-policy') ?? '').toMatch(/sandbox/);
      expect((await api.ask('getFile', { sha256 }, { as: 'coach-kolda', headers: { 'if-none-match': raw.headers.get('etag') ?? '' } })).status).toBe(304);
    });

    it('other than announced, of a type that is not received, or without a hash is refused', async () => {
      const bytes = document(scene);
      expectProblem(scene, 'hash-mismatch', await put(scene, 'coach-kolda', 'a'.repeat(64), bytes));
      for (const text of ['<!doctype html><p>x', '<svg xmlns="http://www.w3.org/2000/svg"/>', '#!/bin/sh\nls\n']) {
        expectProblem(scene, 'file-refused', await put(scene, 'coach-kolda', await sha256Of(utf8(text)), utf8(text)));
      }
      expectProblem(scene, 'invalid-request', await put(scene, 'coach-kolda', 'no-hash', bytes));
      expectProblem(scene, 'not-signed-in', await put(scene, undefined, await sha256Of(bytes), bytes));
    });
  },

  'a file named in a proof'(scene) {
    const { it, expect, api, kolda } = scene;
    const stateFor = async (as: PersonaName, sha256: string) => (await api.as(as).files.status(sha256)).status;
    it('is for readers of that assessment, and nobody else', async () => {
      const { sha256, bytes } = await attachedFile(scene);
      expect((await (await api.as('secretary-kolda').files.get(sha256)).arrayBuffer()).byteLength).toBe(bytes.byteLength);
      expect((await failureOf(api.as('secretary-louga').files.get(sha256))).code).toBe('forbidden');
      expect((await failureOf(api.as('secretary-louga').files.status(sha256))).code).toBe('forbidden');
    });

    it('stays open to them under another line, once the line it was brought under lets it go', async () => {
      const { sha256, bytes } = await attachedFile(scene);
      const card = await kolda.card();
      const asking = [...card.gates, ...card.domains.flatMap(({ indicators }) => indicators)].filter(({ asks }) => asks.evidence.length > 0);
      const first = asking.find(({ answers }) => answers.some(({ evidence }) => evidence.some((proof) => proof.sha256 === sha256)))!;
      const second = asking.find(({ code }) => code !== first.code) ?? first;
      const again: Evidence = { id: api.uuid(), kind: second.asks.evidence[0]!, title: 'La même délibération', sha256 };
      // By somebody who did not bring its bytes, and only reads them.
      await api.as('secretary-kolda').assessments.attachEvidence(kolda.id, { item: second.code, evidence: again }, { base: card.version });
      const { version } = await kolda.card();
      const brought = first.answers.flatMap(({ evidence }) => evidence).find((proof) => proof.sha256 === sha256)!;
      await api.as('coach-kolda').assessments.detachEvidence(kolda.id, { item: first.code, evidenceId: brought.id }, { base: version });
      for (const as of ['secretary-kolda', 'coach-kolda-2', 'reader'] as const) {
        expect([as, await stateFor(as, sha256) === 'missing', (await (await api.as(as).files.get(sha256)).arrayBuffer()).byteLength]).toEqual([as, false, bytes.byteLength]);
      }
      expect((await failureOf(api.as('secretary-louga').files.get(sha256))).code).toBe('forbidden');
    });

    it('may come after it, and is missing until then', async () => {
      const bytes = document(scene);
      const sha256 = await sha256Of(bytes);
      await attachTo(scene, 'coach-kolda', sha256);
      expect(await stateFor('secretary-kolda', sha256)).toBe('missing');
      expect((await failureOf(api.as('secretary-kolda').files.get(sha256))).code).toBe('not-found');
      await api.as('coach-kolda').files.upload(new Blob([bytes]));
      expect((await stateFor('secretary-kolda', sha256)) === 'missing').toBe(false);
    });

    it('by somebody who only knows its hash stays closed to them', async () => {
      const bytes = document(scene);
      const sha256 = await sha256Of(bytes);
      await put(scene, 'secretary-louga', sha256, bytes);
      await attachTo(scene, 'coach-kolda', sha256);
      expect(await stateFor('coach-kolda', sha256)).toBe('missing');
      expect((await failureOf(api.as('coach-kolda').files.get(sha256))).code).toBe('not-found');
    });
  },

  'an upload in pieces'(scene) {
    const { it, expect, api } = scene;
    it('comes through a network that loses a request, an answer, and a piece half-way', async () => {
      const bytes = document(scene, 2_300_000);
      const lost = new Set(['PATCH 0 request', 'PATCH 1000000 answer', 'PATCH 2000000 answer', 'POST answer']);
      const lossy = (fetch: typeof globalThis.fetch): typeof globalThis.fetch => async (input, init) => {
        const call = [init?.method, new Headers(init?.headers).get('upload-offset')].filter(Boolean).join(' ');
        if (lost.delete(`${call} request`)) throw new TypeError('lost on the way there');
        const answer = await fetch(input, init);
        if (lost.delete(`${call} answer`)) throw new TypeError('lost on the way back');
        return answer;
      };
      const seen: number[] = [];
      const file = await api.as('coach-kolda', lossy).files.upload(new Blob([bytes]), { onProgress: ({ sent }) => void seen.push(sent) });
      expect(lost.size).toBe(0);
      expect(file).toMatchObject({ sha256: await sha256Of(bytes), size: bytes.byteLength });
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.at(-1)).toBe(bytes.byteLength);
      expect(new Uint8Array(await (await api.as('coach-kolda').files.get(file.sha256)).arrayBuffer())).toEqual(bytes);
    });

    it('goes on where it stopped; a piece for another place is told the right one', async () => {
      const bytes = document(scene, 2000);
      const sha256 = await sha256Of(bytes);
      const start = () => api.ask('startUpload', {}, { as: 'coach-kolda', body: JSON.stringify({ sha256, size: bytes.byteLength }) });
      const begun = await start();
      expectAnswer(scene, 'startUpload', begun);
      const upload = (begun.body as { id: string }).id;
      const piece = (offset: number, body: Uint8Array<ArrayBuffer>) => api.ask('sendUploadPiece', { upload }, { as: 'coach-kolda', body, headers: { 'upload-offset': String(offset) } });
      expectAnswer(scene, 'sendUploadPiece', await piece(0, bytes.slice(0, 500)));
      expect((await start()).body).toMatchObject({ id: upload, offset: 500, file: null });
      expect((await api.ask('getUpload', { upload }, { as: 'coach-kolda' })).body).toMatchObject({ offset: 500 });
      expectProblem(scene, 'not-found', await api.ask('getUpload', { upload }, { as: 'coach-kolda-2' }));
      const problem = expectProblem(scene, 'offset-mismatch', await piece(0, bytes.slice(0, 500)));
      expect(problem.errors?.[0]?.figures).toEqual({ offset: '500' });
      expect((await piece(500, bytes.slice(500))).body).toMatchObject({ offset: bytes.byteLength, file: { sha256 } });
    });
  },

  'an upload of too much'(scene) {
    const { it, api } = scene;
    it('is refused before it is sent', async () => {
      const problem = await api.ask('startUpload', {}, { as: 'coach-kolda', body: JSON.stringify({ sha256: 'a'.repeat(64), size: LIMITS.fileBytes + 1 }) });
      expectProblem(scene, 'file-too-large', problem);
    });
  },
};
