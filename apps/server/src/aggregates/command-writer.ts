import { underRules } from '../referentials/under-rules.ts';
import type { AggregateSubject, SentCommand } from './aggregate-kind.ts';
import type { WriteRequest } from './carry-out.ts';
import { isRetryable, isTakenId } from './database-faults.ts';
import { writeGroup, type WriterParts, type Written } from './write-group.ts';

/** Writes commands. Requests that wait for the same moment share one transaction; each is carried out, or refused, by itself. */
export interface CommandWriter {
  submit<J extends AggregateSubject, C extends SentCommand>(request: WriteRequest<J, C>): Promise<Written>;
  /** Resolves when nothing waits any more. */
  idle(): Promise<void>;
}

interface Waiting {
  readonly request: WriteRequest;
  resolve(written: Written): void;
  reject(cause: unknown): void;
}

/** One connection writes at a time in the embedded database; more lanes would only wait for it. */
const LANES = { pglite: 1, postgresql: 4 } as const;
const GROUP_REQUESTS = 32;
const GROUP_COMMANDS = 200;
const TRIES = 4;

const keyOf = ({ kind, subject }: WriteRequest): string => `${kind.name} ${subject.id}`;

/** Writes a group; when an id was taken meanwhile, it is found in the journal the next time, one request at a time. */
async function runGroup(group: readonly Waiting[], parts: WriterParts, tries = TRIES): Promise<void> {
  try {
    const settled = await underRules(parts, () => writeGroup(group[0]!.request.kind, group.map(({ request }) => request), parts));
    for (const [index, one] of settled.entries()) {
      if ('done' in one) group[index]?.resolve(one.done);
      else group[index]?.reject(one.refused);
    }
  } catch (cause) {
    if (tries > 1 && (isTakenId(cause) || isRetryable(cause))) for (const waiting of group) await runGroup([waiting], parts, tries - 1);
    else for (const waiting of group) waiting.reject(cause);
  }
}

class Writer implements CommandWriter {
  readonly #parts: WriterParts;
  readonly #waiting: Waiting[] = [];
  /** What some lane is writing: another lane would only wait for its rows. */
  readonly #busy = new Set<string>();
  readonly #idlers: (() => void)[] = [];
  #running = 0;

  constructor(parts: WriterParts) {
    this.#parts = parts;
  }

  submit<J extends AggregateSubject, C extends SentCommand>(request: WriteRequest<J, C>): Promise<Written> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ request: request as unknown as WriteRequest, resolve, reject });
      // Whatever arrives in the same turn goes into the same group.
      setImmediate(() => this.#pump());
    });
  }

  idle(): Promise<void> {
    return new Promise((resolve) => {
      this.#idlers.push(resolve);
      this.#pump();
    });
  }

  /** Requests about one kind in the order they came, as many as go into one transaction. One with a precondition goes alone. */
  #takeGroup(): Waiting[] {
    const group: Waiting[] = [];
    const passed = new Set<string>();
    let commands = 0;
    for (let at = 0; at < this.#waiting.length && group.length < GROUP_REQUESTS && commands < GROUP_COMMANDS; ) {
      const { request } = this.#waiting[at]!;
      const key = keyOf(request);
      const alone = request.ifMatch !== undefined;
      const other = group.length > 0 && (alone || group[0]!.request.kind !== request.kind);
      if (this.#busy.has(key) || passed.has(key) || other) {
        passed.add(key);
        at += 1;
        continue;
      }
      group.push(...this.#waiting.splice(at, 1));
      commands += request.commands.length;
      if (alone) break;
    }
    return group;
  }

  #pump(): void {
    while (this.#running < LANES[this.#parts.database.engine]) {
      const group = this.#takeGroup();
      if (group.length === 0) break;
      void this.#run(group);
    }
    if (this.#running === 0 && this.#waiting.length === 0) for (const idler of this.#idlers.splice(0)) idler();
  }

  async #run(group: readonly Waiting[]): Promise<void> {
    const keys = new Set(group.map(({ request }) => keyOf(request)));
    for (const key of keys) this.#busy.add(key);
    this.#running += 1;
    await runGroup(group, this.#parts);
    this.#running -= 1;
    for (const key of keys) this.#busy.delete(key);
    this.#pump();
  }
}

export const createCommandWriter = (parts: WriterParts): CommandWriter => new Writer(parts);
