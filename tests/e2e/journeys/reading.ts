import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Headlines, articles and the ways between them, in private. */
export function readingJourneys(stage: () => Stage): void {
  test('before the first word, each reads what the bot is and does', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const bold = await journey.person('Болд', 'mn');
    const chat = await emma.creates('supergroup', 'Readers', { memberIds: [bold.id] });
    await emma.looksAt();
    await bold.looksAt();
    await emma.looksAt(chat);
    await bold.looksAt(chat);
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma opens the chat
        Mongolia’s news in English and Mongolian. Read the latest headlines and full articles, browse by day and by source, and search everything by keyword: here, in groups, or inline in any chat.

        /latest – The latest headlines
        /day – The headlines of a day
        /search – Search the news
        /read – Read a story by its number
        /sources – Browse by source
        /language – Choose the languages
        /settings – Settings
        /help – How to use Medee
        /about – What Medee is
        /privacy – What Medee keeps about you
        /forget – Delete what is kept

      ── Болд’s chat with the bot ──
      Болд opens the chat
        Монголын тухай мэдээ англи, монгол хэлээр. Сүүлийн мэдээ, нийтлэлийг бүрэн эхээр нь уншиж, өдрөөр, эх сурвалжаар үзэж, үгээр хайна уу: энд, группт, эсвэл аль ч чатад ботын нэрийг бичээд.

        /latest – Сүүлийн мэдээ
        /day – Өдрөөр үзэх
        /search – Мэдээ хайх
        /read – Мэдээг дугаараар нь унших
        /sources – Эх сурвалжаар үзэх
        /language – Хэл сонгох
        /settings – Тохиргоо
        /help – Тусламж
        /about – Ботын тухай
        /privacy – Бот юу хадгалдаг вэ?
        /forget – Хадгалсан мэдээллийг устгах

      ── Readers (supergroup) ──
      Emma opens the chat
        /latest – The latest headlines
        /day – The headlines of a day
        /search – Search the news
        /sources – Browse by source
        /language – Choose the languages
        /settings – Settings
        /help – How to use Medee

      Болд opens the chat
        /latest – Сүүлийн мэдээ
        /day – Өдрөөр үзэх
        /search – Мэдээ хайх
        /sources – Эх сурвалжаар үзэх
        /language – Хэл сонгох
        /settings – Тохиргоо
        /help – Тусламж"
    `);
  });

  test('Emma opens the bot for the first time and reads', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.starts();
    await emma.presses('1');
    await emma.presses('1 / 2');
    await emma.presses('›');
    await emma.presses('‹');
    await emma.presses('Related');
    await emma.presses('‹ Back');
    await emma.presses('Headlines');
    await emma.presses('Older ›');
    await emma.presses('Both');
    await emma.presses('‹');
    await emma.presses('МН');
    await emma.presses('2');
    expect(journey.transcript({ longest: 30 })).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /start
      Medee:
        Medee: Mongolia’s news in English and Mongolian. Send any words to search it.

        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
           english.nomad-wire.example ↗

        *Thursday, 19 November 2026*
        5. [COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_5)
           marketpost.example ↗
        6. [SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED](a_6)
           tuulriver-times.example ↗
        7. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_7)
           steppeherald.example ↗
        8. [MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING](a_8)
           english.nomad-wire.example ↗
        9. [CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING](a_9)
           marketpost.example ↗
        10. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_10)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma presses [ 1 ]
      Medee (edited):
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        steppeherald.example · 20 November 2026 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.

        The plant stands at the edge of Mandalgovi, in a hall that once stored grain. Four hundred and twelve herding families own it together; each paid in with a share of last spring’s clip, weighed on the same scales for everybody.

        *A line from three countries*

        The washing line was bought second-hand in Uruguay, the dryer comes from a workshop in Darkhan, and the boiler was built by students of the technical college. Eleven tonnes pass through it in a week. The water is cleaned and used again nine times before it is let out into a reed bed behind the hall.

        “We used to sell a sack of sand with some wool in it,” says the chairwoman of the cooperative, D. Oyuunchimeg. “Now the buyer pays for wool, and the sand stays at home.”

        *What it means for prices*

        Washed wool brings about three times as much as raw wool at the exchange in Ulaanbaatar. Even after energy and wages the cooperative expects to pay its members twice last year’s price. Two felt makers in the neighbouring province have already signed for the whole of the winter’s output.

        *A debt paid in fleece*

        Nobody in the cooperative wanted a bank loan; two earlier attempts in the province had … 294 characters … than most bankers do.

        By October every receipt had been paid back, and the workshop had ordered its own winter’s wool from the plant. “It is the first time that I have lent a machine and been repaid in socks,” its owner said at the opening, to laughter.

        *Work for the winter*

        Thirty-one people work in two shifts. Most of them are the grown children of herders who … 239 characters … hundred bowls of soup.
        … 3 lines …
        *Sand, water and smell*

        Not everything went well. In August the reed bed smelt, and the neighbours said so. A … 238 characters … be read from a saddle.
        [ 1 / 2 ] [ › ]
        [ Source → www.steppeherald.example ] [ Share → @bot a_1 ] [ Copy link ⧉ a_1 ]
        [ Related ] [ Headlines ]

      Emma presses [ 1 / 2 ]

      Emma presses [ › ]
      Medee (edited):
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*

        The sand that is washed out, eleven tonnes a month of it, was a worry too, until the road office asked for it. It now lies under the new track between the plant and the railway.

        *Others are watching*

        Delegations have come from five provinces. The chairwoman gives them all the same advice: begin with the scales. “If people do not trust the scales, no machine will help you. We bought the scales first, put them in the open, and let everybody weigh their own children on them. After that the rest was only work.”

        The ministry of agriculture has asked for the books of the first year, and means to publish them as a guide for other districts. It will be the first such guide to be written by the people who did the work; the ministry’s part, an official said, will be the paper.

        For the families the arithmetic is simple. A household with three hundred sheep used to … 261 characters … money is needed most.

        The next step is a carding machine. The members will vote on it in March, when the young animals have been counted.

        ❝Tara Whitlock writes about rural trade from Mandalgovi and Ulaanbaatar.❞
        [ ‹ ] [ 2 / 2 ]
        [ Source → www.steppeherald.example ] [ Share → @bot a_1 ] [ Copy link ⧉ a_1 ]
        [ Related ] [ Headlines ]

      Emma presses [ ‹ ]
      Medee (edited):
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        … 32 lines as above

      Emma presses [ Related ]
      Medee (edited):
        Nothing else in the archive is close to “Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi”.
        [ ‹ Back ]

      Emma presses [ ‹ Back ]
      Medee (edited):
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        … 32 lines as above

      Emma presses [ Headlines ]
      Medee (edited):
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
           english.nomad-wire.example ↗

        *Thursday, 19 November 2026*
        5. [COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_5)
           marketpost.example ↗
        6. [SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED](a_6)
           tuulriver-times.example ↗
        7. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_7)
           steppeherald.example ↗
        8. [MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING](a_8)
           english.nomad-wire.example ↗
        9. [CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING](a_9)
           marketpost.example ↗
        10. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_10)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma presses [ Older › ]
      Medee (edited):
        *Wednesday, 18 November 2026*
        1. [3-D PRINTED BRIDGE PARTS PASS FIRST LOAD TEST IN DARKHAN](a_11)
           buildnorth.example ↗
        2. [NEW AIR SERVICE TO LINK KHOVD WITH ALMATY TWICE A WEEK](a_12)
           tuulriver-times.example ↗
        3. [THROAT SINGERS FILL A CONCERT HALL IN LISBON](a_13)
           steppeherald.example ↗
        4. [MUSEUM PUTS 1,300 FELT PATTERNS ONLINE - FELTARCHIVE.EXAMPLE](a_14)
           bluesky-monitor.example ↗
        5. [Gobi Solar Park Adds 40 MW Before Year End](a_15)
           marketpost.example · full text

        *Tuesday, 17 November 2026*
        6. [Coal Trucks Get a Separate Lane at the Southern Border](a_16)
           marketpost.example · full text
        7. [U.S. GEOLOGISTS HELP MAP GROUNDWATER UNDER THE EASTERN STEPPE](a_17)
           english.nomad-wire.example ↗
        8. [Reading Hour at Work: A Small Experiment Spreads](a_18)
           bluesky-monitor.example · full text
        9. [Youth Orchestra Tours Nine Provinces by Train](a_19)
           steppeherald.example · full text
        10. [CITY COUNCIL CAPS HEATING FEES FOR GER DISTRICTS](a_20)
           tuulriver-times.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ • EN ] [ МН ] [ Both ] [ › ]

      Emma presses [ Both ]
      Medee (edited):
        *Wednesday, 18 November 2026*
        1. [3-D PRINTED BRIDGE PARTS PASS FIRST LOAD TEST IN DARKHAN](a_11)
           buildnorth.example ↗
        2. [NEW AIR SERVICE TO LINK KHOVD WITH ALMATY TWICE A WEEK](a_12)
           tuulriver-times.example ↗
        3. [THROAT SINGERS FILL A CONCERT HALL IN LISBON](a_13)
           steppeherald.example ↗
        4. [MUSEUM PUTS 1,300 FELT PATTERNS ONLINE - FELTARCHIVE.EXAMPLE](a_14)
           bluesky-monitor.example ↗
        5. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_21)
           talyn-medee.example ↗
        6. [ХОВДООС АЛМАТЫ РУУ ДОЛОО ХОНОГТ ХОЁР УДАА НИСЭХ ШИНЭ ЧИГЛЭЛ НЭЭНЭ](a_22)
           niislel-sonin.example ↗
        7. [“ГОВИЙН НАР” ХК-ИЙН ЦАХИЛГААН СТАНЦ 40 МВТ-ААР ӨРГӨЖИНӨ](a_23)
           zah-zeel.example ↗
        8. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_24)
           talyn-medee.example ↗
        9. [МУЗЕЙ 1300 ЭСГИЙ ХЭЭГ WWW.ESGII-HEE.EXAMPLE САЙТААР ДЭЛГЭН ҮЗҮҮЛЛЭЭ](a_25)
           niislel-sonin.example ↗
        10. [Gobi Solar Park Adds 40 MW Before Year End](a_15)
           marketpost.example · full text
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ МН ] [ • Both ] [ › ]

      Emma presses [ ‹ ]
      Medee (edited):
        *Thursday, 19 November 2026*
        1. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_7)
           steppeherald.example ↗
        2. [MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING](a_8)
           english.nomad-wire.example ↗
        3. [CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING](a_9)
           marketpost.example ↗
        4. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_10)
           bluesky-monitor.example ↗
        5. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_26)
           zah-zeel.example ↗
        6. [ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА](a_27)
           niislel-sonin.example ↗
        7. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_28)
           talyn-medee.example ↗
        8. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_29)
           zah-zeel.example ↗
        9. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_30)
           zah-zeel.example ↗
        10. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_31)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ МН ] [ • Both ] [ › ]

      Emma presses [ МН ]
      Medee (edited):
        *Thursday, 19 November 2026*
        1. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_26)
           zah-zeel.example ↗
        2. [ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА](a_27)
           niislel-sonin.example ↗
        3. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_28)
           talyn-medee.example ↗
        4. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_29)
           zah-zeel.example ↗
        5. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_30)
           zah-zeel.example ↗
        6. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_31)
           talyn-medee.example ↗

        *Wednesday, 18 November 2026*
        7. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_21)
           talyn-medee.example ↗
        8. [ХОВДООС АЛМАТЫ РУУ ДОЛОО ХОНОГТ ХОЁР УДАА НИСЭХ ШИНЭ ЧИГЛЭЛ НЭЭНЭ](a_22)
           niislel-sonin.example ↗
        9. [“ГОВИЙН НАР” ХК-ИЙН ЦАХИЛГААН СТАНЦ 40 МВТ-ААР ӨРГӨЖИНӨ](a_23)
           zah-zeel.example ↗
        10. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_24)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ • МН ] [ Both ] [ › ]

      Emma presses [ 2 ]
      Medee (edited):
        *ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА*
        niislel-sonin.example · 19 November 2026

        Medee has the headline of this story only. The full text is at niislel-sonin.example.
        [ Source → www.niislel-sonin.example ] [ Share → @bot a_27 ] [ Copy link ⧉ a_27 ]
        [ Related ] [ Headlines ]"
    `);
  });

  test('Emma asks for headlines in all the ways there are', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('/latest 2');
    await emma.says('/latest mn 3');
    await emma.says('/news 3 all');
    await emma.presses('Older ›');
    await emma.says('/latest 20');
    await emma.says('/latest 500');
    await emma.says('/latest bananas');
    await emma.presses('Latest headlines');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /latest 2
      Medee:
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        [ 1 ] [ 2 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /latest mn 3
      Medee:
        *Yesterday · Friday, 20 November 2026*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_3)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_4)
           niislel-sonin.example · full text
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_5)
           niislel-sonin.example · full text
        [ 1 ] [ 2 ] [ 3 ]
        [ EN ] [ • МН ] [ Both ] [ Older › ]

      Emma: /news 3 all
      Medee:
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_6)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ]
        [ EN ] [ МН ] [ • Both ] [ Older › ]

      Emma presses [ Older › ]
      Medee (edited):
        *Yesterday · Friday, 20 November 2026*
        1. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_7)
           english.nomad-wire.example ↗
        2. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_3)
           talyn-medee.example ↗
        3. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_4)
           niislel-sonin.example · full text
        [ 1 ] [ 2 ] [ 3 ]
        [ ‹ ] [ EN ] [ МН ] [ • Both ] [ › ]

      Emma: /latest 20
      Medee:
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_6)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_7)
           english.nomad-wire.example ↗

        … 34 lines …
           steppeherald.example · full text
        20. [CITY COUNCIL CAPS HEATING FEES FOR GER DISTRICTS](a_8)
           tuulriver-times.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ 11 ] [ 12 ] [ 13 ] [ 14 ] [ 15 ]
        [ 16 ] [ 17 ] [ 18 ] [ 19 ] [ 20 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /latest 500
      Medee:
        *Yesterday · Friday, 20 November 2026*
        … 18 lines as above

      Emma: /latest bananas
      Medee:
        Write /latest, or with a language and a number: /latest mn 5.
        [ Latest headlines ]

      Emma presses [ Latest headlines ]
      Medee (edited):
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_6)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_7)
           english.nomad-wire.example ↗

        … 10 lines …
           marketpost.example ↗
        10. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_9)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]"
    `);
  });

  test('Emma reads by number and by link', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    const list = await emma.says('/latest en 1');
    const id = list.entities?.find(({ url }) => url?.includes('a_'))?.url?.replace(/^.*a_/u, '') ?? '';
    await emma.says(`/read ${id}`);
    await emma.says(`/read a_${id.toUpperCase()}`);
    await emma.starts(`a_${id}`);
    await emma.says('/read');
    await emma.says('/read 12');
    await emma.says('/read 0123456789abc');
    await emma.starts('a_0123456789abc');
    await emma.starts('nonsense');
    await emma.starts('inline');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /latest en 1
      Medee:
        *Yesterday · Friday, 20 November 2026*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        [ 1 ]
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /read <number of a_1>
      Medee:
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        steppeherald.example · 20 November 2026 · Tara Whitlock

        For thirty years the wool of the middle Gobi left the province as it came off the sheep: greasy, dusty and cheap. Since this week it can leave washed.

        The plant stands at the edge of Mandalgovi, in a hall that once stored grain. Four hundred and twelve herding families own it together; each paid in with a share of last spring’s clip, weighed on the same scales for everybody.

        *A line from three countries*

        The washing line was bought second-hand in Uruguay, the dryer comes from a workshop in Darkhan, and the boiler was built by students of the technical college. Eleven tonnes pass through it in a week. The water is cleaned and used again nine times before it is let out into a reed bed behind the hall.
        … 19 lines …
        *Sand, water and smell*

        Not everything went well. In August the reed bed smelt, and the neighbours said so. A … 238 characters … be read from a saddle.
        [ 1 / 2 ] [ › ]
        [ Source → www.steppeherald.example ] [ Share → @bot a_1 ] [ Copy link ⧉ a_1 ]
        [ Related ] [ Headlines ]

      Emma: /read a_BZ5D7MGT9YQGG
      Medee:
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        … 16 lines as above

      Emma: /start a_1
      Medee:
        *Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi*
        … 16 lines as above

      Emma: /read
      Medee:
        Which story? Open it from /latest, or write its number after /read.
        [ Latest headlines ]

      Emma: /read 12
      Medee:
        That is not the number of a story. It has 13 letters and digits, as in /read <number of a_2>.
        [ Latest headlines ]

      Emma: /read <number of a_2>
      Medee:
        Medee does not have this story. /latest shows what there is.
        [ Latest headlines ]

      Emma: /start a_2
      Medee:
        Medee does not have this story. /latest shows what there is.
        [ Latest headlines ]

      Emma: /start nonsense
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
        [ • EN ] [ МН ] [ Both ] [ Older › ]

      Emma: /start inline
      Medee:
        Medee: Mongolia’s news in English and Mongolian. Send any words to search it.
        … 16 lines as above"
    `);
  });

  test('Болд ботыг анх нээж, мэдээ уншина', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.starts();
    await bold.presses('2');
    await bold.presses('Холбоотой мэдээ');
    await bold.presses('‹ Буцах');
    await bold.presses('Мэдээнүүд');
    await bold.presses('‹');
    await bold.presses('Хуучин ›');
    await bold.presses('Бүгд');
    await bold.presses('›');
    await bold.presses('‹');
    await bold.presses('МН');
    await bold.presses('EN');
    await bold.presses('1');
    expect(journey.transcript({ longest: 30 })).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: /start
      Medee:
        Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.

        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_3)
           niislel-sonin.example · бүрэн эх
        4. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_4)
           tsag-agaar.example ↗

        *2026 оны 11-р сарын 19, Пүрэв*
        5. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_5)
           zah-zeel.example ↗
        6. [ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА](a_6)
           niislel-sonin.example ↗
        7. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_7)
           talyn-medee.example ↗
        8. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_8)
           zah-zeel.example ↗
        9. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_9)
           zah-zeel.example ↗
        10. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_10)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд presses [ 2 ]
      Medee (edited):
        *Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина*
        niislel-sonin.example · 2026 оны 11-р сарын 20

        Нийслэлийн тээврийн газар энэ сарын 25-наас гурван чиглэлд арван хоёр цахилгаан микроавтобус туршилтаар явуулахаар болжээ.

        Туршилт дөрвөн сар үргэлжилж, хамгийн хүйтэн өдрүүдэд зай хураагуур цэнэгээ хэр удаан барихыг шалгана. Цэнэглэх цэгийг Яармагт болон Баянзүрх, Сүхбаатар дүүрэгт байрлуулжээ.

        Тасалбарын үнэ өөрчлөгдөхгүй. Жолооч нар тусгай сургалтад хамрагдаж, эхний арван зургаан жолооч гэрчилгээгээ гардан авлаа.

        Туршилтын дүнг ирэх хавар олон нийтэд танилцуулна.
        [ Эх сурвалж → www.niislel-sonin.example ] [ Хуваалцах → @bot a_2 ] [ Холбоос хуулах ⧉ a_2 ]
        [ Холбоотой мэдээ ] [ Мэдээнүүд ]

      Болд presses [ Холбоотой мэдээ ]
      Medee (edited):
        *Холбоотой мэдээ: «Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина»*

        1. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_3)
           2026.11.20 · niislel-sonin.example · бүрэн эх
        [ 1 ]
        [ ‹ Буцах ]

      Болд presses [ ‹ Буцах ]
      Medee (edited):
        *Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина*
        … 11 lines as above

      Болд presses [ Мэдээнүүд ]
      Medee (edited):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        2. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_3)
           niislel-sonin.example · бүрэн эх
        3. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_4)
           tsag-agaar.example ↗

        *2026 оны 11-р сарын 19, Пүрэв*
        4. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_5)
           zah-zeel.example ↗
        5. [ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА](a_6)
           niislel-sonin.example ↗
        6. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_7)
           talyn-medee.example ↗
        7. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_8)
           zah-zeel.example ↗
        8. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_9)
           zah-zeel.example ↗
        9. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_10)
           talyn-medee.example ↗

        *2026 оны 11-р сарын 18, Лхагва*
        10. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_11)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ • МН ] [ Бүгд ] [ › ]

      Болд presses [ ‹ ]
      Medee (edited):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_3)
           niislel-sonin.example · бүрэн эх
        4. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_4)
           tsag-agaar.example ↗

        *2026 оны 11-р сарын 19, Пүрэв*
        5. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_5)
           zah-zeel.example ↗
        6. [ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА](a_6)
           niislel-sonin.example ↗
        7. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_7)
           talyn-medee.example ↗
        8. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_8)
           zah-zeel.example ↗
        9. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_9)
           zah-zeel.example ↗
        10. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_10)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд presses [ Хуучин › ]
      Medee (edited):
        *2026 оны 11-р сарын 18, Лхагва*
        1. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_11)
           talyn-medee.example ↗
        2. [ХОВДООС АЛМАТЫ РУУ ДОЛОО ХОНОГТ ХОЁР УДАА НИСЭХ ШИНЭ ЧИГЛЭЛ НЭЭНЭ](a_12)
           niislel-sonin.example ↗
        3. [“ГОВИЙН НАР” ХК-ИЙН ЦАХИЛГААН СТАНЦ 40 МВТ-ААР ӨРГӨЖИНӨ](a_13)
           zah-zeel.example ↗
        4. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_14)
           talyn-medee.example ↗
        5. [МУЗЕЙ 1300 ЭСГИЙ ХЭЭГ WWW.ESGII-HEE.EXAMPLE САЙТААР ДЭЛГЭН ҮЗҮҮЛЛЭЭ](a_15)
           niislel-sonin.example ↗

        *2026 оны 11-р сарын 17, Мягмар*
        6. [ӨМНӨД ХИЛИЙН БООМТ НҮҮРС ТЭЭВРИЙН ТУСГАЙ ЭГНЭЭТЭЙ БОЛЛОО](a_16)
           zah-zeel.example ↗
        7. [АНУ-ЫН ГЕОЛОГИЧИД ДОРНОД ТАЛЫН ГҮНИЙ УСЫГ СУДАЛЖ БАЙНА](a_17)
           talyn-medee.example ↗
        8. [АЖЛЫН БАЙРАН ДЭЭР ӨДӨРТ НЭГ ЦАГ НОМ УНШИХ САНААЧИЛГА ДЭЛГЭРЧ БАЙНА](a_18)
           niislel-sonin.example ↗
        9. [ЗАЛУУЧУУДЫН НАЙРАЛ ХӨГЖИМ ГАЛТ ТЭРГЭЭР ЕСӨН АЙМГИЙГ ЗОРИЛОО](a_19)
           talyn-medee.example ↗
        10. [ГЭР ХОРООЛЛЫН ХАЛААЛТЫН ТӨЛБӨРТ ДЭЭД ХЯЗГААР ТОГТООВ](a_20)
           niislel-sonin.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ • МН ] [ Бүгд ] [ › ]

      Болд presses [ Бүгд ]
      Medee (edited):
        *2026 оны 11-р сарын 18, Лхагва*
        1. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_11)
           talyn-medee.example ↗
        2. [ХОВДООС АЛМАТЫ РУУ ДОЛОО ХОНОГТ ХОЁР УДАА НИСЭХ ШИНЭ ЧИГЛЭЛ НЭЭНЭ](a_12)
           niislel-sonin.example ↗
        3. [“ГОВИЙН НАР” ХК-ИЙН ЦАХИЛГААН СТАНЦ 40 МВТ-ААР ӨРГӨЖИНӨ](a_13)
           zah-zeel.example ↗
        4. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_14)
           talyn-medee.example ↗
        5. [МУЗЕЙ 1300 ЭСГИЙ ХЭЭГ WWW.ESGII-HEE.EXAMPLE САЙТААР ДЭЛГЭН ҮЗҮҮЛЛЭЭ](a_15)
           niislel-sonin.example ↗
        6. [Gobi Solar Park Adds 40 MW Before Year End](a_21)
           marketpost.example · бүрэн эх

        *2026 оны 11-р сарын 17, Мягмар*
        7. [Coal Trucks Get a Separate Lane at the Southern Border](a_22)
           marketpost.example · бүрэн эх
        8. [U.S. GEOLOGISTS HELP MAP GROUNDWATER UNDER THE EASTERN STEPPE](a_23)
           english.nomad-wire.example ↗
        9. [Reading Hour at Work: A Small Experiment Spreads](a_24)
           bluesky-monitor.example · бүрэн эх
        10. [Youth Orchestra Tours Nine Provinces by Train](a_25)
           steppeherald.example · бүрэн эх
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ МН ] [ • Бүгд ] [ › ]

      Болд presses [ › ]
      Medee (edited):
        *2026 оны 11-р сарын 17, Мягмар*
        1. [CITY COUNCIL CAPS HEATING FEES FOR GER DISTRICTS](a_26)
           tuulriver-times.example ↗
        2. [ӨМНӨД ХИЛИЙН БООМТ НҮҮРС ТЭЭВРИЙН ТУСГАЙ ЭГНЭЭТЭЙ БОЛЛОО](a_16)
           zah-zeel.example ↗
        3. [АНУ-ЫН ГЕОЛОГИЧИД ДОРНОД ТАЛЫН ГҮНИЙ УСЫГ СУДАЛЖ БАЙНА](a_17)
           talyn-medee.example ↗
        4. [АЖЛЫН БАЙРАН ДЭЭР ӨДӨРТ НЭГ ЦАГ НОМ УНШИХ САНААЧИЛГА ДЭЛГЭРЧ БАЙНА](a_18)
           niislel-sonin.example ↗
        5. [ЗАЛУУЧУУДЫН НАЙРАЛ ХӨГЖИМ ГАЛТ ТЭРГЭЭР ЕСӨН АЙМГИЙГ ЗОРИЛОО](a_19)
           talyn-medee.example ↗
        6. [ГЭР ХОРООЛЛЫН ХАЛААЛТЫН ТӨЛБӨРТ ДЭЭД ХЯЗГААР ТОГТООВ](a_20)
           niislel-sonin.example ↗

        *2026 оны 11-р сарын 16, Даваа*
        7. [BUDGET 2027–28: WHAT CHANGES FOR SMALL FIRMS](a_27)
           marketpost.example ↗
        8. [20-DAY VACCINATION DRIVE FOR LIVESTOCK ENDS ON SCHEDULE](a_28)
           steppeherald.example ↗
        9. [CHESS: MONGOLIAN TEAM DRAWS WITH THE CHAMPIONS](a_29)
           tuulriver-times.example ↗
        10. [CASHMERE MAKERS AGREE ON A COMMON QUALITY MARK](a_30)
           english.nomad-wire.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ EN ] [ МН ] [ • Бүгд ] [ › ]

      Болд presses [ ‹ ]
      Medee (edited):
        *2026 оны 11-р сарын 18, Лхагва*
        … 25 lines as above

      Болд presses [ МН ]
      Medee (edited):
        *2026 оны 11-р сарын 18, Лхагва*
        … 25 lines as above

      Болд presses [ EN ]
      Medee (edited):
        *2026 оны 11-р сарын 18, Лхагва*
        1. [Gobi Solar Park Adds 40 MW Before Year End](a_21)
           marketpost.example · бүрэн эх

        *2026 оны 11-р сарын 17, Мягмар*
        2. [Coal Trucks Get a Separate Lane at the Southern Border](a_22)
           marketpost.example · бүрэн эх
        3. [U.S. GEOLOGISTS HELP MAP GROUNDWATER UNDER THE EASTERN STEPPE](a_23)
           english.nomad-wire.example ↗
        4. [Reading Hour at Work: A Small Experiment Spreads](a_24)
           bluesky-monitor.example · бүрэн эх
        5. [Youth Orchestra Tours Nine Provinces by Train](a_25)
           steppeherald.example · бүрэн эх
        6. [CITY COUNCIL CAPS HEATING FEES FOR GER DISTRICTS](a_26)
           tuulriver-times.example ↗

        *2026 оны 11-р сарын 16, Даваа*
        7. [BUDGET 2027–28: WHAT CHANGES FOR SMALL FIRMS](a_27)
           marketpost.example ↗
        8. [20-DAY VACCINATION DRIVE FOR LIVESTOCK ENDS ON SCHEDULE](a_28)
           steppeherald.example ↗
        9. [CHESS: MONGOLIAN TEAM DRAWS WITH THE CHAMPIONS](a_29)
           tuulriver-times.example ↗
        10. [CASHMERE MAKERS AGREE ON A COMMON QUALITY MARK](a_30)
           english.nomad-wire.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ ‹ ] [ • EN ] [ МН ] [ Бүгд ] [ › ]

      Болд presses [ 1 ]
      Medee (edited):
        *Gobi Solar Park Adds 40 MW Before Year End*
        marketpost.example · 2026 оны 11-р сарын 18

        The park south of Sainshand grows by a half. The panels are already on their frames; what is missing is a transformer that waits at the border.

        The operator says that the new field will supply as much as eleven thousand households use.

        *How the wind helps*

        At night the same line carries power from turbines thirty kilometres away.
        [ Эх сурвалж → www.marketpost.example ] [ Хуваалцах → @bot a_21 ] [ Холбоос хуулах ⧉ a_21 ]
        [ Холбоотой мэдээ ] [ Мэдээнүүд ]"
    `);
  });

  test('Болд мэдээг янз бүрээр гуйна', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('/latest 2');
    await bold.says('/мэдээ англи 1');
    await bold.says('/сүүлийн бүгд 3');
    await bold.presses('Хуучин ›');
    await bold.says('/latest хорь');
    await bold.presses('Сүүлийн мэдээ');
    await bold.says('/унших');
    await bold.says('/унших 12');
    await bold.says('/read 0123456789abc');
    await bold.starts('a_0123456789abc');
    await bold.starts('nonsense');
    await bold.starts('inline');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: /latest 2
      Medee:
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        [ 1 ] [ 2 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд: /мэдээ англи 1
      Medee:
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_3)
           steppeherald.example · бүрэн эх
        [ 1 ]
        [ • EN ] [ МН ] [ Бүгд ] [ Хуучин › ]

      Болд: /сүүлийн бүгд 3
      Medee:
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_3)
           steppeherald.example · бүрэн эх
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_4)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_5)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ]
        [ EN ] [ МН ] [ • Бүгд ] [ Хуучин › ]

      Болд presses [ Хуучин › ]
      Medee (edited):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_6)
           english.nomad-wire.example ↗
        2. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        3. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        [ 1 ] [ 2 ] [ 3 ]
        [ ‹ ] [ EN ] [ МН ] [ • Бүгд ] [ › ]

      Болд: /latest хорь
      Medee:
        /latest гэж дангаар нь, эсвэл хэл, тоо нэмж бичнэ үү: /latest монгол 5
        [ Сүүлийн мэдээ ]

      Болд presses [ Сүүлийн мэдээ ]
      Medee (edited):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_7)
           niislel-sonin.example · бүрэн эх
        4. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_8)
           tsag-agaar.example ↗

        … 10 lines …
           zah-zeel.example ↗
        10. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_9)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд: /унших
      Medee:
        Аль мэдээг унших вэ? /latest жагсаалтаас сонгоно уу, эсвэл дугаарыг нь /read тушаалын ард бичнэ үү.
        [ Сүүлийн мэдээ ]

      Болд: /унших 12
      Medee:
        Мэдээний дугаар буруу байна. Дугаар нь үсэг, тоо орсон 13 тэмдэгттэй, жишээ нь: /read <number of a_10>
        [ Сүүлийн мэдээ ]

      Болд: /read <number of a_10>
      Medee:
        Ийм мэдээ манай санд алга. Сүүлийн мэдээг /latest тушаалаар үзнэ үү.
        [ Сүүлийн мэдээ ]

      Болд: /start a_10
      Medee:
        Ийм мэдээ манай санд алга. Сүүлийн мэдээг /latest тушаалаар үзнэ үү.
        [ Сүүлийн мэдээ ]

      Болд: /start nonsense
      Medee:
        Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.

        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_7)
           niislel-sonin.example · бүрэн эх
        4. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_8)
        … 12 lines …
           zah-zeel.example ↗
        10. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_9)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ • МН ] [ Бүгд ] [ Хуучин › ]

      Болд: /start inline
      Medee:
        Мэдээ бот: Монголын тухай мэдээ англи, монгол хэлээр. Хайх үгээ бичээд илгээнэ үү.
        … 16 lines as above"
    `);
  });
}
