// A plan moved by four quarters and put back, followed meanwhile. Start the product with `npm start`, then run `node --conditions=jalon-source examples/node/src/plan.ts` beside it.
import { createPlanning, isProblem } from '@jalon/client';
import { demonstrationToken } from './demonstration-token.ts';

const baseUrl = process.env.JALON_URL ?? 'http://localhost:4173';
process.env.JALON_TOKEN ??= await demonstrationToken(baseUrl, 'secretary-kolda');

const jalon = createPlanning({ baseUrl, getAccessToken: async () => process.env.JALON_TOKEN! });
const { items } = await jalon.plans.list({ territory: 'ansd:SN-KD-KD1-1', status: 'draft' });
const { plan } = await jalon.plans.get(items[0]!.id);
const stop = new AbortController();
const live = Promise.withResolvers<void>();
const following = jalon.plans.follow(plan.id, ({ type, by, version }) => {
  console.log(`${by.role}: ${type}, version ${version}`);
  if (version === plan.version + 2) stop.abort();
}, { signal: stop.signal, onState: () => live.resolve() });
await live.promise; // from here on no change is missed
try {
  const project = plan.projects.find(({ schedule }) => schedule)!;
  const { version, outcome } = await jalon.plans.moveProject(plan.id, { project: project.id, quarters: 4 }, { base: plan.version });
  const { verdict } = await jalon.plans.view(plan.id);
  console.log(verdict.code, verdict.over); // years over their ceiling
  await jalon.plans.undo(plan.id, outcome.inverse!, { base: version });
  await following;
} catch (e) { if (isProblem(e, 'stale')) console.log(e.current.entity, e.changedBy); else throw e; }
