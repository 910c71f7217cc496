import { route } from '../route-description.values.ts';

const officer = { access: 'token', personal: true } as const;
/** A grid written by hand may be large. */
const bodyBytes = 2_000_000;

/** What the officer of a programme does: grids, cycles, acts. */
export const PROGRAMME_ROUTES = {
  checkReferential: route({ name: 'checkReferential', method: 'POST', path: '/v1/referentials/check', ...officer, bodyBytes }),
  compareReferentials: route({ name: 'compareReferentials', method: 'POST', path: '/v1/referentials/compare', ...officer, bodyBytes }),
  publishReferential: route({ name: 'publishReferential', method: 'PUT', path: '/v1/referentials/:code/:version', ...officer, bodyBytes }),
  simulateChange: route({ name: 'simulateChange', method: 'POST', path: '/v1/simulations', ...officer, bodyBytes }),
  readMembershipTable: route({ name: 'readMembershipTable', method: 'POST', path: '/v1/membership-tables', ...officer }),
  getCycleDraft: route({ name: 'getCycleDraft', method: 'GET', path: '/v1/cycles/:programme/:cycle/draft', ...officer }),
  saveCycleDraft: route({ name: 'saveCycleDraft', method: 'PUT', path: '/v1/cycles/:programme/:cycle', ...officer, bodyBytes }),
  publishCycle: route({ name: 'publishCycle', method: 'POST', path: '/v1/cycles/:programme/:cycle/publish', ...officer }),
  addCycleAct: route({ name: 'addCycleAct', method: 'POST', path: '/v1/cycles/:programme/:cycle/acts', ...officer }),
  listProgrammeJournal: route({ name: 'listProgrammeJournal', method: 'GET', path: '/v1/programme-journal', ...officer }),
} as const;
