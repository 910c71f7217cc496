import '../../src/define/allocation.ts';
import { $, IN_JULY, openButton, storeOfRuns, words } from '../support/allocation.ts';
import { until } from '../support/widget.ts';
import { embeddingSuite } from './suite.ts';

embeddingSuite({
  tag: 'jalon-allocation',
  attributes: { programme: 'pacasen', cycle: '2022' },
  as: 'officer-adm',
  store: storeOfRuns,
  now: IN_JULY,
  shown: '[part=row]',
  async busy(element) {
    await until(() => $(element, '[part=filters]') && $(element, '[part=compare]') && $(element, '[part=acting]'), 'what stands around the table');
    if (!$(element, '[part=why]')) openButton(element, 'Kolda').click();
    await until(() => $(element, '[part=why] .calc'), 'the calculation');
  },
  state: (element) => words($(element, '[part=why] .lead')),
  looks: ['h2', '[part=row] .open', 'th', '[part=row] td', '.btn'],
  message: { key: 'allocation.who', seen: 'Qui reçoit quoi' },
});
