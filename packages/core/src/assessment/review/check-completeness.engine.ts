import type { Gate, Indicator, Referential } from '../../referential/referential.schema.ts';
import type { PlainDate } from '../../time/plain-date.values.ts';
import { asksOf } from '../asks-of-item.rules.ts';
import type { Answer, Dossier, InputValue } from '../dossier.schema.ts';
import { answersOfRecord } from '../dossier-reading.engine.ts';
import { sameValue } from '../../shared/command/same-payload.rules.ts';
import type { Finding } from './review-finding.values.ts';

type Item = Gate | Indicator;
type Grid = Pick<Referential, 'gates' | 'indicators' | 'events' | 'evidence'>;
interface Desk {
  readonly grid: Grid;
  readonly dossier: Pick<Dossier, 'answers'>;
  /** What is filed: the latest of the local government's own answer and its coach's. */
  readonly filed: ReadonlyMap<string, Answer>;
  readonly asOf: PlainDate;
}

const warning = (item: string, code: Finding['code'], figures: Finding['figures'], blocking = false): Finding => ({ item, code, blocking, figures });

/** Whether the condition of an item excludes this territory. What is not known does not exclude. */
export function excludes({ appliesWhen }: Item, classes: ReadonlySet<string>, inputOf: (code: string) => InputValue | undefined): boolean {
  if (!appliesWhen) return false;
  if ('classes' in appliesWhen) return !appliesWhen.classes.some((code) => classes.has(code));
  if ('exceptClasses' in appliesWhen) return appliesWhen.exceptClasses.some((code) => classes.has(code));
  const value = inputOf(appliesWhen.input);
  return typeof value === 'boolean' && value !== appliesWhen.is;
}

/** The fact as any of the answers filed gives it. */
const factIn = (filed: ReadonlyMap<string, Answer>) => (code: string): InputValue | undefined => {
  for (const { input } of filed.values()) if (Object.hasOwn(input, code)) return input[code];
  return undefined;
};

/** Items whose condition does not exclude the territory, gates first. */
function itemsThatApply(grid: Pick<Referential, 'gates' | 'indicators'>, dossier: Pick<Dossier, 'answers'>, classes: ReadonlySet<string>): Item[] {
  const factOf = factIn(answersOfRecord(dossier.answers, 'draft'));
  return [...grid.gates, ...grid.indicators].filter((item) => !excludes(item, classes, factOf));
}

/** An item of which nothing is known: neither an answer of its own, nor the facts and dates it would borrow from another. */
function unanswered(item: Item, { grid, filed }: Desk): Finding[] {
  if (filed.has(item.code)) return [];
  const { inputs, events } = asksOf(item, grid.events);
  const given = [...filed.values()];
  const missing = [...inputs.filter((code) => !given.some(({ input }) => Object.hasOwn(input, code))), ...events.filter((code) => !given.some((one) => Object.hasOwn(one.events, code)))];
  return missing.length === 0 && inputs.length + events.length > 0 ? [] : [warning(item.code, 'unanswered', { item: item.code, missing: missing.join(', ') }, item.required === true)];
}

/** Proofs asked for an item that is answered. One the grid requires keeps a condition from being filed without it, unless it is that of one branch among others. */
function unproven(item: Item, { grid, dossier, filed }: Desk): Finding[] {
  if (!filed.has(item.code)) return [];
  const given = new Set(dossier.answers.filter((answer) => answer.item === item.code).flatMap(({ evidence }) => evidence.map(({ kind }) => kind)));
  const isGate = grid.gates.some(({ code }) => code === item.code);
  const isBranched = item.rule.kind === 'any' || item.rule.kind === 'k-of-n';
  return asksOf(item).evidence.filter((kind) => !given.has(kind)).map((kind) =>
    warning(item.code, 'proof-missing', { item: item.code, kind }, isGate && (!isBranched || item.evidence.includes(kind)) && grid.evidence.find(({ code }) => code === kind)?.required === true));
}

/** Acts of a chain dated out of their order, and one fact given two values. */
function inconsistent(item: Item, { filed }: Desk): Finding[] {
  const answer = filed.get(item.code);
  if (!answer) return [];
  return [...outOfOrder(item, answer), ...toldTwice(answer, filed)];
}

function outOfOrder({ code, rule }: Item, { events }: Answer): Finding[] {
  if (rule.kind !== 'chain') return [];
  const dated = rule.steps.flatMap(({ event }) => (events[event] === undefined ? [] : [{ event, on: events[event] }]));
  return dated.slice(1).flatMap(({ event, on }, index) => {
    const before = dated[index]!;
    return on < before.on ? [warning(code, 'inconsistent', { item: code, event, on, after: before.event, afterOn: before.on })] : [];
  });
}

/** Said of the later item of the two, so that one contradiction is one finding. */
function toldTwice({ item, input }: Answer, filed: ReadonlyMap<string, Answer>): Finding[] {
  return Object.entries(input).flatMap(([code, value]) => {
    const other = [...filed.values()].find((one) => one.item < item && Object.hasOwn(one.input, code) && !sameValue(one.input[code], value));
    return other ? [warning(item, 'inconsistent', { item, input: code, other: other.item })] : [];
  });
}

/** Acts and proofs dated after the day they are looked at: they cannot have been done yet. */
function outOfPeriod(item: Item, { dossier, filed, asOf }: Desk): Finding[] {
  const ahead = (name: 'event' | 'kind', what: string, on: PlainDate): Finding[] => (on > asOf ? [warning(item.code, 'out-of-period', { item: item.code, [name]: what, given: on, max: asOf })] : []);
  const dates = Object.entries(filed.get(item.code)?.events ?? {}).flatMap(([event, on]) => ahead('event', event, on));
  const proofs = dossier.answers.filter((answer) => answer.item === item.code).flatMap(({ evidence }) => evidence.flatMap(({ kind, on }) => (on === undefined ? [] : ahead('kind', kind, on))));
  return [...dates, ...proofs];
}

/**
 * What is missing or wrong in a dossier as it would be filed, item by item in the order of the grid. It blocks only where the grid
 * says so: an item it requires, or a proof it requires of a condition.
 *
 * @param place the classes the cycle gives the territory: `placeTerritory`
 */
export function checkCompleteness(dossier: Pick<Dossier, 'answers'>, grid: Grid, place: { readonly classes: ReadonlySet<string> }, asOf: PlainDate): Finding[] {
  const desk: Desk = { grid, dossier, filed: answersOfRecord(dossier.answers, 'draft'), asOf };
  return itemsThatApply(grid, dossier, place.classes).flatMap((item) =>
    [...unanswered(item, desk), ...unproven(item, desk), ...inconsistent(item, desk), ...outOfPeriod(item, desk)]);
}
