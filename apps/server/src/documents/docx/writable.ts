/** A text without what XML cannot hold. */
export const writable = (text: string): string => text.toWellFormed().replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '');
