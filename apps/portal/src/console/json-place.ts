const unescaped = (part: string): string => part.replaceAll('~1', '/').replaceAll('~0', '~');
const escaped = (part: string): string => part.replaceAll('~', '~0').replaceAll('/', '~1');
const partsOf = (pointer: string): string[] => pointer.split('/').slice(1).map(unescaped);

/** A JSON Pointer with one step more. */
export const below = (pointer: string, step: string | number): string => `${pointer}/${escaped(String(step))}`;

type Holder = Record<string, unknown>;
const isHolder = (value: unknown): value is Holder => typeof value === 'object' && value !== null;

/** What stands at a JSON Pointer; undefined where there is nothing. */
export const valueAt = (document: unknown, pointer: string): unknown =>
  partsOf(pointer).reduce<unknown>((value, part) => (isHolder(value) && Object.hasOwn(value, part) ? value[part] : undefined), document);

/** A copy of a document with this at a JSON Pointer; `undefined` takes away what stood there. What lies on the way is made where it lacks. */
export function withValue<T>(document: T, pointer: string, value: unknown): T {
  const copy = structuredClone(document);
  const parts = partsOf(pointer);
  const last = parts.pop();
  let holder: unknown = copy;
  for (const part of parts) {
    if (!isHolder(holder)) return copy;
    if (!Object.hasOwn(holder, part)) holder[part] = {};
    holder = holder[part];
  }
  if (!isHolder(holder) || last === undefined) return copy;
  if (value === undefined) delete holder[last];
  else holder[last] = value;
  return copy;
}

export interface Place { readonly start: number; readonly end: number }

const STRING = /"(?:[^"\\]|\\.)*"/y;
const PLAIN = /[^\s,\]}]+/y;

/** Steps through a text that is JSON, one value at a time. */
class Reader {
  at = 0;
  readonly #text: string;
  constructor(text: string) { this.#text = text; }
  get sign(): string { return this.#text[this.at] ?? ''; }
  space(): void { while (/[\s,:]/.test(this.sign)) this.at += 1; }
  read(what: RegExp): string {
    what.lastIndex = this.at;
    const found = what.exec(this.#text)?.[0] ?? '';
    this.at += Math.max(found.length, 1);
    return found;
  }
  /** Each member of the object or array that begins here, the reader standing on its value. */
  *members(): Generator<string> {
    const isArray = this.sign === '[';
    this.at += 1;
    for (let index = 0; ; index += 1) {
      this.space();
      if (this.sign === '' || this.sign === ']' || this.sign === '}') break;
      const name = isArray ? String(index) : (JSON.parse(this.read(STRING)) as string);
      this.space();
      yield name;
    }
    this.at += 1;
  }
  skip(): void {
    if (this.sign === '"') this.read(STRING);
    else if (this.sign === '{' || this.sign === '[') for (const _ of this.members()) this.skip();
    else this.read(PLAIN);
  }
}

/** Where in its text the value at a JSON Pointer stands, or the nearest one that holds it. The text must be JSON. */
export function placeIn(text: string, pointer: string): Place {
  const reader = new Reader(text);
  reader.space();
  const find = ([step, ...more]: readonly string[]): Place => {
    const start = reader.at;
    if (step !== undefined && (reader.sign === '{' || reader.sign === '[')) {
      for (const name of reader.members()) {
        if (name === step) return find(more);
        reader.skip();
      }
    } else reader.skip();
    return { start, end: reader.at };
  };
  return find(partsOf(pointer));
}
