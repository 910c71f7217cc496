import type { sentences as full } from './problem-sentences.ts';

/** The same in few words, for the files a page loads by script tag: put in the place of the others when these are built. */
export const sentences: typeof full = {
  noAnswer: (origin) => `got no answer from ${origin}. Check base-url, and that the server allows this page's origin.`,
  cancelled: () => 'was cancelled.',
  timedOut: (ms) => `was not done within ${ms} ms.`,
  tokenFailed: () => 'was not sent: getAccessToken() failed.',
  tokenMissing: () => 'was not sent: no token.',
};
