import { createHash } from 'node:crypto';
import type { FileStatus } from '@jalon/contract';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { ALLOWED_ENDINGS, typeOfContent } from './content-type.ts';
import { findFile } from './file-records.ts';

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

async function note({ database: { db }, clock, files: { scanning } }: Services, { sha256, personId }: Brought, size: number, type: string): Promise<void> {
  const at = clock.instant();
  await db.transaction().execute(async (trx) => {
    await trx.insertInto('files').values({ sha256, size, type, status: scanning.first, at, scanned_at: null }).onConflict((conflict) => conflict.doNothing()).execute();
    await trx.insertInto('file_uploaders').values({ sha256, person_id: personId, size, at }).onConflict((conflict) => conflict.doNothing()).execute();
  });
}

/** Takes in a file all of whose bytes have come. Carried out again, for instance after a crash, it does the same. */
export function takeIn(services: Services, brought: Brought): Promise<FileStatus> {
  const { files } = services;
  return files.inTurn(async () => {
    const { bytes, type } = await checked(services, brought);
    const known = await findFile(services, brought.sha256);
    if (known?.status === 'infected') throw new ProblemError('file-infected');
    await files.store.keep(brought.sha256, bytes);
    await note(services, brought, bytes.length, type);
    files.scanning.wake();
    return (await findFile(services, brought.sha256)) ?? { sha256: brought.sha256, status: files.scanning.first, size: bytes.length, type };
  });
}
