import { createHash } from 'node:crypto';
import { makeZip } from 'client-zip';
import { ENGINE_VERSION, scorerOf } from '@jalon/core/assessment';
import { scorecardOf } from '../assessments/make-view.ts';
import { amongPeers } from '../assessments/peers-of-cycle.ts';
import { sceneOf, type Subject } from '../assessments/subject.ts';
import type { Person } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { bundledProofs, missingProofs, pathOfFile, presentFiles, type BundledProof } from './bundled-proofs.ts';
import { missingText } from './missing-text.ts';
import { readBundle, type BundleContent, type BundledFile } from './read-bundle.ts';

/** One file of the bundle, as its manifest tells it. */
export interface BundleEntry {
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** `manifest.json`: what is in the bundle, with the hash of each file but its own. */
export interface BundleManifest {
  readonly format: 1;
  readonly kind: 'assessment-bundle';
  readonly assessment: string;
  readonly version: number;
  /** The day the result was worked out for. */
  readonly asOf: string;
  readonly madeAt: string;
  readonly madeBy: { readonly id: string; readonly name: string };
  readonly server: string;
  readonly engine: string;
  readonly entries: readonly BundleEntry[];
  readonly proofs: readonly BundledProof[];
  readonly missing: readonly Pick<BundledProof, 'item' | 'id' | 'title' | 'sha256' | 'status'>[];
}

interface Text { readonly path: string; readonly bytes: Buffer }

const text = (path: string, content: string): Text => ({ path, bytes: Buffer.from(content) });
const json = (path: string, value: unknown): Text => text(path, `${JSON.stringify(value, null, 1)}\n`);
const entryOf = ({ path, bytes }: Text): BundleEntry => ({ path, size: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') });

function textsOf(services: Services, subject: Subject, { state, journal }: BundleContent): Text[] {
  const scene = sceneOf(services, subject);
  const { asOf, cycle, territory, referential } = subject;
  const result = scorerOf(referential).assess(state, { asOf, cycle, territory, cohort: scene.peers?.statistics });
  return [
    json('assessment.json', state), json('result.json', result), json('scorecard.json', scorecardOf(state, scene)), json('journal.json', journal),
    json('referential.json', referential), json('cycle.json', cycle), json('territory.json', territory),
  ];
}

function manifestOf(services: Services, subject: Subject, person: Person, { version }: BundleContent['state'], entries: readonly BundleEntry[], proofs: readonly BundledProof[]): BundleManifest {
  return {
    format: 1, kind: 'assessment-bundle', assessment: subject.id, version, asOf: subject.asOf, madeAt: services.clock.instant(), madeBy: { id: person.id, name: person.name },
    server: services.version, engine: ENGINE_VERSION, entries, proofs,
    missing: missingProofs(proofs).map(({ item, id, title, sha256, status }) => ({ item, id, title, sha256, status })),
  };
}

async function* filesOf({ files: { store } }: Services, present: readonly BundledFile[], lastModified: Date) {
  for (const file of present) {
    const kept = await store.find(file.sha256);
    // Gone since it was announced: the bundle ends here rather than lie, and whoever receives it sees that it is cut.
    if (!kept) throw new Error(`The bytes of file ${file.sha256} went away while a bundle was made`);
    yield { name: pathOfFile(file), input: kept.stream() as globalThis.ReadableStream<Uint8Array>, size: kept.size, lastModified };
  }
}

/** Everything about an assessment as one ZIP, files read while it is sent. Its entries are not compressed: most are already. */
export async function makeBundle(services: Services, subject: Subject, person: Person, lineages: readonly string[]): Promise<() => ReadableStream<Uint8Array>> {
  const content = await readBundle(services, subject, lineages);
  const present = await presentFiles(services.files.store, content.files);
  const proofs = bundledProofs(content, present);
  const missing = missingProofs(proofs);
  const texts = [...textsOf(services, await amongPeers(services, subject), content), ...(missing.length > 0 ? [text('MISSING.txt', missingText(missing))] : [])];
  const entries = [...texts.map(entryOf), ...present.map((file) => ({ path: pathOfFile(file), size: file.size, sha256: file.sha256 }))];
  const manifest = json('manifest.json', manifestOf(services, subject, person, content.state, entries, proofs));
  const lastModified = new Date(services.clock.now());
  return () => makeZip((async function* all() {
    for (const { path, bytes } of [manifest, ...texts]) yield { name: path, input: new Uint8Array(bytes), lastModified };
    yield* filesOf(services, present, lastModified);
  })());
}
