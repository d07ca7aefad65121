import { expect } from 'vitest';
import { type ChatPage, DESKTOP, PHONE } from '../support/chat-page.ts';
import { test } from './in-chromium.ts';
import { faintTexts, namelessControls } from './inspections.ts';

test('from the load to an article without a mouse, and one always sees where one is', async ({ visit }) => {
  const chat = await visit({ as: 'Сараа' });
  const { page } = chat;
  await tabTo(chat, 'Эхлэх');
  await chat.afterAnswer(() => page.keyboard.press('Enter'));
  await tabTo(chat, 'Мессеж бичих');
  await page.keyboard.type('/latest en');
  await chat.afterAnswer(() => page.keyboard.press('Enter'));
  await tabTo(chat, '1', 'back');
  await page.keyboard.press('Enter');
  await chat.key('1 / 2').waitFor();
  await tabTo(chat, '›');
  await page.keyboard.press('Enter');
  await chat.key('2 / 2').waitFor();
  await tabTo(chat, 'Чатын тухай');
  await page.keyboard.press('Enter');
  await page.locator('#sheet[open]').waitFor();
  await page.keyboard.press('Escape');
  await page.locator('#sheet').waitFor({ state: 'hidden' });
  expect(await page.locator('.head-info').evaluate((node) => node === node.ownerDocument.activeElement)).toBe(true);
});

test.for([
  { name: 'a desktop window, by day', size: DESKTOP, dark: false, as: 'Emma' },
  { name: 'a phone, at night', size: PHONE, dark: true, as: 'Болд' },
])('in $name every control has a name and every text stands out', async ({ size, dark, as }, { visit }) => {
  const chat = await visit({ size, dark, as });
  const look = async (place: string): Promise<void> => {
    expect([place, ...(await namelessControls(chat.page))]).toEqual([place]);
    expect([place, ...(await faintTexts(chat.page))]).toEqual([place]);
  };
  if (chat.isPhone) await look('the list of chats');
  await chat.open('Medee');
  await look('before Start');
  await chat.start();
  await chat.key('10').waitFor();
  await look('headlines');
  await chat.input.pressSequentially('/');
  await chat.page.getByRole('option').first().waitFor();
  await look('commands');
  await chat.input.fill('@medee_sandbox_bot ноос');
  await chat.page.locator('.option.card').first().waitFor();
  await look('cards');
  await chat.input.fill('');
  await chat.open('Forum');
  await look('forum');
  await chat.openInfo();
  await look('about the forum');
  await chat.page.keyboard.press('Escape');
  await chat.page.locator('.traffic-toggle:visible').click();
  await chat.page.locator('.traffic-entry').first().waitFor();
  await look('traffic');
});

test('nothing is wider than a phone of 360 pixels', async ({ visit }) => {
  const chat = await visit({ size: { width: 360, height: 640 }, as: 'Сараа' });
  const expectFit = async (place: string): Promise<void> => {
    const wide = await chat.page.locator('html').evaluate((node) => node.scrollWidth);
    expect([place, wide]).toEqual([place, 360]);
  };
  await expectFit('the list of chats');
  await chat.open('Forum');
  await expectFit('forum');
  await chat.openInfo();
  await expectFit('about the forum');
  await chat.page.keyboard.press('Escape');
  await chat.open('Medee');
  await chat.start();
  await chat.key('10').waitFor();
  await expectFit('headlines');
  await chat.say('/settings');
  await expectFit('settings');
});

/** Presses Tab until the focus is on the control with this name; at each step the focus must be visible. */
async function tabTo({ page }: ChatPage, name: string, direction: 'on' | 'back' = 'on'): Promise<void> {
  const passed: string[] = [];
  for (let step = 0; step < 80; step += 1) {
    await page.keyboard.press(direction === 'on' ? 'Tab' : 'Shift+Tab');
    const focus = await page.locator('body').evaluate((body) => {
      const node = body.ownerDocument.activeElement;
      const style = (each: unknown) => body.ownerDocument.defaultView.getComputedStyle(each);
      const near = [node, node.parentElement, node.closest('form'), node.nextElementSibling].filter(Boolean);
      const isSeen = near.some((each) => style(each).outlineStyle !== 'none' || style(each).boxShadow !== 'none');
      return { name: node.getAttribute('aria-label') ?? node.innerText ?? '', isSeen, isPage: node === body };
    });
    if (focus.isPage) continue; // the end was passed
    expect([focus.name, focus.isSeen]).toEqual([focus.name, true]);
    passed.push(focus.name);
    if (focus.name === name || (name.length > 4 && focus.name.includes(name))) return;
  }
  throw new Error(`Tab never came to “${name}”: ${passed.join(' | ')}`);
}
