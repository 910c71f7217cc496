import type { AnswerCache } from '../http/answer-cache.ts';
import type { Log } from '../log/log.ts';
import type { ProgrammeRegistry } from '../referentials/programmes.ts';
import type { ChangeFeed } from '../storage/change-feed.ts';

/** Under this name everything that rests on a grid or a cycle is forgotten. */
export const RULES_TAG = 'referentials';

/** What the operations of an officer use besides the database. */
export interface ProgrammeDesk {
  readonly changes: ChangeFeed;
  /** Simulations and acts one after the other: each keeps the processor for a while. */
  readonly inTurn: <T>(work: () => Promise<T>) => Promise<T>;
}

/**
 * The cache of answers, and the registry of grids and cycles, as one thing that hears of changes: when rules change here or on another server,
 * no answer made before is given again, and the registry is read anew. It is also after any time nothing could be heard.
 */
export function hearRules(answers: AnswerCache, programmes: ProgrammeRegistry, log: Log): Pick<AnswerCache, 'drop' | 'setEnabled'> {
  const reload = (): void => {
    programmes.reload().then(() => answers.clear(), (cause: unknown) => log.error('Grids and cycles could not be read again', cause));
  };
  return {
    drop(tags) {
      const heard = [...tags];
      answers.drop(heard);
      if (!heard.includes(RULES_TAG)) return;
      answers.clear();
      reload();
    },
    setEnabled(on) {
      answers.setEnabled(on);
      if (on) reload();
    },
  };
}
