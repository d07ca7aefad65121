import { chromium } from 'playwright-core';
import { test as bare, expect, inject } from 'vitest';
import { type ChatPage, openChatPage, type Visit } from '../support/chat-page.ts';
import { type RunningApp, startApp } from '../support/running-app.ts';
import { violations } from '../support/web-chat.ts';

/** How a test opens a page, and which of the page's troubles belong to the test. */
interface TestVisit extends Partial<Visit> {
  readonly expected?: RegExp;
}

const browsing = bare
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads what a fixture needs from this parameter.
  .extend('browser', { scope: 'worker' }, async ({}, { onCleanup }) => {
    const browser = await chromium.connect(inject('chromium'));
    onCleanup(() => browser.close());
    return browser;
  });

/**
 * Opens the web chat of any sandbox. After the test its pages are closed; it fails when one of them wrote an error to the
 * console, was forbidden something by the CSP, or asked another server than its own for anything.
 */
export const testOfPage = browsing.extend('visitAt', async ({ browser }, { onCleanup }) => {
  const pages: { readonly chat: ChatPage; readonly expected: RegExp | undefined }[] = [];
  onCleanup(async () => {
    await Promise.all(pages.map(({ chat }) => chat.close()));
    for (const { chat, expected } of pages) {
      expect(chat.troubles.filter((trouble) => !expected?.test(trouble))).toEqual([]);
    }
  });
  return async ({ expected, ...visit }: TestVisit & { readonly url: string }): Promise<ChatPage> => {
    const chat = await openChatPage(browser, visit);
    pages.push({ chat, expected });
    return chat;
  };
});

/** The same for `npm start`'s own process, one for each file; in the end the bot must have broken none of Telegram's rules. */
export const test = testOfPage
  // biome-ignore lint/correctness/noEmptyPattern: as above
  .extend('app', { scope: 'file' }, async ({}, { onCleanup }): Promise<RunningApp> => {
    const app = await startApp();
    onCleanup(async () => {
      const broken = await violations(app.url);
      await app[Symbol.asyncDispose]();
      expect(broken).toEqual([]);
    });
    return app;
  })
  .extend(
    'visit',
    async ({ app, visitAt }) =>
      (visit: TestVisit = {}) =>
        visitAt({ url: app.url, ...visit }),
  );
