// Sizes the frames of one Jalon server on a page of others, hands them tokens, and tells what happens in them. Served as /cdn/…/frame.js.
import type { FrameMessage } from '../frame.values.ts';

type JalonFrame = HTMLIFrameElement & { getAccessToken?: (asked: { reason: string }) => string | null | undefined | Promise<string | null | undefined> };

const { origin: server } = new URL(import.meta.url);
const frames = (): JalonFrame[] => [...document.querySelectorAll<JalonFrame>('iframe')].filter(({ src }) => src.startsWith(`${server}/frame/`));

async function answerToken(frame: JalonFrame, { id, reason }: Extract<FrameMessage, { jalon: 'token?' }>): Promise<void> {
  let answer: FrameMessage = { jalon: 'token', id, token: null };
  try {
    answer = { jalon: 'token', id, token: (await frame.getAccessToken?.({ reason })) ?? null };
  } catch (error) {
    answer = { jalon: 'token', id, failed: true };
    console.error(error);
  }
  frame.contentWindow?.postMessage(answer, server);
}

addEventListener('message', ({ origin, source, data }: MessageEvent<FrameMessage | null>) => {
  const frame = origin === server && data ? frames().find(({ contentWindow }) => contentWindow === source) : undefined;
  if (!frame || !data) return;
  if (data.jalon === 'hello?') frame.contentWindow?.postMessage({ jalon: 'hello' }, server);
  if (data.jalon === 'height' && data.height > 0) frame.style.blockSize = `${Math.min(data.height, 20_000)}px`;
  if (data.jalon === 'token?') void answerToken(frame, data);
  if (data.jalon === 'event') frame.dispatchEvent(new CustomEvent(data.type, { detail: data.detail, bubbles: true }));
});

// Those that were there before this file. It carries nothing, and one that is still empty must not be an error.
for (const frame of frames()) frame.contentWindow?.postMessage({ jalon: 'hello' }, '*');
