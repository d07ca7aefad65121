import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type RunnerTask, test, vi } from 'vitest';
import { COMMAND_ALIASES } from '../../src/bot/command-names.ts';
import type { Action } from '../../src/view/action.ts';
import { COMMANDS } from '../../src/view/messages/messages.ts';
import { dayOf } from '../support/day-of.ts';
import { openStage, type Stage } from '../support/journey.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { violations } from '../support/web-chat.ts';
import { arrivingJourneys } from './journeys/arriving.ts';
import { browsingJourneys } from './journeys/browsing.ts';
import { channelJourneys } from './journeys/channel.ts';
import { forumJourneys } from './journeys/forum.ts';
import { groupJourneys } from './journeys/group.ts';
import { inlineJourneys } from './journeys/inline.ts';
import { leavingJourneys } from './journeys/leaving.ts';
import { mistakeJourneys } from './journeys/mistakes.ts';
import { readingJourneys } from './journeys/reading.ts';
import { searchingJourneys } from './journeys/searching.ts';
import { settingsJourneys } from './journeys/settings.ts';

// One process of `npm start` on the samples, at noon of the day after the newest of them: what it says is the same every day.
const NOON_IN_ULAANBAATAR = '2026-11-21T04:00:00Z';

let app: RunningApp;
let stage: Stage;
/** Violations that an earlier test has failed with. */
let knownViolations = 0;

beforeAll(async () => {
  app = await startApp(dayOf(NOON_IN_ULAANBAATAR));
  // Menus and descriptions are set beside the first answers.
  await vi.waitFor(() => expect(app.output()).toContain('menus and descriptions in step'), { timeout: 20_000 });
  stage = await openStage(app.url);
}, 60_000);

afterEach(async () => {
  const all = await violations(app.url);
  const fresh = all.slice(knownViolations);
  knownViolations = all.length;
  expect(fresh).toEqual([]);
});

afterAll(async () => {
  stage.close();
  await app[Symbol.asyncDispose]();
}, 30_000);

describe('reading', () => readingJourneys(() => stage));
describe('searching', () => searchingJourneys(() => stage));
describe('browsing', () => browsingJourneys(() => stage));
describe('settings', () => settingsJourneys(() => stage));
describe('mistakes', () => mistakeJourneys(() => stage));
describe('inline', () => inlineJourneys(() => stage));
describe('group', () => groupJourneys(() => stage));
describe('forum', () => forumJourneys(() => stage));
describe('channel', () => channelJourneys(() => stage));
describe('leaving', () => leavingJourneys(() => stage));

describe('arriving', () =>
  arrivingJourneys(
    () => stage,
    () => app,
  ));

describe('together, the journeys', () => {
  const EVERY_LANGUAGE = ['en', 'mn'] as const;
  const done = (what: string): readonly string[] => EVERY_LANGUAGE.map((language) => `${language} ${what}`);

  beforeEach(({ task }) => {
    if (isLeftOut(task.file))
      throw new Error(
        'this test looks back on all journeys: run the whole file, npx vitest run tests/e2e/journeys.test.ts',
      );
  });

  test('have sent every command, in both languages', () => {
    const missing = COMMANDS.flatMap((command) => done(`/${command}`)).filter((act) => !stage.done.has(act));
    expect(missing).toEqual([]);
  });

  test('have typed every Mongolian name of a command', () => {
    const names = Object.values(COMMAND_ALIASES)
      .flat()
      .filter((name) => /^\p{Script=Cyrillic}/u.test(name));
    expect(names.filter((name) => !stage.done.has(`mn typed /${name}`))).toEqual([]);
  });

  test('have pressed every kind of button, in both languages', () => {
    // A kind that is missing here does not compile; one that nobody presses fails.
    const kinds: Readonly<Record<Action['kind'], true>> = {
      list: true,
      day: true,
      article: true,
      related: true,
      search: true,
      sources: true,
      'interface-language': true,
      'news-language': true,
      settings: true,
      language: true,
      'forget-confirm': true,
      forget: true,
      cancel: true,
      help: true,
      about: true,
      privacy: true,
      nothing: true,
    };
    const missing = Object.keys(kinds)
      .flatMap((kind) => done(`[${kind}]`))
      .filter((act) => !stage.done.has(act));
    expect(missing).toEqual([]);
  });

  test('have begun by every kind of link, typed inline and pressed what is no button any more', () => {
    const acts = ['start:', 'start:a_', 'start:inline', 'start:nonsense', '@inline', '[unknown]'];
    expect(acts.flatMap(done).filter((act) => !stage.done.has(act))).toEqual([]);
  });
});

/** Whether `-t` or the like has left out a test. */
function isLeftOut(task: RunnerTask): boolean {
  return task.type === 'suite' ? task.tasks.some(isLeftOut) : task.mode === 'skip';
}
