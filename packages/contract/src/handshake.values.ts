/** Header in which a client says its version, `1.4.0`. Sent with a token or a body: a plain read stays a request any cache and any origin rule lets pass. */
export const CLIENT_HEADER = 'Jalon-Client';
/** Header in which a server says its version, on every answer. */
export const SERVER_HEADER = 'Jalon-Server';

/** The oldest client whose requests are still understood. */
export const MINIMUM_CLIENT = '1.0.0';

const order = new Intl.Collator('en', { numeric: true });

/** Whether a version comes before another. What is no version is no older: who says nothing that can be read is let through. */
export const isOlder = (version: string | null | undefined, minimum: string): boolean => /^\d+\.\d+\.\d+(?![\d.])/.test(version ?? '') && order.compare(version ?? '', minimum) < 0;
