const MARKS = /\p{M}+/gu;
const BETWEEN_WORDS = /[^\p{L}\p{N}]+/u;

/** The words of a text, without capitals, accents and signs: `"Crédits de paiement (2027)"` → `["credits", "de", "paiement", "2027"]`. */
export const foldWords = (text: string): readonly string[] => text.normalize('NFD').replace(MARKS, '').toLowerCase().replaceAll('œ', 'oe').replaceAll('æ', 'ae').split(BETWEEN_WORDS).filter((word) => word !== '');

/** The same as one text: what two spellings of a name have in common. */
export const fold = (text: string): string => foldWords(text).join(' ');
