import { parseArgs } from 'node:util';
import { endWithChildren } from '../run/children.ts';
import { provide } from '../setup/machine.ts';
import { add, none, sentence } from './counts.ts';
import { type Finished, runInLanes } from './lanes.ts';
import { SECTIONS, type Section } from './sections.ts';

const HELP = `npm test                          everything
npm test -- --list                the names of the sections
npm test -- --only core,lint      some of them
npm test -- --skip e2e            all but some
npm test -- --lanes 1             one at a time (two otherwise)
npm test -- --verbose             also what passing sections print`;

const { values: options } = parseArgs({
  options: {
    only: { type: 'string' },
    skip: { type: 'string' },
    group: { type: 'string' },
    lanes: { type: 'string', default: process.env.JALON_TEST_LANES ?? '2' },
    verbose: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
    help: { type: 'boolean', short: 'h', default: false },
  },
});

const names = (list: string | undefined): string[] => (list ? list.split(',').map((name) => name.trim()) : []);

function chosenSections(): Section[] {
  const only = names(options.only);
  const skip = names(options.skip);
  const unknown = [...only, ...skip].filter((name) => !SECTIONS.some((section) => section.name === name));
  if (unknown.length > 0) throw new Error(`No section is called ${unknown.join(', ')}. npm test -- --list names them.`);
  return SECTIONS.filter(
    ({ name, group }) =>
      (only.length === 0 || only.includes(name)) && !skip.includes(name) && (!options.group || group === options.group),
  );
}

function show({ section, outcome, seconds }: Finished): void {
  const title = `── ${section.title} `;
  console.log(`\n${title.padEnd(72, '─')} ${seconds.toFixed(0)} s`);
  if (outcome.failed > 0 || options.verbose) console.log(outcome.output.trim());
  console.log(sentence(outcome));
}

/** A section whose browser or database is missing fails with the command that brings it. */
async function withTools(sections: Section[]): Promise<Section[]> {
  const missing = await provide(sections.flatMap((section) => section.needs ?? []));
  return sections.map((section) => {
    const reasons = (section.needs ?? []).flatMap((tool) => {
      const todo = missing.get(tool);
      return todo ? [`${tool} is missing. ${todo}`] : [];
    });
    if (reasons.length === 0) return section;
    return { ...section, run: async () => ({ passed: 0, failed: 1, skipped: 0, output: reasons.join('\n') }) };
  });
}

async function main(): Promise<number> {
  if (options.help) console.log(HELP);
  if (options.list) for (const { name, title } of SECTIONS) console.log(`${name.padEnd(18)} ${title}`);
  if (options.help || options.list) return 0;

  const began = performance.now();
  const sections = await withTools(chosenSections());
  console.log(`${sections.length} sections, ${options.lanes} at a time: ${sections.map((section) => section.name).join(' · ')}`);
  const finished = await runInLanes(sections, Number(options.lanes), show);

  const total = finished.map(({ outcome }) => outcome).reduce(add, none);
  const broken = finished.filter(({ outcome }) => outcome.failed > 0).map(({ section }) => section.name);
  console.log(`\n${'═'.repeat(76)}\n${finished.length} sections in ${((performance.now() - began) / 60_000).toFixed(1)} minutes`);
  if (broken.length > 0) console.log(`Failed: ${broken.join(', ')}. Again, only these: npm test -- --only ${broken.join(',')}`);
  console.log(sentence(total));
  return broken.length > 0 || total.passed === 0 ? 1 : 0;
}

endWithChildren();
try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
