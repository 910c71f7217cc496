import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright';
import { buildBook, serveBook } from './book.ts';
import { compare } from './compare.ts';
import { type Look, LOOKS, type LookName } from './looks.values.ts';
import { pack } from './pack.ts';
import { SUBJECTS } from './pictures.values.ts';
import { openBrowser, take } from './take.ts';

export const KEPT = join(import.meta.dirname, 'kept');
/** Ignored by git: what a run found, and where it differs. */
export const FOUND = join(import.meta.dirname, 'found');
const MAKER = join(KEPT, 'maker.json');

export interface Picture {
  /** Of its file, without `.png`. */
  readonly name: string;
  readonly story: string;
  readonly look: LookName;
}

export const PICTURES: readonly Picture[] = SUBJECTS.flatMap(({ story, name, looks }) => looks.map((look) => ({ name: `${name}-${look}`, story, look })));

/** `same`: as kept. `different`: with a reason. `new`: none is kept. `failed`: no picture could be taken. */
export type Result = Picture & { readonly standing: 'same' | 'different' | 'new' | 'failed'; readonly reason?: string };

const fileOf = (folder: string, { name }: Picture, more = ''): string => join(folder, `${name}${more}.png`);

function judge(picture: Picture, found: Buffer): Result {
  const path = fileOf(KEPT, picture);
  if (!existsSync(path)) {
    writeFileSync(fileOf(FOUND, picture), found);
    return { ...picture, standing: 'new', reason: 'no picture is kept' };
  }
  const comparison = compare(readFileSync(path), found);
  if (comparison.same) return { ...picture, standing: 'same' };
  writeFileSync(fileOf(FOUND, picture), found);
  if (comparison.difference) writeFileSync(fileOf(FOUND, picture, '.difference'), comparison.difference);
  return { ...picture, standing: 'different', reason: comparison.reason };
}

/** Keeps what was found in place of what was kept. */
function keep(picture: Picture, found: Buffer, { standing, ...rest }: Result): Result {
  if (standing !== 'same') writeFileSync(fileOf(KEPT, picture), pack(found));
  return { ...rest, standing };
}

async function one(browser: Browser, frame: string, picture: Picture, accepting: boolean): Promise<Result> {
  try {
    const found = await take(browser, frame, picture.story, LOOKS[picture.look] as Look);
    const result = judge(picture, found);
    return accepting ? keep(picture, found, result) : result;
  } catch (error) {
    return { ...picture, standing: 'failed', reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Maker { readonly browser: string; readonly platform: string }

const makerOf = (browser: Browser): Maker => ({ browser: `Chromium ${browser.version().split('.')[0] ?? ''}`, platform: process.platform });

/** What kept the pictures, where that is not what would compare them now. */
function otherMaker(browser: Browser): string | undefined {
  if (!existsSync(MAKER)) return undefined;
  const [kept, now] = [JSON.parse(readFileSync(MAKER, 'utf8')) as Maker, makerOf(browser)];
  return kept.browser === now.browser && kept.platform === now.platform ? undefined : `The kept pictures were made with ${kept.browser} on ${kept.platform}, this is ${now.browser} on ${now.platform}: letters may be drawn otherwise.`;
}

/** Files nobody lists any more. */
function strays(): string[] {
  const names = new Set(PICTURES.map(({ name }) => `${name}.png`));
  return existsSync(KEPT) ? readdirSync(KEPT).filter((file) => file.endsWith('.png') && !names.has(file)) : [];
}

export interface Run {
  readonly results: readonly Result[];
  readonly strays: readonly string[];
  readonly warning: string | undefined;
}

export interface Asked {
  /** Keep what is found. */
  readonly accepting: boolean;
  /** Only pictures whose name contains one of these; all where empty. */
  readonly only: readonly string[];
  onResult(result: Result): void;
}

/** Takes the pictures asked for, two at a time, and compares each with the one kept. */
export async function runPictures({ accepting, only, onResult }: Asked): Promise<Run> {
  const asked = PICTURES.filter(({ name }) => only.length === 0 || only.some((part) => name.includes(part)));
  rmSync(FOUND, { recursive: true, force: true });
  for (const folder of [KEPT, FOUND]) mkdirSync(folder, { recursive: true });
  await buildBook();
  const book = await serveBook();
  const browser = await openBrowser();
  try {
    const results: Result[] = [];
    const left = [...asked];
    const lane = async (): Promise<void> => {
      for (let next = left.shift(); next; next = left.shift()) {
        const result = await one(browser, book.frame, next, accepting);
        results.push(result);
        onResult(result);
      }
    };
    await Promise.all([lane(), lane()]);
    const warning = otherMaker(browser);
    if (accepting) writeFileSync(MAKER, `${JSON.stringify(makerOf(browser), undefined, 2)}\n`);
    return { results, strays: strays(), warning: accepting ? undefined : warning };
  } finally {
    await browser.close();
    book.close();
  }
}
