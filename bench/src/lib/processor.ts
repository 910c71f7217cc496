import { readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Seconds of the processor a process has used so far, all its threads together (Linux). Other programs on the machine hardly change it. */
export function processorSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_PER_SECOND;
}

/** Milliseconds of the processor on this thread. */
export function processorTime(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

/** How fast something went, and what each of it cost the server's own process. */
export interface Rate {
  readonly perSecond: number;
  /** Microseconds of the processor for each. */
  readonly cost: number;
}
