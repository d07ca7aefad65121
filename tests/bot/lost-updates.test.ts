import { describe, expect, test } from 'vitest';
import { expectNoViolations } from '../support/violations.ts';
import { answersNext, saidTo, startTalk } from './faulty-talk.ts';
import { TROUBLES, type TroubleName } from './faulty-telegram.ts';

describe('updates are answered once each', () => {
  test.each(Object.keys(TROUBLES) as readonly TroubleName[])('when a poll goes wrong: %s', async (name) => {
    const { telegram, bot, reader } = await startTalk();
    const ann = await reader();
    const handled = bot.handled();
    telegram.strike('getUpdates', TROUBLES[name]); // the poll that confirms /about and brings /help
    ann.send(undefined, '/about');
    await telegram.until(() => bot.handled() === handled + 1);
    ann.send(undefined, '/help');
    ann.send(undefined, '/privacy');
    await telegram.until(() => bot.handled() === handled + 3);
    ann.send(undefined, '/settings');
    await telegram.until(() => bot.handled() === handled + 4);
    expect(saidTo(ann)).toHaveLength(5);
    expectNoViolations(telegram.sandbox);
  });

  test('when the bot is stopped in the middle and another one goes on', async () => {
    const { telegram, bot } = await startTalk();
    const people = Array.from({ length: 10 }, () => telegram.sandbox.user({ firstName: 'A', languageCode: 'en' }));
    const ask = (round: number) => {
      for (const person of people) person.send(undefined, `/search zq${round}x${person.id}`);
    };
    ask(1);
    const stopping = bot.stop();
    ask(2);
    await stopping;
    ask(3);
    const next = telegram.startBot();
    const total = () => people.flatMap(saidTo).length;
    await telegram.until(() => total() >= 30);
    ask(4);
    await telegram.until(() => total() >= 40);
    expect(people.map((person) => saidTo(person).length)).toEqual(people.map(() => 4));
    await next.stop();
    expectNoViolations(telegram.sandbox);
  });

  test.each(['cut', 'drop', '502, page'] as const)('when the last poll of a stop goes wrong: %s', async (name) => {
    const { telegram, bot, reader } = await startTalk();
    const ann = await reader();
    const handled = bot.handled();
    telegram.strike('getUpdates', TROUBLES[name]); // the poll that follows the one that brings /about
    telegram.strike('getUpdates', TROUBLES[name]); // the one that the stop confirms it with
    ann.send(undefined, '/about');
    // A poll that is dropped has confirmed, and waits at Telegram's side.
    const isPollOver = () => name === 'drop' || telegram.waits() > 0;
    await telegram.until(() => bot.handled() > handled && isPollOver(), { timeStandsStill: true });
    await bot.stop({ timeStandsStill: true });
    const next = telegram.startBot();
    ann.send(undefined, '/help');
    await telegram.until(() => saidTo(ann).some((text) => text.startsWith('What Medee does')));
    await telegram.until(() => next.handled() === 1);
    expect(saidTo(ann)).toHaveLength(3);
    expectNoViolations(telegram.sandbox);
  });
});

describe('200 questions of 20 people while a tenth of all calls goes wrong', () => {
  test.each(['cut', 'drop', '500'] as const)('%s: nobody is answered twice, and everybody is', async (name) => {
    const talk = await startTalk({ sandbox: { seed: 7 } });
    const { telegram, bot } = talk;
    const { sandbox, until } = telegram;
    const people = Array.from({ length: 20 }, () => sandbox.user({ firstName: 'A', languageCode: 'en' }));
    const calm = sandbox.faults.rate('*', TROUBLES[name], 0.1);
    for (let i = 0; i < 10; i += 1) for (const person of people) person.send(undefined, `/search zq${i}x`);
    await until(() => bot.handled() === 200);
    calm();
    const said = people.map(saidTo);
    const answers = said.map((texts) =>
      Array.from({ length: 10 }, (_, i) => texts.filter((text) => text.includes(`zq${i}x`)).length),
    );
    expect(answers.flat().filter((count) => count > 1)).toEqual([]);
    const apologies = said.flat().filter((text) => text.startsWith('Sorry')).length;
    const undelivered = bot.log.filter(({ message }) => message === 'apology not delivered').length;
    const unanswered = answers.flat().filter((count) => count === 0).length;
    expect(unanswered).toBeLessThanOrEqual(apologies + undelivered);
    expect(undelivered).toBeLessThan(10);
    expect(await answersNext(talk, await talk.reader())).toBe(true);
  });
});
