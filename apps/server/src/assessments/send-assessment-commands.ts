import type { Problem } from '@jalon/contract';
import { sendCommandsRequestSchema } from '@jalon/contract/schemas';
import { UNKEPT, type Answer } from '../http/answer.ts';
import { contentTag, tagsOf } from '../http/etag.ts';
import type { Operation } from '../http/operation.ts';
import { ProblemError } from '../http/problem-error.ts';
import { readBody } from '../http/read-shape.ts';
import { StoredBytes } from '../http/stored-bytes.ts';
import { mayRead } from '../identity/caller.ts';
import type { Services } from '../services.ts';
import { personOf } from './access.ts';
import type { Written } from './write-group.ts';
import { findSubjectById, type Subject } from './subject.ts';

/** The card is put in as the bytes it is stored as. */
function answerOf({ id }: Subject, { version, outcomes, view }: Written, dryRun: boolean): Answer {
  const head = JSON.stringify({ assessmentId: id, version, dryRun, outcomes });
  const card = view && (view.plain ?? StoredBytes.unpacked(view.body).plain);
  const bytes = card ? Buffer.concat([Buffer.from(`${head.slice(0, -1)},"view":`), card, Buffer.from('}')]) : Buffer.from(head);
  return { bytes: StoredBytes.plain(bytes), etag: contentTag(bytes), cacheControl: UNKEPT };
}

/** Names whoever made a command stale. Only somebody whose grants cover the territory gets as far as `stale`. */
async function withName({ people }: Services, cause: unknown): Promise<unknown> {
  if (!(cause instanceof ProblemError) || !cause.parts.changer) return cause;
  const { changer, ...parts } = cause.parts;
  const name = (await people.names([changer.id])).get(changer.id);
  const changedBy: Problem['changedBy'] = { role: changer.role, ...(name === undefined ? {} : { name }), ...(changer.at === undefined ? {} : { at: changer.at }) };
  return new ProblemError(cause.code, { ...parts, changedBy });
}

/** 1 to 200 commands, all or none, in one transaction. */
export const sendAssessmentCommands: Operation<'sendAssessmentCommands'> = async ({ services, parameters, caller, body, ifMatch }) => {
  const subject = findSubjectById(services, parameters.assessment);
  const person = personOf(caller);
  const { commands, dryRun, include } = readBody(sendCommandsRequestSchema, body);
  // Somebody whose grant has ended still gets the answer to a command of theirs that comes again, but no card, and no version to guess at.
  const reads = mayRead(caller, subject.territory, subject.asOf);
  try {
    const written = await services.writer.submit({
      subject, person, dryRun, wantsView: reads && include === 'view', now: services.clock.instant(),
      commands: commands.map((command) => ({ ...command, id: command.id.toLowerCase() })), ...(reads && ifMatch !== undefined ? { ifMatch: tagsOf(ifMatch) } : {}),
    });
    return answerOf(subject, written, dryRun);
  } catch (cause) {
    throw await withName(services, cause);
  }
};
