/** A renamed or misspelt option would otherwise be ignored in silence. */
export function refuseUnknownOptions(name: string, options: object, known: readonly string[]): void {
  const unknown = Object.keys(options).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new TypeError(`${name}() does not know ${unknown.join(', ')}. It knows: ${known.join(', ')}.`);
}

export const notAUrl = (baseUrl: string | URL, cause: unknown): TypeError =>
  new TypeError(`createClient() got baseUrl=${JSON.stringify(String(baseUrl))}, which is not a URL. Give the address of the server: "https://jalon.example".`, { cause });
