/** What a record of the document itself holds under a code, which may well be called `constructor`. */
export const heldIn = <T>(record: Readonly<Record<string, T>>, code: string): T | undefined => (Object.hasOwn(record, code) ? record[code] : undefined);
