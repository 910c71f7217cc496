import { createServer, type Server } from 'node:http';

/** One address of a site that is not ours. */
export interface HostPage {
  readonly body: string;
  readonly type?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface HostSite {
  readonly origin: string;
  /** Serves a page at an address from now on, in place of what stood there. */
  put(path: string, page: HostPage): string;
  close(): Promise<void>;
}

/** A site of somebody else's, on an origin of its own. `tokenOf` answers its `/session/token`, as a server that knows who is signed in. */
export async function openHostSite(port: number, tokenOf?: () => Promise<string>): Promise<HostSite> {
  const pages = new Map<string, HostPage>();
  const server: Server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    if (path === '/session/token' && request.method === 'POST' && tokenOf) {
      void tokenOf().then((token) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ access_token: token })));
      return;
    }
    const page = pages.get(path);
    response.writeHead(page ? 200 : 404, { 'content-type': page?.type ?? 'text/html; charset=utf-8', 'cache-control': 'no-store', ...page?.headers });
    response.end(page?.body);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${port}`;
  return {
    origin,
    put(path, page) {
      pages.set(path, page);
      return origin + path;
    },
    close: () => new Promise((resolve) => {
      server.close(() => resolve());
      server.closeAllConnections();
    }),
  };
}

/** A whole document around what a webmaster pasted. Its icon is its own, so that no browser asks for one. */
export const documentWith = (body: string, head = ''): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><title>Une page</title><link rel="icon" href="data:,">${head}</head>
<body><main><h1>Une page de la mairie</h1>
${body}
</main></body></html>`;
