import { LANGUAGES, type Language } from '@jalon/core/shared';

const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

/** The language to answer in: the best of what the reader accepts among ours, French where nothing fits. */
export function languageOf(acceptLanguage: string | null | undefined): Language {
  const wanted = (acceptLanguage ?? '').slice(0, 500).split(',').map((part, index) => {
    const [tag = '', ...parameters] = part.trim().toLowerCase().split(';');
    const quality = Number(parameters.map((p) => p.trim()).find((p) => p.startsWith('q='))?.slice(2) ?? '1');
    return { language: tag.split('-')[0] ?? '', quality: Number.isFinite(quality) ? quality : 0, index };
  });
  const known = wanted.filter(({ language, quality }) => quality > 0 && isLanguage(language));
  const best = known.sort((a, b) => b.quality - a.quality || a.index - b.index)[0]?.language;
  return best !== undefined && isLanguage(best) ? best : 'fr';
}
