import type { timelineFr } from './fr.ts';

export const timelineEn: Readonly<Record<keyof typeof timelineFr, string>> = {
  'planner.timeline.label': 'Timeline of projects by quarter', 'planner.timeline.list': 'Projects year by year', 'planner.timeline.project': 'Project', 'planner.timeline.ap': 'AP', 'planner.timeline.quarter': 'Q{#quarter}', 'planner.timeline.quarterOf': 'Q{#quarter} {year}',
  'planner.timeline.span': '{from} to {to}', 'planner.timeline.today': 'Today', 'planner.timeline.of': '{credits} of {ceiling}', 'planner.timeline.over': '{amount} too much', 'planner.timeline.left': '{amount} left', 'planner.timeline.exact': 'at the ceiling', 'planner.timeline.noCeiling': 'no ceiling',
  'planner.timeline.frozen': 'adopted slice', 'planner.timeline.noSchedule': 'no schedule', 'planner.timeline.lines': '{count|project|projects}',
  'planner.timeline.bar': '[schedule?, {schedule}][!schedule?, no schedule], commitment {ap}[credits?, payments {credits}][beyond?, after these years {beyond}][frozen?, {frozen} fixed by adoption][baseline?, adopted plan {baseline}]', 'planner.timeline.credit': '{year}: {amount}',
  'planner.timeline.empty': 'Nothing is planned that year.',
  'planner.timeline.gloss': 'By quarter, works under way first. In the bar, the payments of the year[base?; the line below is the adopted plan].',
  'planner.timeline.help': 'To move: drag a bar or one of its ends; by finger, touch the bar first. By keyboard, on a bar: ← → a quarter, Page Up and Down a year, Shift + ← → its end, Alt + ← → its start; Enter drops it, Escape cancels. Without a move, Enter opens the line.',
  'planner.timeline.reading': 'Up and down arrows: from line to line; Enter: open the line.',
  'planner.timeline.key.credit': 'Payments of the year', 'planner.timeline.key.frozen': 'Adopted slice, fixed', 'planner.timeline.key.base': 'Adopted plan', 'planner.timeline.key.nil': 'Works without payments that year', 'planner.timeline.key.stray': 'Payments without works planned', 'planner.timeline.key.today': 'Today', 'planner.timeline.key.done': 'Finished or given up',
  'planner.timeline.ghost': 'To {to}.', 'planner.timeline.ghost.same': 'Nothing changes.', 'planner.timeline.ghost.keys': 'Enter drops it, Escape cancels.', 'planner.timeline.ghost.pointer': 'Let go to drop it, Escape cancels.', 'planner.timeline.ghost.unknown': 'The balance will be told once it is dropped.',
  'planner.timeline.ghost.out': 'Before the first year of the plan: it will not be accepted.', 'planner.timeline.ghost.frozen': '{year} is adopted: it will not be accepted without a revision.',
  'planner.timeline.balance.over': '{year}: {amount} too much.', 'planner.timeline.balance.left': '{year}: {amount} left.', 'planner.timeline.balance.back': '{year} is back under its ceiling, {amount} left.', 'planner.timeline.balance.exact': '{year}: at the ceiling.', 'planner.timeline.balance.none': '{year}: payments of {amount}, no ceiling.',
  'planner.timeline.cancelled': 'Move cancelled.', 'planner.timeline.moved': '{code} {title}: {from} → {to}', 'planner.timeline.refused': 'Refused. The bar is back in its place.',
};
