import { hasSyllable, isConsonant, isFleeting, isVowel, keepsSoftSign } from './mongolian-letters.ts';

const SHORTEST_WITH_FINAL_VOWEL = 3;
const SHORTEST_WITH_ELISION = 4;
const AGENT = /чи?н$/u;

/**
 * Brings the end of a stem into the one spelling in which its word and all its forms meet, whatever the ending made of it:
 * хууль, хуули(ас) → хууль; барилга, барилг(ын) → барилг; засаг, засг(ийн) → засг; малчин, малч(ид) → малч;
 * дэлхий, дэлх(ийн) → дэлх; интернет, интернэт → интернэт. Never leaves less than two letters with a vowel that had them.
 */
export function stemKey(stem: string): string {
  return withoutElidedVowel(withoutAgent(withoutEnd(plainE(stem))));
}

/** After a consonant, е and э are two spellings of foreign names. */
function plainE(stem: string): string {
  if (!stem.includes('е')) return stem;
  return Array.from(stem, (letter, at) => (letter === 'е' && isConsonant(stem.charAt(at - 1)) ? 'э' : letter)).join('');
}

/** Cuts a final short vowel, and brings и, ь, ий to one: ь where it can be told from nothing, else nothing. */
function withoutEnd(stem: string): string {
  if (stem.length < SHORTEST_WITH_FINAL_VOWEL) return stem;
  const last = stem.slice(-1);
  if (last === 'й') return stem.endsWith('ий') ? shortened(stem, 2) : stem;
  if (isVowel(stem.slice(-2, -1))) return stem;
  if (last === 'и' || last === 'ь' || last === 'ъ') {
    const bare = stem.slice(0, -1);
    return keepsSoftSign(bare) ? `${bare}ь` : shortened(stem, 1);
  }
  return isFleeting(last) ? shortened(stem, 1) : stem;
}

function shortened(stem: string, letters: number): string {
  const rest = stem.slice(0, -letters);
  return hasSyllable(rest) ? rest : stem;
}

/** Those who do: малчин has the plural малчид and the genitive малчны. */
function withoutAgent(stem: string): string {
  const at = stem.search(AGENT);
  return at > 0 && hasSyllable(stem.slice(0, at + 1)) ? stem.slice(0, at + 1) : stem;
}

/** The short vowel between the last two consonants comes and goes. */
function withoutElidedVowel(stem: string): string {
  if (stem.length < SHORTEST_WITH_ELISION || !isFleeting(stem.slice(-2, -1))) return stem;
  if (!isConsonant(stem.slice(-1)) || !isConsonant(stem.slice(-3, -2))) return stem;
  const head = stem.slice(0, -2);
  return hasSyllable(head) ? head + stem.slice(-1) : stem;
}
