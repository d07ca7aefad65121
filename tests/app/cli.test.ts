import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { temporaryFolder } from '../support/temporary-folder.ts';
import { runCommand } from './run-command.ts';

const COMMANDS = [
  'start',
  'parse',
  'ingest',
  'latest',
  'day',
  'search',
  'read',
  'sources',
  'stats',
  'doctor',
  'reindex',
  'export',
  'import',
  'sandbox',
];

describe('usage', () => {
  test('lists every command', async () => {
    const { code, stdout } = await runCommand(['--help']);
    expect(code).toBe(0);
    for (const command of COMMANDS) expect(stdout).toMatch(new RegExp(`^  ${command} `, 'mu'));
  });

  test.each(COMMANDS)('%s explains itself', async (command) => {
    const { code, stdout, stderr } = await runCommand([command, '--help']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toMatch(new RegExp(`^Usage: medee ${command} `, 'u'));
  });

  test.each([
    { args: ['lastest'], says: "medee: unknown command 'lastest' (Did you mean latest?)" },
    {
      args: ['latest', '--limit', '0'],
      says: "medee: option '--limit <number>' argument '0' is invalid. It must be a whole number from 1 to 100.",
    },
    {
      args: ['latest', '--limit', 'ten'],
      says: "medee: option '--limit <number>' argument 'ten' is invalid. It must be a whole number from 1 to 100.",
    },
    {
      args: ['latest', '--language', 'ru'],
      says: "medee: option '--language <language>' argument 'ru' is invalid. Allowed choices are en, mn, all.",
    },
    {
      args: ['latest', '--after', '2026-02-30'],
      says: "medee: option '--after <date>' argument '2026-02-30' is invalid. It must be a day that exists, as YYYY-MM-DD.",
    },
    {
      args: ['latest', '--source', ''],
      says: "medee: option '--source <host>' argument '' is invalid. It must not be empty.",
    },
    {
      args: ['stats', '--data-dir', ''],
      says: "medee: option '--data-dir <folder>' argument '' is invalid. It must not be empty.",
    },
    { args: ['latest', '--colour'], says: "medee: unknown option '--colour'" },
    { args: ['day', 'someday'], says: 'medee: the day must be one that exists, as YYYY-MM-DD, or today or yesterday' },
    { args: ['read'], says: "medee: missing required argument 'id'" },
    { args: ['read', '../../etc'], says: 'medee: “../../etc” is not the id of a story: ids are 13 letters and digits' },
    { args: ['search'], says: 'medee: search needs a query, or --stdin' },
    { args: ['search', 'word', '--stdin'], says: 'medee: a query and --stdin cannot be used together' },
    { args: ['ingest'], says: "medee: missing required argument 'path'" },
    { args: ['parse', 'tests'], says: 'medee: tests is a folder: parse reads one file' },
  ])('refuses $args with one sentence and code 2', async ({ args, says }) => {
    const dataDir = await temporaryFolder();
    const outcome = await runCommand(args, { environment: { DATA_DIR: dataDir } });
    expect(outcome).toEqual({ code: 2, stdout: '', stderr: `${says}\n` });
  });

  test('stops at a wrong variable with its name and rule', async () => {
    const outcome = await runCommand(['start'], { environment: { BOT_TOKEN: 'not-a-token' } });
    expect(outcome.code).toBe(2);
    expect(outcome.stderr).toBe('medee: BOT_TOKEN must look like 123456789:ABC-DEF…, as @BotFather gives it\n');
  });
});

describe('parse', () => {
  test('prints the shape that scripts rely on, with null for what is absent', async () => {
    const file = join(await temporaryFolder(), 'page.txt');
    await writeFile(file, PAGE);
    const { code, stdout, stderr } = await runCommand(['parse', file, '--json']);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(JSON.parse(stdout)).toEqual(PARSED);
  });

  test('reads standard input', async () => {
    expect(JSON.parse((await runCommand(['parse', '-', '--json'], { stdin: PAGE })).stdout)).toEqual(PARSED);
  });

  test('prints for people too', async () => {
    expect((await runCommand(['parse', '-'], { stdin: PAGE })).stdout).toMatchInlineSnapshot(`
      "Headlines: 3
        en 1 · HERDERS OPEN A WOOL COOPERATIVE · www.steppe.example · 2026-07-16
        en 2 · ROAD TO THE NORTH REOPENS · www.north.example · 2026-07-15
        mn · · ЗАМ НЭЭГДЭВ · www.zam.example · 2026-07-15
      Articles: 1
        en · Herders Open a Wool Cooperative · www.steppe.example · 2026-07-16 · 3 paragraphs
      Events: 0
      Issues: 0
      "
    `);
  });

  test('fails for a file that is not there or no text', async () => {
    const picture = join(await temporaryFolder(), 'picture.txt');
    await writeFile(picture, Buffer.from([0x89, 0x50, 0, 0, 0, 0]));
    const check = async (file: string, reason: string) => {
      const stderr = `medee: cannot parse ${file}: ${reason}\n`;
      expect(await runCommand(['parse', file])).toEqual({ code: 1, stdout: '', stderr });
    };
    await check('no-such-page.txt', 'there is no such file');
    await check(picture, 'it is not text but binary data');
  });

  test('reports an empty page as an issue', async () => {
    const { code, stdout } = await runCommand(['parse', '-', '--json']);
    expect(code).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ headlines: [], articles: [], issues: [{ code: 'empty-page' }] });
  });
});

describe('one of a kind', () => {
  const line = '{"language":"en","title":"Gold"}';

  test('is not told as if it were many', async () => {
    const environment = { DATA_DIR: await temporaryFolder() };
    const run = async (args: readonly string[], stdin = '') => (await runCommand(args, { environment, stdin })).stdout;
    expect(await run(['ingest', '-'], '')).toMatch(/^1 page: 0 new stories, .*; 0 issues, 1 page left out$/mu);
    expect(await run(['import'], `${line}\n{}`)).toMatch(/^1 story: 1 new, .*; 1 bad line$/mu);
    expect(await run(['reindex'])).toBe('1 story is in the index.\n');
    expect(await run(['search', 'gold zebra'])).toMatch(
      /^No exact match for “gold zebra”; 1 story has some of the words\n/u,
    );
  });
});

describe('the archive from the command line', () => {
  test('takes pages in, tells what it left out, and finds the rest again', async () => {
    const { dataDir, run } = await filledArchive();
    expect(await readdir(join(dataDir, 'store', 'quarantine'))).toHaveLength(4); // two pages, each with its reason

    const latest = JSON.parse((await run('latest', '--json')).stdout);
    expect(latest.map(({ title }: { title: string }) => title)).toEqual([
      'Herders Open a Wool Cooperative',
      'ROAD TO THE NORTH REOPENS',
      'ЗАМ НЭЭГДЭВ',
    ]);
    const [story] = latest;
    expect(story).toEqual({
      id: expect.stringMatching(/^[0-9a-z]{13}$/u),
      language: 'en',
      title: 'Herders Open a Wool Cooperative',
      source: 'www.steppe.example',
      publishedOn: '2026-07-16',
      url: null,
      hasText: true,
      paragraphs: ['The plant opened on Monday.', 'What Comes Next', 'A second hall follows in spring.'],
      byline: null,
      authorNote: null,
    });
    expect(JSON.parse((await run('read', story.id, '--json')).stdout)).toEqual(story);
    expect(JSON.parse((await run('day', '2026-07-15', '--json')).stdout)).toMatchObject([
      { title: 'ROAD TO THE NORTH REOPENS' },
      { title: 'ЗАМ НЭЭГДЭВ' },
    ]);
    expect(JSON.parse((await run('day', 'yesterday', '--json', '--limit', '1')).stdout)).toMatchObject([
      { title: 'ROAD TO THE NORTH REOPENS' },
    ]);
    expect(JSON.parse((await run('latest', '--json', '--language', 'mn', '--limit', '1')).stdout)).toMatchObject([
      { title: 'ЗАМ НЭЭГДЭВ' },
    ]);
    expect(JSON.parse((await run('latest', '--json', '--source', 'north.example')).stdout)).toMatchObject([
      { source: 'www.north.example' },
    ]);
    expect(JSON.parse((await run('latest', '--json', '--after', '2026-07-16')).stdout)).toHaveLength(1);
    expect(JSON.parse((await run('sources', '--json')).stdout)).toContainEqual({
      source: 'www.north.example',
      stories: { en: 1, mn: 0 },
      total: 1,
    });
    expect(JSON.parse((await run('stats', '--json')).stdout)).toEqual({
      stories: { en: 2, mn: 1 },
      total: 3,
      withText: 1,
      undated: 0,
      sources: 3,
      firstDay: '2026-07-15',
      lastDay: '2026-07-16',
      indexed: 3,
    });
  });

  test('prints for people without --json', async () => {
    const { run } = await filledArchive();
    expect((await run('latest')).stdout).toMatchInlineSnapshot(`
      "Thursday, 16 July 2026
        1. Herders Open a Wool Cooperative
           www.steppe.example · full text · as5gx04wd3h8q

      Wednesday, 15 July 2026
        2. ROAD TO THE NORTH REOPENS
           www.north.example · beqm9fkh5tznj
        3. ЗАМ НЭЭГДЭВ
           www.zam.example · 2skz8cvnap3w7
      "
    `);
    expect((await run('search', 'wool')).stdout).toMatchInlineSnapshot(`
      "1 for “wool”
        1. Herders Open a Wool Cooperative
           2026-07-16 · www.steppe.example · full text · as5gx04wd3h8q
           The plant opened on Monday. What Comes Next: A second hall follows in spring.
      "
    `);
    expect((await run('search', 'zebra')).stdout).toMatchInlineSnapshot(`
      "Nothing for “zebra”.
      "
    `);
    expect((await run('sources')).stdout).toMatchInlineSnapshot(`
      "      1  www.north.example  (en 1, mn 0)
            1  www.steppe.example  (en 1, mn 0)
            1  www.zam.example  (en 0, mn 1)
      "
    `);
    expect((await run('stats')).stdout).toMatchInlineSnapshot(`
      "Stories      3 (en 2, mn 1)
      Full text    1
      Undated      0
      Sources      3
      Days         2026-07-15 to 2026-07-16
      Index        3 of 3
      "
    `);
    const [{ id }] = JSON.parse((await run('latest', '--json')).stdout);
    expect((await run('read', id)).stdout).toMatchInlineSnapshot(`
      "Herders Open a Wool Cooperative
      www.steppe.example · 16 July 2026

      The plant opened on Monday.

      ## What Comes Next

      A second hall follows in spring.
      "
    `);
  });

  test('searches', async () => {
    const { run } = await filledArchive();
    const result = JSON.parse((await run('search', 'wool', 'cooperative', '--json')).stdout);
    expect(result).toMatchObject({
      query: 'wool cooperative',
      total: 1,
      hits: [{ title: 'Herders Open a Wool Cooperative', hasText: true }],
    });
    expect(result.hits[0]).not.toHaveProperty('paragraphs');
    expect(result.hits[0].snippet).toEqual(expect.any(String));
    expect(result.hits[0].score).toEqual(expect.any(Number));
  });

  test('answers a query a line, each with a line', async () => {
    const { dataDir } = await filledArchive();
    const { code, stdout } = await runCommand(['search', '--stdin', '--limit', '1'], {
      stdin: 'wool\n\nзам\r\n"',
      environment: { DATA_DIR: dataDir },
    });
    const answers = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(code).toBe(0);
    expect(answers.map(({ query, total }) => [query, total])).toEqual([
      ['wool', 1],
      ['', 0],
      ['зам', 2],
      ['"', 0],
    ]);
  });

  test('says that there is no such story', async () => {
    const { run } = await filledArchive();
    expect(await run('read', '0000000000000')).toMatchObject({
      code: 1,
      stderr: 'medee: the archive has no story with the id 0000000000000\n',
    });
  });

  test('moves everything by export and import, line by line', async () => {
    const { run } = await filledArchive();
    const exported = (await run('export')).stdout;
    expect(
      exported
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line)),
    ).toContainEqual(expect.objectContaining({ title: 'Herders Open a Wool Cooperative', subheadings: [1] }));
    const elsewhere = { DATA_DIR: await temporaryFolder() };
    const withoutIds = exported.replaceAll(/"id":"\w+",/gu, '').replaceAll('"url":null,', '');
    const imported = await runCommand(['import'], { stdin: withoutIds, environment: elsewhere });
    expect(imported).toEqual({
      code: 0,
      stdout: '3 stories: 3 new, 0 completed, 0 unchanged; 0 bad lines\n',
      stderr: '',
    });
    expect((await runCommand(['export'], { environment: elsewhere })).stdout).toBe(exported);
    const again = await runCommand(['import', '-'], { stdin: exported, environment: elsewhere });
    expect(again.stdout).toBe('3 stories: 0 new, 0 completed, 3 unchanged; 0 bad lines\n');
  });

  test('keeps the order within a day, however many stories it has', async () => {
    const lines = ['2026-07-16', '2026-07-15', null].flatMap((publishedOn) =>
      Array.from({ length: 250 }, (_, index) => ({ language: 'en', title: `Story ${index}`, publishedOn })),
    );
    const environment = { DATA_DIR: await temporaryFolder() };
    await runCommand(['import'], { stdin: lines.map((line) => JSON.stringify(line)).join('\n'), environment });
    const { stdout } = await runCommand(['export'], { environment });
    const exported = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(exported.map(({ title, publishedOn }) => [publishedOn, title])).toEqual(
      lines.map(({ title, publishedOn }) => [publishedOn, title]),
    );
  });

  test('takes in the good lines of an import, names the bad ones, and fails', async () => {
    const stdin = [
      '{"language":"en","title":"Good"}',
      '{"language":"ru","title":"x"}',
      'not json',
      '',
      '{"language":"mn","title":" "}',
      '{"language":"mn","title":"Сайн","publishedOn":"2026-02-30"}',
      '{"language":"mn","title":"Сайн","url":"javascript:alert(1)"}',
      '[]',
      '{"language":"mn","title":"Сайн"}',
    ].join('\n');
    const outcome = await runCommand(['import'], { stdin, environment: { DATA_DIR: await temporaryFolder() } });
    expect(outcome).toMatchObject({ code: 1, stdout: '2 stories: 2 new, 0 completed, 0 unchanged; 6 bad lines\n' });
    expect(outcome.stderr).toMatchInlineSnapshot(`
      "line 2: language: must be one of en, mn
      line 3: it is not JSON
      line 5: title: must not be empty
      line 6: publishedOn: must be a day that exists, as YYYY-MM-DD, or null
      line 7: url: must be an http or https address
      line 8: the line: Invalid input: expected object, received array
      "
    `);
  });

  test('says so when the file to import is not there', async () => {
    const { run } = await filledArchive();
    expect(await run('import', 'no-such-file')).toMatchObject({
      code: 1,
      stderr: 'medee: cannot read no-such-file: there is no such file\n',
    });
  });

  test('builds the index anew', async () => {
    const { run } = await filledArchive();
    expect(await run('reindex')).toEqual({ code: 0, stdout: '3 stories are in the index.\n', stderr: '' });
    expect(JSON.parse((await run('search', 'wool', '--json')).stdout).total).toBe(1);
  });

  test('answers on an archive that is not there yet', async () => {
    const environment = { DATA_DIR: join(await temporaryFolder(), 'none') };
    expect(await runCommand(['latest'], { environment })).toEqual({ code: 0, stdout: 'Nothing there.\n', stderr: '' });
    expect((await runCommand(['search', 'wool', '--json'], { environment })).code).toBe(0);
    expect((await runCommand(['export'], { environment })).stdout).toBe('');
  });

  test('reports each page as JSON once it is safe', async () => {
    const dataDir = await temporaryFolder();
    const outcome = await runCommand(['ingest', '-', 'no-such-page', '--json'], {
      stdin: PAGE,
      environment: { DATA_DIR: dataDir },
    });
    const lines = outcome.stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines).toContainEqual({
      name: '-',
      added: [expect.any(String), expect.any(String), expect.any(String)],
      completed: [],
      unchanged: 0,
      issues: [],
      quarantined: null,
    });
    expect(lines).toContainEqual(
      expect.objectContaining({
        name: 'no-such-page',
        quarantined: { code: 'unreadable', message: 'there is no such file' },
      }),
    );
    expect(lines.at(-1)).toMatchObject({ total: { pages: 2, added: 3, quarantined: 1, stopped: false } });
    expect(outcome.code).toBe(1);
  });

  test('stops an ingest that it is told to stop, and says that what is done is safe', async () => {
    const outcome = await runCommand(['ingest', 'data/samples'], {
      environment: { DATA_DIR: await temporaryFolder() },
      signal: AbortSignal.abort(),
    });
    expect(outcome).toMatchObject({ code: 1, stderr: 'medee: stopped after 0 pages, which are safe\n' });
  });

  test('points to the watched folder when the store is in use', async () => {
    const { dataDir } = await filledArchive();
    const silent = new AbortController();
    const holding = runCommand(['start'], { environment: { DATA_DIR: dataDir, PORT: '0' }, signal: silent.signal });
    const lockFile = join(dataDir, 'store', 'lock');
    await expect.poll(() => readdir(join(dataDir, 'store')), { timeout: 5000 }).toContain('lock');
    const outcome = await runCommand(['ingest', 'data/samples'], { environment: { DATA_DIR: dataDir } });
    expect(outcome.code).toBe(1);
    expect(outcome.stderr).toContain(lockFile);
    expect(outcome.stderr).toContain(`what is dropped into ${join(dataDir, 'digests')}`);
    expect((await runCommand(['latest'], { environment: { DATA_DIR: dataDir } })).code).toBe(0);
    silent.abort();
    expect((await holding).code).toBe(0);
  });
});

interface FilledArchive {
  readonly dataDir: string;
  readonly run: (...args: readonly string[]) => ReturnType<typeof runCommand>;
}

async function filledArchive(): Promise<FilledArchive> {
  const dataDir = await temporaryFolder();
  const pages = join(dataDir, 'pages');
  await mkdir(pages);
  await writeFile(join(pages, 'page.txt'), PAGE);
  await writeFile(join(pages, 'empty.txt'), '');
  await writeFile(join(pages, 'picture.txt'), Buffer.from([0x89, 0x50, 0, 0, 0, 0]));
  const environment = { DATA_DIR: dataDir };
  const run = (...args: readonly string[]) => runCommand(args, { environment, now: new Date('2026-07-15T17:00:00Z') });
  const { code, stdout, stderr } = await run('ingest', pages);
  // Pages are read side by side: which of them is told of first is chance.
  expect({ code, lines: stdout.trimEnd().split('\n').toSorted(), stderr }).toEqual({
    code: 1,
    lines: [
      `${pages}/empty.txt: left out, because it is empty`,
      `${pages}/picture.txt: left out, because it is not text but binary data`,
      '3 pages: 3 new stories, 0 completed, 0 unchanged; 0 issues, 2 pages left out',
    ],
    stderr: '',
  });
  return { dataDir, run };
}

const NBSP = '\u{A0}';
const PAGE = [
  `1 HERDERS OPEN A WOOL COOPERATIVE WWW.STEPPE.EXAMPLE${NBSP}PUBLISHED:2026/07/16${NBSP} ${NBSP} ${NBSP} `,
  `2 ROAD TO THE NORTH REOPENS WWW.NORTH.EXAMPLE${NBSP}PUBLISHED:2026/07/15${NBSP} ${NBSP} ${NBSP} `,
  `ЗАМ НЭЭГДЭВ WWW.ZAM.EXAMPLE${NBSP}НИЙТЭЛСЭН:2026/07/15 ${NBSP}${NBSP}${NBSP}\n`,
  '\nHerders Open a Wool Cooperative www.steppe.example\n\n',
  'The plant opened on Monday.\nWhat Comes Next\nA second hall follows in spring.\n\n\n',
  'Published Date:2026-07-16',
].join('');

const PARSED = {
  headlines: [
    {
      language: 'en',
      rank: 1,
      title: 'HERDERS OPEN A WOOL COOPERATIVE',
      source: 'www.steppe.example',
      publishedOn: '2026-07-16',
    },
    {
      language: 'en',
      rank: 2,
      title: 'ROAD TO THE NORTH REOPENS',
      source: 'www.north.example',
      publishedOn: '2026-07-15',
    },
    { language: 'mn', rank: null, title: 'ЗАМ НЭЭГДЭВ', source: 'www.zam.example', publishedOn: '2026-07-15' },
  ],
  articles: [
    {
      language: 'en',
      title: 'Herders Open a Wool Cooperative',
      source: 'www.steppe.example',
      publishedOn: '2026-07-16',
      paragraphs: ['The plant opened on Monday.', 'What Comes Next', 'A second hall follows in spring.'],
      byline: null,
      authorNote: null,
    },
  ],
  events: [],
  issues: [],
};
