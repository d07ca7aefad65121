import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** `@bot words`, in any chat. */
export function inlineJourneys(stage: () => Stage): void {
  test('Emma sends a story into a group, and Bold reads it', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    const chat = await emma.creates('supergroup', 'Readers', { memberIds: [bold.id] });
    const newest = await emma.asks('', { chat });
    await emma.asks('', { chat, offset: newest.nextOffset });
    const cards = await emma.asks('wool', { chat });
    await emma.sends(cards, 1, { chat });
    await bold.follows('Read', { chat });
    const headline = await emma.asks('snow closes', { chat });
    await emma.sends(headline, 1, { chat });
    await bold.asks('ноос');
    await bold.asks('the');
    await emma.asks('zzyzx', { chat });
    await emma.starts('inline');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Readers (supergroup) ──
      Emma types “@bot ”
        [ Open Medee → inline ]
        1. Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi
           20 Nov 2026 · steppeherald.example · full text
           For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, du…
        2. ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER
           20 Nov 2026 · tuulriver-times.example ↗
        3. PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES
           20 Nov 2026 · bluesky-monitor.example ↗
        4. 12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES
           20 Nov 2026 · english.nomad-wire.example ↗
        5. COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW
           19 Nov 2026 · marketpost.example ↗
        6. SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED
           19 Nov 2026 · tuulriver-times.example ↗
        7. “WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES
           19 Nov 2026 · steppeherald.example ↗
        8. MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING
           19 Nov 2026 · english.nomad-wire.example ↗
        9. CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING
           19 Nov 2026 · marketpost.example ↗
        10. SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN
           19 Nov 2026 · bluesky-monitor.example ↗
        (more cards as one scrolls)

      Emma types “@bot ” and scrolls on
        [ Open Medee → inline ]
        1. 3-D PRINTED BRIDGE PARTS PASS FIRST LOAD TEST IN DARKHAN
           18 Nov 2026 · buildnorth.example ↗
        2. NEW AIR SERVICE TO LINK KHOVD WITH ALMATY TWICE A WEEK
           18 Nov 2026 · tuulriver-times.example ↗
        3. THROAT SINGERS FILL A CONCERT HALL IN LISBON
           18 Nov 2026 · steppeherald.example ↗
        4. MUSEUM PUTS 1,300 FELT PATTERNS ONLINE - FELTARCHIVE.EXAMPLE
           18 Nov 2026 · bluesky-monitor.example ↗
        5. Gobi Solar Park Adds 40 MW Before Year End
           18 Nov 2026 · marketpost.example · full text
           The park south of Sainshand grows by a half. The panels are already on their frames; what is missin…
        6. Coal Trucks Get a Separate Lane at the Southern Border
           17 Nov 2026 · marketpost.example · full text
           From the first of December lorries that carry coal will cross the border at Gashuun in a lane of th…
        7. U.S. GEOLOGISTS HELP MAP GROUNDWATER UNDER THE EASTERN STEPPE
           17 Nov 2026 · english.nomad-wire.example ↗
        8. Reading Hour at Work: A Small Experiment Spreads
           17 Nov 2026 · bluesky-monitor.example · full text
           It began in a bakery in Choibalsan: from ten to eleven nobody may answer the telephone, and everybo…
        9. Youth Orchestra Tours Nine Provinces by Train
           17 Nov 2026 · steppeherald.example · full text
           Sixty-two players, one sleeping car and a freight wagon for the double basses: the youth orchestra …
        10. CITY COUNCIL CAPS HEATING FEES FOR GER DISTRICTS
           17 Nov 2026 · tuulriver-times.example ↗
        (more cards as one scrolls)

      Emma types “@bot wool”
        [ Open Medee → inline ]
        1. Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi
           20 Nov 2026 · steppeherald.example · full text
           …to sell a sack of sand with some wool in it,” says the chairwoman of the cooperative, D. Oyuunchim…
        2. Why Warm Houses Are a Matter of Foreign Policy
           12 Nov 2026 · english.nomad-wire.example · full text
           …to look at the felt of the ger; carpenters from Erdenet went to look at triple glazing. The result…

      Emma via Medee:
        [*Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*](a_1)
        steppeherald.example · 20 November 2026 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.
        [ Read → a_1 ] [ Source → www.steppeherald.example ]

      Болд follows [ Read ]

      ── Болд’s chat with the bot ──
      Болд: /start a_1
      Medee:
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        steppeherald.example · 2026 оны 11-р сарын 20 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.

        The plant stands at the edge of Mandalgovi, in a hall that once stored grain. Four hundred and twelve herding families own it together; each paid in with a share of last spring’s clip, weighed on the same scales for everybody.

        *A line from three countries*

        The washing line was bought second-hand in Uruguay, the dryer comes from a workshop in Darkhan, and the boiler was built by students of the technical college. Eleven tonnes pass through it in a week. The water is cleaned and used again nine times before it is let out into a reed bed behind the hall.
        … 19 lines …
        *Sand, water and smell*

        Not everything went well. In August the reed bed smelt, and the neighbours said so. A … 238 characters … be read from a saddle.
        [ 1 / 2 ] [ › ]
        [ Эх сурвалж → www.steppeherald.example ] [ Хуваалцах → @bot a_1 ] [ Холбоос хуулах ⧉ a_1 ]
        [ Холбоотой мэдээ ] [ Мэдээнүүд ]

      ── Readers (supergroup) ──
      Emma types “@bot snow closes”
        [ Open Medee → inline ]
        1. SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED
           19 Nov 2026 · tuulriver-times.example ↗

      Emma via Medee:
        [*SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED*](a_2)
        tuulriver-times.example · 19 November 2026
        [ Open in Medee → a_2 ] [ Source → www.tuulriver-times.example ]

      ── Болд’s chat with the bot ──
      Болд types “@bot ноос”
        [ Мэдээ ботыг нээх → inline ]
        1. ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО
           2026.11.20 · talyn-medee.example ↗

      Болд types “@bot the”
        [ Мэдээ ботыг нээх → inline ]
        1. Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi
           2026.11.20 · steppeherald.example · бүрэн эх
           …you. We bought the scales first, put them in the open, and let everybody weigh their own children …
        2. Gobi Solar Park Adds 40 MW Before Year End
           2026.11.18 · marketpost.example · бүрэн эх
           The park south of Sainshand grows by a half. The panels are already on their frames; what is missin…
        3. Coal Trucks Get a Separate Lane at the Southern Border
           2026.11.17 · marketpost.example · бүрэн эх
           …that carry coal will cross the border at Gashuun in a lane of their own, eight kilometres long and…
        4. Why Warm Houses Are a Matter of Foreign Policy
           2026.11.12 · english.nomad-wire.example · бүрэн эх
           …test houses. But in a country where a third of the people spend half of the year beside a stove, a…
        5. Youth Orchestra Tours Nine Provinces by Train
           2026.11.17 · steppeherald.example · бүрэн эх
           Sixty-two players, one sleeping car and a freight wagon for the double basses: the youth orchestra …
        6. Reading Hour at Work: A Small Experiment Spreads
           2026.11.17 · bluesky-monitor.example · бүрэн эх
           …in Choibalsan: from ten to eleven nobody may answer the telephone, and everybody reads. Six months…
        7. Two Lakes Join the List of Protected Wetlands
           2026.11.16 · bluesky-monitor.example · бүрэн эх
           Two shallow lakes of the eastern steppe, resting places for cranes on their way south, are now prot…
        8. Mongolian Team Draws with the Champions
           огноо тодорхойгүй · tuulriver-times.example · бүрэн эх
           Four boards, four draws, and a hall that did not want to go home: the match in Yerevan ended 2–2 af…
        9. Postal Service Delivers by Horse Again – for One Valley
           огноо тодорхойгүй · steppeherald.example · бүрэн эх
           When the bridge washed away in August, the postmaster of a valley in Arkhangai saddled his own hors…
        10. CHESS: MONGOLIAN TEAM DRAWS WITH THE CHAMPIONS
           2026.11.16 · tuulriver-times.example ↗
        (more cards as one scrolls)

      ── Readers (supergroup) ──
      Emma types “@bot zzyzx”
        [ Nothing found. Open Medee → inline ]
        (no cards)

      ── Emma’s chat with the bot ──
      Emma: /start inline
      Medee:
        Medee: Mongolia’s news in English and Mongolian. Send any words to search it.

        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_3)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_4)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_5)
        … 12 lines …
           marketpost.example ↗
        10. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_6)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]"
    `);
  });

  test('Болд шэйрлэнэ', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('/latest 1');
    await bold.presses('1');
    const cards = await bold.shares('Хуваалцах');
    await bold.sends(cards, 1);
    await bold.asks('ъъъ');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: /latest 1
      Medee:
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        [ 1 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд presses [ 1 ]
      Medee (edited):
        *ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО*
        talyn-medee.example · 2026 оны 11-р сарын 20

        Манай санд энэ мэдээний гарчиг л бий. Бүрэн эхийг эх сурвалжаас нь уншина уу: talyn-medee.example
        [ Эх сурвалж → www.talyn-medee.example ] [ Хуваалцах → @bot a_1 ] [ Холбоос хуулах ⧉ a_1 ]
        [ Холбоотой мэдээ ] [ Мэдээнүүд ]

      Болд presses [ Хуваалцах ]

      Болд types “@bot a_1”
        [ Мэдээ ботыг нээх → inline ]
        1. ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО
           2026.11.20 · talyn-medee.example ↗

      Болд via Medee:
        [*ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО*](a_1)
        talyn-medee.example · 2026 оны 11-р сарын 20
        [ Мэдээ ботоор үзэх → a_1 ] [ Эх сурвалж → www.talyn-medee.example ]

      Болд types “@bot ъъъ”
        [ Мэдээ олдсонгүй. Ботыг нээх → inline ]
        (no cards)"
    `);
  });
}
