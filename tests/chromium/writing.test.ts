import { randomBytes } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished } from 'vitest';
import { WINDOWS } from '../support/chat-page.ts';
import { test } from './in-chromium.ts';

test('a slash opens the menu of commands, and arrow keys choose one', async ({ visit }) => {
  const chat = await visit({ as: 'Emma' });
  await chat.start();
  const options = chat.page.getByRole('option');
  const chosen = chat.page.locator('[role=option][aria-selected=true]');

  await chat.input.pressSequentially('/');
  await options.first().waitFor();
  const commands = await options.locator('.option-command').allInnerTexts();
  expect(commands).toContain('/latest');
  await chat.input.press('Escape');
  await options.first().waitFor({ state: 'detached' });

  await chat.input.fill('');
  await chat.input.pressSequentially('/');
  await options.first().waitFor();
  for (let step = 0; step < commands.indexOf('/help'); step += 1) await chat.input.press('ArrowDown');
  expect(await chosen.innerText()).toContain('/help');
  await chat.afterAnswer(() => chat.input.press('Enter'));
  await chat.answer.getByText('What Medee does').waitFor();
  await chat.page.locator('.message.mine', { hasText: '/help' }).waitFor();
  expect(await chat.input.inputValue()).toBe('');
});

test.for(WINDOWS)(
  'words after the bot’s name bring cards, and the chosen one goes into the group, in $window',
  async ({ size }, { visit }) => {
    const chat = await visit({ as: 'Emma', size });
    await chat.open('News group');
    await chat.input.pressSequentially('@medee_sandbox_bot wool');
    const cards = chat.page.locator('.option.card');
    await cards.nth(1).waitFor();
    expect(await chat.input.getAttribute('aria-activedescendant')).toBeTruthy();
    await chat.input.press('ArrowDown');
    const title = await chat.page.locator('.card[aria-selected=true] .card-title').innerText();
    await chat.input.press('Enter');
    const sent = chat.page.locator('.message.mine').last();
    await sent.getByText('@medee_sandbox_bot').waitFor();
    await sent.getByText(title).first().waitFor();
    await cards.first().waitFor({ state: 'detached' });
  },
);

test.for(WINDOWS)(
  'a document is sent with its caption, and comes back byte for byte, in $window',
  async ({ size }, { visit }) => {
    const chat = await visit({ as: 'Болд', size });
    await chat.open('News group');
    const bytes = randomBytes(100_000);
    const chooser = chat.page.waitForEvent('filechooser');
    await chat.page.locator('#attach').click();
    await (await chooser).setFiles({ name: 'тайлан 2026.bin', mimeType: 'application/octet-stream', buffer: bytes });
    await chat.page.locator('#attachments').getByText('тайлан').waitFor();
    await chat.write('Тайлангаа хүргүүлье');
    const tile = chat.page.locator('.message.mine', { hasText: 'Тайлангаа хүргүүлье' }).last().locator('a.document');
    const download = chat.page.waitForEvent('download');
    await tile.click();
    const file = await download;
    expect(file.suggestedFilename()).toBe('тайлан 2026.bin');
    const folder = await mkdtemp(join(tmpdir(), 'medee-download-'));
    onTestFinished(() => rm(folder, { recursive: true }));
    await file.saveAs(join(folder, 'copy'));
    expect((await readFile(join(folder, 'copy'))).equals(bytes)).toBe(true);
  },
);

test('who blocks the bot hears nothing from it until they start it again', async ({ visit }) => {
  const chat = await visit({ as: 'Сараа' });
  await chat.open('Medee');
  await chat.start();
  const info = await chat.openInfo();
  await info.getByRole('button', { name: 'Ботыг блоклох', exact: true }).click();
  await chat.page.keyboard.press('Escape');
  await chat.page.locator('#start').waitFor();
  expect(await chat.input.isVisible()).toBe(false);
  await chat.start();
  await chat.input.waitFor();
});
