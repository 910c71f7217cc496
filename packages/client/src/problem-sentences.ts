/** What the log says of a call that came to nothing, after what was asked, with what a developer can do about it. English. */
export const sentences = {
  noAnswer: (origin: string): string => `got no answer from ${origin}. Check the connection, and the baseUrl passed to createClient(); in a browser, also that the server allows this page's origin.`,
  cancelled: (): string => 'was cancelled by the signal passed to it. Nothing more was sent.',
  timedOut: (ms: number, of: 'try' | 'call'): string =>
    `was not done within ${ms} ms (${of === 'try' ? 'one try' : 'token, tries and waits together'}). Try later, or raise timeouts.${of === 'try' ? 'perTryMs' : 'totalMs'}.`,
  tokenFailed: (): string => 'was not sent: getAccessToken() failed. Its error is the `cause`.',
  tokenMissing: (): string => 'was not sent: it needs a token. Pass getAccessToken to createClient(), and hand over a token.',
};
