import type { LoadedReferential } from '../referential/referential.schema.ts';
import type { PointsSplit } from './assessment-result.schema.ts';
import type { AuthorRole } from './assessment.values.ts';
import type { Dossier } from './dossier.schema.ts';
import { DossierReading } from './dossier-reading.engine.ts';
import { LimitResolver } from './limits.engine.ts';
import { gridOf } from './compiled-grid.engine.ts';
import { scoreDossier, type CompiledGrid } from './score-dossier.engine.ts';
import { scoreItem, type ItemScene } from './score-item.engine.ts';
import { placeTerritory, type ScoringContext, type TerritoryInCycle } from './scoring-context.engine.ts';

const NOTHING: ReadonlySet<string> = new Set();

function sceneOf(grid: CompiledGrid, dossier: Dossier, { asOf, cycle, territory, cohort }: ScoringContext, place: TerritoryInCycle): ItemScene {
  const reading = new DossierReading(dossier, grid.places);
  const publishedOnly = dossier.imported.length > 0 && reading.isSilent();
  return { asOf, reading, place, territory, cohort, totals: [], limits: new LimitResolver(cycle, reading), publishedOnly, gatesImported: null, assumed: NOTHING, closed: dossier.closed };
}

/**
 * What an indicator would be worth with the answers of one author alone, on a grid that scores; `null` for a gate, and where it leaves the
 * score. Only the items asked for are scored, without total, threshold or window; where an item ranks a score, the whole dossier is.
 */
export function pointsByAuthor(referential: LoadedReferential, dossier: Dossier, context: ScoringContext): (item: string, author: AuthorRole) => PointsSplit | null {
  const grid = gridOf(referential);
  const place = placeTerritory(context);
  const scenes = new Map<AuthorRole, ItemScene>();
  return (code, author) => {
    const item = grid.items[grid.places.get(code) ?? -1];
    if (item?.kind !== 'indicator') return null;
    const mine = { ...dossier, record: author };
    if (item.ranksScore) return scoreDossier(grid, mine, context, { assumed: NOTHING, outline: false }).items[item.place]!.points;
    const scene = scenes.get(author) ?? sceneOf(grid, mine, context, place);
    scenes.set(author, scene);
    return scoreItem(item, scene).result.points;
  };
}
