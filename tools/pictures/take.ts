import { chromium as playwright, type Browser, type Page } from 'playwright';
import { chromium } from '../test/browsers.ts';
import type { Look } from './looks.values.ts';

/** Everything about text that a machine would decide by itself, decided. */
const PINNED = ['--font-render-hinting=none', '--disable-lcd-text', '--disable-font-subpixel-positioning', '--force-device-scale-factor=1', '--force-color-profile=srgb', '--hide-scrollbars'];

export const openBrowser = (): Promise<Browser> => {
  const { executablePath, args } = chromium();
  // A field for a date is written in the language of the browser, whatever the page says.
  return playwright.launch({ executablePath, args: [...args, ...PINNED], env: { ...process.env, LANGUAGE: 'fr' } });
};

/** Numbers that differ from run to run would differ in the picture: the first is always the first. */
function countInsteadOfChance(): void {
  let count = 0;
  crypto.randomUUID = () => `00000000-0000-4000-8000-${String((count += 1)).padStart(12, '0')}`;
  Math.random = () => 0.5;
}

interface Preview { currentRender?: { id?: string; phase?: string } }

const STOPPED = ['finished', 'completed', 'errored', 'aborted'];

/** Waits until the story is drawn and its play function has ended; says how it ended. */
async function ended(page: Page, story: string): Promise<string> {
  const phase = await page.waitForFunction(([id, stopped]) => {
    const { currentRender } = (globalThis as unknown as { __STORYBOOK_PREVIEW__?: Preview }).__STORYBOOK_PREVIEW__ ?? {};
    return currentRender?.id === id && stopped.includes(currentRender.phase ?? '') ? currentRender.phase : undefined;
  }, [story, STOPPED] as const, { timeout: 45_000 });
  return String(await phase.jsonValue());
}

/** What the play function of the story threw: Storybook says so on its channel, then goes on as if it were well. */
function thrown(): string | undefined {
  const channel = (globalThis as unknown as { __STORYBOOK_ADDONS_CHANNEL__?: { last(event: string): readonly { readonly message?: string }[] | undefined } }).__STORYBOOK_ADDONS_CHANNEL__;
  return channel?.last('playFunctionThrewException')?.map(({ message }) => message ?? '').join(' ');
}

/** What is still on its way when the story says it is ready: faces, parts of a widget, text laid out with them. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const rows = () => [...document.querySelectorAll('*')].reduce((sum, { shadowRoot }) => sum + (shadowRoot?.querySelectorAll('*').length ?? 0), 0);
    let before = -1;
    for (let still = 0; still < 3;) {
      await new Promise((resolve) => setTimeout(resolve, 120));
      const now = rows();
      still = now === before ? still + 1 : 0;
      before = now;
    }
    await document.fonts.ready;
    scrollTo(0, 0);
  });
}

/** Shows a story in a look until what is asked of its page is done. Throws where the story fails. */
export async function showing<Answer>(browser: Browser, frame: string, story: string, look: Look, ask: (page: Page) => Promise<Answer>): Promise<Answer> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 900 }, deviceScaleFactor: 1, locale: 'fr-FR', timezoneId: 'Africa/Dakar', colorScheme: 'light', reducedMotion: 'reduce', ...(look.forcedColors && { forcedColors: look.forcedColors }),
  });
  try {
    const page = await context.newPage();
    await page.clock.setFixedTime('2025-05-12T10:00:00Z');
    await page.addInitScript(countInsteadOfChance);
    if (look.media) await page.emulateMedia({ media: look.media });
    const globals = Object.entries({ face: 'kept', ...look.globals }).map(([name, value]) => `${name}:${value}`).join(';');
    await page.goto(`${frame}?id=${encodeURIComponent(story)}&viewMode=story&globals=a11y.manual:!true;${globals}`);
    const phase = await ended(page, story);
    if (phase === 'errored' || phase === 'aborted') throw new Error(`The story ${story} did not end well: ${await page.locator('#error-message').textContent().catch(() => phase)}`);
    // Plays look for French words on a screen: in another language, and on paper, they may end without finding them.
    const fault = look.globals?.['locale'] || look.media ? undefined : await page.evaluate(thrown);
    if (fault !== undefined) throw new Error(`The story ${story} did not play to its end: ${fault}`);
    await settled(page);
    return await ask(page);
  } finally {
    await context.close();
  }
}

/** Takes one picture of a story, whole, as PNG. */
export const take = (browser: Browser, frame: string, story: string, look: Look): Promise<Buffer> =>
  showing(browser, frame, story, look, (page) => page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
