import { LOOKS } from './looks.values.ts';
import { SUBJECTS } from './pictures.values.ts';

const HEAD = `<!-- Made by \`npm run pictures -- --accept\`. Edit tools/pictures/, not this. -->
# Pictures of the widgets

What was accepted by somebody who looked. \`npm run pictures\` takes them again and names each that differs; \`npm run pictures -- --accept\` keeps
what it finds. A picture has 256 colours at most: hues of a letter's edge may be a little off.
`;

/** One page to leaf through: every kept picture under its story, with the look it was taken in. */
export function album(): string {
  const parts = SUBJECTS.map(({ story, name, looks }) => {
    const pictures = looks.map((look) => `### ${LOOKS[look].title}\n\n![${name}, ${LOOKS[look].title}](${name}-${look}.png)\n`);
    return `## ${name}\n\n\`${story}\`\n\n${pictures.join('\n')}`;
  });
  return `${HEAD}\n${parts.join('\n')}`;
}
