import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const PLUGIN = join(import.meta.dirname, '../jalon');
const sources = globSync('**/*.php', { cwd: PLUGIN }).filter((path) => !path.startsWith('languages')).map((path) => readFileSync(join(PLUGIN, path), 'utf8'));

interface Block { title: string; description: string; keywords: string[]; variations: { title: string }[] }
const block = JSON.parse(readFileSync(join(PLUGIN, 'block/block.json'), 'utf8')) as Block;

/** Every French sentence of the plugin, as WordPress looks it up: those of block.json with their context before them. */
const french = new Set([
  ...sources.flatMap((text) => [...text.matchAll(/\b(?:esc_html__|esc_attr__|__)\(\s*'([^']*)',\s*'jalon'\s*\)/g)].map(([, sentence]) => sentence ?? '')),
  `block title\u0004${block.title}`, `block description\u0004${block.description}`,
  ...block.keywords.map((word) => `block keyword\u0004${word}`), ...block.variations.map(({ title }) => `block variation title\u0004${title}`),
  'Fiches, matrice, listes et examen des dossiers d’un serveur Jalon, en bloc ou en code court.',
]);

interface Words { domain: string; language: string; messages: Record<string, string> }
const read = (language: string): Words =>
  JSON.parse(execFileSync('php', ['-r', 'echo json_encode( require $argv[1] );', join(PLUGIN, `languages/jalon-${language}.l10n.php`)], { encoding: 'utf8' })) as Words;
const places = (sentence: string) => (sentence.match(/%(\d\$)?[sd]/g) ?? []).sort();

describe.each(['en', 'ar'])('the words in %s', (language) => {
  const { domain, messages } = read(language);

  it('are those of the plugin, all of them and no other', () => {
    expect(domain).toBe('jalon');
    expect(Object.keys(messages).sort()).toEqual([...french].sort());
  });

  it('keep the places where a figure goes, and say something', () => {
    for (const [source, sentence] of Object.entries(messages)) expect([source, ...places(sentence)]).toEqual([source, ...places(source)]);
    expect(Object.values(messages).filter((sentence) => sentence.trim() === '')).toEqual([]);
  });
});
