import { planningOn, type JalonSource } from '@jalon/client';
import type { AllocationFormulaSummary, AllocationRunSummary } from '@jalon/contract';
import type { AllocationRun, RunBody } from '@jalon/core/allocation';
import type { Say } from '../../language/strings.ts';
import type { Field } from './fields.ts';
import { formulaBody, formulaOptions, type Gesture } from './gestures.ts';

/** What a run that does not exist yet is about. */
export interface NewRun {
  readonly programme: string;
  /** Where it is known already; asked for otherwise. */
  readonly exercise: string | undefined;
  /** That of the run one comes from. */
  readonly shown?: string;
  readonly id: string;
  readonly title: string;
  readonly effect: string;
  readonly name: string;
  readonly formulas: readonly AllocationFormulaSummary[];
  readonly formula: string | undefined;
  /** Runs its list may be taken from. */
  readonly runs: readonly Pick<AllocationRunSummary, 'id' | 'name' | 'exercise' | 'territories'>[];
  readonly source: () => JalonSource | undefined;
  /** Of the page: the widget goes on with the run that was begun. */
  readonly begun: (run: string) => void;
}

/** Lines one command may carry. */
const MOST_LINES = 2000;

/** All that is in a run, said again in another; of another formula, only who is on its list and what is known of each. */
function copyOf({ formula, envelopes, broughtIn, entrants, terms }: AllocationRun, chosen: string | undefined): RunBody[] {
  const lists = Array.from({ length: Math.ceil(entrants.length / MOST_LINES) }, (_, at) => entrants.slice(at * MOST_LINES, (at + 1) * MOST_LINES));
  const isSame = formula?.hash === chosen;
  return [
    ...(isSame ? [...new Set([...Object.keys(envelopes), ...Object.keys(broughtIn)])].map((envelope): RunBody => ({ type: 'setEnvelope', payload: { envelope, amount: envelopes[envelope] ?? null, broughtIn: broughtIn[envelope] ?? null } })) : []),
    ...(isSame ? Object.entries(terms ?? {}).map(([window, own]): RunBody => ({ type: 'setWindow', payload: { window, terms: own } })) : []),
    ...lists.map((some): RunBody => ({ type: 'setEntrants', payload: { entrants: some.map(({ territory, ...is }) => ({ territory, is })) } })),
  ];
}

const idOf = (programme: string, exercise: string, own: string): string => `${programme}-${exercise}`.replaceAll(/[^A-Za-z0-9._-]+/g, '-').slice(0, 60) + `-${own}`;

/** Begins a run: its exercise, its name, its formula, and what it starts from. */
export function newRunGesture(say: Say, { programme, exercise, shown = '', id, title, effect, name, formulas, formula, runs, source, begun }: NewRun): Gesture {
  // One id for each exercise as long as the form is open: the same gesture sent again begins one run.
  let own = crypto.randomUUID().slice(0, 8);
  const options = formulaOptions(say, formulas, programme);
  const exerciseIn = (values: Readonly<Record<string, string>>): string => exercise ?? values['exercise'] ?? '';
  const fields: Field[] = [
    ...(exercise === undefined ? [{ name: 'exercise', label: say('allocation.field.exercise'), kind: 'text' as const, start: shown }] : []),
    { name: 'name', label: say('allocation.field.name'), kind: 'text', start: name },
    { name: 'formula', label: say('allocation.field.formula'), kind: 'choice', start: formula ?? options[0]?.[0] ?? '', options },
    ...(runs.length > 0 ? [{ name: 'from', label: say('allocation.field.from'), kind: 'choice' as const, isOptional: true, start: formula === undefined ? '' : (runs[0]?.id ?? ''), options: [['', say('allocation.from.nothing')] as const, ...runs.map((run) => [run.id, say('allocation.from.run', { name: run.name || run.exercise, count: run.territories })] as const)] }] : []),
  ];
  return {
    type: 'setRunName', id, title, effect, fields,
    target: (values) => ({ run: idOf(programme, exerciseIn(values), own), version: 0, create: { programme, exercise: exerciseIn(values) } }),
    bodies: async (values) => {
      const from = values['from'] ? await planningOn(source()!).allocations.get(values['from']) : undefined;
      return [...(values['name'] ? [{ type: 'setRunName', payload: { name: values['name'] } } as const] : []), ...formulaBody(formulas, values['formula']), ...(from ? copyOf(from, values['formula']) : [])];
    },
    done: (values) => {
      begun(idOf(programme, exerciseIn(values), own));
      own = crypto.randomUUID().slice(0, 8);
    },
  };
}
