import { resolve } from 'node:path';
import type { Command } from 'commander';
import { parsePage } from '../../digest/parse-page.ts';
import { type DecodedPage, decodePage } from '../../ingest/decode-page.ts';
import { findPages } from '../../ingest/find-pages.ts';
import { PageError } from '../../ingest/page-report.ts';
import { writeLine } from '../cli-io.ts';
import type { CommandContext } from '../command-context.ts';
import { CommandError, UsageError } from '../errors.ts';
import { digestJson } from '../json-shapes.ts';
import { type JsonOptions, withJson } from '../options.ts';
import { digestPage } from '../plain-text.ts';

/** Adds `medee parse`. */
export function addParse(program: Command, context: CommandContext): void {
  const command = program
    .command('parse')
    .description('show what the parser reads from a page, and keep nothing')
    .argument('<file>', 'a page, or - for standard input');
  withJson(command).action(async (file: string, { json }: JsonOptions) => {
    const { text, issues } = await readPage(context, file);
    const digest = parsePage(text);
    const allIssues = [...digest.issues, ...issues];
    await writeLine(
      context.io.stdout,
      json ? JSON.stringify(digestJson(digest, allIssues)) : digestPage(digest, allIssues),
    );
  });
}

async function readPage({ io }: CommandContext, file: string): Promise<DecodedPage> {
  // As a path: addresses are for `ingest`.
  const pages = await findPages([file === '-' ? file : resolve(file)], io.stdin);
  const [page] = pages;
  if (page === undefined || (file !== '-' && page.name !== resolve(file)))
    throw new UsageError(`${file} is a folder: parse reads one file`);
  try {
    return decodePage(await page.read(io.signal));
  } catch (error) {
    if (error instanceof PageError) throw new CommandError(`cannot parse ${file}: ${error.message}`, { cause: error });
    throw error;
  }
}
