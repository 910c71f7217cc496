// The least a Node server can do: one answer, made once, sent each time. Started by bare-server.ts with the answer on its standard input.
import { createServer } from 'node:http';
import { json } from 'node:stream/consumers';
import type { FixedAnswer } from './fixed-answer.ts';

const { body, headers, etag } = (await json(process.stdin)) as FixedAnswer;
const bytes = Buffer.from(body, 'base64');
const withoutBody = headers.filter(([name]) => !/^content-(type|length|encoding)$/i.test(name)).flat();
const withBody = headers.flat();

const server = createServer((request, response) => {
  if (request.headers['if-none-match'] === etag) response.writeHead(304, withoutBody).end();
  else response.writeHead(200, withBody).end(bytes);
});
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  process.stdout.write(`${typeof address === 'object' ? address?.port : ''}\n`);
});
