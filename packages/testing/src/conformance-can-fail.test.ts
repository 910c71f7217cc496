import { describe, expect, it } from 'vitest';
import { runConformance } from './conformance/index.ts';
import { createStandIn, createStore, planningWorld, tokenOf } from './index.ts';

type Fetch = typeof globalThis.fetch;

/** Runs the suite, or one test of it, on an API, and gives the names of what failed. */
async function failuresOn(spoil: (fetch: Fetch) => Fetch, only?: string): Promise<string[]> {
  const tests: { name: string; body: () => Promise<void> }[] = [];
  const titles: string[] = [];
  runConformance({
    describe: (title, body) => {
      titles.push(title);
      body();
      titles.pop();
    },
    it: (title, body) => {
      const name = [...titles.slice(1), title].join(' ');
      if (only === undefined || name === only) tests.push({ name, body });
    },
    beforeAll: () => {}, expect, baseUrl: 'https://jalon.example', tokenFor: tokenOf, programme: 'exemple', fetch: spoil(createStandIn({ store: createStore(planningWorld()) }).fetch),
  });
  if (tests.length === 0) throw new Error(`no test is called ${only}`);
  const failed: string[] = [];
  for (const { name, body } of tests) await body().catch(() => failed.push(name));
  return failed;
}

/** An API whose requests or answers are tampered with. */
const tampering = (change: { request?: (request: Request, body: string) => Request; answer?: (answer: Response, body: string) => Response }) => (fetch: Fetch): Fetch => async (input, init) => {
  const original = new Request(input, init);
  const request = change.request ? change.request(original, await original.clone().text()) : original;
  const answer = await fetch(request);
  return change.answer && answer.headers.get('content-type') !== 'text/event-stream' ? change.answer(answer, await answer.clone().text()) : answer;
};
const withHeader = (request: Request, name: string, value: string | null): Request => {
  const headers = new Headers(request.headers);
  if (value === null) headers.delete(name);
  else headers.set(name, value);
  return new Request(request, { headers });
};
const withBody = (request: Request, body: string): Request => (request.method === 'POST' ? new Request(request.url, { method: 'POST', headers: request.headers, body }) : request);
const saying = (answer: Response, body: string): Response => new Response(body === '' ? null : body, { status: answer.status, headers: answer.headers });

describe('the conformance suite', () => {
  it('passes on the stand-in', async () => {
    expect(await failuresOn((fetch) => fetch)).toEqual([]);
  });

  it.each<[string, Parameters<typeof tampering>[0], string]>([
    ['always sends the whole content', { request: (request) => withHeader(request, 'if-none-match', null) }, 'an answer that was read before carries a tag, by which the reader is told with 304 that nothing changed'],
    ['does what it was asked to try', { request: (request, body) => withBody(request, body.replace('"dryRun":true', '"dryRun":false')) }, 'a dry run answers as if done, and changes nothing'],
    ['does a command again', { request: (request, body) => withBody(request, body.replaceAll(/"id":"[0-9a-f]{8}-[^"]+"/g, () => `"id":"${crypto.randomUUID()}"`)) }, 'the same command again is answered again and not done again'],
    ['takes everyone for the coach', { request: (request) => withHeader(request, 'authorization', `Bearer ${tokenOf('coach-kolda')}`) }, 'a person from elsewhere is refused by getAssessment'],
    ['takes everyone for signed in', { request: (request) => (request.headers.has('authorization') ? request : withHeader(request, 'authorization', `Bearer ${tokenOf('reader')}`)) }, 'every route that reads answers without a token exactly where it is public'],
    ['does not look at versions', { request: (request, body) => withBody(request, body.replaceAll(/"base":\d+/g, '"base":999')) }, 'recording an answer is done once, told in full, and found again'],
    ['does not name the colleague', { answer: (answer, body) => saying(answer, body.replace(/"changedBy":\{"role":"coach","name":"[^"]+"/, '"changedBy":{"role":"coach"')) }, 'a change somebody else made first is named, with who made it and what stands, and nothing is lost'],
    ['ignores If-Match', { request: (request) => withHeader(request, 'if-match', null) }, 'If-Match is strict: anything newer stops the command, though it would not be stale'],
    ['says where nothing is wrong', { answer: (answer, body) => saying(answer, body.replaceAll(/"pointer":"[^"]*"/g, '"pointer":""')) }, 'a command with a negative version gets a problem that points at it, and changes nothing'],
    ['cuts its lists short', { answer: (answer, body) => saying(answer, body.replace(/"nextCursor":"[^"]+"/, '"nextCursor":null')) }, 'lists give every line once, whatever the size of the pages'],
    ['lets shared caches keep drafts', { answer: (answer, body) => { const spoilt = saying(answer, body); spoilt.headers.set('cache-control', 'public, max-age=60'); return spoilt; } }, 'an answer that was read before stays out of shared caches where it depends on who asks'],
    ['names the officer to everyone', { answer: (answer, body) => saying(answer, body.replaceAll('"id":"officer"', '"id":"officer-adm"')) }, 'the review of a dossier shows everyone what is published, without the names of those who worked on it'],
    ['searches nothing', { request: (request) => new Request(request.url.replace(/([?&])q=[^&]*&?/, '$1'), request) }, 'the lines of a cycle are none for words nobody bears, and for signs that are no word; all of them for no words'],
    ['finds no code', { request: (request) => new Request(request.url.replace(/([?&])q=SN-[^&]*/, '$1q=zzzz'), request) }, 'the lines of a cycle are found by the words that find their territories, wherever in the list they stand'],
    ['searches everywhere', { request: (request) => new Request(request.url.replace(/(\?.*q=.*)&within=[^&]*/, '$1').replace(/&within=[^&]*(&q=)/, '$1'), request) }, 'the lines of a cycle are found by words and place together'],
    ['knows no promise', { request: (request) => new Request(request.url.replace(/&promised=(true|false)/, ''), request) }, 'the lines of a cycle are parted by promises'],
    ['takes the cursor of another search', { answer: (answer, body) => (body.includes('"invalid-cursor"') ? new Response('{"items":[],"nextCursor":null}', { headers: { 'content-type': 'application/json' } }) : saying(answer, body)) }, 'pages of the lines found go on from a cursor for the same words, however they are spelt, and for no others'],
    ['gives every list one tag', { answer: (answer, body) => { const spoilt = saying(answer, body); if (answer.headers.has('etag')) spoilt.headers.set('etag', '"one"'); return spoilt; } }, 'pages of the lines found leave the whole list its tag'],
    ['lists every state', { request: (request) => new Request(request.url.replace(/&review=[a-z%C-]+/, ''), request) }, 'what a review allows lists what waits in a state, and nothing else'],
    ['answers in another shape', { answer: (answer, body) => saying(answer, body.replaceAll('"basis"', '"base"')) }, 'every route that reads answers what the contract promises to somebody entitled'],
    ['does with a plan what it was asked to try', { request: (request, body) => withBody(request, body.replace('"dryRun":true', '"dryRun":false')) }, 'a change to a plan, tried or pasted, answers as if done when it is only tried, and changes nothing'],
    ['does a command on a plan again', { request: (request, body) => withBody(request, body.replaceAll(/"id":"[0-9a-f]{8}-[^"]+"/g, () => `"id":"${crypto.randomUUID()}"`)) }, 'a command on a plan that comes again is answered again and not done again, though it comes five times at the same moment'],
    ['shows plans to everyone', { request: (request) => withHeader(request, 'authorization', `Bearer ${tokenOf('secretary-kolda')}`) }, 'a person from elsewhere, on plans, is refused by getPlan'],
    ['lists plans of everywhere', { request: (request) => new Request(request.url.replace(/territory=[^&]*&?/, ''), request) }, 'making a plan puts it in the lists of its territory and of what lies around it, and of no other status'],
    ['takes everyone for the mayor', { request: (request) => withHeader(request, 'authorization', `Bearer ${tokenOf('mayor-kolda')}`) }, 'rights on a plan are those of its people: its team drafts, a reader reads, the mayor proposes'],
    ['offers no way out', { answer: (answer, body) => saying(answer, body.replaceAll('"mend":', '"mended":')) }, 'a rule that blocks keeps a plan from its council until what it offers is done'],
    ['does not say who wrote in the plan', { answer: (answer, body) => saying(answer, body.replace(/"changedBy":\{"role":"coach","name":"[^"]+"/, '"changedBy":{"role":"coach"')) }, 'two people on one plan on the same part, the second is told what stands and who wrote it, and nothing is lost'],
    ['ignores If-Match on plans', { request: (request) => withHeader(request, 'if-match', null) }, 'two people on one plan who names a tag in If-Match is stopped by anything newer'],
    ['forgets what was adopted', { answer: (answer, body) => saying(answer, body.replaceAll('"baseline":{', '"adopted":{')) }, 'a plan before its council is proposed, adopted, sent and approved, each by who may; its first year then stands, and moves with a motive'],
    ['tells plans to who follows assessments', { request: (request) => new Request(request.url.replace(/changes\?since=(\d+)$/, 'changes?since=$1&kinds=assessment,plan'), request) }, 'changes to plans come with those of other kinds to who asks for them, and to nobody else'],
    ['streams plans to everyone', { request: (request) => (request.url.includes('/stream') ? withHeader(request, 'authorization', `Bearer ${tokenOf('reader')}`) : request) }, 'the stream of changes tells nothing to a person from elsewhere'],
    ['begins its stream anew', { request: (request) => withHeader(request, 'last-event-id', null) }, 'the stream of changes tells a change as it is written, and goes on after the last one its reader has'],
    ['leaves a letter out of a file', { answer: (answer, body) => (answer.headers.get('content-type')?.startsWith('text/csv') ? saying(answer, body.replace('Ligne line-a', 'Lign line-a')) : saying(answer, body)) }, 'a plan as a file goes out and comes back unchanged'],
    ['loses a franc', { answer: (answer, body) => saying(answer, body.replaceAll('"given":40000000', '"given":39999999')) }, 'an allocation run begins with its first commands, is computed, and shares each envelope to the last franc'],
    ['pays what was not granted', { request: (request, body) => withBody(request, body.replace('"amount":29000000', '"amount":28000000')) }, 'money granted is not money paid: each step has its own acts, and never more than was granted'],
    ['grants what it did not compute', { request: (request, body) => withBody(request, body.replace('"amount":41000000', '"amount":40000000')) }, 'money granted is granted as it was computed: a figure changed since keeps it back'],
    ['shows every commune what each gets', { request: (request) => (request.url.includes('/amounts/') ? withHeader(request, 'authorization', `Bearer ${tokenOf('officer-adm')}`) : request) }, 'a commune and its own money sees it once it is granted, and tells what it entered in its budget: its own alone'],
    ['lets a commune see how money is prepared', { request: (request) => withHeader(request, 'authorization', `Bearer ${tokenOf('officer-adm')}`) }, 'rights on a run keep a commune from elsewhere from getAllocationView'],
  ])('fails on an API that %s', async (_, change, failing) => {
    expect(await failuresOn((fetch) => fetch, failing)).toEqual([]);
    expect(await failuresOn(tampering(change), failing)).toEqual([failing]);
  });
});
