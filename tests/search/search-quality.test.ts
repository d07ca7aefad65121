import { expect, test } from 'vitest';
import { FIGURES, type FigureName } from './figures.ts';
import { measure, percent } from './measure.ts';

/** Percent, as the table has it. */
const ROUNDED = 0.05;

test('no figure of the search has got worse', () => {
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
