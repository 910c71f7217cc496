import { buildMatrixView, placeTerritory, unpublishedRow, type MatrixEntry, type MatrixRow } from '@jalon/core/assessment';
import type { Territory } from '@jalon/core/territory';
import type { PlainDate } from '@jalon/core/time';
import { madeWith } from '../assessments/made-with.ts';
import { madeAmong, peersOfCycle, type CyclePeers } from '../assessments/peers-of-cycle.ts';
import { readView, stillValid } from '../assessments/read-view.ts';
import { findSubjectById, findTerritory, tagOfCycle, unknownIn } from '../assessments/subject.ts';
import { PERSONAL, SHARED, type Answer } from '../http/answer.ts';
import { contentTag } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import type { Caller } from '../identity/caller.ts';
import type { Programme } from '../referentials/programmes.ts';
import type { Services } from '../services.ts';
import { lineageOf, lineagesOf, lineageOfTerritory } from '../territories/lineage.ts';
import { emptyRows, readDossierLines, territoriesOf, type DossierLine } from './matrix-rows.ts';

interface Asking extends Programme {
  readonly services: Services;
  readonly caller: Caller;
  readonly today: PlainDate;
  readonly peers: CyclePeers | undefined;
  /** What this server makes cards of the cycle with. */
  readonly madeWith: string;
}

type Row = Pick<MatrixEntry, 'row'> & { readonly validUntil: PlainDate | null };

/** The row of a card that is there for whoever asks, made again where its day has passed, its peers changed or another version made it. */
async function rowOf({ services, caller, today, peers, madeWith: here }: Asking, { id, audience, made_with, matrix_row, valid_until: validUntil, ...line }: DossierLine & { readonly audience: NonNullable<DossierLine['audience']> }): Promise<Row> {
  if (made_with === here && stillValid({ validUntil }, today) && madeAmong(line, peers)) return { row: JSON.parse(matrix_row) as MatrixRow, validUntil };
  const view = await readView(services, findSubjectById(services, id), audience, caller);
  return { row: JSON.parse(view.matrixRow) as MatrixRow, validUntil: view.validUntil };
}

const isCard = (line: DossierLine): line is DossierLine & { audience: NonNullable<DossierLine['audience']> } => line.audience !== null;

async function entriesOf(asking: Asking, places: readonly Territory[], lines: readonly DossierLine[]): Promise<(MatrixEntry & Row)[]> {
  const { services: { territories }, referential, cycle, today: asOf } = asking;
  const byTerritory = new Map(lines.map((line) => [line.territory_id, line]));
  const empty = emptyRows(asking, asOf);
  const unpublished = { row: unpublishedRow(referential), validUntil: null };
  const entries: (MatrixEntry & Row)[] = [];
  for (const territory of places) {
    const line = byTerritory.get(territory.id);
    const made = !line ? empty(territory) : isCard(line) ? await rowOf(asking, line) : unpublished;
    const areas = territory.path.flatMap((id) => territories.get(id) ?? []).filter(({ kind }) => kind !== 'country');
    entries.push({ territory, areas, classes: [...placeTerritory({ asOf, cycle, territory }).classes], ...made });
  }
  return entries;
}

/** The whole country at a glance: whoever the cycle names, by every condition and indicator; the draft where the caller may read it, else what was published. */
export const getMatrix: Operation<'getMatrix'> = async ({ services, parameters, query, caller }): Promise<Answer> => {
  const since = services.answers.generation;
  const found = services.programmes.find(parameters.programme, parameters.cycle);
  if (!found) throw unknownIn(services, parameters.programme, parameters.cycle);
  const { timeZone: zone } = found.referential;
  const today = services.clock.today(zone);
  const [within = '/'] = query.within === undefined ? ['/'] : lineageOf(services, findTerritory(services, query.within, '/query/within').id);
  const lines = await readDossierLines(services, { ...parameters, within, drafts: lineagesOf(services, caller, today) });
  const peers = await peersOfCycle(services, { ...found, asOf: today });
  const places = territoriesOf(services, found, lines).filter((territory) => lineageOfTerritory(territory).startsWith(within));
  const entries = await entriesOf({ ...found, services, caller, today, peers, madeWith: madeWith(services.territories, found) }, places, lines);
  const validUntil = entries.flatMap((entry) => entry.validUntil ?? []).sort()[0] ?? null;
  const text = JSON.stringify(buildMatrixView({ ...found, entries, asOf: today, validUntil }));
  return {
    bytes: StoredBytes.of(text), etag: contentTag(text), cacheControl: caller.kind === 'anonymous' ? SHARED : PERSONAL,
    keep: { tags: [tagOfCycle(parameters)], day: { zone, date: today }, since },
  };
};
