import { createHash } from 'node:crypto';
import type { FileStatus } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { ALLOWED_ENDINGS, typeOfContent } from './content-type.ts';
import { withinFence, writeWithinFence } from '../storage/fence.ts';
import { findFile } from './file-records.ts';
import { checkQuota } from './quota.ts';

export interface Brought {
  readonly upload: string;
  /** The hash that was announced. */
  readonly sha256: string;
  readonly personId: string;
}

/** The bytes, if they are the ones announced and of a type that is received. */
async function checked({ files: { store } }: Services, { upload, sha256 }: Brought): Promise<{ bytes: Buffer; type: string }> {
  const bytes = (await store.read(upload)) ?? Buffer.alloc(0);
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new ProblemError('hash-mismatch', { figures: { expected: sha256, found } });
  const type = await typeOfContent(bytes);
  if (type === undefined) throw new ProblemError('file-refused', { figures: { allowed: ALLOWED_ENDINGS.join(', ') } });
  return { bytes, type };
}

/** What a person brought is counted where it is noted: of two files that come at once, the second is refused where there is room for one. */
async function note(services: Services, { sha256, personId }: Brought, size: number, type: string): Promise<void> {
  const { database, clock, files: { scanning } } = services;
  const at = clock.instant();
  await writeWithinFence(database, [], async (trx) => {
    await checkQuota(trx, services, personId, { sha256, size });
    await trx.insertInto('files').values({ sha256, size, type, status: scanning.first, at, scanned_at: null }).onConflict((conflict) => conflict.doNothing()).execute();
    await trx.insertInto('file_uploaders').values({ sha256, person_id: personId, size, at }).onConflict((conflict) => conflict.doNothing()).execute();
  }, personId);
}

/** Takes in a file all of whose bytes have come. Carried out again, for instance after a crash, it does the same. */
export function takeIn(services: Services, brought: Brought): Promise<FileStatus> {
  const { files } = services;
  return files.inTurn(async () => {
    const { bytes, type } = await checked(services, brought);
    // The server's own question: a hash that was stopped is refused to everyone.
    const known = await findFile(services.database.db, brought.sha256);
    if (known?.status === 'infected') throw new ProblemError('file-infected');
    // Before the bytes are kept, so that what is refused leaves nothing; the last word is in the transaction that notes the file.
    await writeWithinFence(services.database, [], (trx) => checkQuota(trx, services, brought.personId, { sha256: brought.sha256, size: bytes.length }), brought.personId);
    await files.store.keep(brought.sha256, bytes);
    await note(services, brought, bytes.length, type);
    files.scanning.wake();
    return (await withinFence(services.database, [], (db) => findFile(db, brought.sha256), brought.personId)) ?? { sha256: brought.sha256, status: files.scanning.first, size: bytes.length, type };
  });
}
