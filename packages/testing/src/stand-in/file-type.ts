const STARTS: readonly (readonly [type: string, start: readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]], ['image/png', [0x89, 0x50, 0x4e, 0x47]], ['image/jpeg', [0xff, 0xd8, 0xff]],
];

/** The type of a file, from its first bytes. Fewer types than the reference server, which also looks into office documents. */
export function typeOfBytes(bytes: Uint8Array): string | undefined {
  const known = STARTS.find(([, start]) => start.every((byte, at) => bytes[at] === byte));
  if (known) return known[0];
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' || /^\s*(<[a-z!?/]|#!)|[\u0000-\u0008\u000e-\u001f]/i.test(text) ? undefined : 'text/plain';
  } catch {
    return undefined;
  }
}
