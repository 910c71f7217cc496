import type { ChangeStreams } from './changes/stream-places.ts';
import type { Files } from './files/files-service.ts';
import type { AnswerCache } from './http/answer-cache.ts';
import type { CursorSeal } from './http/cursor.ts';
import type { Identifier } from './identity/identify.ts';
import type { PeopleDirectory } from './identity/people.ts';
import type { JobRunner } from './jobs/job-runner.ts';
import type { TableDesk } from './jobs/table-desk.ts';
import type { Log } from './log/log.ts';
import type { PlanningRules } from './planning/planning-rules.ts';
import type { ProgrammeDesk } from './programme/programme-desk.ts';
import type { ProgrammeRegistry } from './referentials/programmes.ts';
import type { Results } from './results/issue-sheet.ts';
import type { Database } from './storage/database.ts';
import type { TerritoryDirectory } from './territories/directory.ts';
import type { Clock } from './time/clock.ts';
import type { CommandWriter } from './aggregates/command-writer.ts';
import type { Kinds } from './aggregates/kinds.ts';
import type { Remaking } from './assessments/refresh-views.ts';

/** Everything an operation may use. Made once when the server starts; nothing else is global. */
export interface Services {
  readonly version: string;
  /** True where people and dossiers are made up. */
  readonly demonstration: boolean;
  readonly database: Database;
  readonly clock: Clock;
  readonly territories: TerritoryDirectory;
  readonly programmes: ProgrammeRegistry;
  readonly planning: PlanningRules;
  readonly desk: ProgrammeDesk;
  readonly people: PeopleDirectory;
  readonly identity: Identifier;
  readonly cursors: CursorSeal;
  readonly answers: AnswerCache;
  readonly writer: CommandWriter;
  /** What the writer writes. */
  readonly kinds: Kinds;
  /** What stands open to hear of changes. */
  readonly streams: ChangeStreams;
  readonly files: Files;
  /** Carries out exports and imports. */
  readonly jobs: JobRunner;
  /** Reads files that are answered at once. */
  readonly tables: TableDesk;
  readonly results: Results;
  /** Cards of another version that are still to be made again. */
  readonly remaking: Remaking;
  readonly log: Log;
}
