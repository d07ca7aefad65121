import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Browser, type BrowserServer, chromium } from 'playwright-core';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'] as const;
const MAC_APPLICATIONS = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
] as const;
const QUIET = [
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const;

/** What to do where there is no Chromium. */
const HOW_TO_INSTALL = `No Chromium was found. Install it, then try again:
  Debian        sudo apt-get install --no-install-recommends chromium fonts-noto-core fonts-noto-color-emoji
  Ubuntu        sudo snap install chromium
  Fedora        sudo dnf install chromium
  macOS         brew install --cask chromium   (Google Chrome will do, too)
  elsewhere     CHROMIUM_PATH=/where/it/is npm run test:browser
`;

/** This system's Chromium or Chrome: what CHROMIUM_PATH says, else the first that is installed. Throws a sentence that says what to do. */
export function chromiumPath(): string {
  const said = process.env['CHROMIUM_PATH'];
  if (said) {
    if (existsSync(said)) return said;
    throw new Error(`CHROMIUM_PATH is ${said}, and there is no such file.\n`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  const found = [...folders.flatMap((folder) => NAMES.map((name) => join(folder, name))), ...MAC_APPLICATIONS];
  const path = found.find((each) => existsSync(each));
  if (path === undefined) throw new Error(HOW_TO_INSTALL);
  return path;
}

/** Chromium without a window, for this process. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: flags() });
}

/** Chromium without a window, to which other processes connect by its `wsEndpoint()`. */
export function serveChromium(): Promise<BrowserServer> {
  return chromium.launchServer({ executablePath: chromiumPath(), args: flags(), host: '127.0.0.1' });
}

/** Chromium refuses to run as root with its own sandbox on; containers usually are root. */
function flags(): string[] {
  return process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : [...QUIET];
}
