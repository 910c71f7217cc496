import type { Answer, ItemResult, RuleTrace, StepTrace } from '@jalon/core/assessment';
import { compare, fromDecimal, type Fraction } from '@jalon/core/shared';
import { addClearDays, addDays, addWorkingDays, type PlainDate } from '@jalon/core/time';
import { NO_PROOF, authorOf, budgetGiver, proofsFor, type Author, type Condition, type Desk } from './desk.ts';
import { figureIn, flagIn, readRatio, type Read } from './quantities.ts';

type Said = Pick<ItemResult, 'outcome' | 'timing' | 'reason' | 'verdict' | 'trace'>;

function gate({ cycle }: Desk, code: string, author: Author, { outcome, timing, reason, verdict, trace }: Said, evidence: ItemResult['evidence'] = NO_PROOF, act: number | null = null, treatment: ItemResult['treatment'] = 'applies'): ItemResult {
  return {
    code, kind: 'gate', domain: null, outcome, timing, treatment, author, reason, due: cycle.close, whenMissing: 'pending', whenNotApplicable: null, condition: null, verdict,
    points: null, round: null, evidence, trace, act,
  };
}

function yesno({ past }: Desk, answer: Answer | undefined, input: string): Said {
  const value = flagIn(answer, input);
  const trace = { kind: 'yesno' as const, input, value };
  if (value === true) return { outcome: 'met', timing: 'on-time', reason: 'answered-yes', verdict: 'met', trace };
  const timing = past ? 'late' : 'due';
  const verdict = past ? 'unmet' : 'pending';
  if (value === false) return { outcome: 'unmet', timing, reason: 'answered-no', verdict, trace };
  return { outcome: 'unknown', timing, reason: past ? 'no-answer-past-due' : 'no-answer', verdict, trace };
}

function within({ past }: Desk, read: Read, isWithin: (value: Fraction) => boolean, whenZero: 'unmet' | 'unknown', trace: RuleTrace): Said {
  const timing = past ? 'late' : 'due';
  const verdict = past ? 'unmet' : 'pending';
  if (read.isOverZero) return { outcome: whenZero, timing, reason: 'zero-denominator', verdict, trace };
  if (read.value === null) return { outcome: 'unknown', timing, reason: past ? 'no-answer-past-due' : 'no-answer', verdict, trace };
  return isWithin(read.value) ? { outcome: 'met', timing: 'on-time', reason: 'within-limit', verdict: 'met', trace } : { outcome: 'unmet', timing, reason: 'over-limit', verdict, trace };
}

function step({ asOf }: Desk, event: string, on: PlainDate | null, due: PlainDate | null, expression: string, bound: 'by' | 'before' = 'by'): StepTrace {
  const state = on === null ? (due !== null && asOf > due ? 'missing' : 'waiting') : due === null ? 'waiting' : on <= due ? 'done' : 'late';
  return { event, on, due, expression, bound, state };
}

function dated({ past }: Desk, steps: readonly StepTrace[], trace: RuleTrace): Said {
  if (steps.some(({ state }) => state === 'late')) return { outcome: 'unmet', timing: 'late', reason: 'event-late', verdict: 'unmet', trace };
  const missing = steps.find(({ state }) => state === 'missing');
  const open = missing ?? steps.find(({ state }) => state !== 'done');
  if (!open) return { outcome: 'met', timing: 'on-time', reason: 'event-on-time', verdict: 'met', trace };
  const reason = open.on !== null ? 'limit-unknown' : past ? 'no-answer-past-due' : 'event-missing';
  return { outcome: steps.some(({ state }) => state === 'done') ? 'partial' : 'unknown', timing: missing || past ? 'late' : 'due', reason, verdict: past ? 'unmet' : 'pending', trace };
}

function budgetVoted(desk: Desk): ItemResult {
  const answer = desk.says.get('CMO-1');
  const voted = answer?.events['budget.voted'] ?? null;
  const steps = [
    step(desk, 'budget.voted', voted, desk.cycle.votedBy, 'cycle.start', 'before'),
    step(desk, 'budget.sent', answer?.events['budget.sent'] ?? null, voted && addDays(voted, 15), 'budget.voted + 15 days'),
  ];
  return gate(desk, 'CMO-1', authorOf(answer), dated(desk, steps, { kind: 'chain', steps }), proofsFor(desk, 'CMO-1', ['deliberation', 'receipt']));
}

function accountsAdopted(desk: Desk): ItemResult {
  const answer = desk.says.get('CMO-2');
  const only = step(desk, 'accounts.adopted', answer?.events['accounts.adopted'] ?? null, desk.cycle.accountsBy, 'cycle.start + 4 months');
  return gate(desk, 'CMO-2', authorOf(answer), dated(desk, [only], { kind: 'deadline', step: only }), proofsFor(desk, 'CMO-2', ['deliberation']));
}

const MOST_WAGES = fromDecimal('1.20');
const LEAST_INVESTED = fromDecimal('0.50');

function wagesHeld(desk: Desk): ItemResult {
  const answer = desk.says.get('CMO-4');
  const read = readRatio(figureIn(answer, 'wages'), 'wages', figureIn(answer, 'running'), 'running');
  const said = within(desk, read, (value) => compare(value, MOST_WAGES) <= 0, 'unknown', { kind: 'ratio', of: read.trace, atLeast: null, atMost: '6/5' });
  return gate(desk, 'CMO-4', authorOf(answer), said);
}

function conventionSigned(desk: Desk): ItemResult {
  const answer = desk.says.get('CMO-5');
  const only = step(desk, 'convention.signed', answer?.events['convention.signed'] ?? null, desk.cycle.close, 'filing.close');
  const proofs = (desk.proofs.get('CMO-5') ?? []).filter(({ kind }) => kind === 'convention').map(({ id }) => id).sort();
  const trace = { kind: 'signed' as const, step: only, evidence: 'convention', proofs };
  const said = dated(desk, [only], trace);
  const unproven: Said = { outcome: 'partial', timing: desk.past ? 'late' : 'due', reason: 'proof-missing', verdict: desk.past ? 'unmet' : 'pending', trace };
  return gate(desk, 'CMO-5', authorOf(answer), said.outcome === 'met' && proofs.length === 0 ? unproven : said, proofsFor(desk, 'CMO-5', ['convention']));
}

function halfInvested(desk: Desk): ItemResult {
  const answer = desk.says.get('CMO-7');
  const giver = budgetGiver(desk, 'CMO-7');
  const read = readRatio(figureIn(giver, 'budgeted'), 'budgeted', figureIn(answer, 'budget.total'), 'budget.total', 'unmet');
  const said = within(desk, read, (value) => compare(value, LEAST_INVESTED) >= 0, 'unmet', { kind: 'ratio', of: read.trace, atLeast: '1/2', atMost: null });
  return gate(desk, 'CMO-7', authorOf(answer ?? giver), said);
}

function planAdopted(desk: Desk): ItemResult {
  const { says, cycle: { planBy, planByInVilles }, isTown } = desk;
  const answer = says.get('CMO-8');
  const on = answer?.events['plan.adopted'] ?? null;
  const isMoved = isTown && planByInVilles !== planBy;
  const own = step(desk, 'plan.adopted', on, isMoved ? planByInVilles : planBy, 'filing.close - 40 working days');
  const only = isMoved ? { ...own, originalDue: planBy, act: 0 } : own;
  const said = dated(desk, [only], { kind: 'deadline', step: only });
  const isSaved = isMoved && said.outcome === 'met' && on !== null && on > planBy;
  return gate(desk, 'CMO-8', authorOf(answer), said, proofsFor(desk, 'CMO-8', ['deliberation']), isTown ? 0 : null, isSaved ? 'overridden' : 'applies');
}

function marketAwarded(desk: Desk): ItemResult {
  const { says, cycle } = desk;
  const answer = says.get('CMO-9');
  const published = answer?.events['call.published'] ?? null;
  const awarded = answer?.events['market.awarded'] ?? null;
  const steps = [
    step(desk, 'call.published', published, cycle.callBy, 'cycle.start + 2 months'),
    step(desk, 'market.awarded', awarded, published && addClearDays(published, 45), 'call.published + 45 clear days'),
    step(desk, 'market.sent', answer?.events['market.sent'] ?? null, awarded && addWorkingDays(awarded, 10, cycle.holidays), 'market.awarded + 10 working days'),
  ];
  return gate(desk, 'CMO-9', authorOf(answer), dated(desk, steps, { kind: 'chain', steps }));
}

function deskOpen(desk: Desk): ItemResult {
  const answer = desk.says.get('CMO-10');
  const condition: Condition = { kind: 'except-classes', of: ['new'], value: !desk.isNew };
  if (desk.isNew) {
    const spared: Said = { outcome: 'unknown', timing: 'none', reason: 'not-applicable', verdict: 'met', trace: null };
    return { ...gate(desk, 'CMO-10', authorOf(answer), spared, NO_PROOF, null, 'not-applicable'), whenMissing: 'unmet', condition };
  }
  const said = yesno(desk, answer, 'complaints.desk');
  return { ...gate(desk, 'CMO-10', authorOf(answer), said.outcome === 'unknown' ? { ...said, verdict: 'unmet' } : said), whenMissing: 'unmet', condition };
}

export function writeGates(desk: Desk): ItemResult[] {
  const [unit, audit] = [desk.says.get('CMO-3'), desk.says.get('CMO-6')];
  return [
    budgetVoted(desk), accountsAdopted(desk), gate(desk, 'CMO-3', authorOf(unit), yesno(desk, unit, 'procurement.unit')), wagesHeld(desk), conventionSigned(desk),
    gate(desk, 'CMO-6', authorOf(audit), yesno(desk, audit, 'audit.held')), halfInvested(desk), planAdopted(desk), marketAwarded(desk), deskOpen(desk),
  ];
}
