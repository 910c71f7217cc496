import type { Problem } from '@jalon/contract';
import { UNKEPT, type Answer } from '../http/answer.ts';
import { contentTag, tagsOf } from '../http/etag.ts';
import { ProblemError } from '../http/problem-error.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import type { Services } from '../services.ts';
import type { AggregateSubject, SentCommand } from './aggregate-kind.ts';
import type { WriteRequest } from './carry-out.ts';
import type { Written } from './write-group.ts';

/** The view is put in as the bytes it is stored as. */
function answerOf(name: Readonly<Record<string, string>>, { version, outcomes, view }: Written, dryRun: boolean): Answer {
  const head = JSON.stringify({ ...name, version, dryRun, outcomes });
  const shown = view && (view.plain ?? StoredBytes.unpacked(view.body).plain);
  const bytes = shown ? Buffer.concat([Buffer.from(`${head.slice(0, -1)},"view":`), shown, Buffer.from('}')]) : Buffer.from(head);
  return { bytes: StoredBytes.plain(bytes), etag: contentTag(bytes), cacheControl: UNKEPT };
}

/** Names whoever made a command stale. Only somebody whose grants cover the place gets as far as `stale`. */
async function withName({ people }: Pick<Services, 'people'>, cause: unknown): Promise<unknown> {
  if (!(cause instanceof ProblemError) || !cause.parts.changer) return cause;
  const { changer, ...parts } = cause.parts;
  const name = (await people.names([changer.id])).get(changer.id);
  const changedBy: Problem['changedBy'] = { role: changer.role, ...(name === undefined ? {} : { name }), ...(changer.at === undefined ? {} : { at: changer.at }) };
  return new ProblemError(cause.code, { ...parts, changedBy });
}

/** A request to write, as it came over HTTP. */
export interface Asked<J extends AggregateSubject, C extends SentCommand> extends Omit<WriteRequest<J, C>, 'now' | 'ifMatch' | 'wantsView'> {
  readonly include: 'view' | 'none';
  readonly ifMatch: string | undefined;
  /** Somebody whose grant has ended still gets the answer to a command of theirs that comes again, but no view, and no version to guess at. */
  readonly reads: boolean;
}

/** Has commands written, and answers what became of them. `name`: how the answer names the aggregate. */
export async function answerCommands<J extends AggregateSubject, C extends SentCommand>(services: Services, { include, ifMatch, reads, ...asked }: Asked<J, C>, name: string): Promise<Answer> {
  try {
    const written = await services.writer.submit({
      ...asked, wantsView: reads && include === 'view', now: services.clock.instant(), commands: asked.commands.map((command) => ({ ...command, id: command.id.toLowerCase() })),
      ...(reads && ifMatch !== undefined ? { ifMatch: tagsOf(ifMatch) } : {}),
    });
    return answerOf({ [name]: asked.subject.id }, written, asked.dryRun);
  } catch (cause) {
    throw await withName(services, cause);
  }
}
