import { parentPort, workerData } from 'node:worker_threads';
import type { TableWork, Work } from './work.ts';

const work = workerData as Work | TableWork;

parentPort?.postMessage('scene' in work ? await (await import('./do-work.ts')).doWork(work) : await (await import('./read-table-work.ts')).readTableWork(work));
