import type { PlanCommandType, PlanRole, PlanStatus, ProjectFacet } from '../investment/investment.values.ts';
import type { PlanRefusal } from '../investment/plan-refusals.values.ts';
import { codesIn, isAheadOfTime, nameOf, type Figures } from './figures.ts';
import { planRolesAllowed } from './plan-roles.ts';
import { planWords, type PlanWords } from './plan-words.ts';

const ROLE_NAMES: Readonly<Record<PlanRole, string>> = {
  secretary: 'municipal secretary', team: 'commune’s team', mayor: 'mayor', coach: 'coach', representative: 'State’s representative', officer: 'programme office', verifier: 'verification', reader: 'reader',
  service: 'service account', administrator: 'administrator of rights',
};
const WHO: Readonly<Record<PlanRole, string>> = {
  secretary: 'The municipal secretary', team: 'The commune’s team', mayor: 'The mayor', coach: 'A coach', representative: 'The State’s representative', officer: 'The programme office',
  verifier: 'The verification team', reader: 'Somebody else', service: 'A service account', administrator: 'An administrator of rights',
};
const FACET_NAMES: Readonly<Record<ProjectFacet | 'plan' | 'order', string>> = {
  identity: 'the description', costs: 'the costs and credits', funding: 'the funding', schedule: 'the schedule', delivery: 'the delivery mode', readiness: 'the progress', execution: 'the execution',
  plan: 'the plan', order: 'the order of the lines',
};
const STATUS_NAMES: Readonly<Record<PlanStatus, string>> = { draft: 'being drafted', proposed: 'before the council', adopted: 'adopted', approved: 'approved', returned: 'sent back' };
const COMMAND_NAMES: Readonly<Record<PlanCommandType, string>> = {
  setPlanName: 'name the plan', setCeiling: 'set a ceiling', addProject: 'add a line', removeProject: 'remove a line', describeProject: 'describe a line', setCosts: 'cost a line', setCredits: 'change credits',
  setFunding: 'change funding', setSchedule: 'change a schedule', setDelivery: 'change the delivery mode', setReadiness: 'note progress', moveProject: 'move a line', splitProject: 'split a line',
  reorderProjects: 'reorder lines', restoreProjects: 'restore lines', createPlan: 'create a plan', proposePlan: 'propose the plan to the council', returnPlan: 'send the plan back',
  adoptPlan: 'record its adoption', sendPlan: 'record its transmission', approvePlan: 'approve the plan', rephaseProject: 'rephase an adopted line', recordExecution: 'record execution', closeYear: 'close a year',
};
const FROZEN_NAMES: Figures = { credits: 'the credit', funding: 'the funding', ap: 'the commitment ceiling', schedule: 'the schedule', ceiling: 'the ceiling' };

const GENERAL = { project: 'The line', year: 'the year', plan: 'asked for', source: 'given', sector: 'given', rules: 'a rule', count: '1', given: 'This value', max: 'the limit', min: 'the limit', territory: 'this territory', id: 'sent', other: 'to be given' };

function stale(w: PlanWords, figures: Figures): string {
  if (isAheadOfTime(figures)) return `Version ${w.figure('base')} does not exist yet: the plan is at version ${w.figure('version')}. Reload the plan, then try again.`;
  const who = figures['name'] ?? nameOf(WHO, figures['role'] ?? '', 'Somebody else');
  const facet = nameOf(FACET_NAMES, figures['facet'] ?? '', 'the plan');
  const what = figures['source'] !== undefined ? `the ceiling of ${w.figure('source')} in ${w.figure('year')}` : w.has('project') ? `${facet} of ${w.figure('project')}` : facet;
  return `${who} changed ${what} after the version on your screen. Nothing is lost: compare both values and choose the one to keep.`;
}

function roleNotAllowed(_: PlanWords, figures: Figures): string {
  if (figures['base'] === 'any') return 'Only a service account writes without saying which version it saw. Give the version shown (base), then try again.';
  const may = planRolesAllowed(figures['command']).map((role) => ROLE_NAMES[role]).join(', ');
  return `The role “${nameOf(ROLE_NAMES, figures['role'] ?? '', 'held')}” may not ${nameOf(COMMAND_NAMES, figures['command'] ?? '', 'do this')}. ${may ? `Those who may: ${may}.` : 'Ask the municipal secretary.'}`;
}

function wrongStatus(_: PlanWords, figures: Figures): string {
  const statuses = codesIn(figures['statuses']).map((code) => nameOf(STATUS_NAMES, code, code)).join(', ');
  return `The plan is ${nameOf(STATUS_NAMES, figures['status'] ?? '', 'at another stage')}: this is not the time to ${nameOf(COMMAND_NAMES, figures['command'] ?? '', 'change it')}. ${statuses ? `It is done when the plan is: ${statuses}.` : 'Reload the plan to see how it stands.'}`;
}

const SENTENCES: Readonly<Record<PlanRefusal, (w: PlanWords, figures: Figures) => string>> = {
  'stale': stale,
  'id-reused': (w) => `The identifier ${w.figure('id')} already stands for another change. Send this one under a new identifier.`,
  'batch-size': (w) => `One request carries 1 to ${w.figure('max')} changes, and this one carries ${w.figure('count')}. Send them in several requests.`,
  'not-signed-in': () => 'Only somebody signed in can change this plan. Sign in, then try again.',
  'role-not-allowed': roleNotAllowed,
  'territory-not-granted': (w) => `Your rights do not cover ${w.figure('territory')}. Ask the municipal secretary or the programme office for them.`,
  'grant-expired': (w) => `Your rights on ${w.figure('territory')} ended${w.has('until') ? ` on ${w.day('until')}` : ''}. Ask the programme office to renew them.`,
  'wrong-plan-status': wrongStatus,
  'no-such-plan': (w) => `There is no plan ${w.figure('plan')}. Create it first.`,
  'plan-exists': (w) => `There is a plan ${w.figure('plan')} already. Open it, or give the new one another identifier.`,
  'basis-unknown': (w) => `The plan ${w.figure('plan')}, which this one was to start from, is no longer at version ${w.figure('version')}. Reload it, then try again.`,
  'no-such-project': (w) => `${w.figure('project')} is no longer in the plan. Reload the plan to see how it stands.`,
  'project-exists': (w) => `${w.figure('project')} is in the plan already. Change that line, or add one under another identifier.`,
  'too-many-projects': (w) => `A plan has at most ${w.figure('max')} lines. Group some lines, or open another plan.`,
  'nothing-to-change': (w) => `${w.figure('project')}: there is nothing to change. Give at least one new value.`,
  'amount-out-of-range': (w) => `${w.figure('given')} is no amount a plan can hold: it counts in whole units, from zero to ${w.money('max')}. Correct it.`,
  'year-out-of-range': (w) => `${w.figure('year')} has no place here: the year goes from ${w.figure('min')} to ${w.figure('max')}. What was paid before goes into the amount already paid.`,
  'unknown-sector': (w) => `The planning framework has no sector ${w.figure('sector')}. Choose one it has.`,
  'unknown-source': (w) => `The planning framework has no source ${w.figure('source')}. Choose one it has.`,
  'duplicate-funding': (w) => `${w.figure('project')}: ${w.figure('source')} is written twice in ${w.figure('year')}. Keep one amount.`,
  'schedule-reversed': (w) => `${w.figure('project')}: the works would end (${w.quarter('end')}) before they begin (${w.quarter('start')}). Swap the two quarters.`,
  'move-out-of-range': (w) => `${w.figure('project')} would leave the years a plan can hold, which begin in ${w.figure('min')}. Move it less far.`,
  'wrong-sum': (w) => `${w.figure('project')}: the parts make ${w.money('given')} for a total of ${w.money('expected')}. Correct one of them.`,
  'frozen-slice': (w, figures) => `The council adopted ${w.figure('year')}${w.has('on') ? ` on ${w.day('on')}` : ''}: ${nameOf(FROZEN_NAMES, figures['field'] ?? '', 'this value')}${w.has('project') ? ` of ${w.figure('project')}` : ''} no longer changes there. Ask for a revision, with its motive.`,
  'year-closed': (w) => `The year ${w.figure('year')} is closed. Make the change in a year that is open.`,
  'not-frozen': (w) => `${w.figure('project')} was not adopted with this plan: there is nothing to rephase. Simply change it.`,
  'year-not-over': (w) => `The year ${w.figure('year')} is not over. It can be closed from ${w.day('due')}.`,
  'motive-missing': (w) => `Execution already recorded for ${w.figure('year')} is only corrected with a motive. Add it, then try again.`,
  'blocked': (w, figures) => `Rules block the ${figures['command'] === 'adoptPlan' ? 'adoption' : figures['command'] === 'proposePlan' ? 'proposal' : 'plan'} (${w.figure('count')}: ${w.figure('rules')}). Correct the lines at fault, or set them aside by an act with a motive where the framework allows it.`,
  'not-overridable': (w) => `No act can set aside: ${w.figure('rules')}. Correct the lines at fault.`,
  'checks-unknown': () => 'The planning framework is not loaded: nothing says whether a rule blocks. Reload the page, then try again.',
  'not-received': () => 'Receipt by the State’s representative is not recorded. Record the transmission first.',
  'too-early': (w) => `Silence is worth approval only from ${w.day('due')}. Wait for that day.`,
  'too-late': (w) => `Silence approved this plan on ${w.day('due')}: it can no longer be sent back. Use a rephasing, or the next plan.`,
  'silence-unknown': () => 'The planning framework does not say that silence is worth approval. Wait for the decision of the State’s representative.',
  'date-out-of-range': (w) => `This act cannot be dated ${w.day('given')}: it is ${w.has('min') ? `from ${w.day('min')} at the earliest, ` : ''}of ${w.day('max')} at the latest. Correct the date.`,
};

/**
 * Says in English why a change to a plan was refused, and what to do next.
 *
 * @param figures those of the refusal; a label may stand in for a code, and `name` for whoever changed it meanwhile
 */
export function describePlanRefusal(refusal: PlanRefusal, figures: Figures, currency: string): string {
  const sentence = Object.hasOwn(SENTENCES, refusal) ? SENTENCES[refusal] : undefined;
  return sentence ? sentence(planWords(figures, currency, { language: 'en', general: GENERAL }), figures) : `The change was not recorded (${refusal}). Reload the page, then try again.`;
}
