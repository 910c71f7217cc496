import { REVIEW_WORKFLOW, type Transition } from '../../packages/core/src/assessment/review/review-workflow.values.ts';
import type { Check, Finding } from './project.ts';

export const PAGE = 'docs/review.md';
const BLOCK = /```mermaid\n([\s\S]*?)```/;

/** A state's name as a diagram takes it: hyphens would read as arrows. */
const node = (state: string): string => state.replaceAll('-', '_');

const who = ({ roles, guardsOf }: Transition): string =>
  roles.map((role) => [role, ...(guardsOf?.[role] ?? [])].join(' ')).join(', ');

function lines(transition: Transition): string[] {
  const { act, from, to, guards, guardsFrom } = transition;
  return from.map((state) => {
    const asked = [...guards, ...(guardsFrom?.[state] ?? [])];
    return `  ${node(state)} --> ${node(to)}: ${act} (${who(transition)}${asked.length > 0 ? `; ${asked.join(', ')}` : ''})`;
  });
}

/** The review as a diagram, from the table it runs by. */
export function drawReview(table: readonly Transition[]): string {
  const states = [...new Set(table.flatMap(({ from, to }) => [...from, to]))].filter((state) => node(state) !== state);
  return [
    'stateDiagram-v2', ...states.map((state) => `  state "${state}" as ${node(state)}`), '  [*] --> preparing', ...table.flatMap(lines), '  published --> [*]', '',
  ].join('\n');
}

function findings(text: string): Finding[] {
  const drawn = drawReview(REVIEW_WORKFLOW);
  const found = BLOCK.exec(text);
  if (found?.[1] === drawn) return [];
  const line = found ? text.slice(0, found.index).split('\n').length : 1;
  return [{ path: PAGE, line, message: `The diagram is not that of packages/core/src/assessment/review/review-workflow.values.ts. Write between the fences:\n${drawn}` }];
}

export const reviewDiagram: Check = {
  name: 'Diagram of the review',
  files: [PAGE],
  run: (files) => (files.length > 0 ? files.flatMap(({ text }) => findings(text)) : [{ path: PAGE, message: 'The page that draws the review is missing.' }]),
};
