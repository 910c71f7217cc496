import { place, until } from './widget.ts';

export type Inside = Window & typeof globalThis & { refused?: string[]; classes?: object; define?: object };

/** Another page of this origin, in a frame of this one. */
export async function pageAt(name: string, isReady: (page: Inside) => unknown): Promise<Inside> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '700';
  frame.src = new URL(`./${name}.html`, import.meta.url).href;
  place(frame);
  await until(() => frame.contentWindow && isReady(frame.contentWindow as Inside), `the page ${name}`);
  return frame.contentWindow as Inside;
}
