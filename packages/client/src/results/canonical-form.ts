/**
 * The RFC 8785 form of what JSON can hold: no white space, members in the order of their UTF-16 code units, numbers and texts as ECMAScript writes
 * them. Two documents that say the same have the same form.
 *
 * @throws {TypeError} For what JSON cannot hold, and for text with half a surrogate pair, which has no UTF-8.
 */
export function canonicalForm(value: unknown): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value))) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(canonicalForm).join(',')}]`;
  if (typeof value !== 'object') throw new TypeError(`canonicalForm() takes what JSON can hold, not ${typeof value}.`);
  // The usual order of texts is that of their code units, which is the one RFC 8785 asks for.
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([name, one]) => `${quoted(name)}:${canonicalForm(one)}`).join(',')}}`;
}

function quoted(text: string): string {
  if (/\p{Surrogate}/u.test(text)) throw new TypeError('canonicalForm() takes no text with half a surrogate pair.');
  return JSON.stringify(text);
}
