import type { ScorecardView } from '@jalon/core/assessment';
import { ReadingController, type Host } from '../shared/reading.controller.ts';

/** Where the card comes from: a territory in a cycle, and the source to ask. */
export interface CardKey {
  readonly territory: string;
  readonly programme: string;
  readonly cycle: string;
}

/** What the attributes of a widget ask for; without them, the card it was given. */
export function keyAsked({ territory, programme, cycle, view }: Partial<CardKey> & { readonly view: ScorecardView | undefined }): CardKey | undefined {
  if (territory && programme && cycle) return { territory, programme, cycle };
  return view && { territory: view.territory.ref, programme: view.programme.code, cycle: view.cycle.code };
}

/** Reads the card. */
export class CardController extends ReadingController<CardKey, ScorecardView> {
  constructor(host: Host) {
    super(host, (source, key, options) => source.scorecards.get(key, options));
  }

  /** The card as the server gave it back after an edit. */
  override replace(view: ScorecardView): void {
    this.problem = undefined;
    super.replace(view);
  }
}
