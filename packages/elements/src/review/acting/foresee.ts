import { applyAssessmentCommand, buildScorecardView, scorerOf, type AssessmentCommand, type AssessmentRefusal, type AssessmentState, type CommandBody, type Role, type ScorecardView } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';

/** What judging on the spot needs, read once. */
export interface Facts {
  readonly referential: LoadedReferential;
  readonly cycle: Cycle;
  readonly territory: Territory;
}

export type Foreseen = { readonly ok: true; readonly state: AssessmentState; readonly view: ScorecardView } | { readonly ok: false; readonly refusal: AssessmentRefusal; readonly figures: Readonly<Record<string, string>> };

/** A command as it will be sent: on which version, by whom. */
export interface Meant {
  readonly body: CommandBody;
  readonly base: number;
  readonly person: string;
  readonly role: Role;
}

/** What the server will answer to a command, by the same rules: shown at once, or refused before anything is sent. */
export function foresee(state: AssessmentState, view: ScorecardView, { body, base, person, role }: Meant, { referential, cycle, territory }: Facts): Foreseen {
  const { asOf } = view;
  const command = { ...body, id: '00000000-0000-4000-8000-000000000000', v: 1, base } as AssessmentCommand;
  // Whether this person may is the server's to say; here the rules only need somebody who may.
  const actor = { id: person, role, grants: [{ role, territoryId: null }] };
  const result = applyAssessmentCommand(state, command, { referential, actor, now: `${asOf}T12:00:00.000Z`, asOf, territory, cycle });
  if (!result.ok) return result;
  const scored = scorerOf(referential).assess(result.state, { asOf, cycle, territory });
  return { ok: true, state: result.state, view: buildScorecardView({ result: scored, state: result.state, referential, cycle, territory, within: view.territory.within }) };
}
