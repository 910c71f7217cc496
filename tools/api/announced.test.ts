import { expect, it } from 'vitest';
import { announcedLevels, judge } from './announced.ts';
import { announcementFindings, staleFindings } from './check.ts';

const core = (...lines: string[]) => ({ 'core.api.md': ['## @jalon/core', '````text', ...lines, '````'].join('\n') });
const tags = (...lines: string[]) => ({ 'tags.api.md': ['## <jalon-scorecard>', '````text', ...lines, '````'].join('\n') });
const changeset = (name: string, level: string) => `---\n'${name}': ${level}\n---\n\nWhat is different.\n`;
const messages = (...of: Parameters<typeof judge>) => announcementFindings(judge(...of)).map(({ message }) => message);

const before = core('function half', '  (of: number): number', 'function whole', '  (of: number): number');
const lost = core('function whole', '  (of: number): number');
const more = core('function half', '  (of: number): number', 'function twice', '  (of: number): number', 'function whole', '  (of: number): number');

it('reads the largest step announced for each package', () => {
  const levels = announcedLevels([changeset('@jalon/core', 'patch'), "---\n'@jalon/core': minor\n\"@jalon/client\": patch\n---\n\nMore.\n", changeset('@jalon/core', 'patch')]);
  expect([...levels]).toEqual([['@jalon/core', 'minor'], ['@jalon/client', 'patch']]);
});

it('stops a loss that is announced as a gain', () => {
  expect(messages(before, lost, announcedLevels([changeset('@jalon/core', 'minor')]), [])[0]).toMatch(/@jalon\/core needs a major changeset, and its changesets say minor[^]*function half/);
});

it('lets end in a major version what a release had deprecated, and nothing else', () => {
  const major = announcedLevels([changeset('@jalon/core', 'major')]);
  const marked = core('function half', '  @deprecated (of: number): number', 'function whole', '  (of: number): number');
  expect(messages(marked, lost, major, [])).toEqual([]);
  expect(messages(before, lost, major, [])[0]).toMatch(/no release had deprecated it[^]*function half/);
});

it('stops a gain that nobody announces, or that another package does', () => {
  expect(messages(before, more, new Map(), [])[0]).toMatch(/needs a minor changeset, and no changeset names it[^]*function twice/);
  expect(messages(before, more, announcedLevels([changeset('@jalon/client', 'minor')]), [])).toHaveLength(1);
  expect(messages(before, more, announcedLevels([changeset('@jalon/core', 'minor')]), [])).toEqual([]);
});

it('stops a part, an attribute or an event of an element that goes', () => {
  const found = messages(tags('parts', '  foot', '  root'), tags('parts', '  root'), announcedLevels([changeset('@jalon/elements', 'minor')]), []);
  expect(found[0]).toMatch(/@jalon\/elements needs a major changeset[^]*<jalon-scorecard> › parts {2}- foot/);
});

it('takes an excuse with its reason, and says when it excuses nothing', () => {
  const excuse = { at: '@jalon/core › function half', text: '- function half', why: 'Nobody could call it.' };
  expect(messages(before, lost, announcedLevels([changeset('@jalon/core', 'minor')]), [excuse])).toEqual([]);
  expect(messages(before, before, new Map(), [excuse])[0]).toContain('Excuses nothing any more');
});

it('says which lines a kept report lacks', () => {
  expect(staleFindings(before, more)[0]?.message).toMatch(/npm run api[^]*\+ function twice/);
  expect(staleFindings(before, before)).toEqual([]);
  expect(staleFindings({}, before)).toHaveLength(1);
});
