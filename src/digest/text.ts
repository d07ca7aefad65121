// Marks without width: soft hyphen, Mongolian vowel separator, zero-width space, direction marks, word joiner, BOM.
// The two joiners (U+200C, U+200D) are not among them: they change how their neighbours look.
const INVISIBLE = /[\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff]+/gu;
const TO_FOLD = /[\s\p{Cc}]{2,}|[^\S ]|\p{Cc}/gu;
const LONE_SURROGATE = /\p{Cs}/gu;

/**
 * Tells whether a UTF-16 unit is a blank: white space of any kind, a control character or a mark without width.
 * All other units are text, of which the parser loses none.
 */
export function isBlank(unit: number): boolean {
  if (unit < 0x7f) return unit <= 0x20;
  if (unit <= 0xa0 || unit === 0xad) return true;
  if (unit < 0x1680) return false;
  if (unit >= 0x2000 && unit <= 0x206f) return isBlankPunctuation(unit);
  return unit === 0x1680 || unit === 0x180e || unit === 0x3000 || unit === 0xfeff;
}

function isBlankPunctuation(unit: number): boolean {
  if (unit <= 0x200f) return unit !== 0x200c && unit !== 0x200d;
  return (unit >= 0x2028 && unit <= 0x202f) || unit >= 0x205f;
}

/** Makes a value of a piece of page: NFC, without invisible marks, blanks folded to one space. */
export function cleanText(raw: string): string {
  if (isClean(raw)) return raw;
  const visible = raw.replace(INVISIBLE, '').replace(TO_FOLD, ' ').trim();
  return visible.normalize('NFC');
}

/** True for text of which one look at each unit tells that nothing is to be done; nearly all paragraphs are such. */
function isClean(raw: string): boolean {
  let afterBlank = true;
  for (let at = 0; at < raw.length; at += 1) {
    const unit = raw.charCodeAt(at);
    if (unit === 0x20 ? afterBlank : !isPlain(unit)) return false;
    afterBlank = unit === 0x20;
  }
  return !afterBlank;
}

/** ASCII, Latin, Cyrillic and the usual quotes and dashes: visible, and the same in NFC. Combining marks are not among them. */
function isPlain(unit: number): boolean {
  if (unit < 0x7f) return unit > 0x20;
  if (unit < 0x300) return unit > 0xa0 && unit !== 0xad;
  if (unit < 0x530) return unit >= 0x400 && (unit < 0x483 || unit > 0x489);
  return unit >= 0x2010 && unit <= 0x2027;
}

/**
 * Replaces halves of surrogate pairs by U+FFFD, one for one, so that offsets stay as they are.
 * A value with such a half would not be the same after it was written to a file.
 */
export function wellFormed(text: string): string {
  for (let at = 0; at < text.length; at += 1) {
    // Most pages have no surrogates at all; one look at each unit is far cheaper than the expression.
    if ((text.charCodeAt(at) & 0xf800) === 0xd800) return text.replace(LONE_SURROGATE, '\ufffd');
  }
  return text;
}

/** The first place at or after `from` that is not blank, or `end`. */
export function skipBlanks(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

/** The place after the last character before `from` that is not blank, or `start`. */
export function skipBlanksBack(text: string, from: number, start: number): number {
  let at = from;
  while (at > start && isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Where the unbroken word that ends at `end` begins, looking back no further than `earliest`. */
export function wordStart(text: string, end: number, earliest: number): number {
  let at = end;
  while (at > earliest && !isBlank(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

/** Tells whether a text is in capitals as the ticker is: it has no small letter. */
export function isInCapitals(text: string): boolean {
  return !/\p{Ll}/u.test(text);
}

/** Tells whether a line ends as a sentence does, closing quotes and brackets aside. */
export function endsSentence(text: string): boolean {
  return /[.!?…]["'”’»)\]]*$/u.test(text.slice(-6));
}
