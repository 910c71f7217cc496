import { cpus, loadavg, totalmem, type } from 'node:os';

/** What the figures were measured on. Compare ratios within one run, never figures across machines. */
export function machineLine(): string {
  const all = cpus();
  const [load = 0] = loadavg();
  return `${all.length} × ${all[0]?.model.trim() ?? 'unknown processor'}, ${Math.round(totalmem() / 1024 ** 3)} GiB, ${type()}, Node ${process.versions.node}, load ${load.toFixed(1)} at the start`;
}
