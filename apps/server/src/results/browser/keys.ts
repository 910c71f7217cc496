import type { ResultKeys } from '@jalon/contract';

const PLACE = 'jalon-result-keys';

/** The server's keys, and since when they are kept where they could not be read just now. */
export interface KnownKeys {
  readonly document: ResultKeys;
  readonly storedAt: string | null;
}

/** From the server where it answers; else those this browser kept from an earlier visit. */
export async function keysOfServer(): Promise<KnownKeys | undefined> {
  try {
    const answer = await fetch('/.well-known/jalon-keys.json');
    const document = (await answer.json()) as ResultKeys;
    if (answer.ok && Array.isArray(document.keys)) {
      keep({ document, storedAt: new Date().toISOString() });
      return { document, storedAt: null };
    }
  } catch {
    // Without a network: what was kept.
  }
  return kept();
}

function keep(keys: KnownKeys): void {
  try {
    localStorage.setItem(PLACE, JSON.stringify(keys));
  } catch {
    // A browser that keeps nothing asks again next time.
  }
}

function kept(): KnownKeys | undefined {
  try {
    return (JSON.parse(localStorage.getItem(PLACE) ?? 'null') as KnownKeys | null) ?? undefined;
  } catch {
    return undefined;
  }
}
