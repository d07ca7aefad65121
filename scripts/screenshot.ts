import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { argv, exit, getuid, stderr, stdout } from 'node:process';
import { type Browser, chromium, type Page } from 'playwright-core';

// Takes the README's picture of the web chat from the running thing:
//   npm start, then: npm run screenshot -- http://127.0.0.1:8080/ [docs/images/chat.png]

const DEFAULT_FILE = 'docs/images/chat.png';
const MAX_BYTES = 400_000; // a picture that a README loads at once
const SEARCHED = 'winter';
const VIEWPORT = { width: 1200, height: 800 };
/** Tried in turn until the picture is small enough; 1 is a pixel of the picture for each pixel of the page. */
const SCALES = [2, 1.75, 1.5, 1.25, 1] as const;
const BROWSERS = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Chromium of this system, driven without a window. */
async function launch(): Promise<Browser> {
  const executablePath = BROWSERS.find((path) => existsSync(path));
  if (!executablePath) throw new Error('no Chromium found: install it, for example with: apt-get install chromium');
  // Chromium refuses to run as root with its own sandbox on; containers usually are root.
  const args = getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
  return chromium.launch({ executablePath, args });
}

/** What a newcomer does first: start, the latest headlines, an article, a search. */
async function journey(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('#start, #composer').locator('visible=true').first().waitFor();
  if (await page.locator('#start').isVisible()) await afterAnswer(page, () => page.locator('#start').click());
  await afterAnswer(page, () => write(page, '/latest en'));
  await afterAnswer(page, () => page.locator('.entry').last().locator('a.link').first().click());
  await afterAnswer(page, () => write(page, SEARCHED));
  await page.locator('#composer-text').blur();
}

async function write(page: Page, text: string): Promise<void> {
  await page.locator('#composer-text').fill(text);
  await page.keyboard.press('Enter');
}

/** Does something and waits for one more message of the bot with its buttons. */
async function afterAnswer(page: Page, act: () => Promise<void>): Promise<void> {
  const answers = page.locator('.message.theirs');
  const before = await answers.count();
  await act();
  await answers.nth(before).locator('.key').first().waitFor();
}

async function takePicture(page: Page): Promise<Buffer> {
  const devtools = await page.context().newCDPSession(page);
  let picture = Buffer.alloc(0);
  for (const scale of SCALES) {
    const { data } = await devtools.send('Page.captureScreenshot', {
      format: 'png',
      clip: { x: 0, y: 0, ...VIEWPORT, scale },
    });
    picture = Buffer.from(data, 'base64');
    if (picture.length <= MAX_BYTES) break;
  }
  return picture;
}

async function main([address, file = DEFAULT_FILE]: readonly string[]): Promise<number> {
  if (!address) {
    stderr.write('usage: npm run screenshot -- ADDRESS_OF_A_RUNNING_CHAT [FILE]\n');
    return 2;
  }
  const browser = await launch();
  try {
    const page = await browser.newPage({ viewport: VIEWPORT, colorScheme: 'light', locale: 'en-GB' });
    await journey(page, address);
    await page.mouse.move(0, 0); // no button looks touched
    const picture = await takePicture(page);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, picture);
    stdout.write(`${file}: ${Math.round(picture.length / 1000)} kB\n`);
    return 0;
  } finally {
    await browser.close();
  }
}

exit(await main(argv.slice(2)));
