import { expect, test } from 'vitest';
import { FIGURES, type FigureName } from './figures.ts';
import { measure, percent } from './measure.ts';

/** Percent, as the table has it. */
const ROUNDED = 0.05;

/** Some seven thousand stories and queries: a few seconds of work, more where many tests share the processor. */
const TIMEOUT_MS = 60_000;

test('no figure of the search has got worse', { timeout: TIMEOUT_MS }, () => {
  const { figures } = measure();
  const worse = (Object.keys(FIGURES) as FigureName[]).flatMap((name) =>
    (['tuned', 'aside'] as const).flatMap((part) => {
      const { wanted, held } = FIGURES[name];
      const now = percent(figures[name][part]);
      const loss = wanted === 'most' ? held[part] - now : now - held[part];
      return loss > ROUNDED ? [`${name}, ${part}: ${now.toFixed(1)} % (was ${held[part]} %)`] : [];
    }),
  );
  expect(worse).toEqual([]);
});
