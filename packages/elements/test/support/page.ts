import { place, until } from './widget.ts';

export type Inside = Window & typeof globalThis & { refused?: string[]; classes?: object; define?: object; ready?: boolean };

/** Another page of this origin, in a frame of this one: 'strict-page' or 'strict-page?jalon-review'. It loads its sources one by one. */
export async function pageAt(name: string, isReady: (page: Inside) => unknown): Promise<Inside> {
  const frame = document.createElement('iframe');
  frame.width = '900';
  frame.height = '700';
  const [file = '', query = ''] = name.split('?');
  frame.src = `/packages/elements/test/support/${file}.html?${query}`;
  place(frame);
  await until(() => frame.contentWindow && isReady(frame.contentWindow as Inside), `the page ${name}`, 25_000);
  return frame.contentWindow as Inside;
}
