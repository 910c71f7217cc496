import type { SendCommandsResponse } from '@jalon/contract';
import { applyAnswerCommand, buildScorecardView, scorerOf, type Actor, type Answer, type AnswerCommand, type AssessmentState, type CommandBody, type CommandContext, type CommandResult, type ScorecardView } from '@jalon/core/assessment';
import type { Cycle, LoadedReferential } from '@jalon/core/referential';
import type { Territory } from '@jalon/core/territory';

/** What scoring on the spot needs, read once. */
export interface Facts {
  readonly referential: LoadedReferential;
  readonly cycle: Cycle;
  readonly territory: Territory;
  readonly actor: Actor;
}

/**
 * The assessment as the server last gave it, with what was recorded here since laid over it: the same rules as the server's, so
 * the card shows at once what the server will answer.
 */
export class Ledger {
  view: ScorecardView;
  state: AssessmentState;
  readonly #facts: Facts;

  constructor(view: ScorecardView, state: AssessmentState, facts: Facts) {
    this.view = view;
    this.state = state;
    this.#facts = facts;
  }

  /** Tries a command on a state, without sending anything. */
  try(state: AssessmentState, body: CommandBody): CommandResult {
    const { referential, actor, territory } = this.#facts;
    const { asOf } = this.view;
    const command = { ...body, id: '00000000-0000-4000-8000-000000000000', v: 1, base: state.version } as AnswerCommand;
    const context: CommandContext = { referential, actor, now: `${asOf}T12:00:00.000Z`, asOf, territory: { id: territory.id, path: territory.path } };
    return applyAnswerCommand(state, command, context);
  }

  /** The card these commands will give, or `undefined` when one of them cannot be carried out here. */
  foresee(bodies: readonly CommandBody[]): ScorecardView | undefined {
    let { state } = this;
    for (const body of bodies) {
      const result = this.try(state, body);
      if (!result.ok) return undefined;
      state = result.state;
    }
    const { referential, cycle, territory } = this.#facts;
    const result = scorerOf(referential).assess(state, { asOf: this.view.asOf, cycle, territory });
    return buildScorecardView({ result, state, referential, cycle, territory, within: this.view.territory.within });
  }

  /** Takes in what the server did. */
  adopt({ version, outcomes, view }: SendCommandsResponse): void {
    const entityVersions = { ...this.state.entityVersions };
    let { answers } = this.state;
    for (const { entity, version: changedAt, value } of outcomes.flatMap(({ changed }) => changed)) {
      entityVersions[entity] = changedAt;
      if (!/^[^:]+:(?:self|coach|verifier|appeal)$/.test(entity)) continue;
      answers = answers.filter(({ item, author }) => `${item}:${author}` !== entity);
      if (value) answers = [...answers, value as Answer];
    }
    const filing = view?.filing ?? this.state.filing;
    this.state = { ...this.state, version, answers, entityVersions, filing };
    if (view) this.view = view;
  }
}
