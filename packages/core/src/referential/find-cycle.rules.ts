/** Nodes and what each points to. */
export type Graph = ReadonlyMap<string, readonly string[]>;

/** Past this many, one more says nothing new. */
const MOST_CYCLES = 50;

/** Every way round that closes on itself, from the node it starts at: `['a', 'b', 'a']`. */
export function findCycles(graph: Graph): string[][] {
  const done = new Set<string>();
  const cycles: string[][] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (cycles.length >= MOST_CYCLES) return;
    const start = trail.indexOf(node);
    if (start >= 0) {
      cycles.push([...trail.slice(start), node]);
      return;
    }
    if (done.has(node)) return;
    for (const next of graph.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of graph.keys()) visit(node, []);
  return cycles;
}
