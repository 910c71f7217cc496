import type { JalonSource } from '@jalon/client';
import type { TemplateResult } from 'lit';
import type { Say } from '../../language/strings.ts';
import { Part } from '../../shared/part.ts';
import type { Beginning, BeginHost } from '../forms/begin.ts';

interface Standing {
  readonly part: Part<typeof import('../forms/begin.ts')>;
  beginning?: Beginning;
}

/** What begins a plan, by planner: loaded where there is none. */
const standings = new WeakMap<BeginHost, Standing>();

/** Where a territory has no plan: begins one for whoever may. `undefined` as long as nobody knows who may, and where the page wants nothing changed. */
export function beginning(say: Say, host: BeginHost & { readonly readonly: boolean }, source: JalonSource | undefined): TemplateResult | undefined {
  const { territory, programme, plan } = host;
  if (host.readonly || !source || !territory || plan) return undefined;
  let standing = standings.get(host);
  if (!standing) standings.set(host, (standing = { part: new Part(host, () => import('../forms/begin.ts')) }));
  const { part } = standing;
  if (!part.value) return void (part.hasFailed || part.load());
  if (!standing.beginning?.isOf(source, territory, programme)) void (standing.beginning = new part.value.Beginning(host, source, territory, programme)).load(say.format.language);
  return standing.beginning!.draw(say);
}

/** What did not come is asked for again. */
export function beginAgain(host: BeginHost): void {
  const { part, beginning: begun } = standings.get(host) ?? {};
  if (part?.hasFailed || begun?.hasFailed) standings.delete(host);
}
