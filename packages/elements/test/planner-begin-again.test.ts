import { expect } from '@open-wc/testing';
import type { JalonPtiPlanner } from '../src/planner/jalon-pti-planner.ts';
import { $, $$, mountPlanner, planClient, storeWithPlans, words } from './support/planner.ts';
import { until, type Network } from './support/widget.ts';

const LOUGA = 'sn-lg-ld1-1';
const begin = (element: Element): HTMLButtonElement | undefined => $$<HTMLButtonElement>(element, 'button').find((one) => words(one) === 'Commencer le plan');
const ofLouga = (network: Network, programme = 'pacasen'): JalonPtiPlanner => mountPlanner({ territory: LOUGA, programme, client: planClient({ as: 'secretary-louga', store: storeWithPlans(), network }) });

describe('a plan that is to be begun', () => {
  it('is offered once what tells who may could be read, though it could not at first', async () => {
    let isDown = true;
    let asked = 0;
    const element = ofLouga((request, answer) => {
      if (!/\/planning-frameworks/.test(new URL(request.url).pathname)) return answer();
      asked += 1;
      return isDown ? Promise.reject(new TypeError('no network')) : answer();
    });
    await until(() => asked > 0 && $(element, '[part=note]'), 'the failure');
    await element.updateComplete;
    expect(begin(element)).to.equal(undefined);
    isDown = false;
    await element.refresh();
    (await until(() => begin(element), 'what begins a plan')).click();
    await until(() => $(element, '.pform'), 'the form');
  });

  it('is of the programme that is shown by then, not of the one before', async () => {
    const sent: string[] = [];
    const element = ofLouga(async (request, answer) => {
      if (request.method === 'POST' && /\/plans\/[^/]+\/commands$/.test(new URL(request.url).pathname)) sent.push(await request.clone().text());
      return answer();
    }, 'autre');
    await until(() => begin(element), 'what begins a plan of the first');
    element.programme = 'pacasen';
    await element.updateComplete;
    (await until(() => begin(element), 'what begins a plan of the second')).click();
    (await until(() => $<HTMLFormElement>(element, '.pform'), 'the form')).requestSubmit();
    await until(() => sent.length > 0, 'what is sent');
    expect(sent.join()).to.include('"programme":"pacasen"').and.not.include('"autre"');
  });
});
