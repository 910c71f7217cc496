import { parentPort, workerData } from 'node:worker_threads';
import { doWork } from './do-work.ts';
import type { Work } from './work.ts';

parentPort?.postMessage(await doWork(workerData as Work));
