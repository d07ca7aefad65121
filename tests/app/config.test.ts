import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parse as parseDotenv } from 'dotenv';
import { describe, expect, test } from 'vitest';
import { CONFIG_VARIABLES, ConfigError, parseConfig, readEnvironment } from '../../src/app/config.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

const TOKEN = '123456789:AAabcdefghijklmnopqrstuvwxyz-_0123456';

describe('parseConfig', () => {
  test('has a default for everything', () => {
    expect(parseConfig({})).toEqual({
      botToken: undefined,
      botApiRoot: 'https://api.telegram.org',
      folders: {
        data: resolve('data'),
        digests: resolve('data/digests'),
        store: resolve('data/store'),
        samples: resolve('data/samples'),
        samplesStore: resolve('data/samples-store'),
      },
      port: undefined,
      adminIds: [],
      defaultLanguage: 'en',
      defaultTimeZone: 'Asia/Ulaanbaatar',
      logLevel: undefined,
    });
  });

  test('takes an empty variable for one that is not set', () => {
    const empty = Object.fromEntries(CONFIG_VARIABLES.map((name) => [name, name === 'PORT' ? ' ' : '']));
    expect(parseConfig(empty)).toEqual(parseConfig({}));
  });

  test.each([
    { name: 'a token', environment: { BOT_TOKEN: ` ${TOKEN} ` }, expected: { botToken: TOKEN } },
    {
      name: 'an API root with slashes at its end',
      environment: { BOT_API_ROOT: 'http://localhost:8081//' },
      expected: { botApiRoot: 'http://localhost:8081' },
    },
    { name: 'port 0', environment: { PORT: '0' }, expected: { port: 0 } },
    { name: 'the last port', environment: { PORT: '65535' }, expected: { port: 65_535 } },
    { name: 'operators', environment: { ADMIN_IDS: '12, 34,' }, expected: { adminIds: [12, 34] } },
    { name: 'a language', environment: { DEFAULT_LANGUAGE: 'mn' }, expected: { defaultLanguage: 'mn' } },
    {
      name: 'a time zone',
      environment: { DEFAULT_TIME_ZONE: 'Europe/Berlin' },
      expected: { defaultTimeZone: 'Europe/Berlin' },
    },
    { name: 'a log level', environment: { LOG_LEVEL: 'debug' }, expected: { logLevel: 'debug' } },
  ])('reads $name', ({ environment, expected }) => {
    expect(parseConfig(environment)).toMatchObject(expected);
  });

  test.each([
    { variable: 'BOT_TOKEN', value: 'my-secret-word' },
    { variable: 'BOT_TOKEN', value: '123:short-secret' },
    { variable: 'BOT_TOKEN', value: `bot${TOKEN}` },
    { variable: 'BOT_API_ROOT', value: 'api.example' },
    { variable: 'BOT_API_ROOT', value: 'ftp://api.telegram.org' },
    { variable: 'BOT_API_ROOT', value: 'https://api.telegram.org/?a=secret' },
    { variable: 'PORT', value: '65536' },
    { variable: 'PORT', value: '-1' },
    { variable: 'PORT', value: '80.5' },
    { variable: 'PORT', value: '0x50' },
    { variable: 'ADMIN_IDS', value: '12;34' },
    { variable: 'ADMIN_IDS', value: '@somebody' },
    { variable: 'DEFAULT_LANGUAGE', value: 'ru' },
    { variable: 'DEFAULT_TIME_ZONE', value: 'Zamyn-Uud' },
    { variable: 'DEFAULT_TIME_ZONE', value: '+08:00' },
    { variable: 'LOG_LEVEL', value: 'loud' },
  ])('refuses $variable=$value by name and rule, without its value', ({ variable, value }) => {
    const error = errorOf(() => parseConfig({ [variable]: value }));
    expect(error).toBeInstanceOf(ConfigError);
    expect(error.message).toMatch(new RegExp(`^${variable} must `, 'u'));
    expect(error.message).not.toContain(value);
  });

  test('lets the command line choose the data folder', () => {
    expect(parseConfig({ DATA_DIR: '/a' }, { dataDir: '/b' }).folders.store).toBe('/b/store');
  });
});

describe('readEnvironment', () => {
  test('puts the variables of the process before those of .env', async () => {
    const folder = await temporaryFolder();
    const home = process.env['HOME'];
    await writeFile(join(folder, '.env'), 'HOME=elsewhere\nMEDEE_TEST="from the file"\n');
    expect(readEnvironment(folder)).toMatchObject({ HOME: home, MEDEE_TEST: 'from the file' });
  });

  test('says so when .env is there and cannot be read', async () => {
    const folder = await temporaryFolder();
    await mkdir(join(folder, '.env'));
    expect(errorOf(() => readEnvironment(folder)).message).toBe(
      '.env cannot be read: is it a file, and may it be read?',
    );
  });
});

describe('.env.example', () => {
  test('has every variable, and no other, each empty and with a comment above it', async () => {
    const text = await readFile('.env.example', 'utf8');
    expect(Object.keys(parseDotenv(text)).toSorted()).toEqual(CONFIG_VARIABLES.toSorted());
    for (const variable of CONFIG_VARIABLES) expect(text).toMatch(new RegExp(`^# .+\\n${variable}=$`, 'mu'));
    expect(parseConfig(parseDotenv(text))).toEqual(parseConfig({}));
  });
});

function errorOf(act: () => unknown): Error {
  try {
    act();
  } catch (error) {
    if (error instanceof Error) return error;
  }
  throw new Error('nothing was thrown');
}
