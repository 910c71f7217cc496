// The surface as text: one file a package, kept in docs/api, so that a change of it is read in review.
import type { Entry } from './print.ts';
import type { Surface } from './surface.ts';

const entryText = ({ head, lines }: Entry): string => [head, ...lines.map((line) => `  ${line}`)].join('\n');

export function reportText(packageName: string, surface: Surface): string {
  const doors = [...surface].map(([door, entries]) => `## ${door}\n\n\`\`\`\`text\n${entries.map(entryText).join('\n')}\n\`\`\`\`\n`);
  return `# The public surface of ${packageName}\n\nWritten by \`npm run api\`; never by hand.\n\n${doors.join('\n')}`;
}

/** Back from the text: door → head → lines. */
export type Read = Map<string, Map<string, string[]>>;

export function readReport(text: string): Read {
  const doors: Read = new Map();
  let door = new Map<string, string[]>();
  let lines: string[] = [];
  let isInside = false;
  for (const line of text.split('\n')) {
    if (line.startsWith('## ')) doors.set(line.slice(3), (door = new Map<string, string[]>()));
    else if (line.startsWith('````')) isInside = !isInside;
    else if (isInside && line.startsWith('  ')) lines.push(line.slice(2));
    else if (isInside && line) door.set(line, (lines = []));
  }
  return doors;
}
