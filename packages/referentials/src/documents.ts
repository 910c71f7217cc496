import type { RunBody } from '@jalon/core/allocation';
import type { AssessmentCommand, ImportResultPayload, Role } from '@jalon/core/assessment';
import type { PlanCommandBody, PlanContent, PlanRole, PlanSetting } from '@jalon/core/investment';
import type { DirectoryRole, LocalizedText } from '@jalon/core/shared';

/** A result published elsewhere, ready to be kept as the result of record of one territory and cycle. */
export interface PublishedResult {
  /** Its row in the table it comes from, in `data/sources`. */
  readonly row: string;
  /** Own id of the territory. */
  readonly territory: string;
  readonly programme: string;
  readonly cycle: string;
  /** The payload of an `importResult` command, source included. */
  readonly payload: ImportResultPayload;
  /** What was published beside it, as text: something to compare with, never to compute from. */
  readonly published: { readonly max?: string; readonly threshold?: string; readonly outcome?: string; readonly rank?: string; readonly label?: string; readonly amount?: string; readonly currency?: string };
}

/** A name or a rank published without a score: to show and to compare, never a result of record. */
export interface PublishedMention {
  /** Its row in the table it comes from, in `data/sources`. */
  readonly row: string;
  /** Own id of the territory. */
  readonly territory: string;
  readonly programme: string;
  /** The year assessed, as published; there may be no cycle of it. */
  readonly year: string;
  /** In the language of the source: `"bonne performance"`. */
  readonly label?: string;
  /** Its place, and of how many. */
  readonly rank?: number;
  readonly of?: number;
  readonly source: ImportResultPayload['source'];
  /** When it was published: a day, a month or a year. */
  readonly on: string;
}

/** One gesture of a demonstration: a command without the version it was based on, which whoever plays it knows. */
export interface DemonstrationCommand {
  /** A UUID that stays the same, so that playing it twice changes nothing. */
  readonly id: string;
  /** When it is said to have been made, in UTC. */
  readonly at: string;
  /** The role it is made in; who that is belongs to whoever plays it. */
  readonly by: { readonly role: Role };
  readonly type: AssessmentCommand['type'];
  readonly payload: AssessmentCommand['payload'];
}

/** An invented dossier of a real territory. Whatever shows it must say so. It holds answers, never a score. */
export interface DemonstrationDossier {
  readonly format: 1;
  readonly demonstration: true;
  readonly code: string;
  readonly about: LocalizedText;
  readonly programme: string;
  readonly cycle: string;
  /** A reference, `"ansd:SN-KD-KD1-1"`. */
  readonly territory: string;
  /** In the order they were made. */
  readonly commands: readonly DemonstrationCommand[];
}

/** An organisation made up, with what everyone in it is granted. */
export interface DemonstrationOrganisation {
  readonly id: string;
  readonly name: string;
  readonly role: DirectoryRole;
  /** Own id of the top of the subtree; `null`: everywhere. */
  readonly territoryId: string | null;
}

export type DemonstrationPersonId = 'secretary-kolda' | 'mayor-kolda' | 'team-kolda' | 'prefect-kolda' | 'coach-kolda' | 'coach-kolda-2' | 'secretary-louga' | 'verifier' | 'verifier-2' | 'officer-adm' | 'reader' | 'administrator';

/** Somebody made up, to try the product as. */
export interface DemonstrationPerson {
  readonly id: DemonstrationPersonId;
  readonly name: string;
  /** Id of their organisation. */
  readonly organisation: string;
}

/** Who the demonstration lets one be. All invented: whatever shows them must say so. */
export interface DemonstrationPeople {
  readonly format: 1;
  readonly demonstration: true;
  readonly about: LocalizedText;
  readonly organisations: readonly DemonstrationOrganisation[];
  readonly people: readonly DemonstrationPerson[];
}

/** What plans of one local government are said to be, invented around published lines. Whatever shows them must say so. */
export interface DemonstrationOfPlans {
  readonly format: 1;
  readonly demonstration: true;
  readonly code: string;
  readonly about: LocalizedText;
  /** What is published among it. */
  readonly source: { readonly ref: string; readonly note: string };
  /** What rules must know of the local government beside its plans. */
  readonly setting: PlanSetting;
}

/** Plans of one local government that follow each other. */
export interface DemonstrationPlans extends DemonstrationOfPlans {
  /** From the first year on. */
  readonly plans: readonly PlanContent[];
}

/** One gesture on a plan: a command without the version it was based on, which whoever plays it knows. */
export interface DemonstrationGesture {
  /** A UUID that stays the same, so that playing it twice changes nothing. */
  readonly id: string;
  /** When it is said to have been made, in UTC. */
  readonly at: string;
  /** The role it is made in; who that is belongs to whoever plays it. */
  readonly by: { readonly role: PlanRole };
  readonly type: PlanCommandBody['type'];
  readonly payload: PlanCommandBody['payload'];
}

/** A plan as it came about. `createPlan` comes first; a plan it is based on stands before it in the list, and its version is the one it then had. */
export interface DemonstrationPlan {
  readonly id: string;
  /** Own id of the territory. */
  readonly territory: string;
  /** In the order they were made. */
  readonly commands: readonly DemonstrationGesture[];
}

/** Plans of one local government, gesture by gesture. */
export interface DemonstrationPlanning extends DemonstrationOfPlans {
  /** A plan stands after the one it is based on. */
  readonly plans: readonly DemonstrationPlan[];
}

/** An allocation run as it came about. It begins empty, under this id. */
export interface DemonstrationRun {
  readonly id: string;
  readonly programme: string;
  readonly exercise: string;
  /** In the order they were made. */
  readonly commands: readonly (Omit<DemonstrationCommand, 'type' | 'payload'> & { readonly type: RunBody['type']; readonly payload: RunBody['payload'] })[];
}

/** Allocation runs of one exercise, gesture by gesture. Whatever shows them must say so. */
export interface DemonstrationAllocation {
  readonly format: 1;
  readonly demonstration: true;
  readonly code: string;
  readonly about: LocalizedText;
  /** What is published of it: rows of `publishedResults`, with their territories. Populations are those of `territories`. */
  readonly published: readonly { readonly row: string; readonly territory: string }[];
  /** The exercise as it went, then another way it might have gone. */
  readonly runs: readonly DemonstrationRun[];
}
