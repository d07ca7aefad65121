import { expect } from 'vitest';
import { type ChatPage, DESKTOP, PHONE } from '../support/chat-page.ts';
import { test } from './in-chromium.ts';

test('what is written in a topic, and its answer, stay in the topic', async ({ visit }) => {
  const chat = await visit({ as: 'Emma' });
  await chat.open('Forum');
  await topic(chat, 'Sport').click();
  await chat.say('/latest@medee_sandbox_bot en');
  await chat.key('1').first().waitFor();
  await topic(chat, 'Weather').click();
  await chat.page.locator('.message', { hasText: '/latest' }).waitFor({ state: 'detached' });
  expect(await chat.page.locator('.message').count()).toBe(0);
  await topic(chat, 'Sport').click();
  await chat.key('1').first().waitFor();
});

test.for([
  { window: 'a desktop window', size: DESKTOP, name: 'Ном / Books' },
  { window: 'a phone', size: PHONE, name: 'Аялал / Travel' },
])('nobody but administrators writes in a closed topic, in $window', async ({ size, name }, { visit }) => {
  const chat = await visit({ as: 'Сараа', size });
  await chat.open('Forum');
  await chat.page.locator('#topic-bar button').click();
  await chat.page.locator('#sheet input').fill(name);
  await chat.page.keyboard.press('Enter');
  await topic(chat, name).waitFor();
  const reader = await visit({ as: 'Emma', size });
  await reader.open('Forum');
  await topic(reader, name).click();
  await reader.input.waitFor();

  const info = await chat.openInfo();
  await info.locator('summary', { hasText: name }).click();
  await info.locator('details[open]').getByRole('button', { name: 'Хаах', exact: true }).click();
  await reader.page.getByText('This topic is closed.').waitFor();
  expect(await reader.input.isVisible()).toBe(false);
});

test.for([
  { window: 'a desktop window', size: DESKTOP, title: 'Book club' },
  { window: 'a phone', size: PHONE, title: 'Chess club' },
])(
  'a group is made with the bot, which is put out and brought in again, in $window',
  async ({ size, title }, { visit }) => {
    const chat = await visit({ as: 'Emma', size });
    await chat.page.locator('#new-chat').click();
    await chat.page.getByRole('radio', { name: /^Supergroup/u }).check();
    await chat.page.getByRole('textbox', { name: 'Title' }).fill(title);
    await chat.page.getByRole('button', { name: 'Create' }).click();
    await chat.page.locator('.head-name', { hasText: title }).waitFor();
    await chat.say('/help@medee_sandbox_bot');

    const info = await chat.openInfo();
    await info.locator('summary', { hasText: 'Medee' }).click();
    await info.getByRole('button', { name: 'Remove and ban: Medee' }).click();
    await info.getByRole('button', { name: 'Add: Medee' }).click();
    await info.locator('summary', { hasText: 'Medee' }).waitFor();
    await chat.page.keyboard.press('Escape');
    await chat.page.locator('.service', { hasText: 'Emma removed Medee' }).waitFor();
    await chat.page.locator('.service', { hasText: 'Emma added Medee' }).last().waitFor();
    await chat.say('/sources@medee_sandbox_bot');
  },
);

test('an anonymous administrator writes as the group, and nobody sees who it was', async ({ visit }) => {
  const chat = await visit({ as: 'Сараа' });
  const reader = await visit({ as: 'Болд' });
  for (const each of [chat, reader]) {
    await each.open('Forum');
    await topic(each, 'Weather').click();
  }
  await chat.write('Маргааш цас орно');
  await chat.page.locator('.message.mine', { hasText: 'Маргааш цас орно' }).waitFor();
  const seen = reader.page.locator('.message.theirs', { hasText: 'Маргааш цас орно' });
  await seen.locator('.author', { hasText: 'Форум / Forum' }).waitFor();
  expect(await seen.innerText()).not.toContain('Сараа');
});

function topic(chat: ChatPage, name: string): ReturnType<ChatPage['page']['locator']> {
  return chat.page.locator('#topic-bar a', { hasText: name });
}
