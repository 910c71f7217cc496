import type { Locator, Page } from 'playwright';
import { inject } from 'vitest';
import type { Person } from './browser.ts';

export const portalUrl = (): string => inject('portalUrl');
export const serverUrl = (): string => inject('serverUrl');
/** The only two origins a partner's page speaks to. */
export const origins = (): string[] => [portalUrl(), serverUrl()];

export const KOLDA = 'ansd:SN-KD-KD1-1';
export const LOUGA = 'ansd:SN-LG-LD1-1';
export const FATICK_2021 = 'ansd:SN-FK-FD1-1@2021';
export const MALIKA_2021 = 'ansd:SN-DK-KM2-1@2021';

/** The scorecard on the page; its shadow root is open to what reads the page. */
export const card = (page: Page): Locator => page.locator('jalon-scorecard');
export const sections = (page: Page): Locator => card(page).locator('section');
export const item = (page: Page, code: string): Locator => card(page).locator(`[data-item="${code}"]`);

/** Opens the agency's page on a territory, and waits until its verdict is said. */
export async function openCard({ page, faults }: Person, place = KOLDA, path = '/fiche'): Promise<void> {
  await page.goto(`${portalUrl()}${path}#${place}`);
  await card(page).locator('#say').first().waitFor().catch((cause: unknown) => {
    throw new Error([`No verdict for ${place}.`, ...faults].join('\n'), { cause });
  });
}

/** All the card says. */
export const words = (page: Page): Promise<string> => card(page).locator('.jalon').first().innerText();

/** The points earned, as the largest figure says them. */
export const earned = (page: Page): Promise<string> => card(page).locator('[part=score] strong').first().innerText();
