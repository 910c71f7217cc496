import { sendKeys } from '@web/test-runner-commands';

const agent = navigator.userAgent;
export const browser: 'chromium' | 'firefox' | 'webkit' = agent.includes('Firefox') ? 'firefox' : agent.includes('Chrome') ? 'chromium' : 'webkit';

/** A key pressed by a hand, not by a script. Firefox knows the space bar by its character alone. */
export const press = (key: string): Promise<void> => sendKeys({ press: key === 'Space' && browser === 'firefox' ? ' ' : key });

/** A key held with another. WebKit's driver presses one at a time: there the event is made by hand. */
export async function pressWith(held: 'Control' | 'Shift', key: string, target: Element): Promise<void> {
  if (browser === 'webkit') {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, ctrlKey: held === 'Control', shiftKey: held === 'Shift', bubbles: true, composed: true, cancelable: true }));
    return;
  }
  await sendKeys({ down: held });
  await sendKeys({ press: key });
  await sendKeys({ up: held });
}

/** Skips a test where a browser cannot do what it is about; docs/browsers.md lists these. */
export function only(context: Mocha.Context, ...able: readonly (typeof browser)[]): void {
  if (!able.includes(browser)) context.skip();
}
