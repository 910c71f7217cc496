import type { IncomingMessage } from 'node:http';
import { type PortalOptions, VISITOR } from './portal-options.ts';

export interface TokenAnswer {
  readonly status: number;
  readonly body: unknown;
}

const LONGEST_REQUEST = 1000;
const PATIENCE_MS = 10_000;

const problem = (status: number, detail: string): TokenAnswer => ({ status, body: { detail } });

async function personaAsked(request: IncomingMessage): Promise<string | undefined> {
  let text = '';
  for await (const piece of request.setEncoding('utf8')) {
    text += piece as string;
    if (text.length > LONGEST_REQUEST) return undefined;
  }
  try {
    const { persona } = JSON.parse(text) as { persona?: unknown };
    return typeof persona === 'string' ? persona : undefined;
  } catch {
    return undefined;
  }
}

/** A page of another origin must not be able to ask for one of our tokens. */
function comesFromOurPages(request: IncomingMessage, origin: string): boolean {
  return request.headers.origin === origin && request.headers['content-type']?.split(';')[0] === 'application/json';
}

/**
 * What any partner's server does: it knows who is signed in, proves who it is to the issuer, and hands the page a short-lived token.
 * The secret never leaves it. Here "who is signed in" is whoever the page says, since that is the demonstration.
 */
export async function sessionToken(request: IncomingMessage, origin: string, options: PortalOptions): Promise<TokenAnswer> {
  if (!comesFromOurPages(request, origin)) return problem(403, `Ask from a page of ${origin}, with JSON.`);
  const id = await personaAsked(request);
  if (id === VISITOR) return { status: 200, body: { access_token: null, expires_in: 0 } };
  const persona = options.personas.find((each) => each.id === id);
  if (!persona) return problem(400, `Send {"persona": "…"} with one of: ${[...options.personas.map((each) => each.id), VISITOR].join(', ')}.`);
  const doFetch = options.fetch ?? globalThis.fetch;
  const basic = [persona.clientId, persona.clientSecret].map(encodeURIComponent).join(':');
  const answer = await doFetch(options.tokenEndpoint, {
    method: 'POST',
    headers: { Authorization: `Basic ${Buffer.from(basic).toString('base64')}`, Accept: 'application/json' },
    body: new URLSearchParams({ grant_type: 'client_credentials' }),
    signal: AbortSignal.timeout(PATIENCE_MS),
  }).catch(() => undefined);
  const token = answer?.ok ? ((await answer.json().catch(() => undefined)) as Record<string, unknown> | undefined) : undefined;
  if (typeof token?.access_token !== 'string') return problem(502, `The issuer at ${options.tokenEndpoint} gave no token (${answer?.status ?? 'no answer'}).`);
  return { status: 200, body: { access_token: token.access_token, expires_in: Number(token.expires_in ?? 60) } };
}
