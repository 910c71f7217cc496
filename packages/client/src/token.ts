import type { AccessTokenRequest, GetAccessToken } from './client-options.ts';
import { untilAborted } from './limit.ts';

type Reason = AccessTokenRequest['reason'];

interface Pending {
  readonly token: Promise<string | undefined>;
  readonly controller: AbortController;
  waiting: number;
}

/** Where a call gets its token from. */
export interface TokenSource {
  get(reason: Reason, signal: AbortSignal): Promise<string | undefined>;
}

/**
 * Calls that need a token at the same moment share one request for it; nothing is kept afterwards, the host knows best.
 * A call refused with 401 never joins a `first` request: that one may be about to hand over the very token refused.
 */
export function createTokenSource(getAccessToken: GetAccessToken): TokenSource {
  const pending = new Map<Reason, Pending>();

  function start(reason: Reason): Pending {
    const controller = new AbortController();
    const token = (async () => (await getAccessToken({ reason, signal: controller.signal })) || undefined)();
    const request: Pending = { token, controller, waiting: 0 };
    pending.set(reason, request);
    const forget = () => {
      if (pending.get(reason) === request) pending.delete(reason);
    };
    token.then(forget, forget);
    return request;
  }

  return {
    async get(reason, signal) {
      signal.throwIfAborted();
      const request = pending.get(reason) ?? start(reason);
      request.waiting += 1;
      try {
        return await untilAborted(() => request.token, signal);
      } finally {
        request.waiting -= 1;
        if (request.waiting === 0 && signal.aborted) {
          if (pending.get(reason) === request) pending.delete(reason);
          request.controller.abort(signal.reason);
        }
      }
    },
  };
}
