import type { AssessmentCommand } from '@jalon/core/assessment';
import { findSubject } from '../assessments/subject.ts';
import { storePeople } from '../identity/store-people.ts';
import { storePlanning, storeSettings } from '../planning/store-planning.ts';
import { storeReferentials } from '../referentials/store-referentials.ts';
import type { Services } from '../services.ts';
import type { Database } from '../storage/database.ts';
import { storeTerritories } from '../territories/store-territories.ts';
import type { DemonstrationData, ReferenceData, SeedAssessment, SeedCommand } from './seed-data.ts';

export async function storeReferenceData({ db }: Pick<Database, 'db'>, reference: ReferenceData): Promise<void> {
  await storeTerritories(db, reference.territories);
  await storeReferentials(db, reference);
  if (reference.planning) await storePlanning({ db }, reference.planning);
}

export async function storeDemonstrationPeople({ db }: Pick<Database, 'db'>, { people, settings = [] }: DemonstrationData): Promise<void> {
  for (const group of people) await storePeople(db, group);
  await storeSettings({ db }, settings);
}

type Parts = Pick<Services, 'clock' | 'kinds' | 'people' | 'programmes' | 'territories' | 'writer'>;

const sameSitting = (one: SeedCommand, other: SeedCommand): boolean => one.by === other.by && one.at === other.at;

/** What one person sent at one moment goes as one batch, as a client sends it. */
function sittingsOf(commands: readonly SeedCommand[]): SeedCommand[][] {
  const sittings: SeedCommand[][] = [];
  for (const command of commands) {
    const last = sittings.at(-1);
    if (last?.[0] && sameSitting(last[0], command)) last.push(command);
    else sittings.push([command]);
  }
  return sittings;
}

/** Each sitting is sent at the instant it is said to have been: delays of a review count from that day. */
async function play(parts: Parts, assessment: SeedAssessment, issuer: string): Promise<void> {
  const subject = findSubject(parts, assessment.programme, assessment.cycle, assessment.territory);
  let version = 0;
  for (const sitting of sittingsOf(assessment.commands)) {
    const { by, at = parts.clock.instant() } = sitting[0]!;
    const person = await parts.people.find(issuer, by);
    if (!person) throw new Error(`The data to begin with speaks of ${by}, who is nobody here.`);
    const commands = sitting.map(({ id, type, payload }) => ({ id, v: 1, base: version, type, payload }) as AssessmentCommand);
    const written = await parts.writer.submit({ kind: parts.kinds.assessment, subject, person, commands, dryRun: false, wantsView: false, now: at });
    version = written.version;
  }
}

/** Sends what a demonstration begins with, as ordinary commands of its people: all assessments at once, each in its order. */
export async function sendDemonstration(parts: Parts, { assessments }: DemonstrationData, issuer: string): Promise<void> {
  await Promise.all(assessments.map((assessment) => play(parts, assessment, issuer)));
}
