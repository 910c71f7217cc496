import type { RunCommand } from '@jalon/core/allocation';
import type { PlanCommand } from '@jalon/core/investment';
import type { AggregateSubject, SentCommand } from '../aggregates/aggregate-kind.ts';
import type { WriteRequest } from '../aggregates/carry-out.ts';
import { runSubject } from '../allocations/run-subject.ts';
import { planSubject } from '../plans/plan-subject.ts';
import type { Services } from '../services.ts';
import type { DemonstrationData, SeedGesture, SeedPlan, SeedRun } from './seed-data.ts';

type Parts = Pick<Services, 'clock' | 'kinds' | 'people' | 'planning' | 'programmes' | 'territories' | 'writer'>;
type Gesture = SeedGesture<Pick<SentCommand, 'type' | 'payload'>>;

const MOST_AT_ONCE = 200;
const day = ({ at }: Gesture): string => at.slice(0, 10);

/** What one person did on one day goes as one batch. */
function sittingsOf<G extends Gesture>(gestures: readonly G[]): G[][] {
  const sittings: G[][] = [];
  for (const gesture of gestures) {
    const last = sittings.at(-1);
    if (last && last.length < MOST_AT_ONCE && last[0]!.by === gesture.by && day(last[0]!) === day(gesture)) last.push(gesture);
    else sittings.push([gesture]);
  }
  return sittings;
}

/** Each sitting is sent at the instant it is said to have begun: delays count from that day. */
async function play<J extends AggregateSubject, C extends SentCommand>(parts: Parts, about: Pick<WriteRequest<J, C>, 'kind' | 'subject'>, gestures: readonly Gesture[], issuer: string): Promise<void> {
  let version = 0;
  for (const sitting of sittingsOf(gestures)) {
    const { by, at } = sitting[0]!;
    const person = await parts.people.find(issuer, by);
    if (!person) throw new Error(`The data to begin with speaks of ${by}, who is nobody here.`);
    const commands = sitting.map(({ id, type, payload }) => ({ id, v: 1, base: version, type, payload }) as unknown as C);
    ({ version } = await parts.writer.submit({ ...about, person, commands, dryRun: false, wantsView: false, now: at }));
  }
}

async function playPlan(parts: Parts, { id, commands }: SeedPlan, issuer: string): Promise<void> {
  const [first] = commands;
  if (first?.type !== 'createPlan') throw new Error(`The plan ${id} does not begin by being made.`);
  const { territory, framework } = first.payload as Extract<PlanCommand, { type: 'createPlan' }>['payload'];
  const subject = planSubject(parts, id, territory, framework);
  if (!subject) throw new Error(`The plan ${id} is under ${framework.code} ${framework.version} in ${territory}: one of them is not here.`);
  await play<typeof subject, PlanCommand>(parts, { kind: parts.kinds.plan, subject }, commands, issuer);
}

function playRun(parts: Parts, { id, programme, exercise, commands }: SeedRun, issuer: string): Promise<void> {
  const subject = runSubject(parts, id, { programme, exercise });
  return play<typeof subject, RunCommand>(parts, { kind: parts.kinds.run, subject }, commands, issuer);
}

/** Leads the plans and runs of a demonstration where they stand, by ordinary commands of its people, one after the other: a plan may be based on one before it. */
export async function sendPlanning(parts: Parts, { plans = [], runs = [] }: DemonstrationData, issuer: string): Promise<void> {
  for (const plan of plans) await playPlan(parts, plan, issuer);
  for (const run of runs) await playRun(parts, run, issuer);
}
