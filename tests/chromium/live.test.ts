import { expect } from 'vitest';
import { startApp } from '../support/running-app.ts';
import { test, testOfPage } from './in-chromium.ts';

test('two open pages see each other’s messages at once', async ({ visit }) => {
  const emma = await visit({ as: 'Emma' });
  const bold = await visit({ as: 'Болд' });
  await emma.open('News group');
  await emma.write('Has anybody read about the bridge?');
  await bold.page.locator('#chat-list a', { hasText: 'News group' }).locator('.badge').waitFor();
  await bold.open('News group');
  await bold.page.locator('.message.theirs', { hasText: 'Has anybody read' }).waitFor();
  await bold.write('Уншсан, сайхан мэдээ байна');
  await emma.page.locator('.message.theirs', { hasText: 'Уншсан' }).waitFor();
});

test('a reload keeps the person, the chat and the topic', async ({ visit }) => {
  const chat = await visit({ as: 'Болд' });
  await chat.open('Forum');
  await chat.page.locator('#topic-bar a', { hasText: 'Weather' }).click();
  await chat.write('Гадаа салхитай байна');
  await chat.page.locator('.message', { hasText: 'Гадаа салхитай' }).waitFor();
  await chat.page.reload();
  await chat.page.locator('.message.mine', { hasText: 'Гадаа салхитай' }).waitFor();
  await chat.page.locator('#topic-bar a[aria-current]', { hasText: 'Weather' }).waitFor();
});

test('the panel of the traffic shows the bot’s calls, and the answer to each', async ({ visit }) => {
  const chat = await visit({ as: 'Emma' });
  await chat.start();
  await chat.page.getByRole('button', { name: 'Traffic' }).first().click();
  const panel = chat.page.getByRole('complementary', { name: 'Traffic' });
  const call = panel.locator('.traffic-entry', { hasText: 'sendMessage' }).first();
  await call.waitFor();
  await call.locator('summary').click();
  await call.locator('.traffic-json', { hasText: '"message_id"' }).waitFor();
  expect(await call.innerText()).toMatch(/\d+ ms/u);
  await panel.getByText('Errors', { exact: true }).click();
  await call.waitFor({ state: 'detached' });
  await chat.page.keyboard.press('Escape');
  await panel.waitFor({ state: 'hidden' });
});

testOfPage('when the program is started anew, the page says so and goes on', async ({ visitAt }) => {
  await using first = await startApp();
  const chat = await visitAt({ url: first.url, expected: /ERR_CONNECTION_REFUSED|ERR_INCOMPLETE_CHUNKED|ERR_EMPTY/u });
  await chat.start();
  await first.stop();
  await chat.page.getByText('Connection lost. Reconnecting…').waitFor();
  await using _second = await startApp({ PORT: new URL(first.url).port });
  await chat.page.locator('#offline').waitFor({ state: 'hidden' });
  await chat.start();
  await chat.key('1').first().waitFor();
});
