import { FlattenedSign } from 'jose';
import { buildResultSheet, publishedPart, resultSheetForm, sheetDay, type ResultSheet, type SignedResultSheet } from '@jalon/core/assessment';
import { scorecardOf } from '../assessments/make-view.ts';
import { readState } from '../assessments/read-view.ts';
import { amongPeers } from '../assessments/peers-of-cycle.ts';
import { sceneOf, type Subject } from '../assessments/subject.ts';
import { ProblemError } from '../http/problem-error.ts';
import { checkRules, underRules } from '../referentials/under-rules.ts';
import type { Services } from '../services.ts';
import { enterFence } from '../storage/fence.ts';
import type { Trx } from '../aggregates/aggregate-store.ts';
import { findPublishedResult, notePublishedResult, type IssuedSheet } from './published-result.ts';
import { laterOf, type SigningKey, type SigningKeys } from './signing-keys.ts';

/** What issues sheets: under which name, with which keys. */
export interface Results {
  /** Address others know this server by. */
  readonly issuer: string;
  readonly keys: SigningKeys;
}

type Parts = Pick<Services, 'version' | 'database' | 'territories' | 'programmes' | 'clock' | 'results'>;

/** The `typ` of the signature's header: nothing else this server signs can pass for a sheet. */
const SHEET_TYPE = 'jalon-result-sheet';

/** A sheet not yet signed, the version of what is published on it, and until when it holds. */
interface Unsigned { readonly sheet: ResultSheet; readonly version: number; readonly validUntil: string | null }

const notPublished = ({ territory, cycle }: Subject): ProblemError => new ProblemError('not-published', { figures: { territory: territory.name, cycle: cycle.code } });

/** The sheet of what is published now. One of a review is for the day of its publication, whatever day it is. */
async function sheetNow(parts: Parts, subject: Subject): Promise<Unsigned> {
  const state = await readState(parts, subject.id);
  const part = state && publishedPart(state);
  if (!part) throw notPublished(subject);
  const [asOf, ofReview] = [sheetDay(part, subject.asOf), sheetDay(part, '') !== ''];
  const view = scorecardOf(part, sceneOf(parts, { ...subject, asOf }));
  const sheet = buildResultSheet({ view, state: part, territory: subject.territory, issuedAt: parts.clock.instant(), issuer: parts.results.issuer });
  return { sheet, version: part.version, validUntil: ofReview ? null : view.validUntil };
}

async function sign(sheet: ResultSheet, { kid, key }: SigningKey): Promise<SignedResultSheet> {
  const { protected: header = '', signature } = await new FlattenedSign(Buffer.from(resultSheetForm(sheet))).setProtectedHeader({ alg: 'ES256', kid, typ: SHEET_TYPE }).sign(key);
  return { sheet, protected: header, signature };
}

/** Issued before, by this server under this name, with a key that still vouches for it. */
const issuedBefore = (trx: Trx, { results }: Parts, { id }: Subject, resultHash: string) =>
  trx.selectFrom('result_sheets').innerJoin('sound_keys', 'sound_keys.kid', 'result_sheets.kid').select('signed').where('assessment_id', '=', id)
    .where('result_hash', '=', resultHash).where('issuer', '=', results.issuer).orderBy('issued_at').limit(1).executeTakeFirst();

/** A sheet signed now. The key cannot be retired meanwhile, and a clock that is behind does not make the sheet older than it. */
async function signNow(trx: Trx, { clock, results }: Parts, unsigned: ResultSheet) {
  const key = await results.keys.current(trx);
  const sheet = { ...unsigned, issuedAt: laterOf(clock.instant(), key.validFrom) };
  return { result_hash: sheet.resultHash, issuer: results.issuer, kid: key.kid, issued_at: sheet.issuedAt, signed: JSON.stringify(await sign(sheet, key)) };
}

/** Signs and keeps a sheet, unless it was issued before; notes that it shows what is published. A result withdrawn meanwhile gets none. */
async function keepSheet(trx: Trx, parts: Parts, subject: Subject, { sheet, version, validUntil }: Unsigned): Promise<string> {
  await checkRules(trx, parts, [subject]);
  const shown = await trx.selectFrom('views').select('version').where('assessment_id', '=', subject.id).where('audience', '=', 'public').forKeyShare().executeTakeFirst();
  if (!shown) throw notPublished(subject);
  const known = await issuedBefore(trx, parts, subject, sheet.resultHash);
  const made = known ? undefined : await signNow(trx, parts, sheet);
  if (parts.database.fenced) await enterFence(trx, []);
  if (made) await trx.insertInto('result_sheets').values({ assessment_id: subject.id, ...made }).onConflict((conflict) => conflict.doNothing()).execute();
  if (shown.version === version) await notePublishedResult(trx, parts, subject, { version, validUntil, resultHash: sheet.resultHash });
  // Of two servers that made one at once, the first that was kept is everyone's.
  return (known ?? (await issuedBefore(trx, parts, subject, sheet.resultHash)))?.signed ?? made?.signed ?? '';
}

/** The signed sheet of what is published of a subject. Made when it is first asked for, then the same until another result is published; scored again only then, or with other rules or peers. */
export async function issueSheet(parts: Parts, of: Subject): Promise<IssuedSheet> {
  return underRules(parts, async () => {
    const subject = await amongPeers(parts, { ...of, ...parts.programmes.find(of.key.programme, of.key.cycle) });
    const known = await findPublishedResult(parts, subject);
    if (known) return known;
    const unsigned = await sheetNow(parts, subject);
    const text = await parts.database.db.transaction().execute((trx) => keepSheet(trx, parts, subject, unsigned));
    return { text, resultHash: unsigned.sheet.resultHash };
  });
}
