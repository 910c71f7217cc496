import { expect, it } from 'vitest';
import { type Finished, runInLanes } from './lanes.ts';
import type { Outcome } from './runners.ts';
import type { Section } from './sections.ts';

const good: Outcome = { passed: 1, failed: 0, skipped: 0, output: '' };
const bad: Outcome = { passed: 0, failed: 1, skipped: 0, output: 'broken' };

function section(name: string, outcome: Outcome | Error, after?: string[]): Section {
  const run = async () => {
    if (outcome instanceof Error) throw outcome;
    return outcome;
  };
  return { name, title: name, group: 'test', run, ...(after ? { after } : {}) };
}

const summary = (finished: Finished[]) => Object.fromEntries(finished.map((each) => [each.section.name, each.outcome]));

it('runs a section after the one it needs, even when it stands before it', async () => {
  const order: string[] = [];
  await runInLanes([section('b', good, ['a']), section('a', good)], 2, ({ section: { name } }) => order.push(name));
  expect(order).toEqual(['a', 'b']);
});

it('does not run what needs a failed section, and says so', async () => {
  const outcomes = summary(await runInLanes([section('a', bad), section('b', good, ['a'])], 2, () => undefined));
  expect(outcomes.b).toMatchObject({ failed: 1, output: 'Not run: a failed.' });
});

it('does not wait for a section that was not chosen', async () => {
  const outcomes = summary(await runInLanes([section('b', good, ['a'])], 2, () => undefined));
  expect(outcomes.b).toEqual(good);
});

it('counts a section that throws as a failure', async () => {
  const outcomes = summary(await runInLanes([section('a', new Error('no disk'))], 2, () => undefined));
  expect(outcomes.a).toMatchObject({ failed: 1, output: expect.stringContaining('no disk') });
});
