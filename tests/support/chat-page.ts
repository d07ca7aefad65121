import type { Browser, Locator, Page } from 'playwright-core';

/** A window's width and height, in CSS pixels. */
export interface WindowSize {
  readonly width: number;
  readonly height: number;
}

export const DESKTOP: WindowSize = { width: 1280, height: 800 };
export const PHONE: WindowSize = { width: 390, height: 844 };
/** The two windows that everything has to be good in, for `test.for`. */
export const WINDOWS: readonly { readonly window: string; readonly size: WindowSize }[] = [
  { window: 'a desktop window', size: DESKTOP },
  { window: 'a phone', size: PHONE },
];
const PHONE_WIDTH = 720; // as in layout.css
const TIMEOUT_MS = 15_000;

/** How the web chat is opened. */
export interface Visit {
  readonly url: string;
  readonly size?: WindowSize;
  readonly dark?: boolean;
  /** The first name of the person one is; the first of the sandbox's people by default. */
  readonly as?: string;
  /** What the page does before its own scripts. */
  readonly before?: () => void;
}

/** The web chat in a real browser, used as a reader uses it. */
export interface ChatPage {
  readonly page: Page;
  readonly isPhone: boolean;
  /** The bot's newest message. */
  readonly answer: Locator;
  readonly input: Locator;
  /** Whatever a person would never notice and should not happen: errors, requests to elsewhere, what the CSP forbade. */
  readonly troubles: readonly string[];
  /** Opens a chat from the list by a part of its name. */
  open(name: string): Promise<void>;
  /** Presses Start, or writes the command where that was done before, and waits for the greeting. */
  start(): Promise<void>;
  /** Writes and sends; waits for nothing. */
  write(text: string): Promise<void>;
  /** Writes, sends and waits for the bot's answer. */
  say(text: string): Promise<void>;
  /** Does something and waits for one more message of the bot, complete with buttons if it has any. */
  afterAnswer(act: () => Promise<void>): Promise<void>;
  /** A button under the bot's newest message. */
  key(label: string): Locator;
  /** Shows all about the open chat. */
  openInfo(): Promise<Locator>;
  close(): Promise<void>;
}

/** Opens the web chat in a window of its own, with nothing remembered. */
export async function openChatPage(browser: Browser, visit: Visit): Promise<ChatPage> {
  const { url, size = DESKTOP, dark = false } = visit;
  const isPhone = size.width <= PHONE_WIDTH;
  const context = await browser.newContext({
    viewport: size,
    hasTouch: isPhone,
    isMobile: isPhone,
    colorScheme: dark ? 'dark' : 'light',
    locale: 'en-GB',
    reducedMotion: 'reduce',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  context.setDefaultTimeout(TIMEOUT_MS);
  const page = await context.newPage();
  const troubles = watchForTroubles(page, new URL(url).origin);
  if (visit.before !== undefined) await page.addInitScript(visit.before);
  await page.goto(`${url}/${visit.as === undefined ? '' : await hashOf(url, visit.as)}`);
  await page.locator('#chat-list a').first().waitFor({ state: 'attached' });

  const input = page.locator('#composer-text');
  const answers = page.locator('.message.theirs');
  const write = async (text: string): Promise<void> => {
    await input.fill(text);
    await input.press('Enter');
  };
  const afterAnswer = async (act: () => Promise<void>): Promise<void> => {
    const before = await answers.count();
    await act();
    await answers.nth(before).waitFor();
  };
  return {
    page,
    isPhone,
    answer: answers.last(),
    input,
    troubles,
    write,
    afterAnswer,
    async open(name) {
      if (isPhone && !(await page.locator('#chat-list').isVisible())) await page.locator('.back').click();
      await page.locator('#chat-list a', { hasText: name }).click();
      await page.locator('.head-name', { hasText: name }).waitFor();
    },
    async start() {
      await page.locator('#start, #composer').locator('visible=true').first().waitFor();
      await afterAnswer(async () => {
        if (await page.locator('#start').isVisible()) await page.locator('#start').click();
        else await write('/start');
      });
    },
    say: (text) => afterAnswer(() => write(text)),
    key: (label) => answers.last().locator('.key', { hasText: label }),
    async openInfo() {
      await page.locator('.head-info').click();
      return page.locator('#sheet');
    },
    close: () => context.close(),
  };
}

function watchForTroubles(page: Page, origin: string): readonly string[] {
  const troubles: string[] = [];
  page.on('pageerror', (error) => troubles.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    const url = request.url();
    const isOwn = new URL(url).origin === origin || url.startsWith('blob:') || url.startsWith('data:');
    if (!isOwn) troubles.push(`request: ${url}`);
  });
  return troubles;
}

/** The address of a person's chat list. */
async function hashOf(url: string, firstName: string): Promise<string> {
  const state = (await (await fetch(`${url}/api/state`)).json()) as {
    readonly users: readonly { readonly user: { readonly id: number; readonly first_name: string } }[];
  };
  const person = state.users.find(({ user }) => user.first_name === firstName);
  if (!person) throw new Error(`nobody in the sandbox is called ${firstName}`);
  return `#${person.user.id}/`;
}
