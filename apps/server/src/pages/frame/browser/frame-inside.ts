// In the page of one widget: tells the page around how high it is and what happens, and asks it for tokens.
import { RELAYED, type FrameMessage } from '../frame.values.ts';

/** As long as a page may take to say who is signed in. After that the reader is taken for a visitor. */
const PATIENCE_MS = 10_000;

type Reason = 'first' | 'unauthorized';

/** Origin of the page around: the server lets none but those on its list be it. */
function originAround(): string | undefined {
  // Not every browser tells.
  const [nearest] = (location as Partial<Location>).ancestorOrigins ?? [];
  return nearest ?? URL.parse(document.referrer)?.origin;
}

let around = originAround();
interface Question {
  readonly message: Extract<FrameMessage, { jalon: 'token?' }>;
  readonly answer: (answer: Extract<FrameMessage, { jalon: 'token' }>) => void;
}
const waiting = new Map<number, Question>();
/** Whether a question was given up, and its reader taken for a visitor. */
let gaveUp = false;

function tell(message: FrameMessage): void {
  if (around !== undefined && around !== 'null') parent.postMessage(message, around);
}

let told = 0;
function tellHeight(): void {
  const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
  if (height === told) return;
  told = height;
  tell({ jalon: 'height', height });
  try {
    window.requestResize?.();
  } catch {
    // The page around is not among those that may size this one.
  }
}

let asked = 0;
function askToken({ reason, signal }: { reason: Reason; signal: AbortSignal }): Promise<string | null> {
  const id = (asked += 1);
  const message: Question['message'] = { jalon: 'token?', id, reason };
  return new Promise<string | null>((resolve, reject) => {
    const patience = setTimeout(() => {
      console.info('The page around this frame did not say who is signed in. Load frame.js there, and set getAccessToken on the frame.');
      gaveUp = true;
      resolve(null);
    }, PATIENCE_MS);
    waiting.set(id, { message, answer: ({ token, failed }) => {
      clearTimeout(patience);
      if (failed === true) reject(new Error('The page around this frame could not get a token.'));
      else resolve(token ?? null);
    } });
    signal.addEventListener('abort', () => reject(signal.reason as Error));
    tell(message);
  }).finally(() => waiting.delete(id));
}

const holder = (): Element | null => document.querySelector('jalon-provider[data-token]');

/** The file of the page around came after this frame: it heard nothing of what was asked before. */
function askAgain(): void {
  for (const { message } of waiting.values()) tell(message);
  if (!gaveUp) return;
  gaveUp = false;
  Object.assign(holder() ?? {}, { getAccessToken: (about: Parameters<typeof askToken>[0]) => askToken(about) });
}

function listen(): void {
  addEventListener('message', ({ origin, source, data }: MessageEvent<FrameMessage | null>) => {
    if (source !== parent || !data) return;
    if (data.jalon === 'hello') {
      around ??= origin;
      told = 0;
      tellHeight();
      askAgain();
    }
    if (data.jalon === 'token' && origin === around) waiting.get(data.id)?.answer(data);
  });
  new ResizeObserver(tellHeight).observe(document.body);
  for (const [type, names] of Object.entries(RELAYED)) {
    document.addEventListener(type, (event) => tell({ jalon: 'event', type, detail: Object.fromEntries(names.map((name) => [name, (event as unknown as Record<string, unknown>)[name]])) }));
  }
  if (around === undefined) parent.postMessage({ jalon: 'hello?' } satisfies FrameMessage, '*');
}

if (parent !== window) {
  Object.assign(holder() ?? {}, { getAccessToken: askToken });
  listen();
}

declare global {
  interface Window {
    /** Chromium, from 154. */
    requestResize?(): void;
  }
}
