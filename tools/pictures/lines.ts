import type { Result } from './run.ts';

const MARKS = { same: '=', different: '≠', new: '+', failed: '×' } as const;

/** One line for a person: the picture, its story, and why it is not as kept. */
export const line = ({ name, story, standing, reason }: Result): string => `${MARKS[standing]} ${name.padEnd(32)} ${story}${reason ? `: ${reason}` : ''}`;
