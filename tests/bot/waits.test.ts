import { describe, expect, test } from 'vitest';
import { createWaits } from '../../src/bot/waits.ts';
import { encodeAction } from '../../src/view/action.ts';
import { expectNoViolations } from '../support/violations.ts';
import { lastOf, saidTo, startTalk } from './faulty-talk.ts';
import { type FaultyTelegram, TROUBLES } from './faulty-telegram.ts';

describe('in a chat that Telegram wants left in peace', () => {
  test('nothing is sent before the time, and everything once after it', async () => {
    const { telegram, bot, dealt, reader } = await startTalk({ sandbox: { flood: {} } });
    const { sandbox, until } = telegram;
    const ann = await reader();
    const group = sandbox.group({ title: 'Readers', members: [ann] });
    await dealt(() => group.addBot());
    const before = bot.handled();
    for (let i = 0; i < 45; i += 1) ann.send(group.id, `/search@${sandbox.bot.username} zq${i}x`);
    await until(() => bot.handled() === before + 45);
    expect(saidIn(telegram, group.id)).toHaveLength(45);
    expectNoViolations(sandbox); // “sent-during-wait” is one
  });

  test('one waits in it, and in no other', async () => {
    const { telegram, bot, dealt, reader } = await startTalk();
    const { sandbox, until } = telegram;
    const ann = await reader();
    const people = [ann, await reader(), await reader(), await reader()];
    const group = sandbox.group({ title: 'Readers', members: people });
    await dealt(() => group.addBot());
    const before = bot.handled();
    telegram.strike('sendMessage', TROUBLES['429, 30 s']);
    for (let i = 0; i < 20; i += 1) for (const person of people) person.send(group.id, `/help@${sandbox.bot.username}`);
    await until(() => telegram.waits() === 1, { timeStandsStill: true });
    ann.send(undefined, '/about');
    await until(() => bot.handled() === before + 1, { timeStandsStill: true });
    expect(saidTo(ann)).toHaveLength(2);
    expect(saidIn(telegram, group.id)).toEqual([]);
    await until(() => bot.handled() === before + 81);
    expect(saidIn(telegram, group.id)).toHaveLength(80);
    expectNoViolations(sandbox);
  });

  test('a press is told how long it takes, at once', async () => {
    const { telegram, bot, dealt, reader } = await startTalk();
    const { sandbox, until } = telegram;
    const ann = await reader();
    await dealt(() => ann.send(undefined, '/settings'));
    const before = bot.handled();
    const press = () => ann.press(lastOf(ann), encodeAction({ kind: 'help' }));
    telegram.strike('editMessageText', TROUBLES['429, 30 s']);
    const note = { text: 'That was a little fast. Please go on in 30 seconds.', showAlert: true };
    expect([await press(), await press()]).toMatchObject([note, note]);
    await until(() => bot.handled() === before + 2, { timeStandsStill: true });
    expect(telegram.requests.filter((method) => method === 'editMessageText')).toHaveLength(1);
    sandbox.clock.advance(30_000);
    expect((await press()).text).toBe('');
    expectNoViolations(sandbox);
  });

  test('“typing” is not shown', async () => {
    const { telegram, bot, reader } = await startTalk();
    const ann = await reader();
    telegram.strike('sendMessage', TROUBLES['429, 1 s']);
    ann.send(undefined, '/help');
    const declined = () => bot.log.some(({ message }) => message === 'typing not shown');
    await telegram.until(declined, { timeStandsStill: true });
    expect(telegram.requests).not.toContain('sendChatAction');
    await telegram.until(() => saidTo(ann).length === 2);
    expectNoViolations(telegram.sandbox);
  });
});

test('a chat that waited and never speaks again is forgotten', () => {
  let now = 0;
  const waits = createWaits(() => new Date(now));
  for (let chat = 1; chat <= 1_000; chat += 1) {
    waits.begin(String(chat), 5_000);
    now += 1_000;
  }
  expect(waits.count()).toBe(5);
  expect(['994', '997', '1000'].map(waits.left)).toEqual([0, 1_000, 4_000]);
});

function saidIn({ sandbox }: FaultyTelegram, chatId: number): string[] {
  return sandbox.messages(chatId).flatMap(({ from, text }) => (from?.is_bot === true && text ? [text] : []));
}
