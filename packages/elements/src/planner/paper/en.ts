import type { paperFr } from './fr.ts';

export const paperEn: Readonly<Record<keyof typeof paperFr, string>> = {
  'planner.paper.lines': 'Projects, payments and schedule', 'planner.paper.schedule': 'Schedule', 'planner.paper.ceilings': 'Sources and ceilings', 'planner.paper.findings': 'What the rules say', 'planner.paper.none': 'The rules found nothing.', 'planner.paper.lines.of': 'Lines: {lines}', 'planner.paper.sum': 'Total of the plan', 'planner.paper.group': 'Subtotal, {name}',
  'planner.paper.legend': 'How to read it', 'planner.paper.ap': 'AP: commitment, what may be engaged. CP: payment, what will be paid in the year.', 'planner.paper.over': 'Over the ceiling', 'planner.paper.rules': 'Rules: {code}, version {version}.', 'planner.paper.frozen': 'adopted', 'planner.paper.year': '{year}: {words}',
};
