import { createContext } from '@lit/context';
import type { JalonSource } from '@jalon/client';

/** Where the widgets inside a `<jalon-provider>` read from, and write to when it has `assessments`. */
export const clientContext = createContext<JalonSource | undefined>(Symbol.for('jalon.client'));
