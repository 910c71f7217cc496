import type { RouteDescription } from '@jalon/contract';
import type { CallOptions } from './call-options.ts';
import { acknowledges } from './check-acknowledgement.ts';
import type { Check } from './check-answer.ts';
import type { Send } from './send.ts';
import { TRANSFER } from './transfer.values.ts';

interface Draft { readonly id?: string | undefined }
interface Options extends CallOptions {
  readonly dryRun?: boolean | undefined;
  readonly include?: 'view' | 'none' | undefined;
  readonly ifMatch?: string | undefined;
}

/** Batches of more commands may be long: they get the time of a file. */
const SHORT = 20;

/** Sends commands of one kind of thing. Ids are made here, once per call of the caller's: every try carries the same ones. `more`: what else goes with them. */
export const commandSender = (send: Send, route: RouteDescription, isView: Check, uuid: () => string) =>
  async <R>(params: Readonly<Record<string, string>>, drafts: readonly Draft[], { include = 'none', dryRun = false, ifMatch, ...options }: Options, more: object = {}): Promise<R> => {
    const commands = drafts.map((draft) => ({ ...draft, id: draft.id ?? uuid(), v: 1 }));
    const check = acknowledges(commands.map(({ id }) => id), include === 'view' ? isView : undefined);
    const timeouts = commands.length > SHORT ? { ...TRANSFER, ...options.timeouts } : options.timeouts;
    return await send<R>({ route, params, body: { commands, dryRun, include, ...more }, ...(ifMatch !== undefined && { headers: { 'if-match': ifMatch } }), check, options: { ...options, timeouts } });
  };
