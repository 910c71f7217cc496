/** Sets a value at a JSON Pointer of plain data; `undefined` takes it away. For tests that write one mistake at a time. */
export function setAt<T>(document: T, pointer: string, value: unknown): T {
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  let holder = document as Record<string, unknown>;
  for (const key of keys) holder = holder[key] as Record<string, unknown>;
  if (value === undefined && !Array.isArray(holder)) delete holder[last];
  else if (Array.isArray(holder) && last === '-') holder.push(value);
  else holder[last] = value;
  return document;
}
