import type { Page } from 'playwright-core';

const CONTROLS = new Set([
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'menuitem',
  'option',
  'radio',
  'tab',
  'textbox',
]);
const MIN_CONTRAST = 4.5; // WCAG 2.2, 1.4.3
const MIN_CONTRAST_LARGE = 3;
const LARGE_PX = 24;
const LARGE_BOLD_PX = 18.66;

/** The controls that a screen reader would have no name for, each by its role and markup. */
export async function namelessControls(page: Page): Promise<string[]> {
  const devtools = await page.context().newCDPSession(page);
  const { nodes } = await devtools.send('Accessibility.getFullAXTree');
  await devtools.detach();
  return nodes
    .filter(({ ignored, role, name }) => !ignored && CONTROLS.has(role?.value) && !name?.value?.trim())
    .map(({ role, nodeId }) => `${role?.value} ${nodeId}`);
}

/** The visible texts whose contrast with what is behind them is too small, each with the ratio. */
export function faintTexts(page: Page): Promise<string[]> {
  const limits = { MIN_CONTRAST, MIN_CONTRAST_LARGE, LARGE_PX, LARGE_BOLD_PX };
  return page.locator('body').evaluate((body, bounds) => {
    type Colour = readonly [number, number, number, number];
    const view = body.ownerDocument.defaultView;
    const styleOf = (node: unknown) => view.getComputedStyle(node);
    const parse = (text: string): Colour => {
      const [red = 0, green = 0, blue = 0, alpha = 1] = (text.match(/[\d.]+/gu) ?? []).map(Number);
      return [red, green, blue, alpha];
    };
    const over = (top: Colour, below: Colour): Colour => {
      const mix = (index: 0 | 1 | 2): number => top[index] * top[3] + below[index] * (1 - top[3]);
      return [mix(0), mix(1), mix(2), 1];
    };
    const behind = (node: { parentElement: unknown } | null): Colour => {
      if (!node) return [255, 255, 255, 1];
      const own = parse(styleOf(node).backgroundColor);
      return own[3] === 1 ? own : over(own, behind(node.parentElement as { parentElement: unknown } | null));
    };
    const light = (colour: Colour): number => {
      const [red = 0, green = 0, blue = 0] = colour
        .slice(0, 3)
        .map((each) => (each / 255 <= 0.04045 ? each / 255 / 12.92 : ((each / 255 + 0.055) / 1.055) ** 2.4));
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    const found: string[] = [];
    for (const node of body.querySelectorAll('*')) {
      const text = [...node.childNodes]
        .map((each) => (each.nodeType === 3 ? each.textContent : ''))
        .join('')
        .trim();
      const isShown = node.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      if (!text || !isShown || node.closest('.visually-hidden, .spoiler, :disabled')) continue;
      const style = styleOf(node);
      const ground = behind(node);
      const ink = over(parse(style.color), ground);
      const [more = 1, less = 1] = [light(ink), light(ground)].toSorted((a, b) => b - a);
      const ratio = (more + 0.05) / (less + 0.05);
      const size = Number.parseFloat(style.fontSize);
      const isLarge = size >= bounds.LARGE_PX || (size >= bounds.LARGE_BOLD_PX && Number(style.fontWeight) >= 700);
      if (ratio < (isLarge ? bounds.MIN_CONTRAST_LARGE : bounds.MIN_CONTRAST)) {
        found.push(`${ratio.toFixed(2)} ${node.className}: ${text.slice(0, 40)}`);
      }
    }
    return found;
  }, limits);
}
