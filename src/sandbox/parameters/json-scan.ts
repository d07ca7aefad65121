/** What can be told of JSON, whole or broken, without parsing it. */
export interface JsonScan {
  /** Whether a value in it stands in more brackets than allowed; nothing after that was looked at. */
  readonly isTooDeep: boolean;
  /** Where the last comma between the fields of the outermost object stands; 0 without one. */
  readonly fieldsEnd: number;
}

const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
/** Blanks and the colon. */
const IGNORED: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0d, 0x20, 0x3a]);
const OPENING: ReadonlySet<number> = new Set([0x5b, 0x7b]);
const CLOSING: ReadonlySet<number> = new Set([0x5d, 0x7d]);

/** Looks through JSON once, unit by unit: no text is too long for it, and none is read twice. */
export function scanJson(json: string, maxDepth: number): JsonScan {
  let depth = 0;
  let fieldsEnd = 0;
  for (let index = 0; index < json.length; index += 1) {
    const unit = json.charCodeAt(index);
    if (CLOSING.has(unit)) depth -= 1;
    else if (unit === COMMA && depth === 1) fieldsEnd = index;
    else if (startsValue(unit) && depth > maxDepth) return { isTooDeep: true, fieldsEnd };
    else if (OPENING.has(unit)) depth += 1;
    else if (unit === QUOTE) index = endOfText(json, index);
  }
  return { isTooDeep: false, fieldsEnd };
}

function startsValue(unit: number): boolean {
  return unit !== COMMA && !IGNORED.has(unit);
}

/** The closing quote of a text; a text that never ends is taken to the end of everything. */
function endOfText(json: string, start: number): number {
  let index = start + 1;
  while (index < json.length && json.charCodeAt(index) !== QUOTE) {
    index += json.charCodeAt(index) === BACKSLASH ? 2 : 1;
  }
  return index;
}
