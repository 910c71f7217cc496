import { sendCommandsRequestSchema } from '@jalon/contract/schemas';
import { answerCommands } from '../aggregates/answer-commands.ts';
import type { Operation } from '../http/operation.ts';
import { readBody } from '../http/read-shape.ts';
import { mayRead } from '../identity/caller.ts';
import { personOf } from './access.ts';
import { findSubjectById } from './subject.ts';

/** 1 to 200 commands, all or none, in one transaction. */
export const sendAssessmentCommands: Operation<'sendAssessmentCommands'> = async ({ services, parameters, caller, body, ifMatch }) => {
  const subject = findSubjectById(services, parameters.assessment);
  const person = personOf(caller);
  const { commands, dryRun, include } = readBody(sendCommandsRequestSchema, body);
  return answerCommands(services, { kind: services.kinds.assessment, subject, person, commands, dryRun, include, ifMatch, reads: mayRead(caller, subject.territory, subject.asOf) }, 'assessmentId');
};
