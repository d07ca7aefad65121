import { describe, expect } from 'vitest';
import { DESKTOP, PHONE } from '../support/chat-page.ts';
import { test } from './in-chromium.ts';

describe.each([
  { window: 'a desktop window', size: DESKTOP, as: 'Emma' },
  { window: 'a phone', size: PHONE, as: 'Сараа' },
])('in $window', ({ size, as }) => {
  test('from Start to the headlines, older ones, an article, its second page, and a search', async ({ visit }) => {
    const chat = await visit({ size, as });
    const isEnglish = as === 'Emma';
    if (chat.isPhone) await chat.open('Medee');
    await chat.start();
    await chat.key('10').waitFor();

    await chat.say('/latest en');
    const firstTitle = (): Promise<string> => chat.answer.locator('a.link').first().innerText();
    const newest = await firstTitle();
    await chat.key(isEnglish ? 'Older ›' : 'Хуучин ›').click();
    await expect.poll(firstTitle).not.toBe(newest);
    await chat.key('‹').first().click();
    await expect.poll(firstTitle).toBe(newest);

    await chat.afterAnswer(() => chat.answer.getByText('Herders’ Cooperative').click());
    await chat.key('1 / 2').waitFor();
    await chat.key('›').last().click();
    await chat.key('2 / 2').waitFor();

    await chat.say('winter');
    await chat.answer.getByText('ULAANBAATAR TO TEST ELECTRIC').waitFor();
    expect(await chat.answer.locator('strong', { hasText: /winter/iu }).count()).toBeGreaterThan(0);
  });
});

test('a title in a group opens the article in the private chat, inside the page', async ({ visit }) => {
  const chat = await visit({ as: 'Emma' });
  await chat.open('News group');
  await chat.say('/latest@medee_sandbox_bot');
  await chat.answer.locator('a.link').first().click();
  await chat.page.locator('.head-name', { hasText: 'Medee' }).waitFor();
  await chat.key('1 / 2').waitFor();
  expect(chat.page.context().pages()).toHaveLength(1);
});

test('a Mongolian reader has a Mongolian page and Mongolian messages', async ({ visit }) => {
  const chat = await visit({ as: 'Болд' });
  expect(await chat.page.locator('html').getAttribute('lang')).toBe('mn');
  await chat.page.getByRole('heading', { name: 'Чатууд' }).waitFor();
  await chat.start();
  await chat.answer.getByText('Хайх үгээ').waitFor();
  await chat.page.getByPlaceholder('Мессеж бичих').waitFor();
  await chat.openInfo();
  const labels = await chat.page.locator('#sheet button, #sheet h2, #sheet h3').allInnerTexts();
  expect(labels.filter((label) => /[A-Za-z]{3}/u.test(label))).toEqual([]);
});
