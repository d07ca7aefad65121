/** One name as it is written in the table. */
export interface TableName {
  readonly text: string;
  /** Found only as it stands or with a plural -s, not by its stem. */
  readonly exact: boolean;
}

/** One line of the table. */
export interface TableEntry {
  readonly theme: string;
  readonly english: readonly TableName[];
  readonly mongolian: readonly TableName[];
  /** All are names of one thing, so that those of one language stand for each other too. */
  readonly same: boolean;
}

const ENTRY = /^(?<english>[^=]+) (?<sign>==?) (?<mongolian>[^=]+)$/u;

/**
 * Reads the table of `data/bilingual-news.ts`, which says how it is written.
 *
 * @throws {SyntaxError} with the line, where one is neither a heading nor an entry below a heading
 */
export function parseBilingualTable(table: string): readonly TableEntry[] {
  const entries: TableEntry[] = [];
  let theme = '';
  for (const line of table.split('\n')) {
    if (line.startsWith('# ')) theme = line.slice(2);
    else if (line !== '') entries.push(parseEntry(line, theme));
  }
  return entries;
}

function parseEntry(line: string, theme: string): TableEntry {
  const { english, sign, mongolian } = ENTRY.exec(line)?.groups ?? {};
  if (english === undefined || mongolian === undefined || theme === '') {
    throw new SyntaxError(`no entry of a bilingual table: ${line}`);
  }
  return { theme, english: parseNames(english), mongolian: parseNames(mongolian), same: sign === '==' };
}

function parseNames(names: string): readonly TableName[] {
  return names.split(', ').map((name) => ({ text: name.replace(/!$/u, ''), exact: name.endsWith('!') }));
}
