import { FlattenedSign } from 'jose';
import { buildResultSheet, publishedPart, resultSheetForm, sheetDay, type ResultSheet, type SignedResultSheet } from '@jalon/core/assessment';
import { scorecardOf } from '../assessments/make-view.ts';
import { readState } from '../assessments/read-view.ts';
import { amongPeers } from '../assessments/peers-of-cycle.ts';
import { sceneOf, type Subject } from '../assessments/subject.ts';
import { ProblemError } from '../http/problem-error.ts';
import type { Services } from '../services.ts';
import { laterOf, type SigningKey, type SigningKeys } from './signing-keys.ts';

/** What issues sheets: under which name, with which keys. */
export interface Results {
  /** Address others know this server by. */
  readonly issuer: string;
  readonly keys: SigningKeys;
}

type Parts = Pick<Services, 'database' | 'territories' | 'clock' | 'results'>;

/** A sheet as it was issued: the same text for everyone. */
export interface IssuedSheet {
  readonly text: string;
  readonly resultHash: string;
}

/** The `typ` of the signature's header: nothing else this server signs can pass for a sheet. */
const SHEET_TYPE = 'jalon-result-sheet';

/** The sheet of what is published now, not yet signed. */
async function sheetNow(parts: Parts, subject: Subject): Promise<ResultSheet> {
  const state = await readState(parts, subject.id);
  const part = state && publishedPart(state);
  if (!part) throw new ProblemError('not-published', { figures: { territory: subject.territory.name, cycle: subject.cycle.code } });
  const view = scorecardOf(part, sceneOf(parts, { ...(await amongPeers(parts, subject)), asOf: sheetDay(part, subject.asOf) }));
  return buildResultSheet({ view, state: part, territory: subject.territory, issuedAt: parts.clock.instant(), issuer: parts.results.issuer });
}

async function sign(sheet: ResultSheet, { kid, key }: SigningKey): Promise<SignedResultSheet> {
  const { protected: header = '', signature } = await new FlattenedSign(Buffer.from(resultSheetForm(sheet))).setProtectedHeader({ alg: 'ES256', kid, typ: SHEET_TYPE }).sign(key);
  return { sheet, protected: header, signature };
}

/** Issued before, by this server under this name, with a key that still vouches for it. */
const issuedBefore = ({ database: { db }, results }: Parts, { id }: Subject, resultHash: string) =>
  db.selectFrom('result_sheets').innerJoin('signing_keys', 'signing_keys.kid', 'result_sheets.kid').select('signed').where('assessment_id', '=', id)
    .where('result_hash', '=', resultHash).where('issuer', '=', results.issuer).where('compromised_at', 'is', null).orderBy('issued_at').limit(1).executeTakeFirst();

/** Signs and keeps a sheet that was never issued. The key cannot be retired meanwhile, and a clock that is behind does not make the sheet older than it. */
async function issueNow({ database: { db }, clock, results }: Parts, { id }: Subject, unsigned: ResultSheet): Promise<string> {
  return db.transaction().execute(async (trx) => {
    const key = await results.keys.current(trx);
    const sheet = { ...unsigned, issuedAt: laterOf(clock.instant(), key.validFrom) };
    const signed = JSON.stringify(await sign(sheet, key));
    await trx.insertInto('result_sheets')
      .values({ assessment_id: id, result_hash: sheet.resultHash, issuer: results.issuer, kid: key.kid, issued_at: sheet.issuedAt, signed })
      .onConflict((conflict) => conflict.doNothing()).execute();
    return signed;
  });
}

/** The signed sheet of what is published of a subject. Made when it is first asked for, then the same until another result is published. */
export async function issueSheet(parts: Parts, subject: Subject): Promise<IssuedSheet> {
  const sheet = await sheetNow(parts, subject);
  const { resultHash } = sheet;
  const known = await issuedBefore(parts, subject, resultHash);
  if (known) return { text: known.signed, resultHash };
  const signed = await issueNow(parts, subject, sheet);
  return { text: (await issuedBefore(parts, subject, resultHash))?.signed ?? signed, resultHash };
}
