import { assessmentIdOf, type AnswerView, type InputValue, type RecordAnswerPayload, type ScorecardView } from '@jalon/core/assessment';
import type { AssessmentCommandDraft } from '@jalon/client';
import type { SendCommandsResponse } from '@jalon/contract';
import type { PersonaName } from '../stand-in/personas.ts';
import type { Raw, Suite } from './suite.ts';

/** Where the tests write: the commune of Kolda, whose coaches and secretary are among the personas. */
export const KOLDA = 'sn-kd-kd1-1';
export const KOLDA_REF = 'ansd:SN-KD-KD1-1';
export const LOUGA = 'sn-lg-ld1-1';

export interface Kolda {
  readonly id: string;
  /** The working draft as it stands now. */
  card(as?: PersonaName): Promise<ScorecardView>;
  /** An answer to the nth thing that can be recorded, other than any given before. */
  answer(card: ScorecardView, nth: number): RecordAnswerPayload;
  /** Sends commands raw: `commands` may hold anything. */
  send(as: PersonaName | undefined, commands: readonly unknown[], more?: object, headers?: Readonly<Record<string, string>>): Promise<Raw>;
  command(card: ScorecardView, nth: number, more?: object): AssessmentCommandDraft & { readonly id: string };
}

const VALUES: Readonly<Record<string, (n: number, currency: string, codes: readonly string[]) => InputValue>> = {
  money: (n, currency) => ({ amount: 1_000 + n, currency }), count: (n) => n, decimal: (n) => `0.${n}`, boolean: () => true, points: () => '1', choice: (n, _currency, codes) => codes[n % codes.length]!, sample: (n) => [{ ref: `unit ${n}`, pass: true }],
};

let given = 0;

export function createKolda({ api, programme, cycle }: Suite): Kolda {
  const id = assessmentIdOf(programme, cycle, KOLDA);
  const kolda: Kolda = {
    id,
    card: (as = 'coach-kolda') => api.as(as).scorecards.get({ territory: KOLDA_REF, programme, cycle }),
    answer({ gates, domains, catalogue, currency }, nth) {
      const items = [...domains.flatMap(({ indicators }) => indicators), ...gates].filter(({ asks }) => asks.inputs.length + asks.events.length > 0);
      const item = items[nth % items.length]!;
      given += 1;
      const valueOf = (code: string): InputValue => { const { type, values = [] } = catalogue.inputs[code]!; return VALUES[type]!(given, currency, values.map((one) => one.code)); };
      const input = Object.fromEntries(item.asks.inputs.map((code) => [code, valueOf(code)]));
      const events = Object.fromEntries(item.asks.events.map((code) => [code, '2024-12-20']));
      return { item: item.code, input, events, note: `Essai ${given}` };
    },
    send: (as, commands, more = {}, headers = {}) => api.ask('sendAssessmentCommands', { assessment: id }, { as, body: JSON.stringify({ commands, ...more }), headers }),
    command: (card, nth, more = {}) => ({ id: api.uuid(), v: 1, type: 'recordAnswer', base: card.version, payload: kolda.answer(card, nth), ...more }),
  };
  return kolda;
}

/** What each author says of an item. */
export const answersOf = ({ gates, domains }: ScorecardView, code: string): AnswerView[] =>
  [...gates, ...domains.flatMap(({ indicators }) => indicators)].find((item) => item.code === code)?.answers ?? [];
export const bodyOf = ({ body }: Raw) => body as SendCommandsResponse;
