import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { WEB_FOLDER } from './page-modules.ts';

// Every pair of colours in which the page writes, in both themes: WCAG 2.2 wants 4.5:1 for text (1.4.3) and 3:1 for the
// borders of fields and for the ring around what has the focus (1.4.11).

const TEXT = 4.5;
const SHAPE = 3;
const css = await readFile(new URL('theme.css', WEB_FOLDER), 'utf8');

function variablesOf(block: string): Map<string, string> {
  return new Map(
    [...block.matchAll(/--([\w-]+):\s*(#[\da-f]{6});/gu)].map((match) => [match[1] ?? '', match[2] ?? '']),
  );
}

const [lightBlock = '', darkBlock = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = variablesOf(lightBlock);
const themes = { light, dark: new Map([...light, ...variablesOf(darkBlock)]) };

type Rgb = readonly [number, number, number];

function rgb(hex: string): Rgb {
  const parts = [1, 3, 5].map((start) => Number.parseInt(hex.slice(start, start + 2), 16));
  return [parts[0] ?? 0, parts[1] ?? 0, parts[2] ?? 0];
}

/** `over` with this share laid on `under`. */
function mix(over: Rgb, under: Rgb, share: number): Rgb {
  const part = (index: 0 | 1 | 2): number => over[index] * share + under[index] * (1 - share);
  return [part(0), part(1), part(2)];
}

function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

function contrast(a: Rgb, b: Rgb): number {
  const [dark = 0, bright = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (bright + 0.05) / (dark + 0.05);
}

/** A colour by its name; `accent 8% own` is 8% of the accent on own. */
function colour(theme: Map<string, string>, name: string): Rgb {
  const [over = '', share, under] = name.split(' ');
  const base = rgb(theme.get(over) ?? '');
  return share && under ? mix(base, rgb(theme.get(under) ?? ''), Number.parseInt(share, 10) / 100) : base;
}

const BUBBLES = ['surface', 'own'];
const PAIRS: readonly (readonly [front: string, back: string, least: number])[] = [
  ...['ground', 'surface', 'surface-2', 'own', 'accent-wash', 'danger-wash'].map(
    (back) => ['ink', back, TEXT] as const,
  ),
  ...['ground', 'surface', 'surface-2', 'own', 'accent-wash'].map((back) => ['ink-2', back, TEXT] as const),
  ...['surface', 'surface-2', 'own', 'accent-wash'].map((back) => ['accent', back, TEXT] as const),
  // Text on washes within bubbles: quotes, code, what a dead button stands on.
  ...BUBBLES.flatMap((back) => [
    ['ink', `accent 8% ${back}`, TEXT] as const,
    ['accent', `accent 8% ${back}`, TEXT] as const,
    ['accent', `accent 12% ${back}`, TEXT] as const,
    ['ink', `ink 7% ${back}`, TEXT] as const,
    ['ink', `ink 6% ${back}`, TEXT] as const,
    ['accent', `ink 6% ${back}`, TEXT] as const,
    ['ink', `mark 45% ${back}`, TEXT] as const,
  ]),
  ['ink-2', 'surface 55% ground', TEXT],
  ['accent-ink', 'accent', TEXT],
  ['accent-ink', 'accent 88% ink', TEXT],
  ['danger', 'danger-wash', TEXT],
  ['danger', 'surface', TEXT],
  ['danger', 'surface-2', TEXT],
  ['danger-ink', 'danger', TEXT],
  ['success', 'success-wash', TEXT],
  ['surface', 'ink', TEXT],
  ...[0, 1, 2, 3, 4, 5].flatMap((tint) => [
    [`tint-${tint}`, 'surface', TEXT] as const,
    ['surface', `tint-${tint}`, TEXT] as const,
  ]),
  ['line', 'surface', SHAPE],
  ...['ground', 'surface', 'surface-2', 'own'].map((back) => ['accent', back, SHAPE] as const),
];

test.each(Object.entries(themes))('every pair of the %s theme can be read', (_, theme) => {
  const bad = PAIRS.map(([front, back, least]) => ({
    pair: `${front} on ${back}`,
    least,
    is: Math.round(contrast(colour(theme, front), colour(theme, back)) * 100) / 100,
  })).filter(({ is, least }) => !(is >= least));
  expect(bad).toEqual([]);
});

test('the dark theme names only colours that the light one has', () => {
  expect([...variablesOf(darkBlock).keys()].filter((name) => !light.has(name))).toEqual([]);
});
