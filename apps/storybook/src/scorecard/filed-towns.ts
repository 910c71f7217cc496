import type { AssessmentState, ReviewState } from '@jalon/core/assessment';
import type { Act, Cycle } from '@jalon/core/referential';
import { pacasen2025, townInMay, type World, worldInMay } from '@jalon/testing';
import { atStage } from '../review/at-stage.ts';

type Answer = AssessmentState['answers'][number];
type Chance = () => number;

/** Numbers from 0 to 1, the same each time: a picture of a story is the same each time. */
function chanceFrom(seed: number): Chance {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** What a cautious town fails at now and then: `care` of 1 changes nothing. */
function otherwise(value: Answer['input'][string], care: number, chance: Chance): Answer['input'][string] {
  const slip = chance() > care;
  if (typeof value === 'boolean') return slip ? !value : value;
  if (typeof value === 'number') return slip ? Math.max(0, value - 1 - Math.floor(chance() * 3)) : value;
  if (typeof value === 'object' && value !== null && 'amount' in value) return { ...value, amount: Math.round((value.amount * (1 + (chance() - 0.5) * (1.3 - care))) / 1000) * 1000 };
  return value;
}

const MONTH = /^(\d{4})-(\d{2})/;
/** A month later, on the day it was. */
const later = (date: string): string => date.replace(MONTH, (_, year: string, month: string) => (month === '12' ? `${Number(year) + 1}-01` : `${year}-${String(Number(month) + 1).padStart(2, '0')}`));

function answered(answer: Answer, care: number, chance: Chance): Answer | undefined {
  if (chance() > 0.55 + care / 2) return undefined;
  const input = Object.fromEntries(Object.entries(answer.input).map(([code, value]) => [code, otherwise(value, care, chance)]));
  const events = Object.fromEntries(Object.entries(answer.events).map(([code, date]) => [code, chance() > 0.5 + care / 2 ? later(date) : date]));
  return { ...answer, input, events };
}

/** Sent after the delay of everyone, within that of the act. */
const SENT_LATE = '2024-10-20';
const HELPED = 5;
const isHelped = (place: number): boolean => place % HELPED === 2;

/** Members of the cycle without a dossier in the demonstration, by place. */
function others(): readonly string[] {
  const taken = new Set(worldInMay().assessments.map(({ territory }) => territory));
  const { territories } = worldInMay();
  const listed = Object.values(pacasen2025().cycle.lists).flat().map(({ territory }) => territories.find(({ id, identifiers }) => id === territory || identifiers.some(({ scheme, code }) => `${scheme}:${code}` === territory)));
  return [...new Set(listed.flatMap((found) => (found && !taken.has(found.id) ? [found.id] : [])))];
}

/** One in six has filed nothing. */
const hasFiled = (place: number): boolean => place % 6 !== 5;

function filed(territory: string, place: number): AssessmentState {
  const model = townInMay('sedhiou').state;
  const chance = chanceFrom(20_250_512 + place * 7919);
  const care = 0.35 + 0.62 * Math.sqrt(chance());
  const answers = model.answers.flatMap((answer) => answered(answer, care, chance) ?? []);
  const helped = answers.map((answer) => (isHelped(place) && answer.item === 'CMO-2' ? { ...answer, events: { ...answer.events, 'account.sent': SENT_LATE } } : answer));
  return { ...model, id: `pacasen~2025~${territory}`, territory, answers: helped };
}

/** A delay given by act to some towns: their condition is met by it, and says so. */
export const actFor = (territories: readonly string[]): Act => ({
  kind: 'extend-deadline', target: 'account.sent', to: '2024-10-31', territories: [...territories], by: 'Préfet (démonstration)', on: '2024-09-25',
  reason: 'Accusés de réception retardés par les inondations de septembre (démonstration)',
});

const withAct = (cycle: Cycle, territories: readonly string[]): Cycle => ({ ...cycle, acts: [...cycle.acts, actFor(territories)] });

let made: Pick<World, 'assessments' | 'cycles'> | undefined;

/**
 * Most towns of the cycle with a dossier, each invented from one: figures and dates differ, some lines are not answered, a few are late,
 * and one town in five had more time by act. What they score is worked out as for any other.
 */
export function filedTowns(): Pick<World, 'assessments' | 'cycles'> {
  if (made) return made;
  const towns = others();
  made = {
    cycles: [withAct(pacasen2025().cycle, towns.filter((_, place) => isHelped(place)))],
    assessments: towns.flatMap((territory, place) => (hasFiled(place) ? [filed(territory, place)] : [])),
  };
  return made;
}

/** The dossier of Kolda with its account sent late, and the cycle that gave it more time by act. */
export function koldaByAct(): Pick<World, 'assessments' | 'cycles'> {
  const { state, territory } = townInMay();
  const answers = state.answers.map((answer) => (answer.item === 'CMO-2' ? { ...answer, events: { ...answer.events, 'account.sent': SENT_LATE } } : answer));
  return { assessments: [{ ...state, answers }], cycles: [withAct(pacasen2025().cycle, [territory.id])] };
}

const STAGES = ['preparing', 'filed', 'returned', 'desk', 'field', 'provisional', 'deciding', 'final', 'published'] as const satisfies readonly ReviewState[];

/** The same towns, each at a stage of the review. */
export function townsAtStages(): Pick<World, 'assessments' | 'cycles'> {
  const { assessments, cycles } = filedTowns();
  return { cycles, assessments: assessments.map((town, place) => atStage(town, STAGES[place % STAGES.length] ?? 'preparing')) };
}
