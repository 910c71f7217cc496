import { referentialSchema, type Referential, type ReferentialJson } from '../../referential/referential.schema.ts';
import type { AssessmentCommand } from '../assessment-command.schema.ts';
import type { Actor, Grant } from '../assessment-rights.values.ts';
import type { Role } from '../assessment.values.ts';
import { applyAssessmentCommand } from '../apply-assessment-command.commands.ts';
import type { AppliedCommand, CommandBody, CommandContext, CommandResult, RefusedCommand } from '../assessment-change.commands.ts';
import type { AssessmentState } from '../dossier.schema.ts';
import { emptyAssessment } from '../empty-assessment.rules.ts';

const source = { ref: 'made up for the tests', confidence: 'U' } as const;
const label = { fr: 'Libellé' };
const declare = (code: string) => ({ code, label });

/** A grid with every type of input, and each way an item can ask for something. */
export const GRID_JSON: ReferentialJson = {
  format: 1, code: 'trial', version: '1', basis: 'illustrative', timeZone: 'Africa/Dakar', currency: 'XOF',
  inputs: [
    { ...declare('collected'), type: 'money' }, { ...declare('expected'), type: 'money' }, { ...declare('meetings'), type: 'count' },
    { ...declare('rate'), type: 'decimal' }, { ...declare('noted'), type: 'points' }, { ...declare('archived'), type: 'boolean' }, { ...declare('posted'), type: 'boolean' },
    { ...declare('has-market'), type: 'boolean' }, { ...declare('opinion'), type: 'choice', values: [declare('unqualified'), declare('qualified'), declare('adverse')] },
  ],
  events: [declare('budget.voted'), declare('budget.sent'), declare('agreement.signed')],
  evidence: [declare('deliberation'), declare('receipt'), declare('agreement')],
  domains: [declare('finance')],
  gates: [
    {
      ...declare('CMO-1'), evidence: ['deliberation', 'receipt'], source,
      rule: { kind: 'chain', steps: [{ event: 'budget.voted', before: 'cycle.start' }, { event: 'budget.sent', by: 'budget.voted + 15 days' }] },
    },
    { ...declare('CMO-2'), source, rule: { kind: 'signed', event: 'agreement.signed', evidence: 'agreement' } },
    { ...declare('CMO-3'), source, rule: { kind: 'deadline', event: 'budget.sent', by: 'budget.voted + 15 days' } },
    { ...declare('CMO-4'), source, rule: { kind: 'verdict', input: 'opinion', accepts: ['unqualified'] } },
  ],
  indicators: [
    { ...declare('IDP-1'), domain: 'finance', points: '40', evidence: ['receipt'], source, rule: { kind: 'linear', of: { ratio: ['collected', 'expected'] }, from: '0.40', to: '0.90' } },
    { ...declare('IDP-2'), domain: 'finance', points: '20', source, rule: { kind: 'per-occurrence', input: 'meetings', pointsEach: '5' } },
    { ...declare('IDP-3'), domain: 'finance', points: '20', source, rule: { kind: 'external', input: 'noted' } },
    { ...declare('IDP-4'), domain: 'finance', points: '10', source, appliesWhen: { input: 'has-market', is: true }, rule: { kind: 'checklist', items: [{ input: 'archived', points: '5' }, { input: 'posted', points: '5' }] } },
    { ...declare('IDP-5'), domain: 'finance', points: '10', source, rule: { kind: 'linear', of: { input: 'rate' }, from: '0', to: '1' } },
  ],
  scores: [{ code: 'idp', sum: ['IDP-1', 'IDP-2', 'IDP-3', 'IDP-4', 'IDP-5'], max: '100' }],
};
export const GRID: Referential = referentialSchema.parse(GRID_JSON);

/** Kolda, in its arrondissement, département, region and country. */
export const KOLDA = { id: 'sn-kd-kd1-1', path: ['sn', 'sn-kd', 'sn-kd-kd1'] } as const;

export const NOTHING_YET = emptyAssessment({ programme: 'trial', cycle: '2025', territory: KOLDA.id });

/** Somebody in one role, everywhere unless said otherwise. */
export function person(role: Role, id: string = role, grants: readonly Omit<Grant, 'role'>[] = [{ territoryId: null }]): Actor {
  return { id, role, grants: grants.map((grant) => ({ ...grant, role })) };
}

export const COACH = person('coach');
export const SECRETARY = person('secretary');
export const OFFICER = person('officer');

export function contextOf(actor: Actor, change: Partial<CommandContext> = {}): CommandContext {
  return { referential: GRID, actor, now: '2025-05-12T09:30:00.000Z', asOf: '2025-05-12', territory: KOLDA, ...change };
}

/** A different, well-formed id each time a number is. */
export const commandId = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

export const commandOf = (body: CommandBody, base: number | 'any', n = 1): AssessmentCommand => ({ id: commandId(n), v: 1, base, ...body });

/** Sends a command on the version as it stands, or on the base given. */
export function send(state: AssessmentState, actor: Actor, body: CommandBody, base: number | 'any' = state.version, change: Partial<CommandContext> = {}): CommandResult {
  return applyAssessmentCommand(state, commandOf(body, base), contextOf(actor, change));
}

/** The answer of a command that must go through. */
export function sent(...args: Parameters<typeof send>): AppliedCommand {
  const result = send(...args);
  if (!result.ok) throw new Error(`refused: ${result.refusal} at ${result.pointer} ${JSON.stringify(result.figures)}`);
  return result;
}

/** The answer of a command that must be refused. */
export function refusalOf(...args: Parameters<typeof send>): RefusedCommand {
  const result = send(...args);
  if (result.ok) throw new Error(`went through: ${JSON.stringify(result.changed)}`);
  return result;
}

/** What an assessment says, without who, when and which version. */
export function contentOf(state: AssessmentState): unknown {
  return {
    filing: state.filing,
    answers: state.answers.map(({ by: _by, at: _at, version: _version, ...content }) => content),
    imported: state.imported.map(({ by: _by, at: _at, version: _version, ...content }) => content),
    ...reviewContent(state),
  };
}

/** The review without who, when and which version; a review in which nothing was done is as good as none. */
function reviewContent({ review }: AssessmentState): object {
  const bare = (lines: readonly object[]): object[] => lines.map((line) => ({ ...line, by: null, at: null, version: null }));
  const { state = 'preparing', steps = [], decisions = [], replies = [], comments = [], promises = [], samples = [] } = review ?? {};
  return { review: { state, steps, decisions: bare(decisions), replies: bare(replies), comments: bare(comments), promises: bare(promises), samples: bare(samples) } };
}

export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

export const xof = (amount: number) => ({ amount, currency: 'XOF' });
export const PRESS = { source: { ref: 'press, 4 July 2025', confidence: 'V' }, on: '2025-07-04' } as const;
