import type { RequestListener } from 'node:http';
import { DEMONSTRATION_SECRET, PERSONAS } from '../demonstration/personas.ts';
import type { Log } from '../log/log.ts';

interface PortalModule {
  readonly createPortalListener?: (options: {
    serverUrl: string; tokenEndpoint: string; personas: { id: string; name: string; clientId: string; clientSecret: string }[];
  }) => RequestListener;
}

/** The made-up agency's intranet. It is no part of a published server, so it may be missing. */
export async function portalListener(serverUrl: string, log: Log): Promise<RequestListener | undefined> {
  try {
    const { createPortalListener } = (await import('@jalon/portal')) as PortalModule;
    const personas = PERSONAS.map(({ id, name }) => ({ id, name, clientId: id, clientSecret: DEMONSTRATION_SECRET }));
    return createPortalListener?.({ serverUrl, tokenEndpoint: `${serverUrl}/demo/token`, personas });
  } catch (cause) {
    log.warn(`The demonstration intranet is not here: ${cause instanceof Error ? cause.message.split('\n')[0] : String(cause)}`);
    return undefined;
  }
}
