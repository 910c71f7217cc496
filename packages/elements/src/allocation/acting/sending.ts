import { isProblem, type JalonSource } from '@jalon/client';
import { ALLOCATIONS_ROUTES, type SendAllocationCommandsRequest, type SendAllocationCommandsResponse } from '@jalon/contract';
import type { AllocationView, RunBody, RunCommand, RunRefusal } from '@jalon/core/allocation';
import { describeRunRefusal as inFrench } from '@jalon/core/messages/fr';
import type { Language } from '@jalon/core/shared';
import type { LitElement } from 'lit';
import type { Say } from '../../language/strings.ts';
import { JalonErrorEvent } from '../../shared/events.ts';
import { sentenceOf } from '../beside/notices.ts';

type Describe = (refusal: RunRefusal, figures: Readonly<Record<string, string>>, currency: string) => string;
const described: Partial<Record<Language, Describe>> = { fr: inFrench };

/** Loads how core words a refusal. */
export async function loadSentences(language: Language): Promise<void> {
  if (described[language]) return;
  described[language] = (await (language === 'en' ? import('@jalon/core/messages/en') : import('@jalon/core/messages/ar'))).describeRunRefusal;
}

/** What it needs of the widget. */
export interface ActingHost {
  readonly host: LitElement;
  source(): JalonSource | undefined;
  replace(view: AllocationView): void;
  refresh(): Promise<void>;
}

/** The run that commands are for, as the person saw it; with `create` they begin it. */
export interface Target { readonly run: string; readonly version: number; readonly create?: SendAllocationCommandsRequest['create'] }

/** Lines and commands of one request: what a server takes at once. */
const MOST_COMMANDS = 200;

const isAnswer = (answer: unknown): string | undefined => (typeof (answer as { version?: unknown } | null)?.version === 'number' ? undefined : 'no version');

/** Sends gestures once each: the same again keeps its ids and its base, so that the server knows whether it was carried out. */
export class Sending {
  readonly #of: ActingHost;
  #sent: { readonly json: string; readonly commands: readonly RunCommand[] } | undefined;

  constructor(of: ActingHost) {
    this.#of = of;
  }

  /** Another gesture begins. */
  forget(): void {
    this.#sent = undefined;
  }

  /** Carries commands out, all or none, and shows what stands then; answers with the id of the run. */
  async send({ run, version, create }: Target, bodies: readonly RunBody[]): Promise<void> {
    if (bodies.length === 0) return;
    const json = JSON.stringify([run, bodies.map(withoutIds)]);
    if (this.#sent?.json !== json) this.#sent = { json, commands: bodies.slice(0, MOST_COMMANDS).map((body) => ({ id: crypto.randomUUID(), v: 1, base: version, ...body }) as RunCommand) };
    const { view } = await this.#of.source()!.ask!<SendAllocationCommandsResponse>({
      route: ALLOCATIONS_ROUTES.sendAllocationCommands, params: { run }, body: { commands: this.#sent.commands, include: 'view', create }, check: isAnswer,
    });
    this.#sent = undefined;
    if (view) this.#of.replace(view);
    else await this.#of.refresh();
  }

  /** Why it was not carried out, in words. What somebody else did meanwhile is shown, and what was typed waits for a new decision. */
  async failed(say: Say, currency: string, error: unknown): Promise<string> {
    const problem = isProblem(error) ? error : undefined;
    this.#of.host.dispatchEvent(new JalonErrorEvent(problem?.code ?? 'unknown', problem?.requestId, error));
    const refusal = problem?.code === 'stale' ? 'stale' : problem?.refusal;
    const name = problem?.changedBy?.name;
    const figures = { ...problem?.errors[0]?.figures, ...(name ? { name } : {}) } as Readonly<Record<string, string>>;
    if (problem && problem.code !== 'no-answer' && problem.code !== 'timeout') this.#sent = undefined;
    if (refusal === 'stale') await this.#of.refresh();
    return refusal ? (described[say.format.language] ?? inFrench)(refusal as RunRefusal, figures, currency) : sentenceOf(say, problem ?? { code: 'unknown' as never, detail: String(error) });
  }
}

/** The id of a movement is made anew at each try; what it says is what counts. */
const withoutIds = ({ type, payload }: RunBody): unknown => [type, { ...payload, ...('ref' in payload && 'movement' in payload ? { movement: '' } : {}) }];
