import type { Section } from './sections.ts';
import type { Outcome } from './runners.ts';

export interface Finished {
  section: Section;
  outcome: Outcome;
  seconds: number;
}

type Verdict = 'ready' | 'wait' | 'never';

function verdict(section: Section, chosen: Set<string>, done: Map<string, Finished>): Verdict {
  const before = (section.after ?? []).filter((name) => chosen.has(name));
  if (before.some((name) => (done.get(name)?.outcome.failed ?? 0) > 0)) return 'never';
  return before.every((name) => done.has(name)) ? 'ready' : 'wait';
}

const notRun = (section: Section): Outcome => ({
  passed: 0,
  failed: 1,
  skipped: 0,
  output: `Not run: ${section.after?.join(', ')} failed.`,
});

async function timed(section: Section): Promise<Finished> {
  const began = performance.now();
  const outcome = await section.run().catch((error: unknown): Outcome => {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, skipped: 0, output };
  });
  return { section, outcome, seconds: (performance.now() - began) / 1000 };
}

/** Runs the sections in order, `lanes` at a time, none before those it comes after. */
export async function runInLanes(
  sections: readonly Section[],
  lanes: number,
  onFinished: (finished: Finished) => void,
): Promise<Finished[]> {
  const chosen = new Set(sections.map((section) => section.name));
  const waiting = [...sections];
  const done = new Map<string, Finished>();
  const running = new Map<string, Promise<void>>();
  const finish = (finished: Finished) => {
    done.set(finished.section.name, finished);
    onFinished(finished);
  };
  const launch = (section: Section) =>
    running.set(section.name, timed(section).then(finish).finally(() => running.delete(section.name)));

  while (waiting.length > 0 || running.size > 0) {
    const next = waiting.findIndex((section) => verdict(section, chosen, done) !== 'wait');
    if (next >= 0 && running.size < lanes) {
      const [section] = waiting.splice(next, 1) as [Section];
      if (verdict(section, chosen, done) === 'never') finish({ section, outcome: notRun(section), seconds: 0 });
      else launch(section);
    } else {
      await Promise.race(running.values());
    }
  }
  return [...done.values()];
}
