import type { AllocationFormulaSummary } from '@jalon/contract';
import type { AllocationAmounts, AmountLadder, MovementAct, RunBody, RunCommandType } from '@jalon/core/allocation';
import { minorDecimals, pickText, type LocalizedText } from '@jalon/core/shared';
import { decimalOf, shortIn } from '../amount.ts';
import { textIn, type Scene } from '../scene.ts';
import { isolate } from '../../language/format.ts';

/** A field of a gesture, as it is asked for. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'text' | 'money' | 'date' | 'area' | 'choice';
  readonly start?: string;
  readonly options?: readonly (readonly [value: string, words: string])[];
  readonly isOptional?: boolean;
}

/** One thing a person may do: what it asks for, what it changes, and the command it comes to. */
export interface Gesture {
  readonly type: RunCommandType;
  /** What opened it, to give the focus back. */
  readonly id: string;
  readonly effect: string;
  readonly fields: readonly Field[];
  /** From checked values; money in minor units as text. */
  body(values: Readonly<Record<string, string>>): RunBody;
}

const money = (value: string | undefined): number => Number(value ?? 0);

/** The day of a form: that of the run, which nobody's clock sets. */
const acted = ({ say, view }: Scene): Field[] => [
  { name: 'ref', label: say('allocation.field.ref'), kind: 'text' }, { name: 'on', label: say('allocation.field.on'), kind: 'date', start: view.asOf },
];

/** What is done to the whole run. */
export function gesturesOfRun(scene: Scene, formulas: readonly AllocationFormulaSummary[]): Gesture[] {
  const { say, view, currency } = scene;
  const { verdict, run, envelopes, count } = view;
  const unit = say.format.currency(currency);
  const named = (label: unknown): string => pickText(label as LocalizedText | undefined, say.format.language);
  const [first] = envelopes;
  return [
    { type: 'setRunName', id: 'do-name', effect: say('allocation.effect.setRunName'), fields: [{ name: 'name', label: say('allocation.field.name'), kind: 'text', start: run.name }], body: ({ name = '' }) => ({ type: 'setRunName', payload: { name } }) },
    {
      type: 'chooseFormula', id: 'do-formula', effect: say('allocation.effect.chooseFormula'),
      fields: [{ name: 'formula', label: say('allocation.field.formula'), kind: 'choice', start: view.formula?.hash ?? '', options: formulas.map(({ hash, label, code, version }) => [hash, named(label) || `${code} ${version}`]) }],
      body: ({ formula: hash }) => { const { code, version } = formulas.find((one) => one.hash === hash)!; return { type: 'chooseFormula', payload: { formula: { code, version, hash: hash! } } }; },
    },
    {
      type: 'setEnvelope', id: 'do-envelope', effect: say('allocation.effect.setEnvelope'),
      fields: [
        { name: 'envelope', label: say('allocation.field.envelope'), kind: 'choice', start: first?.code ?? '', options: envelopes.map(({ code, label }) => [code, textIn(say, label)]) },
        { name: 'amount', label: say('allocation.field.amount', { currency: unit }), kind: 'money', start: first?.amount == null ? '' : decimalOf(first.amount, currency) },
        { name: 'broughtIn', label: say('allocation.field.optional', { label: say('allocation.field.broughtIn', { currency: unit }) }), kind: 'money', isOptional: true },
      ],
      body: ({ envelope = '', amount, broughtIn }) => ({ type: 'setEnvelope', payload: { envelope, amount: money(amount), broughtIn: broughtIn ? money(broughtIn) : null } }),
    },
    { type: 'computeRun', id: 'do-compute', effect: say('allocation.effect.computeRun', { count }), fields: [], body: () => ({ type: 'computeRun', payload: {} }) },
    {
      type: 'decreeRun', id: 'do-decree', fields: acted(scene),
      effect: say('allocation.effect.decreeRun', { amount: shortIn(say, verdict.net, currency), count: verdict.takers, held: verdict.held > 0 ? shortIn(say, verdict.held, currency) : '' }),
      body: ({ ref = '', on = '' }) => ({ type: 'decreeRun', payload: { ref, on } }),
    },
    { type: 'reopenRun', id: 'do-reopen', effect: say('allocation.effect.reopenRun'), fields: [{ name: 'motive', label: say('allocation.field.motive'), kind: 'area' }], body: ({ motive = '' }) => ({ type: 'reopenRun', payload: { motive } }) },
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
    body: ({ window = '', amount, tranche, ref = '', on = '' }) => ({ type, payload: { movement: crypto.randomUUID(), territory: territory.id, window, ...(tranche ? { tranche } : {}), amount: money(amount), on, ref } }),
  }));
}

/** Another amount or day for what was told, with its motive. */
export const correction = ({ say, currency }: Scene, { id, amount, on }: AmountLadder['movements'][number]): Gesture => ({
  type: 'correctMovement', id: `do-correct-${id}`, effect: say('allocation.effect.correctMovement'),
  fields: [
    { name: 'amount', label: say('allocation.field.amount', { currency: say.format.currency(currency) }), kind: 'money', start: decimalOf(amount, currency) }, { name: 'on', label: say('allocation.field.on'), kind: 'date', start: on },
    { name: 'motive', label: say('allocation.field.motive'), kind: 'area' },
  ],
  body: (values) => ({ type: 'correctMovement', payload: { movement: id, amount: money(values['amount']), on: values['on'] ?? '', motive: values['motive'] ?? '' } }),
});

/** Minor units of what was typed, in the way of any of our languages: `12 500 000`, `1234,5`. `undefined` where it is no amount. */
export function minorOf(typed: string, currency: string): number | undefined {
  const places = minorDecimals(currency);
  const plain = typed.replace(/[\s\u00a0\u202f']/g, '').replace(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x660)).replace(',', '.');
  if (!/^\d+(\.\d+)?$/.test(plain)) return undefined;
  const [whole = '0', part = ''] = plain.split('.');
  if (part.replace(/0+$/, '').length > places) return undefined;
  const minor = Number(whole + part.slice(0, places).padEnd(places, '0'));
  return Number.isSafeInteger(minor) ? minor : undefined;
}
