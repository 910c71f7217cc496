/** The names of the `:parameters` of a path, as a type. */
export type PathParameters<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? Name | PathParameters<Rest>
  : P extends `${string}:${infer Name}`
    ? Name
    : never;

/** The names of the `:parameters` of a path, in the order they stand in it. */
export const parametersOf = (path: string): string[] => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name ?? '');

/**
 * Fills in the parameters of a route: `pathOf(ROUTES.getTerritory, { territory: 'ansd:SN-KD' })` is
 * `"/v1/territories/ansd:SN-KD"`. Everything but the colon of a reference is escaped.
 */
export function pathOf<P extends string>(route: { readonly path: P }, parameters: Readonly<Record<PathParameters<P>, string>>): string {
  const values = parameters as Readonly<Record<string, string>>;
  return route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(values[name] ?? '').replaceAll('%3A', ':'));
}
