// The block in the editor, without a build step: WordPress's own components, and the page's own HTML as preview.
'use strict';

{
  const { blocks, element, components, blockEditor, serverSideRender } = globalThis.wp;
  const { server, files, defaults, needs, takes, words } = globalThis.jalonBlock;
  const { createElement: h, useEffect, useRef, useState } = element;
  const { ComboboxControl, Disabled, PanelBody, Placeholder, SelectControl, TextControl, ToggleControl } = components;
  const { InspectorControls, useBlockProps } = blockEditor;
  /** The look of fields since WordPress 6.7; earlier ones do not know the words. */
  const fresh = { __nextHasNoMarginBottom: true, __next40pxDefaultSize: true };
  const ServerSideRender = serverSideRender.ServerSideRender ?? serverSideRender;

  /** Territories whose name or code begins with these words, as choices. Each with its kind: one name stands for several. */
  async function seekTerritories(text, signal) {
    const answer = await fetch(`${server}/v1/territories?${new URLSearchParams({ q: text, limit: '20' })}`, { signal });
    const { items } = answer.ok ? await answer.json() : { items: [] };
    return items.map(({ id, name, kind, identifiers }) => {
      const [{ scheme, code } = { scheme: '', code: id }] = identifiers;
      return { value: scheme ? `${scheme}:${code}` : id, label: `${name} · ${words.kinds[kind] ?? kind} · ${code}` };
    });
  }

  function TerritoryControl({ value = '', onChange }) {
    const [text, setText] = useState('');
    const [found, setFound] = useState([]);
    useEffect(() => {
      if (text.length < 2) return undefined;
      const stop = new AbortController();
      const later = setTimeout(() => seekTerritories(text, stop.signal).then(setFound, () => undefined), 250);
      return () => { clearTimeout(later); stop.abort(); };
    }, [text]);
    // A code may be typed whole, should the server not answer here.
    const codes = [value, /^[\w-]+:[\w.-]+$/.test(text) ? text : ''];
    const typed = codes.filter((code, at) => code && codes.indexOf(code) === at && !found.some((one) => one.value === code)).map((code) => ({ value: code, label: code }));
    return h(ComboboxControl, { label: words.territory, help: words.seek, value, options: [...found, ...typed], onFilterValueChange: setText, onChange, ...fresh });
  }

  /** The page's HTML; its script is put into the very document the block stands in, which may be a frame. */
  function Preview({ attributes }) {
    const place = useRef(null);
    const { src, integrity } = files[attributes.widget];
    useEffect(() => {
      const page = place.current.ownerDocument;
      if ([...page.scripts].some((one) => one.src === src)) return;
      page.head.append(Object.assign(page.createElement('script'), { type: 'module', src, integrity, crossOrigin: 'anonymous' }));
    }, [src]);
    return h('div', { ref: place }, h(Disabled, null, h(ServerSideRender, { block: 'jalon/widget', attributes, httpMethod: 'POST' })));
  }

  const text = ({ attributes, setAttributes }, name, label, more) =>
    h(TextControl, { key: name, label, value: attributes[name] ?? '', onChange: (value) => setAttributes({ [name]: value || undefined }), ...more, ...fresh });
  const yes = ({ attributes, setAttributes }, name) =>
    h(ToggleControl, { key: name, label: words[name], checked: attributes[name] ?? false, onChange: (value) => setAttributes({ [name]: value || undefined }), __nextHasNoMarginBottom: true });
  const choice = ({ attributes, setAttributes }, name, label, options) =>
    h(SelectControl, { key: name, label, value: attributes[name] ?? '', options, onChange: (value) => setAttributes({ [name]: value || undefined }), ...fresh });

  const FIELDS = {
    territory: ({ attributes, setAttributes }) => h(TerritoryControl, { key: 'territory', value: attributes.territory, onChange: (value) => setAttributes({ territory: value || undefined }) }),
    within: (block) => text(block, 'within', words.within),
    review: (block) => text(block, 'review', words['review-of']),
    label: (block) => text(block, 'label', words.label),
  };

  function contentFields(block) {
    const { attributes } = block;
    const cycle = ['programme', 'cycle'].map((name) => text(block, name, words[name], { placeholder: defaults[name], help: defaults[name] ? words.asSettings : undefined }));
    const own = takes[attributes.widget].map((name) => FIELDS[name]?.(block) ?? (words[name] ? yes(block, name) : null));
    return [choice(block, 'widget', words.widget, Object.keys(takes).map((name) => ({ value: name, label: words[name] }))), ...own, ...cycle];
  }

  function lookFields(block) {
    const languages = [['', words.asPage], ['fr', 'Français'], ['en', 'English'], ['ar', 'العربية']];
    const themes = [['', words.light], ['dark', words.dark], ['auto', words.auto]];
    const levels = ['', '1', '2', '3', '4', '5', '6'].map((level) => [level, level || '2']).filter(([level]) => level !== '2');
    const options = (pairs) => pairs.map(([value, label]) => ({ value, label }));
    return [choice(block, 'lang', words.lang, options(languages)), choice(block, 'theme', words.theme, options(themes)), choice(block, 'heading-level', words.heading, options(levels))];
  }

  function Content({ attributes }) {
    const label = words[attributes.widget];
    if (!files[attributes.widget]) return h(Placeholder, { icon: 'chart-bar', label, instructions: words.noServer });
    const missing = needs[attributes.widget].filter((name) => !attributes[name] && !defaults[name]);
    if (missing.length === 0) return h(Preview, { attributes });
    const sentence = missing.includes('territory') ? words.choose : missing.map((name) => words[name]).join(', ');
    return h(Placeholder, { icon: 'chart-bar', label, instructions: sentence });
  }

  blocks.registerBlockType('jalon/widget', {
    edit(block) {
      return h('div', useBlockProps(),
        h(InspectorControls, null,
          h(PanelBody, { title: words.panel }, contentFields(block)),
          h(PanelBody, { title: words.look, initialOpen: false }, lookFields(block))),
        h(Content, block));
    },
    save: () => null,
  });
}
