// The files of a new subject: one of each layer, small and true, to be replaced line by line.

export interface NewFile {
  path: string;
  text: string;
}

/** The name in the three spellings that code needs. */
interface Names {
  kebab: string;
  Pascal: string;
  camel: string;
  UPPER: string;
}

export function spell(kebab: string): Names {
  const Pascal = kebab.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
  return { kebab, Pascal, camel: Pascal.charAt(0).toLowerCase() + Pascal.slice(1), UPPER: kebab.replaceAll('-', '_').toUpperCase() };
}

const values = ({ Pascal, UPPER }: Names) => `/** In the order one of them moves through. */
export const ${UPPER}_STATUSES = ['draft', 'adopted', 'closed'] as const;
export type ${Pascal}Status = (typeof ${UPPER}_STATUSES)[number];

/** Why it may not be closed. */
export const CLOSE_${UPPER}_REFUSALS = ['not-adopted'] as const;
export type Close${Pascal}Refusal = (typeof CLOSE_${UPPER}_REFUSALS)[number];
`;

const schema = ({ kebab, Pascal, camel, UPPER }: Names) => `import * as z from 'zod';
import { ${UPPER}_STATUSES } from './${kebab}.values.ts';

/** One sentence that says what this is in a council's life. */
export const ${camel}Schema = z.object({
  id: z.string().min(1).max(60),
  title: z.string().trim().min(1).max(200),
  status: z.enum(${UPPER}_STATUSES),
});
export type ${Pascal} = z.infer<typeof ${camel}Schema>;
`;

const rules = ({ kebab, Pascal }: Names) => `import { allow, refuse, type Verdict } from '../shared/verdict.values.ts';
import type { ${Pascal} } from './${kebab}.schema.ts';
import type { Close${Pascal}Refusal } from './${kebab}.values.ts';

/** Only what was adopted can be closed. */
export function canClose${Pascal}({ status }: Pick<${Pascal}, 'status'>): Verdict<Close${Pascal}Refusal> {
  return status === 'adopted' ? allow : refuse('not-adopted');
}
`;

const engine = ({ kebab, Pascal, UPPER }: Names) => `import type { ${Pascal} } from './${kebab}.schema.ts';
import { ${UPPER}_STATUSES, type ${Pascal}Status } from './${kebab}.values.ts';

/** How many stand at each status. A status nobody has counts zero: it is shown, not left out. */
export function countByStatus(all: readonly Pick<${Pascal}, 'status'>[]): Record<${Pascal}Status, number> {
  const entries = ${UPPER}_STATUSES.map((status) => [status, all.filter((each) => each.status === status).length] as const);
  return Object.fromEntries(entries) as Record<${Pascal}Status, number>;
}
`;

const rulesTest = ({ kebab, Pascal }: Names) => `import { expect, it } from 'vitest';
import { canClose${Pascal} } from './can-close-${kebab}.rules.ts';

it('closes what was adopted', () => {
  expect(canClose${Pascal}({ status: 'adopted' })).toEqual({ allowed: true });
});

it('refuses to close a draft', () => {
  expect(canClose${Pascal}({ status: 'draft' })).toEqual({ allowed: false, reason: 'not-adopted' });
});
`;

const engineTest = ({ kebab }: Names) => `import { expect, it } from 'vitest';
import { countByStatus } from './count-${kebab}.engine.ts';

it('counts each status, those without any included', () => {
  expect(countByStatus([{ status: 'draft' }, { status: 'draft' }, { status: 'closed' }])).toEqual({ draft: 2, adopted: 0, closed: 1 });
});
`;

const door = ({ kebab, Pascal, UPPER }: Names) => `export { CLOSE_${UPPER}_REFUSALS, ${UPPER}_STATUSES } from './${kebab}.values.ts';
export type { Close${Pascal}Refusal, ${Pascal}Status } from './${kebab}.values.ts';
export type { ${Pascal} } from './${kebab}.schema.ts';
export { canClose${Pascal} } from './can-close-${kebab}.rules.ts';
export { countByStatus } from './count-${kebab}.engine.ts';
`;

/** Every file of the subject, in the order of the layers. */
export function subjectFiles(kebab: string): NewFile[] {
  const names = spell(kebab);
  const file = (name: string, write: (names: Names) => string): NewFile => ({
    path: `packages/core/src/${kebab}/${name}`,
    text: write(names),
  });
  return [
    file(`${kebab}.values.ts`, values),
    file(`${kebab}.schema.ts`, schema),
    file(`can-close-${kebab}.rules.ts`, rules),
    file(`can-close-${kebab}.rules.test.ts`, rulesTest),
    file(`count-${kebab}.engine.ts`, engine),
    file(`count-${kebab}.engine.test.ts`, engineTest),
    file('index.ts', door),
  ];
}
