import type { RouteDescription } from '@jalon/contract';
import { acknowledges } from './check-acknowledgement.ts';
import type { Check } from './check-answer.ts';
import type { CommandBasis, CommandOptions } from './commands.ts';
import type { Send } from './send.ts';
import { TRANSFER } from './transfer.values.ts';

interface Draft { readonly id?: string | undefined }

/** Batches of more commands may be long: they get the time of a file. */
const SHORT = 20;

/** Sends commands of one kind of thing. Ids are made here, once per call of the caller's: every try carries the same ones. `more`: what else goes with them. */
export const commandSender = (send: Send, route: RouteDescription, isView: Check, uuid: () => string) =>
  async <R>(params: Readonly<Record<string, string>>, drafts: readonly Draft[], { include = 'none', dryRun = false, ifMatch, ...options }: CommandOptions, more: object = {}): Promise<R> => {
    const commands = drafts.map((draft) => ({ ...draft, id: draft.id ?? uuid(), v: 1 }));
    const check = acknowledges(commands.map(({ id }) => id), include === 'view' ? isView : undefined);
    const timeouts = commands.length > SHORT ? { ...TRANSFER, ...options.timeouts } : options.timeouts;
    return await send<R>({ route, params, body: { commands, dryRun, include, ...more }, ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }), check, options: { ...options, timeouts } });
  };

interface Inverse { readonly type: string; readonly payload: unknown }
interface Carried { readonly version: number; readonly outcomes: readonly unknown[]; readonly view?: unknown }
type OnBasis = CommandBasis & CommandOptions;

/** A verb for each type of command, and what takes commands back, by what sends them. Whoever gives them out says what they are. */
export function verbsOf<D, R extends Carried>(types: readonly string[], carry: (about: string, drafts: readonly D[], options: CommandOptions) => Promise<R>) {
  const edit = (type: string) => async (about: string, payload: unknown, { base, id, ...options }: OnBasis): Promise<object> => {
    const { version, outcomes, view } = await carry(about, [{ type, payload, base, id } as D], options);
    return { version, outcome: outcomes[0], ...(view !== undefined && { view }) };
  };
  const undo = (about: string, inverses: Inverse | readonly Inverse[], { base, ...options }: OnBasis): Promise<R> =>
    carry(about, [inverses].flat().map(({ type, payload }) => ({ type, payload, base }) as D), options);
  return { verbs: Object.fromEntries(types.map((type) => [type, edit(type)])), undo };
}
