// Serves the page with the strictest policy it works under. JALON_URL=https://jalon.example PORT=8080 node serve.mjs
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';
import { fileURLToPath } from 'node:url';

const jalon = process.env.JALON_URL ?? 'http://localhost:4173';
const widgets = new URL('./cdn/', import.meta.resolve('@jalon/elements'));
const types = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8' };
const policy = [
  "default-src 'none'", "script-src 'self'", "style-src 'self'", `connect-src ${jalon}`, "base-uri 'none'", "form-action 'none'",
  "require-trusted-types-for 'script'", 'trusted-types jalon',
].join('; ');

/** `/jalon/parts/x.js` is a file of the package, anything else one beside this one. */
function fileOf(path) {
  const [, home, rest] = /^\/(jalon\/)?([\w./-]*)$/.exec(path) ?? [];
  if (rest === undefined || rest.includes('..')) return undefined;
  return home ? new URL(rest, widgets) : new URL(rest || 'index.html', import.meta.url);
}

const server = createServer(async ({ url = '/' }, answer) => {
  try {
    const file = fileOf(new URL(url, 'http://page').pathname);
    const type = file && types[extname(file.pathname)];
    if (!type) throw new Error('unknown');
    const content = await readFile(fileURLToPath(file));
    const isPage = type.startsWith('text/html');
    answer.writeHead(200, { 'Content-Type': type, 'X-Content-Type-Options': 'nosniff', ...(isPage ? { 'Content-Security-Policy': policy } : {}) });
    answer.end(isPage ? content.toString().replaceAll('https://jalon.example', jalon) : content);
  } catch {
    answer.writeHead(404).end();
  }
});
server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
