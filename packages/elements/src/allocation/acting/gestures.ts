import type { AllocationFormulaSummary } from '@jalon/contract';
import type { AllocationAmounts, AmountLadder, MovementAct, RunBody, RunCommandType } from '@jalon/core/allocation';
import { pickText, type LocalizedText } from '@jalon/core/shared';
import { moneyIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';
import { isolate } from '../../language/format.ts';
import type { Say } from '../../language/strings.ts';
import { typedOf, type Field } from './fields.ts';
import type { Target } from './sending.ts';

/** One thing a person may do: what it asks for, what it changes, and the commands it comes to. */
export interface Gesture {
  readonly type: RunCommandType;
  /** What opened it, to give the focus back. */
  readonly id: string;
  /** Where the name of what is done is not enough: `Régler Guichet 1`. */
  readonly title?: string;
  readonly effect: string;
  readonly fields: readonly Field[];
  /** The run it is for, where it is not the one shown. */
  readonly target?: (values: Readonly<Record<string, string>>) => Target;
  /** Once it is carried out. */
  readonly done?: (values: Readonly<Record<string, string>>) => void;
  /** From checked values; money in minor units as text. None: nothing is sent. */
  bodies(values: Readonly<Record<string, string>>): readonly RunBody[] | Promise<readonly RunBody[]>;
}

const money = (value: string | undefined): number => Number(value ?? 0);

/** The day of a form: that of the run, which nobody's clock sets. */
const acted = ({ say, view }: Scene): Field[] => [
  { name: 'ref', label: say('allocation.field.ref'), kind: 'text' }, { name: 'on', label: say('allocation.field.on'), kind: 'date', start: view.asOf },
];

const labelOf = (say: Say, label: unknown): string => pickText(label as LocalizedText | undefined, say.format.language);

/** Formulas to choose among: those of the programme first, newer versions before older ones. */
export function formulaOptions(say: Say, formulas: readonly AllocationFormulaSummary[], programme: string): readonly (readonly [string, string])[] {
  const isOwn = ({ code }: AllocationFormulaSummary): number => Number(code.startsWith(programme));
  return [...formulas].sort((a, b) => isOwn(b) - isOwn(a) || (a.code === b.code ? (a.version < b.version ? 1 : -1) : a.code < b.code ? -1 : 1)).map(({ hash, label, code, version }) => [hash, labelOf(say, label) || `${code} ${version}`]);
}

export const formulaBody = (formulas: readonly AllocationFormulaSummary[], hash: string | undefined): RunBody[] =>
  formulas.filter((one) => one.hash === hash).map(({ code, version, hash: own }): RunBody => ({ type: 'chooseFormula', payload: { formula: { code, version, hash: own } } }));

/** Every envelope at once: what is given, and what is brought in; only what changed is sent. */
function envelopesGesture({ say, view: { envelopes }, currency }: Scene): Gesture {
  const unit = say.format.currency(currency);
  const written = (amount: number | null): string => (amount ? typedOf(amount, currency) : '');
  return {
    type: 'setEnvelope', id: 'do-envelope', effect: say('allocation.effect.setEnvelope'),
    fields: envelopes.flatMap(({ code, label, amount, broughtIn, isSet }): Field[] => [
      { name: `amount-${code}`, group: textIn(say, label), label: say('allocation.field.amount', { currency: unit }), kind: 'money', start: amount === null ? '' : typedOf(amount, currency), isOptional: true, ...(amount !== null && !isSet ? { hint: () => say('allocation.envelope.published') } : {}) },
      { name: `brought-${code}`, label: say('allocation.field.optional', { label: say('allocation.field.broughtIn', { currency: unit }) }), kind: 'money', start: written(broughtIn), isOptional: true },
    ]),
    bodies: (values) => envelopes.flatMap(({ code, amount, broughtIn, isSet }): RunBody[] => {
      const [set, brought] = [values[`amount-${code}`] ?? '', values[`brought-${code}`] ?? ''];
      const now = { amount: set === '' ? null : money(set), broughtIn: brought === '' ? null : money(brought) };
      const isSame = now.amount === amount && (now.broughtIn ?? 0) === broughtIn;
      return isSame ? [] : [{ type: 'setEnvelope', payload: { envelope: code, ...now, amount: now.amount === amount && !isSet ? null : now.amount } }];
    }),
  };
}

/** What is done to the whole run. */
export function gesturesOfRun(scene: Scene, formulas: readonly AllocationFormulaSummary[]): Gesture[] {
  const { say, view, currency } = scene;
  const { verdict, run, count, envelopes, programme } = view;
  return [
    {
      type: 'chooseFormula', id: 'do-formula', effect: say('allocation.effect.chooseFormula'), fields: [{ name: 'formula', label: say('allocation.field.formula'), kind: 'choice', start: view.formula?.hash ?? formulaOptions(say, formulas, programme.code)[0]?.[0] ?? '', options: formulaOptions(say, formulas, programme.code) }],
      // Amounts set for another formula would be unknown to this one: they go first.
      bodies: ({ formula: hash }) => (hash === view.formula?.hash ? [] : [...envelopes.filter(({ isSet, broughtIn }) => isSet || broughtIn > 0).map(({ code }): RunBody => ({ type: 'setEnvelope', payload: { envelope: code, amount: null, broughtIn: null } })), ...formulaBody(formulas, hash)]),
    },
    envelopesGesture(scene),
    { type: 'computeRun', id: 'do-compute', effect: say('allocation.effect.computeRun', { count }), fields: [], bodies: () => [{ type: 'computeRun', payload: {} }] },
    {
      type: 'decreeRun', id: 'do-decree', fields: acted(scene),
      effect: say('allocation.effect.decreeRun', { amount: moneyIn(say, verdict.net, currency), count: verdict.takers, held: verdict.held > 0 ? moneyIn(say, verdict.held, currency) : '' }),
      bodies: ({ ref = '', on = '' }) => [{ type: 'decreeRun', payload: { ref, on } }],
    },
    { type: 'setRunName', id: 'do-name', effect: say('allocation.effect.setRunName'), fields: [{ name: 'name', label: say('allocation.field.name'), kind: 'text', start: run.name }], bodies: ({ name = '' }) => [{ type: 'setRunName', payload: { name } }] },
    { type: 'reopenRun', id: 'do-reopen', effect: say('allocation.effect.reopenRun'), fields: [{ name: 'motive', label: say('allocation.field.motive'), kind: 'area' }], bodies: ({ motive = '' }) => [{ type: 'reopenRun', payload: { motive } }] },
  ];
}

const MOVEMENTS: readonly MovementAct[] = ['decreeAmount', 'orderAmount', 'recordPayment', 'recordBudgeted', 'recordSpent'];

/** What is done to the amounts of one territory, once they are granted. */
export function gesturesOfAmounts(scene: Scene, { territory, ladder, windows }: AllocationAmounts): Gesture[] {
  const { say, currency } = scene;
  const options = ladder.map(({ window, label }) => [window, textIn(say, label)] as const);
  const tranches = windows.flatMap((window) => window.tranches.map(({ code, label }) => [code, textIn(say, label)] as const));
  const isHeld = ladder.some(({ held, steps }) => held > 0 && steps.paid === 0);
  return MOVEMENTS.filter((type) => ladder.length > 0 && (type !== 'decreeAmount' || isHeld)).map((type): Gesture => ({
    type, id: `do-${type}`, effect: say(`allocation.effect.${type}`, { name: isolate(territory.name) }),
    fields: [
      { name: 'window', label: say('allocation.field.window'), kind: 'choice', start: options[0]?.[0] ?? '', options },
      { name: 'amount', label: say('allocation.field.amount', { currency: say.format.currency(currency) }), kind: 'money' },
      ...(tranches.length > 0 ? [{ name: 'tranche', label: say('allocation.field.tranche'), kind: 'choice' as const, start: '', isOptional: true, options: [['', say('allocation.field.none')] as const, ...tranches] }] : []), ...acted(scene),
    ],
    bodies: ({ window = '', amount, tranche, ref = '', on = '' }) => [{ type, payload: { movement: crypto.randomUUID(), territory: territory.id, window, ...(tranche ? { tranche } : {}), amount: money(amount), on, ref } }],
  }));
}

/** Another amount or day for what was told, with its motive. */
export const correction = ({ say, currency }: Scene, { id, amount, on }: AmountLadder['movements'][number]): Gesture => ({
  type: 'correctMovement', id: `do-correct-${id}`, effect: say('allocation.effect.correctMovement'),
  fields: [
    { name: 'amount', label: say('allocation.field.amount', { currency: say.format.currency(currency) }), kind: 'money', start: typedOf(amount, currency) }, { name: 'on', label: say('allocation.field.on'), kind: 'date', start: on },
    { name: 'motive', label: say('allocation.field.motive'), kind: 'area' },
  ],
  bodies: (values) => [{ type: 'correctMovement', payload: { movement: id, amount: money(values['amount']), on: values['on'] ?? '', motive: values['motive'] ?? '' } }],
});
