import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { createClock, type MovableClock } from '../../src/sandbox/clock.ts';
import type { SandboxUser } from '../../src/sandbox/control/sandbox-user.ts';
import { createOpenQuestions } from '../../src/sandbox/strict/open-questions.ts';
import { createRepeatedTexts } from '../../src/sandbox/strict/repeated-texts.ts';
import { type Answer, type Setting, startedReader, startSandbox } from './support.ts';

const closing: (() => Promise<void>)[] = [];

afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

interface Scene extends Setting {
  readonly emma: SandboxUser;
  readonly send: (parameters: object) => Promise<Answer>;
  /** The rules that were broken so far, in order. */
  readonly broken: () => readonly string[];
}

/** A reader who has started a bot that heard of it, on a clock that stands still. */
async function openScene(): Promise<Scene> {
  const setting = await startSandbox(closing, { clock: createClock({ frozenAt: 1_700_000_000_000 }) });
  const emma = startedReader(setting.sandbox);
  await setting.news();
  return {
    ...setting,
    emma,
    send: (parameters) => setting.call('sendMessage', { chat_id: emma.id, ...parameters }),
    broken: () => setting.sandbox.violations().map(({ rule }) => rule),
  };
}

const button = { text: 'Next', callback_data: 'next' };
const keyboardOf = (...row: readonly object[]): object => ({ reply_markup: { inline_keyboard: [row] } });

test.each([
  { rule: 'unknown-parameter', name: 'a parameter nobody knows', parameters: { colour: 'blue' } },
  { rule: 'unknown-field', name: 'a field of a reply', parameters: { reply_parameters: { message_id: 1, colour: 1 } } },
  { rule: 'unknown-field', name: 'a field of the link preview', parameters: { link_preview_options: { disabled: 1 } } },
  {
    rule: 'unknown-field',
    name: 'a field of an entity',
    parameters: { entities: [{ type: 'bold', offset: 0, length: 1, size: 2 }] },
  },
  {
    rule: 'unknown-field',
    name: 'a field of a keyboard',
    parameters: { reply_markup: { inline_keyboard: [], resize: true } },
  },
  { rule: 'unknown-field', name: 'a field of a button', parameters: keyboardOf({ ...button, callback: 'x' }) },
  {
    rule: 'unknown-field',
    name: 'a field inside a button',
    parameters: keyboardOf({ text: 'x', copy_text: { text: 'x', icon: 'x' } }),
  },
  {
    rule: 'several-actions',
    name: 'two actions on a button',
    parameters: keyboardOf({ ...button, url: 'https://e.mn' }),
  },
  { rule: 'dropped-button', name: 'a button without a text', parameters: keyboardOf(button, { ...button, text: '' }) },
  { rule: 'text-changed', name: 'a blank at the end', parameters: { text: 'x\n' } },
  { rule: 'text-changed', name: 'a control character', parameters: { text: 'a\u{202e}b' } },
  { rule: 'text-long', name: 'more than 4096 UTF-16 units', parameters: { text: '👍'.repeat(2_049) } },
  {
    rule: 'parse-mode-and-entities',
    name: 'parse_mode beside entities',
    parameters: { parse_mode: 'HTML', entities: [] },
  },
  { rule: 'malformed-json', name: 'entities that are no JSON', parameters: { entities: '[{' } },
  {
    rule: 'legacy-parameter',
    name: 'a preview that is switched off the old way',
    parameters: { disable_web_page_preview: true },
  },
  { rule: 'legacy-parameter', name: 'a reply in the old way', parameters: { reply_to_message_id: 1 } },
])('$rule: $name', async ({ rule, parameters }) => {
  const { send, broken } = await openScene();
  expect((await send({ text: 'x', ...parameters })).description).toBeUndefined();
  expect(broken()).toEqual([rule]);
});

test.each([
  ['general-topic', 'sendMessage', { text: 'x', message_thread_id: 1 }],
  ['general-topic', 'sendChatAction', { action: 'typing', message_thread_id: 1 }],
])('%s: %s into the General topic by its number', async (rule, method, parameters) => {
  const { call, sandbox, emma, broken } = await openScene();
  const forum = sandbox.group({ title: 'Forum', members: [emma], forum: true });
  forum.addBot();
  await call(method, { chat_id: forum.id, ...parameters });
  expect(broken()).toEqual([rule]);
});

test.each([
  ['unknown-field', 'setMyCommands', { commands: [{ command: 'x', description: 'x', hidden: true }] }],
  ['unknown-field', 'setMyCommands', { commands: [], scope: { type: 'default', language: 'mn' } }],
  ['malformed-json', 'getUpdates', { allowed_updates: '[' }],
  ['unknown-parameter', 'getMe', { verbose: true }],
])('%s: %s %j', async (rule, method, parameters) => {
  const { call, broken } = await openScene();
  await call(method, parameters);
  expect(broken()).toEqual([rule]);
});

test('edit-after-keyboard: a message with a reply keyboard cannot be edited', async () => {
  const { send, call, emma, broken } = await openScene();
  const { result } = await send({ text: 'menu', reply_markup: { keyboard: [['Latest']] } });
  const { message_id } = result as { message_id: number };
  await call('editMessageText', { chat_id: emma.id, message_id, text: 'other' });
  expect(broken()).toEqual(['edit-after-keyboard']);
});

const article = { type: 'article', id: '1', title: 'x', input_message_content: { message_text: 'x' } };

test.each([
  { name: 'a careful answer', rules: [], result: article },
  { name: 'a field of a result', rules: ['unknown-field'], result: { ...article, thumb_url: 'https://e.mn/x.png' } },
  {
    name: 'a field of its content',
    rules: ['unknown-field'],
    result: { ...article, input_message_content: { message_text: 'x', disable_web_page_preview: true } },
  },
  {
    name: 'its text changed',
    rules: ['text-changed'],
    result: { ...article, input_message_content: { message_text: 'x ' } },
  },
  {
    name: 'its text long',
    rules: ['text-long'],
    result: { ...article, input_message_content: { message_text: '👍'.repeat(2_049) } },
  },
  {
    name: 'its parse_mode beside entities',
    rules: ['parse-mode-and-entities'],
    result: { ...article, input_message_content: { message_text: 'x', parse_mode: 'HTML', entities: [] } },
  },
  {
    name: 'its foreign markup',
    rules: ['unescaped-text'],
    result: { ...article, input_message_content: { message_text: '1 <2', parse_mode: 'HTML' } },
  },
])('an inline answer: $name', async ({ rules, result }) => {
  const { call, emma, news, broken } = await openScene();
  const asked = emma.inline('x').catch(() => undefined);
  const [update] = await news();
  await call('answerInlineQuery', { inline_query_id: update?.inline_query?.id, results: [result] });
  expect(broken()).toEqual(rules);
  if (rules[0] !== 'unescaped-text') await asked;
});

test.each([
  { text: 'a < b', rules: ['unescaped-text'] },
  { text: '<p>AT&T</p>', rules: ['unescaped-text'] },
  { text: '<b>R&D', rules: ['unescaped-text'] },
  { text: '<b>never closed', rules: [] },
  { text: 'R&D', rules: [] },
  { text: 'R&amp;D &lt;3', rules: [] },
])('HTML $text', async ({ text, rules }) => {
  const { send, broken } = await openScene();
  await send({ text, parse_mode: 'HTML' });
  expect(broken()).toEqual(rules);
});

test('a press that is not answered within ten seconds is noted, once', async () => {
  const { send, call, emma, news, sandbox, broken } = await openScene();
  const { result } = await send({ text: 'x', ...keyboardOf(button) });
  const message = result as Parameters<SandboxUser['press']>[0];
  const press = (): void => void emma.press(message, 'Next').catch(() => undefined);
  press();
  const [answered] = await news();
  await call('answerCallbackQuery', { callback_query_id: answered?.callback_query?.id });
  press();
  // What the bot has not fetched, it cannot answer.
  sandbox.clock.advance(60_000);
  expect(broken()).toEqual([]);
  await news();
  sandbox.clock.advance(9_999);
  expect(broken()).toEqual([]);
  sandbox.clock.advance(1);
  expect(sandbox.violations()).toMatchObject([
    { rule: 'unanswered-callback', message: 'the press of "next" was not answered within 10 seconds' },
  ]);
  sandbox.clock.advance(60_000);
  expect(broken()).toHaveLength(1);
});

test('an answer is noted before anybody learns of it, who may put the clock forward at once', async () => {
  const { send, call, emma, news, sandbox, broken } = await openScene();
  const { result } = await send({ text: 'x', ...keyboardOf(button) });
  sandbox.subscribe(({ type }) => type === 'callback' && sandbox.clock.advance(10_000));
  const press = emma.press(result as Parameters<SandboxUser['press']>[0], 'Next');
  const [update] = await news();
  await call('answerCallbackQuery', { callback_query_id: update?.callback_query?.id });
  await press;
  const asked = emma.inline('snow').then(() => sandbox.clock.advance(10_000));
  const [query] = await news();
  await call('answerInlineQuery', { inline_query_id: query?.inline_query?.id, results: [] });
  await asked;
  expect(broken()).toEqual([]);
});

test('an inline query that is not answered within ten seconds is noted', async () => {
  const { emma, news, sandbox, broken } = await openScene();
  void emma.inline('snow').catch(() => undefined);
  await news();
  sandbox.clock.advance(10_000);
  expect(sandbox.violations()).toMatchObject([
    { rule: 'unanswered-inline', message: 'the inline query "snow" was not answered within 10 seconds' },
  ]);
  expect(broken()).toHaveLength(1);
});

test('ten thousand open presses wait on one timer', () => {
  const clock = createClock({ frozenAt: 0 });
  let timers = 0;
  const counting: MovableClock = {
    ...clock,
    after: (ms, run) => {
      timers += 1;
      return clock.after(ms, run);
    },
  };
  const overdue: string[] = [];
  const questions = createOpenQuestions(counting, (what) => overdue.push(what));
  for (let id = 0; id < 10_000; id += 1) questions.opened(`${id}`, `press ${id}`);
  for (let id = 0; id < 9_999; id += 1) questions.answered(`${id}`);
  expect(timers).toBe(1);
  clock.advance(10_000);
  expect(overdue).toEqual(['press 9999']);
});

test('every question is either answered in time or told of, exactly once', () => {
  const step = fc.record({ pause: fc.nat(6_000), answers: fc.option(fc.nat(20), { nil: undefined }) });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const clock = createClock({ frozenAt: 0 });
      const overdue: string[] = [];
      const questions = createOpenQuestions(clock, (what) => overdue.push(what));
      const opened = new Map<string, number>();
      const answered = new Set<string>();
      for (const [index, { pause, answers }] of steps.entries()) {
        clock.advance(pause);
        questions.opened(`${index}`, `${index}`);
        opened.set(`${index}`, clock.now());
        const id = `${answers}`;
        if (opened.has(id) && clock.now() - (opened.get(id) ?? 0) < 10_000) answered.add(id);
        questions.answered(id);
      }
      clock.advance(10_000);
      expect(overdue).toEqual([...opened.keys()].filter((id) => !answered.has(id)));
    }),
  );
});

test('what is sent twice unasked is noted', async () => {
  const { send, broken } = await openScene();
  await send({ text: 'Welcome' });
  await send({ text: 'Page 1' });
  expect(broken()).toEqual([]);
  await send({ text: 'Welcome' });
  expect(broken()).toEqual(['repeated-text']);
});

test('whoever asks twice may be told the same twice, whether answered one by one or together', async () => {
  const { send, emma, news, broken } = await openScene();
  await send({ text: 'Help' });
  emma.send(undefined, '/help');
  await news();
  await send({ text: 'Help' });
  for (const _ of [1, 2]) emma.send(undefined, '/help');
  await news();
  for (const _ of [1, 2]) await send({ text: 'Help' });
  expect(broken()).toEqual([]);
  await send({ text: 'Help' });
  expect(broken()).toEqual(['repeated-text']);
});

test('a press in a group may be answered in private, again and again', async () => {
  const { send, call, emma, news, sandbox, broken } = await openScene();
  const group = sandbox.group({ title: 'News', members: [emma] });
  group.addBot();
  const { result } = await call('sendMessage', { chat_id: group.id, text: 'x', ...keyboardOf(button) });
  for (const _ of [1, 2, 3]) {
    void emma.press(result as Parameters<SandboxUser['press']>[0], 'Next').catch(() => undefined);
    const callback = (await news()).find(({ callback_query: query }) => query)?.callback_query;
    await call('answerCallbackQuery', { callback_query_id: callback?.id });
    await send({ text: 'I wrote to you' });
  }
  expect(broken()).toEqual([]);
});

function watchTalk(): { clock: MovableClock; talk: ReturnType<typeof createRepeatedTexts> } {
  const clock = createClock({ frozenAt: 0 });
  return { clock, talk: createRepeatedTexts(clock.now) };
}

test('the same text counts as the same for a minute, and in each chat apart', () => {
  const { clock, talk } = watchTalk();
  expect(talk.said(1, 'News')).toBe(false);
  expect(talk.said(2, 'News')).toBe(false);
  clock.advance(59_999);
  expect(talk.said(1, 'News')).toBe(true);
  clock.advance(60_000);
  expect(talk.said(1, 'News')).toBe(false);
});

test('what was asked before, and is answered, excuses nothing', () => {
  const { talk } = watchTalk();
  talk.asked(1);
  talk.said(1, 'Latest');
  talk.asked(1);
  talk.changed(1);
  talk.asked(1);
  expect(talk.said(1, 'Help')).toBe(false);
  expect(talk.said(1, 'Help')).toBe(true);
});

test('chatter that nobody answers excuses nothing after ten seconds', () => {
  const { clock, talk } = watchTalk();
  for (let i = 0; i < 10; i += 1) talk.asked(1);
  clock.advance(10_000);
  talk.asked(1);
  expect([talk.said(1, 'Help'), talk.said(1, 'Help')]).toEqual([false, true]);
});

test('a bot that answers each question once, with however many messages, is never blamed', () => {
  const question = fc.record({
    pause: fc.nat(3_000),
    answer: fc.array(fc.constantFrom('Help', 'Latest', 'Nothing'), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(fc.array(question, { maxLength: 40 }), (questions) => {
      const { clock, talk } = watchTalk();
      for (const { pause, answer } of questions) {
        clock.advance(pause);
        talk.asked(1);
        for (const text of new Set(answer)) expect(talk.said(1, text)).toBe(false);
      }
    }),
  );
});

test('who refused for good is not written to again before something comes from there', async () => {
  const { send, emma, news, broken } = await openScene();
  emma.block();
  await send({ text: 'one' });
  expect(broken()).toEqual([]);
  await send({ text: 'two' });
  expect(broken()).toEqual(['sent-after-refusal']);
  emma.start();
  await news();
  await send({ text: 'three' });
  await send({ text: 'four' });
  expect(broken()).toEqual(['sent-after-refusal']);
});

test('a chat that is named by its username is the same chat', async () => {
  const { call, sandbox, emma, news, broken } = await openScene();
  const channel = sandbox.channel({ title: 'Мэдээ', members: [emma], username: 'medee_news' });
  const send = (text: string): Promise<Answer> => call('sendMessage', { chat_id: '@Medee_News', text });
  channel.addBot({ administrator: true });
  channel.removeBot();
  await news();
  expect((await send('one')).error_code).toBe(403);
  channel.addBot({ administrator: true });
  await news();
  await send('two');
  expect(broken()).toEqual([]);
});
