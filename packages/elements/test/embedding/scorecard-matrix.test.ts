import '../../src/define/scorecard-matrix.ts';
import { nameOf, rowsOf } from '../support/matrix.ts';
import { pause, until } from '../support/widget.ts';
import { embeddingSuite } from './suite.ts';

const $ = (element: Element, selector: string): HTMLElement | null => element.shadowRoot!.querySelector<HTMLElement>(selector);

embeddingSuite({
  tag: 'jalon-scorecard-matrix',
  attributes: { programme: 'pacasen', cycle: '2025', filterable: '' },
  as: 'verifier',
  shown: '[part=row]',
  async busy(element) {
    const row = await until(() => rowsOf(element).find((each) => nameOf(each) === 'Kolda'));
    row.querySelector('input')!.click();
    (row.children[3] as HTMLElement).click();
    await until(() => $(element, '[part=cell-line]') && $(element, '[part=selection]'));
    await pause(150);
  },
  state: (element) => rowsOf(element).filter((row) => row.querySelector('input')!.checked).map(nameOf).join(' '),
  looks: ['h2', '[part=row] .link', 'th', '[part=row] td', '.btn'],
  message: { key: 'matrix.title', seen: 'Matrice' },
});
