import type { ClientOptions } from './client-options.ts';

/** Makes ids of commands. `crypto` is looked up at each. */
export const uuidOf = ({ uuid }: Pick<ClientOptions, 'uuid'>) => (): string => uuid?.() ?? globalThis.crypto.randomUUID();
