import { isJobOver, type Job } from '@jalon/contract';
import type { PersonaName } from '../stand-in/personas.ts';
import { expectAnswer, type Suite } from './suite.ts';

/** Waits for a job to come to its end. */
export async function endedJob(scene: Suite, as: PersonaName | undefined, job: Job): Promise<Job> {
  let now = job;
  for (let tries = 0; tries < 2000 && !isJobOver(now); tries += 1) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const raw = await scene.api.ask('getJob', { job: job.id }, { as });
    expectAnswer(scene, 'getJob', raw);
    now = raw.body as Job;
  }
  return now;
}
