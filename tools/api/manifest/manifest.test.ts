// The manifest says what the sources do, and nothing else. When a line here fails, either the sources gained something that the
// element's doc comment does not name yet (@attr, @prop, @fires, @csspart, @cssprop), or the comment names what is gone.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ELEMENTS, methodsOf, propertiesOf, readManifest, tagsOf } from './manifest.ts';
import { usedBy } from './used.ts';

interface ElementClass {
  observedAttributes: string[];
  elementProperties: Map<string, { attribute?: string | boolean; reflect?: boolean }>;
  prototype: Record<string, unknown>;
  type: string;
  new (...given: unknown[]): Event;
}

const classes = (await import(join(ELEMENTS, 'src/index.ts'))) as Record<string, ElementClass>;
const tags = tagsOf(await readManifest());

/** Of the page, not of ours: every element has it. */
const GLOBAL = ['lang'];
/** Reached for words that another template of the same file needs; their block is not drawn. */
const REACHED_ONLY: Record<string, string[]> = { 'jalon-review': ['score'], 'jalon-scorecard': ['promises'] };

const names = (list: readonly { name: string }[]): string[] => list.map(({ name }) => name).sort();

it('knows every element', () => {
  expect(tags.map(({ tagName }) => tagName)).toEqual(['jalon-allocation', 'jalon-provider', 'jalon-pti-planner', 'jalon-review', 'jalon-scorecard', 'jalon-scorecard-list', 'jalon-scorecard-matrix']);
});

describe.each(tags.map((tag) => [tag.tagName, tag] as const))('<%s>', (_, tag) => {
  const element = classes[tag.name];
  if (!element) throw new Error(`packages/elements/src/index.ts does not export ${tag.name}.`);
  const used = usedBy(tag.path, ELEMENTS);

  it('names each attribute that is observed', () => {
    expect(names(tag.attributes).filter((name) => !GLOBAL.includes(name))).toEqual([...element.observedAttributes].sort());
  });

  it('says which attributes follow their property', () => {
    const reflecting = [...element.elementProperties].filter(([, { reflect }]) => reflect).map(([name]) => name).sort();
    expect(names(tag.members.filter((member) => (member as { reflects?: boolean }).reflects))).toEqual(reflecting);
  });

  it('names each property that is set from code', () => {
    const known = [...element.elementProperties].filter(([, { attribute }]) => attribute === false).map(([name]) => name);
    const settable = names(propertiesOf(tag).filter(({ readonly }) => !readonly));
    expect(known.filter((name) => !settable.includes(name))).toEqual([]);
    expect(settable.filter((name) => !known.includes(name) && !hasAccessor(element, name))).toEqual([]);
  });

  it('names methods that are there', () => {
    expect(names(methodsOf(tag)).filter((name) => typeof element.prototype[name] !== 'function')).toEqual([]);
  });

  it('names each part that is drawn', () => {
    const drawn = [...used.parts].filter((part) => !REACHED_ONLY[tag.tagName]?.includes(part)).sort();
    expect(names(tag.cssParts)).toEqual(drawn);
  });

  it('names each token that is read', () => {
    expect(names(tag.cssProperties)).toEqual([...used.tokens].sort());
  });

  it('names each event that is fired, with its class', () => {
    expect(tag.events.map(({ type }) => type?.text).sort()).toEqual([...used.events].sort());
    for (const { name, type } of tag.events) expect(classes[type?.text ?? '']?.type, `${type?.text}.type`).toBe(name);
  });

  it('fires events under names of our own, which a page outside hears, and says which of them may be cancelled', () => {
    for (const { name, type, description } of tag.events) {
      const Fired = classes[type?.text ?? ''] as ElementClass;
      const event = new Fired({}, {}, []);
      expect(name).toMatch(/^jalon(-[a-z]+)+$/);
      expect([event.bubbles, event.composed], name).toEqual([true, true]);
      expect(event.cancelable, `${name}: ${description}`).toBe(/cancel/i.test(description ?? ''));
    }
  });

  it('takes words and figures as attributes, and data as properties', () => {
    expect(tag.attributes.map(({ type }) => type?.text ?? '').filter((text) => !/^(string|number|boolean|'[^']*'( \| '[^']*')*)$/.test(text))).toEqual([]);
    const data = propertiesOf(tag).filter(({ readonly }) => !readonly);
    expect(data.filter(({ name }) => [...element.elementProperties].some(([known, { attribute }]) => known === name && attribute !== false)).map(({ name }) => name)).toEqual([]);
  });

  it('describes everything it names', () => {
    const all = [tag.attributes, tag.events, tag.slots, tag.cssParts, tag.cssProperties, propertiesOf(tag).filter(({ name }) => name !== 'version'), methodsOf(tag)];
    expect(all.flat().filter(({ description }) => !description).map(({ name }) => name)).toEqual([]);
  });

  it('says the type of each attribute, and what counts when a choice among words is absent', () => {
    expect(tag.attributes.filter(({ type }) => !type || /undefined|null|^[A-Z]/.test(type.text)).map(({ name }) => name)).toEqual([]);
    expect(tag.attributes.filter(({ type, default: value }) => value === undefined && (type?.text === 'boolean' || type?.text.includes("'"))).map(({ name }) => name)).toEqual([]);
  });
});

function hasAccessor({ prototype }: ElementClass, name: string): boolean {
  return Object.getOwnPropertyDescriptor(prototype, name)?.get !== undefined;
}
