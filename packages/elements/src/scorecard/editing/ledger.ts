import type { SendCommandsResponse } from '@jalon/contract';
import type { Answer, AssessmentState, CommandBody, CommandResult, ScorecardView } from '@jalon/core/assessment';
import type { Facts } from './foreseeing.ts';

/** The rules of the server, where they came to the page, and what they are applied to. */
export interface Foreseeing {
  readonly rules: Pick<typeof import('./foreseeing.ts'), 'tryCommand' | 'cardOf'>;
  readonly facts: Facts;
}

/** What is known to be refused: nothing, without the rules. The server will say. */
type Tried = { readonly ok: true; readonly state: AssessmentState } | Extract<CommandResult, { ok: false }>;

/**
 * The assessment as the server last gave it, with what was recorded here since laid over it: the same rules as the server's, so
 * the card shows at once what the server will answer. Where these rules did not come to the page, it shows what the server answered.
 */
export class Ledger {
  view: ScorecardView;
  state: AssessmentState;
  readonly #foreseeing: Foreseeing | undefined;

  constructor(view: ScorecardView, state: AssessmentState, foreseeing: Foreseeing | undefined) {
    this.view = view;
    this.state = state;
    this.#foreseeing = foreseeing;
  }

  /** Tries a command on a state, without sending anything. */
  try(state: AssessmentState, body: CommandBody): Tried {
    if (!this.#foreseeing) return { ok: true, state };
    const { rules, facts } = this.#foreseeing;
    return rules.tryCommand(facts, state, this.view, body);
  }

  /** The card these commands will give, or `undefined` when one of them cannot be carried out here. */
  foresee(bodies: readonly CommandBody[]): ScorecardView | undefined {
    if (!this.#foreseeing) return undefined;
    let { state } = this;
    for (const body of bodies) {
      const result = this.try(state, body);
      if (!result.ok) return undefined;
      state = result.state;
    }
    const { rules, facts } = this.#foreseeing;
    return rules.cardOf(facts, state, this.view);
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
