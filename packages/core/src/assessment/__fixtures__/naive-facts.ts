import type { Gate, Indicator, LoadedReferential } from '../../referential/referential.schema.ts';
import type { Act } from '../../referential/cycle.schema.ts';
import { asksOf } from '../asks-of-item.rules.ts';
import type { Answer, Dossier, InputValue } from '../dossier.schema.ts';
import type { ScoringContext } from '../scoring-context.engine.ts';
import { everyRule } from './naive/branches.ts';
import { dayAfter, dayOf } from './naive-dates.ts';
import { q, readDecimal, type Q } from './naive-numbers.ts';

export type Item = Gate | Indicator;
export interface Step { readonly event: string; readonly by?: string | undefined; readonly before?: string | undefined }
export interface Limit { readonly due: string | null; readonly originalDue?: string | null; readonly act?: number }

const AUTHORS = ['self', 'coach', 'verifier', 'appeal'];

/** Everything that can be asked of a dossier on a day, looked up afresh each time. */
export class Facts {
  readonly items: readonly Item[];
  readonly refs: readonly string[];
  readonly classes: readonly string[];
  readonly grid: LoadedReferential;
  readonly dossier: Dossier;
  readonly context: ScoringContext;

  constructor(grid: LoadedReferential, dossier: Dossier, context: ScoringContext) {
    this.grid = grid;
    this.dossier = dossier;
    this.context = context;
    this.items = [...grid.gates, ...grid.indicators];
    this.refs = [context.territory.id, ...context.territory.identifiers.map(({ scheme, code }) => `${scheme}:${code}`)];
    this.classes = Object.keys(context.cycle.classes).filter((code) => this.#listed(context.cycle.classes[code])).sort();
  }

  #listed(entries: readonly { territory: string; from?: string | undefined; to?: string | undefined }[] = []): boolean {
    const { asOf } = this.context;
    return entries.some(({ territory, from, to }) => this.refs.includes(territory) && (!from || asOf >= from) && (!to || asOf <= to));
  }

  isMember(window: string): boolean {
    const { members, lists } = this.context.cycle;
    const rules = members.filter((member) => member.window === window);
    if (rules.length === 0) return true;
    return rules.some(({ list, classes, also }) => (!list && !classes && !also)
      || (list && this.#listed(lists[list])) || classes?.some((code) => this.classes.includes(code)) || also?.some((ref) => this.refs.includes(ref)));
  }

  /** The next day on which a dated list or class that names the territory begins or ends. */
  nextBoundary(): string | null {
    const { lists, classes } = this.context.cycle;
    const mine = [...Object.values(lists), ...Object.values(classes)].flat().filter(({ territory }) => this.refs.includes(territory));
    const days = mine.flatMap(({ from, to }) => [...(from ? [from] : []), ...(to && to < '9999-12-31' ? [dayAfter(to)] : [])]);
    return days.filter((day) => day > this.context.asOf).sort()[0] ?? null;
  }

  /** The last act of a kind on a target that concerns this territory. */
  act<K extends Act['kind']>(kind: K, target: string): { act: Extract<Act, { kind: K }>; index: number } | null {
    const concerns = (act: Act): boolean => act.kind === 'set-threshold' || (!act.territories && !act.classes)
      || Boolean(act.territories?.some((ref) => this.refs.includes(ref))) || Boolean(act.classes?.some((code) => this.classes.includes(code)));
    const index = this.context.cycle.acts.findLastIndex((act) => act.kind === kind && act.target === target && concerns(act));
    return index < 0 ? null : { act: this.context.cycle.acts[index] as Extract<Act, { kind: K }>, index };
  }

  /** The answer that counts: the latest that says a figure, a fact or a date, of self or coach in a draft, else of the one author; after an appeal, what it says, or else the verification. */
  answer(item: string): Answer | null {
    const { record, answers } = this.dossier;
    const counted = answers.filter((answer) => answer.item === item
      && (record === 'draft' ? ['self', 'coach'].includes(answer.author) : (record === 'appeal' ? ['appeal', 'verifier'] : [record]).includes(answer.author))
      && Object.keys(answer.input).length + Object.keys(answer.events).length > 0);
    const first = (answer: Answer): number => (record === 'appeal' && answer.author !== 'appeal' ? 1 : 0);
    counted.sort((a, b) => first(a) - first(b) || b.version - a.version || b.at.localeCompare(a.at) || AUTHORS.indexOf(b.author) - AUTHORS.indexOf(a.author));
    return counted[0] ?? null;
  }

  /** The item's own answer if it speaks of it, else the first of the grid's items whose answer does. */
  #speaker(item: string, part: 'input' | 'events', code: string): Answer | null {
    const inOrder = [item, ...this.items.map((other) => other.code)];
    return inOrder.map((other) => this.answer(other)).find((answer) => answer && Object.hasOwn(answer[part], code)) ?? null;
  }

  #input(item: string, code: string): InputValue | undefined {
    return this.#speaker(item, 'input', code)?.input[code];
  }

  flag(item: string, code: string): boolean | null {
    const value = this.#input(item, code);
    return typeof value === 'boolean' ? value : null;
  }

  amount(item: string, code: string): Q | null {
    const value = this.#input(item, code);
    if (value === undefined || typeof value === 'boolean') return null;
    if (typeof value === 'number') return q(value);
    if (typeof value === 'string') return /^[A-Za-z]/.test(value) ? null : readDecimal(value);
    if (Array.isArray(value)) return null;
    return q(value.amount, value.currency === 'XOF' ? 1 : value.currency === 'TND' ? 1000 : 100);
  }

  choice(item: string, code: string): string | null {
    const value = this.#input(item, code);
    return typeof value === 'string' && /^[A-Za-z]/.test(value) ? value : null;
  }

  /** What the answer that gives an input says beside it. */
  note(item: string, code: string): string {
    return this.#speaker(item, 'input', code)?.note ?? '';
  }

  sample(item: string, code: string): readonly { readonly ref: string; readonly pass: boolean | null }[] | null {
    const value = this.#input(item, code);
    return Array.isArray(value) ? value : null;
  }

  event(item: string, code: string): string | null {
    return this.#speaker(item, 'events', code)?.events[code] ?? null;
  }

  /** Whose answer counted: the item's own, else that of the first fact its condition, then its rule if it was looked at, borrows. */
  author(of: Item, looked: boolean): Answer['author'] | null {
    const { code: item, appliesWhen } = of;
    const inOrder = everyRule(of.rule).filter((rule) => rule.kind !== 'any' && rule.kind !== 'k-of-n').flatMap((rule) => {
      const { inputs, events } = asksOf({ ...of, appliesWhen: undefined, rule } as Item);
      return [...inputs.map((code) => this.#speaker(item, 'input', code)), ...events.map((code) => this.#speaker(item, 'events', code))];
    });
    const borrowed = [...(appliesWhen && 'input' in appliesWhen ? [this.#speaker(item, 'input', appliesWhen.input)] : []), ...(looked ? inOrder : [])];
    return (this.answer(item) ?? borrowed.find((answer) => answer !== null))?.author ?? null;
  }

  proofs(item: string): { id: string; kind: string }[] {
    return this.dossier.answers.filter((answer) => answer.item === item).flatMap(({ evidence }) => evidence);
  }

  /** The last good day of a limit, put off by the act on the item or on the event, whichever gives more time. */
  limit(item: string, { event = '', by, before }: Partial<Step>): Limit {
    const { cycle } = this.context;
    const dateOf = (name: string): string | null => (Object.hasOwn(cycle.anchors, name) ? cycle.anchors[name]! : this.event(item, name));
    const day = dayOf(by ?? before ?? '', dateOf, cycle.holidays);
    const due = by === undefined && day !== null ? dayAfter(day, -1) : day;
    const acts = [this.act('extend-deadline', item), this.act('extend-deadline', event)].flatMap((found) => found ?? []).sort((a, b) => b.act.to.localeCompare(a.act.to));
    return acts[0] && (due === null || acts[0].act.to > due) ? { due: acts[0].act.to, originalDue: due, act: acts[0].index } : { due };
  }
}
