import type { PublishedReferential } from '@jalon/contract';
import type { LoadedReferential } from '@jalon/core/referential';
import { loadReferential } from '@jalon/core/schemas';
import type { Transaction } from 'kysely';
import { UNKEPT, jsonAnswer } from '../http/answer.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { rulesKey } from '../referentials/under-rules.ts';
import type { Services } from '../services.ts';
import { holdRules } from '../storage/hold-rules.ts';
import type { Tables } from '../storage/tables.ts';
import { changeRules } from './change-rules.ts';
import { refusedDocument, warningsOf } from './documents.ts';
import { writeProgrammeLine } from './journal.ts';
import { officerOf } from './officer.ts';
import { remakeViews } from './remake-views.ts';

function checkName({ code, version }: LoadedReferential, wanted: { readonly code: string; readonly version: string }): void {
  const differs = (['code', 'version'] as const).filter((field) => wanted[field] !== { code, version }[field]);
  if (differs.length > 0) throw new ProblemError('invalid-request', { faults: differs.map((field) => ({ code: 'not-as-in-path', pointer: `/${field}`, figures: { expected: wanted[field] } })) });
}

const cyclesOn = ({ code, version }: LoadedReferential, { programmes }: Services) => programmes.cycles.filter(({ grid }) => grid.code === code && grid.version === version);

/** Words may be mended under the same hash: the cards of every cycle on this grid show them. */
async function mendWords(trx: Transaction<Tables>, referential: LoadedReferential, services: Services): Promise<void> {
  for (const cycle of cyclesOn(referential, services)) await remakeViews(trx, { cycle, referential }, services);
}

async function store(trx: Transaction<Tables>, referential: LoadedReferential, services: Services, by: string): Promise<boolean> {
  const { code, version, hash, basis } = referential;
  const { hash: _hash, ...document } = referential;
  await holdRules(trx, cyclesOn(referential, services).map(rulesKey), 'alone');
  const known = await trx.selectFrom('referentials').select(['hash', 'document']).where('code', '=', code).where('version', '=', version).forUpdate().executeTakeFirst();
  if (known && known.hash !== hash) throw new ProblemError('grid-immutable', { figures: { grid: `${code} ${version}`, hash: known.hash } });
  const written = JSON.stringify(document);
  await trx.insertInto('referentials').values({ code, version, hash, basis, document: written }).onConflict((conflict) => conflict.columns(['code', 'version']).doUpdateSet({ document: written })).execute();
  await writeProgrammeLine(trx, { at: services.clock.instant(), by, action: 'publish-referential', subject: `${code} ${version}`, before: known ? { hash: known.hash, document: known.document } : null, after: { hash, document } });
  if (known) await mendWords(trx, referential, services);
  services.programmes.putReferential(referential);
  return !known;
}

/** Publishes a version of a grid. The same version with other content is refused: results may stand on the one that is here. */
export const publishReferential: Operation<'publishReferential'> = async ({ services, caller, body, parameters, language }) => {
  const officer = officerOf(services, caller);
  const loaded = loadReferential(body);
  if (!loaded.ok) throw refusedDocument(loaded.issues, language);
  checkName(loaded.value, parameters);
  const created = await services.desk.inTurn(() => changeRules(services, (trx) => store(trx, loaded.value, services, officer.id)));
  const { code, version, hash, basis } = loaded.value;
  const answer: PublishedReferential = { code, version, hash, basis, created, warnings: warningsOf(loaded.issues, language) };
  return jsonAnswer(answer, UNKEPT);
};
