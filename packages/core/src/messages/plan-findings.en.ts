import { figuresOf, planWords, type PlanSentences, type ToldFinding } from './plan-words.ts';

const GENERAL = { source: 'this source', year: 'this year', procedure: 'the procedure planned', needed: 'what the amount asks for', step: 'this step', sector: 'this sector', lines: 'these lines', line: 'a line', other: 'an amount to be given' };

const SENTENCES: PlanSentences = {
  'source-over-ceiling': (w) => `${w.figure('year')}: ${w.figure('source')} is over by ${w.money('over')} (${w.money('planned')} planned, ${w.money('ceiling')} expected). Move a line, change its source or review the ceiling.`,
  'no-ceiling': (w) => `${w.figure('year')}: ${w.money('planned')} are planned from ${w.figure('source')}, for which no ceiling is written. Write what is expected of it.`,
  'year-over-ceiling': (w) => `${w.figure('year')}: credits (${w.money('credits')}) pass all that is expected (${w.money('ceiling')}) by ${w.money('over')}. Put lines off or reduce them.`,
  'ceiling-not-prudent': (w) => `${w.figure('year')}: the ceiling of ${w.figure('source')} (${w.money('amount')}) does not rest on what was paid. Base it on the mean of payments.`,
  'ceiling-above-paid': (w) => `${w.figure('year')}: the ceiling of ${w.figure('source')} (${w.money('amount')}) passes the mean of what was paid (${w.money('average')}) by ${w.money('over')}. Bring it down to that mean.`,
  'funding-short': (w) => `${w.figure('year')}: sources give ${w.money('funding')} for ${w.money('credits')} of credits, ${w.money('gap')} are missing. Complete the funding or lower the credits.`,
  'funding-over': (w) => `${w.figure('year')}: sources give ${w.money('funding')} for ${w.money('credits')} of credits, ${w.money('gap')} too much. Take off the excess or raise the credits.`,
  'cost-missing': () => 'The cost is not known. Write an estimate.',
  'cost-unfunded': (w) => `Sources cover ${w.money('funded')} of a cost of ${w.money('cost')}, ${w.money('gap')} are missing. Find the rest or review the cost.`,
  'cost-overfunded': (w) => `Sources give ${w.money('funded')} for a cost of ${w.money('cost')}, ${w.money('gap')} too much. Take off the excess.`,
  'over-ap': (w) => `Paid and credits come to ${w.money('sum')}, the commitment authorisation is ${w.money('ap')}: ${w.money('over')} too much. Raise the authorisation or lower the credits.`,
  'credits-short': (w) => `${w.money('rest')} of the cost (${w.money('cost')}) stand in no year. Spread the rest, after the plan if need be.`,
  'credits-over': (w) => `Paid and credits come to ${w.money('sum')} for a cost of ${w.money('cost')}, ${w.money('over')} too much. Lower the credits or correct the cost.`,
  'credit-out-of-schedule': (w) => `${w.figure('year')}: ${w.money('amount')} of credits outside the schedule of works (${w.quarter('start')} to ${w.quarter('end')}). Move the credits or the schedule.`,
  'ongoing-not-first': (w) => `This operation is under way with ${w.money('due')} left to pay, ${w.money('first')} of it in ${w.figure('year')}, while new lines take ${w.money('new')}. Settle it first.`,
  'not-in-slice': (w) => `${w.figure('year')}: this line takes ${w.money('amount')} and is not in the adopted year. Have a revision adopted, or put it off.`,
  'slice-amount-differs': (w) => `${w.figure('year')}: ${w.money('planned')} instead of ${w.money('adopted')} adopted. Record a rephasing with its motive, or go back to the adopted amount.`,
  'slice-line-missing': (w) => `${w.figure('year')}: line ${w.figure('line')}, adopted for ${w.money('adopted')}, is no longer in the plan. Put it back, or record a rephasing with its motive.`,
  'lapsed': (w) => `${w.money('amount')} of State funds of ${w.figure('from')} are planned in ${w.figure('year')}, after the year they had to be used by (${w.figure('until')}). Plan another source.`,
  'lapse-alarm': (w) => `${w.money('amount')} of State funds of ${w.figure('from')} go back to the State unless used in ${w.figure('until')}. Commit them that year.`,
  'outside-menu': (w) => `${w.figure('source')} does not fund the sector ${w.figure('sector')} (${w.money('amount')}). Choose another source.`,
  'unknown-source': (w) => `The source ${w.figure('source')} is not in the planning framework. Choose one that is.`,
  'unknown-sector': (w) => `The sector ${w.figure('sector')} is not in the planning framework. Choose one that is.`,
  'share-too-low': (w) => `${w.figure('year')}: ${w.figure('share')}% of ${w.figure('sources')} goes to ${w.figure('for')}, ${w.figure('bound')}% is needed. Review the choice of lines.`,
  'share-too-high': (w) => `${w.figure('year')}: ${w.figure('share')}% of ${w.figure('sources')} goes to ${w.figure('for')}, the most allowed is ${w.figure('bound')}%. Review the choice of lines.`,
  'cofunding-low': (w) => `${w.figure('sources')} bears ${w.figure('share')}% of the cost (${w.money('given')} of ${w.money('cost')}), ${w.figure('bound')}% is needed. Raise that part.`,
  'cofunding-high': (w) => `${w.figure('sources')} bears ${w.figure('share')}% of the cost (${w.money('given')} of ${w.money('cost')}), the most allowed is ${w.figure('bound')}%. Lower that part.`,
  'recurrent-unknown': () => 'The running cost after delivery is not written. Estimate it and say who bears it.',
  'recurrent-unpaid': (w) => `Nobody bears the running cost after delivery, ${w.money('perYear')} a year. Say who does.`,
  'procedure-too-light': (w) => `A contract of ${w.money('amount')} needs: ${w.figure('needed')}, from ${w.money('from')} up. The line plans: ${w.figure('procedure')}. Change the procedure.`,
  'procedure-exceptional': (w) => `The procedure planned (${w.figure('procedure')}) needs an authorisation. Attach it, or plan ${w.figure('needed')}.`,
  'procedure-unknown': (w) => `The procedure ${w.figure('procedure')} is not in the planning framework. Choose one that is.`,
  'approval-needed': (w) => `This contract of ${w.money('amount')} needs the approval of the State’s representative (from ${w.money('from')} up). Allow for the delay.`,
  'approval-unknown': (w) => `This contract of ${w.money('amount')} may need the approval of the State’s representative. Give the ${w.figure('missing') === 'budget' ? 'budget' : 'class'} of the local government.`,
  'procurement-missing': (w) => `This contract of the year is not ready for the procurement plan: ${missing(w.figure('missing'))} missing.${w.has('notice') ? ` Send the notice by ${w.day('notice')} at the latest.` : ' Complete the line.'}`,
  'step-too-early': (w) => `${w.figure('step')}: ${w.day('planned')} is too early. Plan ${w.day('bound')} or later.`,
  'step-too-late': (w) => `${w.figure('step')}: ${w.day('planned')} is too late. Plan ${w.day('bound')} or earlier.`,
  'starts-before-contract': (w) => `Works start in ${w.quarter('start')}, the contract is ready on ${w.day('ready')} only. ${w.has('latest') ? `Send the notice by ${w.day('latest')}, or put the works off.` : 'Put the works off.'}`,
  'split-suspected': (w) => `${w.figure('lines')} are for the same thing and come to ${w.money('sum')} together: one contract would need ${w.figure('needed')} (from ${w.money('from')} up). Join them, or put them out as lots of one call.`,
  'screening-missing': (w) => (w.has('notice') ? `The environmental and social screening is not done and the notice is planned on ${w.day('notice')}. Do it before.` : 'The environmental and social screening is not done. Do it before the tender.'),
  'screening-late': (w) => `The screening is dated ${w.day('on')}, after the notice of ${w.day('notice')}. Bring it forward, or put the notice off.`,
  'land-not-secured': () => 'The land is not secured. Settle it before the contract.',
};

const missing = (codes: string): string => codes.split(', ').map((code) => (code === 'procedure' ? 'the procedure' : code === 'notice' ? 'the date of the notice' : code)).join(' and ');

/** Says in English what a rule found in a plan, and what to do. `currency`: that of the plan. Labels may stand in for codes. */
export function describePlanFinding(finding: ToldFinding, currency: string): string {
  const words = planWords(figuresOf(finding), currency, { language: 'en', general: GENERAL });
  return Object.hasOwn(SENTENCES, finding.code) ? SENTENCES[finding.code](words) : `A rule of this plan is to be looked at (${String(finding.code)}).`;
}
