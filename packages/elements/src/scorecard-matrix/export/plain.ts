/** Text as data: without the marks of direction a sentence is written with, nor its narrow spaces. */
export const plainText = (text: string): string => text.replace(/[\u2066-\u2069\u200e\u200f]/g, '').replace(/[\u00a0\u202f]/g, ' ');

/** A decimal as the view writes it. Anything else is text. */
export const isDecimal = (text: string): boolean => /^-?\d+(?:\.\d+)?$/.test(text);

/** Of a letter or a place, its word, worked out once. */
export function remembered<K>(make: (key: K) => string): (key: K) => string {
  const known = new Map<K, string>();
  return (key) => {
    let word = known.get(key);
    if (word === undefined) known.set(key, (word = make(key)));
    return word;
  };
}

/** Lets the page go on while something long is written: at most so many milliseconds at a time. */
export class Pace {
  #since = performance.now();
  static readonly SLICE = 12;
  get isDue(): boolean {
    return performance.now() - this.#since > Pace.SLICE;
  }
  async rest(): Promise<void> {
    await new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => { port1.close(); resolve(); };
      port2.postMessage(null);
    });
    this.#since = performance.now();
  }
}
