import type { AssessmentState, Evidence } from '@jalon/core/assessment';
import type { FileState } from '@jalon/contract';
import { endingOf } from '../files/content-type.ts';
import type { FileStore } from '../files/file-store.ts';
import type { BundleContent, BundledFile, BundledLine } from './read-bundle.ts';

/** A proof somebody gave, and where its file stands in the bundle. */
export interface BundledProof {
  readonly item: string | null;
  /** Whose answer it belongs to, or `reply`. */
  readonly author: string;
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly url: string | null;
  readonly sha256: string | null;
  /** False where it was taken back since. */
  readonly stands: boolean;
  /** How its file stands; `null` where it is an address alone. */
  readonly status: FileState | null;
  /** Its file in the bundle; `null` where there is none. */
  readonly path: string | null;
}

type Given = Pick<BundledProof, 'item' | 'author' | 'stands'> & { readonly proof: Evidence };

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isProof = (value: unknown): value is Evidence => isRecord(value) && typeof value['id'] === 'string' && typeof value['title'] === 'string';
const proofsIn = (holder: unknown): Evidence[] => (isRecord(holder) ? [holder['evidence']].flat().filter(isProof) : []);

/** Proofs that stand, with answers and replies. */
function standing({ answers, review }: AssessmentState): Given[] {
  const ofAnswers = answers.flatMap(({ item, author, evidence }) => evidence.map((proof) => ({ item, author, stands: true, proof })));
  const ofReplies = (review?.replies ?? []).flatMap((reply) => proofsIn(reply).map((proof) => ({ item: reply.item, author: 'reply', stands: true, proof })));
  return [...ofAnswers, ...ofReplies];
}

/** Proofs the journal speaks of that were taken back since: an auditor reads the past too. */
function takenBack(journal: readonly BundledLine[], known: readonly Given[]): Given[] {
  const seen = new Set(known.map(({ proof }) => `${proof.id} ${proof.sha256}`));
  return journal.flatMap(({ item, by, command }) => proofsIn(isRecord(command) ? command['payload'] : undefined).flatMap((proof) => {
    const key = `${proof.id} ${proof.sha256}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ item, author: by.role, stands: false, proof }];
  }));
}

export const pathOfFile = ({ sha256, type }: BundledFile): string => `files/${sha256}.${endingOf(type)}`;

/** The files that can be put in: served, and there. */
export async function presentFiles(store: FileStore, files: BundleContent['files']): Promise<BundledFile[]> {
  const found = await Promise.all([...files.values()].filter(({ status }) => status === 'clean' || status === 'unscanned').map(async (file) => ((await store.find(file.sha256)) ? file : undefined)));
  return found.filter((file) => file !== undefined).sort((a, b) => (a.sha256 < b.sha256 ? -1 : 1));
}

export function bundledProofs({ state, journal, files }: BundleContent, present: readonly BundledFile[]): BundledProof[] {
  const given = standing(state);
  const there = new Map(present.map((file) => [file.sha256, file]));
  return [...given, ...takenBack(journal, given)].map(({ item, author, stands, proof: { id, kind, title, url, sha256 } }) => {
    const file = sha256 === undefined ? undefined : there.get(sha256);
    const known = sha256 === undefined ? undefined : files.get(sha256)?.status;
    const away = known === 'clean' || known === 'unscanned' ? 'missing' : (known ?? 'missing');
    return { item, author, id, kind, title, url: url ?? null, sha256: sha256 ?? null, stands, status: sha256 === undefined ? null : (file?.status ?? away), path: file ? pathOfFile(file) : null };
  });
}

/** Proofs whose file should be in the bundle and is not. */
export const missingProofs = (proofs: readonly BundledProof[]): BundledProof[] => proofs.filter(({ sha256, path }) => sha256 !== null && path === null);
