import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { Stage } from '../../support/journey.ts';
import type { RunningApp } from '../../support/running-app.ts';

/** News that come in while people read. Last, because the headlines are others from then on. */
export function arrivingJourneys(stage: () => Stage, app: () => RunningApp): void {
  test('today has more headlines than a message takes', async () => {
    const taken = () =>
      app()
        .output()
        .match(/page taken in/gu)?.length ?? 0;
    const before = taken();
    await writeFile(join(app().dataDir, 'digests', 'today.txt'), pageOfToday());
    await vi.waitFor(() => expect(taken()).toBe(before + 1), { timeout: 10_000 });
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    await emma.says('/day today');
    await emma.presses('More ›');
    await bold.says('/day өнөөдөр');
    await bold.presses('Цааш ›');
    await emma.says('/sources');
    await emma.presses('›');
    await emma.presses('‹');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /day today
      Medee:
        *Today · Saturday, 21 November 2026 · first 10 of 12 headlines*
        1. [LAMP NUMBER 1 IS LIT](a_1)
           lamps.example ↗
        2. [LAMP NUMBER 2 IS LIT](a_2)
           lamps.example ↗
        3. [LAMP NUMBER 3 IS LIT](a_3)
           lamps.example ↗
        4. [LAMP NUMBER 4 IS LIT](a_4)
           lamps.example ↗
        5. [LAMP NUMBER 5 IS LIT](a_5)
        … 8 lines …
           lamps.example ↗
        10. [LAMP NUMBER 10 IS LIT](a_6)
           lamps.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ More › ]
        [ ‹ 20 Nov ] [ • EN ] [ МН ] [ Both ]

      Emma presses [ More › ]
      Medee (edited):
        *Today · Saturday, 21 November 2026*
        1. [LAMP NUMBER 11 IS LIT](a_7)
           lamps.example ↗
        2. [LAMP NUMBER 12 IS LIT](a_8)
           lamps.example ↗

        *Yesterday · Friday, 20 November 2026*
        3. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_9)
           steppeherald.example · full text
        4. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_10)
        … 12 lines …
           steppeherald.example ↗
        10. [MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING](a_11)
           english.nomad-wire.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ • EN ] [ МН ] [ Both ] [ › ]

      ── Болд’s chat with the bot ──
      Болд: /day өнөөдөр
      Medee:
        *Өнөөдөр · 2026 оны 11-р сарын 21, Бямба · нийт 12 мэдээний эхний 10*
        1. [1 ДУГААР ДЭНЛҮҮ АСЛАА](a_12)
           denluu.example ↗
        2. [2 ДУГААР ДЭНЛҮҮ АСЛАА](a_13)
           denluu.example ↗
        3. [3 ДУГААР ДЭНЛҮҮ АСЛАА](a_14)
           denluu.example ↗
        4. [4 ДУГААР ДЭНЛҮҮ АСЛАА](a_15)
           denluu.example ↗
        5. [5 ДУГААР ДЭНЛҮҮ АСЛАА](a_16)
        … 8 lines …
           denluu.example ↗
        10. [10 ДУГААР ДЭНЛҮҮ АСЛАА](a_17)
           denluu.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ Цааш › ]
        [ ‹ 11/20 ] [ EN ] [ • МН ] [ Бүгд ]

      Болд presses [ Цааш › ]
      Medee (edited):
        *Өнөөдөр · 2026 оны 11-р сарын 21, Бямба*
        1. [11 ДУГААР ДЭНЛҮҮ АСЛАА](a_18)
           denluu.example ↗
        2. [12 ДУГААР ДЭНЛҮҮ АСЛАА](a_19)
           denluu.example ↗

        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        3. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_20)
           talyn-medee.example ↗
        4. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_21)
        … 12 lines …
           talyn-medee.example ↗
        10. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_22)
           zah-zeel.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ • МН ] [ Бүгд ] [ › ]

      ── Emma’s chat with the bot ──
      Emma: /sources
      Medee:
        *12 sources*
        1. denluu.example · Mongolian 12
        2. lamps.example · English 12
        3. talyn-medee.example · Mongolian 10
        4. niislel-sonin.example · Mongolian 9
        5. zah-zeel.example · Mongolian 7
        6. steppeherald.example · English 6
        7. tuulriver-times.example · English 6
        8. bluesky-monitor.example · English 5
        9. english.nomad-wire.example · English 5
        10. marketpost.example · English 5
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ 1 / 2 ] [ › ]

      Emma presses [ › ]
      Medee (edited):
        *12 sources*
        11. buildnorth.example · English 1
        12. tsag-agaar.example · Mongolian 1
        [ 11 ] [ 12 ]
        [ ‹ ] [ 2 / 2 ]

      Emma presses [ ‹ ]
      Medee (edited):
        *12 sources*
        … 13 lines as above"
    `);
  });
}

function pageOfToday(): string {
  const numbers = Array.from({ length: 12 }, (_, index) => index + 1);
  const english = numbers.map((n) => `${n} LAMP NUMBER ${n} IS LIT WWW.LAMPS.EXAMPLE PUBLISHED:2026/11/21`);
  const mongolian = numbers.map((n) => `${n} ДУГААР ДЭНЛҮҮ АСЛАА WWW.DENLUU.EXAMPLE НИЙТЭЛСЭН:2026/11/21`);
  return [...english, ...mongolian].join('      ');
}
