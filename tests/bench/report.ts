import { readFile, writeFile } from 'node:fs/promises';
import { cpus, platform, release, totalmem } from 'node:os';

/** A table of the report: the first row of cells is its head. */
export interface Table {
  readonly title: string;
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const START = '<!-- measured: start -->';
const END = '<!-- measured: end -->';

/** Puts the tables between the two marks of the Markdown file, and leaves all that people wrote around them. */
export async function writeReport(file: string, tables: readonly Table[]): Promise<void> {
  const before = await readFile(file, 'utf8');
  const start = before.indexOf(START);
  const end = before.indexOf(END);
  if (start < 0 || end < start) throw new Error(`${file} has no marks for the measured part`);
  const body = [machine(), ...tables.map(markdown)].join('\n\n');
  await writeFile(file, `${before.slice(0, start + START.length)}\n\n${body}\n\n${before.slice(end)}`);
}

function machine(): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const gigabytes = Math.round(totalmem() / 2 ** 30);
  const day = new Date().toISOString().slice(0, 10);
  return `Measured on ${day} with Node ${process.version}, ${cpus().length} × ${model}, ${gigabytes} GiB, ${platform()} ${release()}.`;
}

/** One table as Markdown. */
export function markdown(table: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = row(table.head.map((_, index) => (index === 0 ? '---' : '---:')));
  return [`### ${table.title}`, '', table.note, '', row(table.head), rule, ...table.rows.map(row)].join('\n');
}
