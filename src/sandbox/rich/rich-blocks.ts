import { failure } from '../errors.ts';
import { isArray, isObject, type Json, type JsonObject } from '../parameters/json.ts';
import { addText, checkRichButton, checkRichText, type RichReading, wellEncoded } from './rich-text.ts';

/** The kinds of file that a block can show. */
export const MEDIA_TYPES: readonly string[] = ['animation', 'audio', 'document', 'photo', 'video', 'voice_note'];

/** What a rich message may hold where it is sent. */
export interface BlockRules {
  /** The placeholder "thinking" is for drafts alone. */
  readonly isDraft: boolean;
  /** Checks the file that a block names. Throws ApiError. */
  readonly checkFile: (reference: string) => void;
}

/** Checks a list of blocks as Telegram's library does (rules, section 11), and counts what is in them. */
export function checkBlocks(reading: RichReading, value: Json | undefined, rules: BlockRules, depth = 0): void {
  for (const block of listOf(value)) {
    if (!isObject(block)) throw failure('Block must be non-empty');
    reading.tally.blocks += 1;
    reading.tally.depth = Math.max(reading.tally.depth, depth + 1);
    checkBlock({ reading, block, rules, depth: depth + 1 });
  }
}

interface BlockReading {
  readonly reading: RichReading;
  readonly block: JsonObject;
  readonly rules: BlockRules;
  readonly depth: number;
}

type Check = (at: BlockReading) => void;

const CHECKS: ReadonlyMap<string, Check> = new Map<string, Check>([
  ['paragraph', (at) => texts(at, 'text')],
  ['footer', (at) => texts(at, 'text')],
  ['heading', checkHeading],
  ['pre', checkPreformatted],
  ['divider', () => undefined],
  ['mathematical_expression', ({ reading, block }) => addText(reading, block['expression'], 'Mathematical expression')],
  ['anchor', ({ block }) => void wellEncoded(block['name'], 'Anchor name')],
  ['list', checkList],
  ['blockquote', (at) => both(at, 'blocks', 'credit')],
  ['expandable_blockquote', (at) => texts(at, 'text', 'credit')],
  ['pullquote', (at) => texts(at, 'text', 'credit')],
  ['collage', (at) => both(at, 'blocks', 'caption')],
  ['slideshow', (at) => both(at, 'blocks', 'caption')],
  ['table', checkTable],
  ['details', checkDetails],
  ['map', checkMap],
  ['buttons', checkButtons],
  ['thinking', checkThinking],
  ...MEDIA_TYPES.map((type): [string, Check] => [type, checkMedia]),
]);

function checkBlock(at: BlockReading): void {
  const check = CHECKS.get(String(at.block['type']));
  if (!check) throw failure('Block is not allowed');
  check(at);
}

function texts({ reading, block, depth }: BlockReading, ...names: readonly string[]): void {
  for (const name of names) checkRichText(reading, block[name], depth);
}

/** Blocks inside, and a text or a caption below them. */
function both({ reading, block, rules, depth }: BlockReading, inner: string, below: 'credit' | 'caption'): void {
  checkBlocks(reading, block[inner], rules, depth);
  if (below === 'caption') checkCaption(reading, block['caption'], depth);
  else checkRichText(reading, block[below], depth);
}

function checkCaption(reading: RichReading, caption: Json | undefined, depth: number): void {
  if (!isObject(caption)) return;
  checkRichText(reading, caption['text'], depth);
  checkRichText(reading, caption['credit'], depth);
}

function checkHeading(at: BlockReading): void {
  texts(at, 'text');
  const size = Number(at.block['size'] ?? 0);
  if (!Number.isInteger(size) || size < 1 || size > 6) throw failure('Invalid section heading size specified');
}

function checkPreformatted(at: BlockReading): void {
  texts(at, 'text');
  wellEncoded(at.block['language'], 'Language');
}

function checkList({ reading, block, rules, depth }: BlockReading): void {
  const items = listOf(block['items']);
  const labelled = items.map((item) => {
    if (!isObject(item)) throw failure('List item must be non-empty');
    reading.tally.blocks += 1;
    checkBlocks(reading, item['blocks'], rules, depth);
    const type = item['type'] ?? '';
    if (typeof type !== 'string' || !/^[aAiI1]?$/u.test(type)) throw failure('Invalid list item type specified');
    return type !== '';
  });
  if (labelled.length === 0) throw failure('List must be non-empty');
  if (new Set(labelled).size > 1) throw failure('List must be either ordered or unordered');
}

function checkTable({ reading, block, depth }: BlockReading): void {
  checkRichText(reading, block['caption'], depth);
  for (const row of listOf(block['cells'])) {
    reading.tally.blocks += 1;
    const columns = listOf(row).reduce<number>((sum, cell) => sum + checkCell(reading, cell, depth), 0);
    reading.tally.columns = Math.max(reading.tally.columns, columns);
  }
}

/** The columns that the cell takes. */
function checkCell(reading: RichReading, cell: Json, depth: number): number {
  if (!isObject(cell)) throw failure('Table cell must be non-empty');
  const columns = spanOf(cell, 'colspan');
  spanOf(cell, 'rowspan');
  checkRichText(reading, cell['text'], depth);
  return columns;
}

function spanOf(cell: JsonObject, name: string): number {
  const span = Number(cell[name] ?? 1);
  if (!Number.isInteger(span) || span < 0) throw failure(`Invalid table cell ${name} specified`);
  return Math.max(span, 1);
}

function checkDetails({ reading, block, rules, depth }: BlockReading): void {
  checkRichText(reading, block['summary'], depth);
  checkBlocks(reading, block['blocks'], rules, depth);
}

function checkMap({ reading, block, depth }: BlockReading): void {
  const place = isObject(block['location']) ? block['location'] : {};
  const [latitude, longitude] = [Number(place['latitude']), Number(place['longitude'])];
  if (!(Math.abs(latitude) <= 90) || !(Math.abs(longitude) <= 180)) throw failure('Invalid location specified');
  const [zoom, width, height] = ['zoom', 'width', 'height'].map((name) => Number(block[name] ?? 0));
  if (!isMapSize(zoom ?? 0, width ?? 0, height ?? 0)) throw failure('Invalid map properties specified');
  checkCaption(reading, block['caption'], depth);
}

function isMapSize(zoom: number, width: number, height: number): boolean {
  const inRange = zoom >= 0 && zoom < 25 && width >= 0 && height >= 0 && width + height <= 10_000;
  return inRange && width <= height * 20 && height <= width * 20;
}

/** A row of one to eight buttons. */
function checkButtons({ reading, block, depth }: BlockReading): void {
  const buttons = listOf(block['buttons']);
  if (buttons.length === 0 || buttons.length > 8) {
    reading.complain('rich-message', `a row of buttons has 1 to 8 of them, not ${buttons.length}`);
    throw failure('RICH_MESSAGE_INVALID');
  }
  for (const button of buttons) checkRichButton(reading, button, depth);
}

function checkThinking(at: BlockReading): void {
  if (!at.rules.isDraft) {
    at.reading.complain('rich-message', 'the block "thinking" is for drafts only');
    throw failure('RICH_MESSAGE_INVALID');
  }
  texts(at, 'text');
}

function checkMedia({ reading, block, rules, depth }: BlockReading): void {
  reading.tally.media += 1;
  const media = block[String(block['type'])];
  if (!isObject(media)) throw failure('Media must be non-empty');
  if (media['type'] !== block['type']) throw failure('Unallowed media specified');
  rules.checkFile(typeof media['media'] === 'string' ? media['media'] : '');
  checkCaption(reading, block['caption'], depth);
}

function listOf(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}
