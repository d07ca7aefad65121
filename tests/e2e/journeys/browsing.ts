import { expect, test } from 'vitest';
import type { Stage } from '../../support/journey.ts';

/** Days and sources, in private. */
export function browsingJourneys(stage: () => Stage): void {
  test('Emma goes through the days', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('/day');
    await emma.presses('‹ 19 Nov');
    await emma.presses('МН');
    await emma.presses('20 Nov ›');
    await emma.presses('Both');
    await emma.says('/day today');
    await emma.says('/day yesterday');
    await emma.says('/day 11-18');
    await emma.says('/day 2025-07-16');
    await emma.says('/day soon');
    await emma.says('/date 2026-02-30');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /day
      Medee:
        *Yesterday · Friday, 20 November 2026 · 4 headlines*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
           english.nomad-wire.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ]
        [ ‹ 19 Nov ] [ • EN ] [ МН ] [ Both ]

      Emma presses [ ‹ 19 Nov ]
      Medee (edited):
        *Thursday, 19 November 2026 · 6 headlines*
        1. [COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_5)
           marketpost.example ↗
        2. [SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED](a_6)
           tuulriver-times.example ↗
        3. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_7)
           steppeherald.example ↗
        4. [MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING](a_8)
           english.nomad-wire.example ↗
        5. [CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING](a_9)
           marketpost.example ↗
        6. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_10)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ]
        [ ‹ 18 Nov ] [ • EN ] [ МН ] [ Both ] [ 20 Nov › ]

      Emma presses [ МН ]
      Medee (edited):
        *Thursday, 19 November 2026 · 6 headlines*
        1. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_11)
           zah-zeel.example ↗
        2. [ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА](a_12)
           niislel-sonin.example ↗
        3. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_13)
           talyn-medee.example ↗
        4. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_14)
           zah-zeel.example ↗
        5. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_15)
           zah-zeel.example ↗
        6. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_16)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ]
        [ ‹ 18 Nov ] [ EN ] [ • МН ] [ Both ] [ 20 Nov › ]

      Emma presses [ 20 Nov › ]
      Medee (edited):
        *Yesterday · Friday, 20 November 2026 · 4 headlines*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_17)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_18)
           niislel-sonin.example · full text
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_19)
           niislel-sonin.example · full text
        4. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_20)
           tsag-agaar.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ]
        [ ‹ 19 Nov ] [ EN ] [ • МН ] [ Both ]

      Emma presses [ Both ]
      Medee (edited):
        *Yesterday · Friday, 20 November 2026 · 8 headlines*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · full text
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_2)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_3)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_4)
           english.nomad-wire.example ↗
        5. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_17)
        … 4 lines …
           niislel-sonin.example · full text
        8. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_20)
           tsag-agaar.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ]
        [ ‹ 19 Nov ] [ EN ] [ МН ] [ • Both ]

      Emma: /day today
      Medee:
        No news in English on Saturday, 21 November 2026.
        [ ‹ 20 Nov ] [ • EN ] [ МН ] [ Both ]

      Emma: /day yesterday
      Medee:
        *Yesterday · Friday, 20 November 2026 · 4 headlines*
        … 10 lines as above

      Emma: /day 11-18
      Medee:
        *Wednesday, 18 November 2026 · 5 headlines*
        1. [3-D PRINTED BRIDGE PARTS PASS FIRST LOAD TEST IN DARKHAN](a_21)
           buildnorth.example ↗
        2. [NEW AIR SERVICE TO LINK KHOVD WITH ALMATY TWICE A WEEK](a_22)
           tuulriver-times.example ↗
        3. [THROAT SINGERS FILL A CONCERT HALL IN LISBON](a_23)
           steppeherald.example ↗
        4. [MUSEUM PUTS 1,300 FELT PATTERNS ONLINE - FELTARCHIVE.EXAMPLE](a_24)
           bluesky-monitor.example ↗
        5. [Gobi Solar Park Adds 40 MW Before Year End](a_25)
           marketpost.example · full text
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ ‹ 17 Nov ] [ • EN ] [ МН ] [ Both ] [ 19 Nov › ]

      Emma: /day 2025-07-16
      Medee:
        No news in English on Wednesday, 16 July 2025.
        [ • EN ] [ МН ] [ Both ] [ 12 Nov 2026 › ]

      Emma: /day soon
      Medee:
        “soon” is not a day. Write /day 2025-07-16, /day today or /day yesterday.
        [ Latest headlines ]

      Emma: /date 2026-02-30
      Medee:
        “2026-02-30” is not a day. Write /day 2025-07-16, /day today or /day yesterday.
        [ Latest headlines ]"
    `);
  });

  test('Emma browses by source', async () => {
    const journey = stage().journey();
    const emma = await journey.person('Emma', 'en');
    await emma.says('/sources');
    await emma.presses('1');
    await emma.presses('МН');
    expect(journey.transcript({ longest: 30 })).toMatchInlineSnapshot(`
      "── Emma’s chat with the bot ──
      Emma: /sources
      Medee:
        *10 sources*
        1. talyn-medee.example · Mongolian 10
        2. niislel-sonin.example · Mongolian 9
        3. zah-zeel.example · Mongolian 7
        4. steppeherald.example · English 6
        5. tuulriver-times.example · English 6
        6. bluesky-monitor.example · English 5
        7. english.nomad-wire.example · English 5
        8. marketpost.example · English 5
        9. buildnorth.example · English 1
        10. tsag-agaar.example · Mongolian 1
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]

      Emma presses [ 1 ]
      Medee (edited):
        From talyn-medee.example

        *Yesterday · Friday, 20 November 2026*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗

        *Thursday, 19 November 2026*
        2. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_2)
           talyn-medee.example ↗
        3. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_3)
           talyn-medee.example ↗

        *Wednesday, 18 November 2026*
        4. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_4)
           talyn-medee.example ↗
        5. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_5)
           talyn-medee.example ↗

        *Tuesday, 17 November 2026*
        6. [АНУ-ЫН ГЕОЛОГИЧИД ДОРНОД ТАЛЫН ГҮНИЙ УСЫГ СУДАЛЖ БАЙНА](a_6)
           talyn-medee.example ↗
        7. [ЗАЛУУЧУУДЫН НАЙРАЛ ХӨГЖИМ ГАЛТ ТЭРГЭЭР ЕСӨН АЙМГИЙГ ЗОРИЛОО](a_7)
           talyn-medee.example ↗

        *Monday, 16 November 2026*
        8. [МАЛЫГ ВАКЦИНЖУУЛАХ АЖИЛ ХУВААРИЙН ДАГУУ ДУУСЛАА](a_8)
        … 4 lines …
        *Date unknown*
        10. [Нэг хөндийд шууданг дахин мориор хүргэж эхэллээ](a_9)
           talyn-medee.example · full text
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ МН ] [ • Both ]

      Emma presses [ МН ]
      Medee (edited):
        From talyn-medee.example

        *Yesterday · Friday, 20 November 2026*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗

        *Thursday, 19 November 2026*
        2. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_2)
           talyn-medee.example ↗
        3. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_3)
           talyn-medee.example ↗

        *Wednesday, 18 November 2026*
        4. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_4)
           talyn-medee.example ↗
        5. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_5)
           talyn-medee.example ↗

        *Tuesday, 17 November 2026*
        6. [АНУ-ЫН ГЕОЛОГИЧИД ДОРНОД ТАЛЫН ГҮНИЙ УСЫГ СУДАЛЖ БАЙНА](a_6)
           talyn-medee.example ↗
        7. [ЗАЛУУЧУУДЫН НАЙРАЛ ХӨГЖИМ ГАЛТ ТЭРГЭЭР ЕСӨН АЙМГИЙГ ЗОРИЛОО](a_7)
           talyn-medee.example ↗

        *Monday, 16 November 2026*
        8. [МАЛЫГ ВАКЦИНЖУУЛАХ АЖИЛ ХУВААРИЙН ДАГУУ ДУУСЛАА](a_8)
        … 4 lines …
        *Date unknown*
        10. [Нэг хөндийд шууданг дахин мориор хүргэж эхэллээ](a_9)
           talyn-medee.example · full text
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ • МН ] [ Both ]"
    `);
  });

  test('Болд өдрөөр үзнэ', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('/day');
    await bold.presses('‹ 11/19');
    await bold.presses('EN');
    await bold.presses('11/20 ›');
    await bold.presses('Бүгд');
    await bold.says('/өдөр өнөөдөр');
    await bold.says('/day өчигдөр');
    await bold.says('/day 11-р сарын 18');
    await bold.says('/day 2025-07-16');
    await bold.says('/day маргааш');
    expect(journey.transcript()).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: /day
      Medee:
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан · 4 мэдээ*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
           talyn-medee.example ↗
        2. [Улаанбаатарт гурван чиглэлд цахилгаан микроавтобус туршина](a_2)
           niislel-sonin.example · бүрэн эх
        3. [Б.Сарантуяа: Номын сан бол жижиг хотын зүрх](a_3)
           niislel-sonin.example · бүрэн эх
        4. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_4)
           tsag-agaar.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ]
        [ ‹ 11/19 ] [ EN ] [ • МН ] [ Бүгд ]

      Болд presses [ ‹ 11/19 ]
      Medee (edited):
        *2026 оны 11-р сарын 19, Пүрэв · 6 мэдээ*
        1. [ЗЭСИЙН БАЯЖМАЛЫН ЭКСПОРТ ЭХНИЙ АРВАН САРД 6.4 ХУВИАР ӨСӨВ](a_5)
           zah-zeel.example ↗
        2. [ЦАГААН ДАВАА ЦАСНЫ УЛМААС ТҮР ХААГДЛАА](a_6)
           niislel-sonin.example ↗
        3. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_7)
           talyn-medee.example ↗
        4. [ХОККАЙДОТОЙ ХҮЙТЭН БҮСИЙН ОРОН СУУЦНЫ ТАЛААР ТАВАН ЖИЛИЙН ГЭРЭЭ БАЙГУУЛЛАА](a_8)
           zah-zeel.example ↗
        5. [ТӨВ БАНК БОДЛОГЫН ХҮҮГ ХЭВЭЭР ҮЛДЭЭЖЭЭ](a_9)
           zah-zeel.example ↗
        6. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_10)
           talyn-medee.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ]
        [ ‹ 11/18 ] [ EN ] [ • МН ] [ Бүгд ] [ 11/20 › ]

      Болд presses [ EN ]
      Medee (edited):
        *2026 оны 11-р сарын 19, Пүрэв · 6 мэдээ*
        1. [COPPER CONCENTRATE EXPORTS UP 6.4% IN TEN MONTHS, CUSTOMS FIGURES SHOW](a_11)
           marketpost.example ↗
        2. [SNOW CLOSES THE PASS AT TSAGAAN DAVAA; RAIL TRAFFIC UNAFFECTED](a_12)
           tuulriver-times.example ↗
        3. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_13)
           steppeherald.example ↗
        4. [MONGOLIA AND HOKKAIDO SIGN FIVE-YEAR PACT ON COLD-CLIMATE HOUSING](a_14)
           english.nomad-wire.example ↗
        5. [CENTRAL BANK HOLDS POLICY RATE, EXPECTS INFLATION TO EASE BY SPRING](a_15)
           marketpost.example ↗
        6. [SCHOOL MEALS PROGRAMME REACHES 200,000 CHILDREN](a_16)
           bluesky-monitor.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ]
        [ ‹ 11/18 ] [ • EN ] [ МН ] [ Бүгд ] [ 11/20 › ]

      Болд presses [ 11/20 › ]
      Medee (edited):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан · 4 мэдээ*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_17)
           steppeherald.example · бүрэн эх
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_18)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_19)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_20)
           english.nomad-wire.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ]
        [ ‹ 11/19 ] [ • EN ] [ МН ] [ Бүгд ]

      Болд presses [ Бүгд ]
      Medee (edited):
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан · 8 мэдээ*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_17)
           steppeherald.example · бүрэн эх
        2. [ULAANBAATAR TO TEST ELECTRIC MINIBUSES ON THREE ROUTES THIS WINTER](a_18)
           tuulriver-times.example ↗
        3. [PARLIAMENT DEBATES A FUND FOR SMALL-TOWN LIBRARIES](a_19)
           bluesky-monitor.example ↗
        4. [12 YOUNG ENGINEERS RETURN FROM OSAKA WITH PLANS FOR WARMER HOMES](a_20)
           english.nomad-wire.example ↗
        5. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_1)
        … 4 lines …
           niislel-sonin.example · бүрэн эх
        8. [14 АЙМАГТ ЦАС ОРЖ, ЗАМ ХАЛТИРГААТАЙ БОЛНО](a_4)
           tsag-agaar.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ]
        [ ‹ 11/19 ] [ EN ] [ МН ] [ • Бүгд ]

      Болд: /өдөр өнөөдөр
      Medee:
        2026 оны 11-р сарын 21, Бямба. Энэ өдрийн монгол хэлээрх мэдээ алга байна.
        [ ‹ 11/20 ] [ EN ] [ • МН ] [ Бүгд ]

      Болд: /day өчигдөр
      Medee:
        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан · 4 мэдээ*
        … 10 lines as above

      Болд: /day 11-р сарын 18
      Medee:
        *2026 оны 11-р сарын 18, Лхагва · 5 мэдээ*
        1. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_21)
           talyn-medee.example ↗
        2. [ХОВДООС АЛМАТЫ РУУ ДОЛОО ХОНОГТ ХОЁР УДАА НИСЭХ ШИНЭ ЧИГЛЭЛ НЭЭНЭ](a_22)
           niislel-sonin.example ↗
        3. [“ГОВИЙН НАР” ХК-ИЙН ЦАХИЛГААН СТАНЦ 40 МВТ-ААР ӨРГӨЖИНӨ](a_23)
           zah-zeel.example ↗
        4. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_24)
           talyn-medee.example ↗
        5. [МУЗЕЙ 1300 ЭСГИЙ ХЭЭГ WWW.ESGII-HEE.EXAMPLE САЙТААР ДЭЛГЭН ҮЗҮҮЛЛЭЭ](a_25)
           niislel-sonin.example ↗
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ ‹ 11/17 ] [ EN ] [ • МН ] [ Бүгд ] [ 11/19 › ]

      Болд: /day 2025-07-16
      Medee:
        2025 оны 7-р сарын 16, Лхагва. Энэ өдрийн монгол хэлээрх мэдээ алга байна.
        [ EN ] [ • МН ] [ Бүгд ] [ 2026.11.16 › ]

      Болд: /day маргааш
      Medee:
        «маргааш» гэсэн өдөр байхгүй. Ингэж бичнэ үү: /day 2025-07-16, /day өнөөдөр, /day өчигдөр
        [ Сүүлийн мэдээ ]"
    `);
  });

  test('Болд эх сурвалжаар үзнэ', async () => {
    const journey = stage().journey();
    const bold = await journey.person('Болд', 'mn');
    await bold.says('/эхсурвалж');
    await bold.presses('4');
    await bold.says('/sources');
    await bold.presses('1');
    expect(journey.transcript({ longest: 30 })).toMatchInlineSnapshot(`
      "── Болд’s chat with the bot ──
      Болд: /эхсурвалж
      Medee:
        *10 эх сурвалж*
        1. talyn-medee.example · монгол 10
        2. niislel-sonin.example · монгол 9
        3. zah-zeel.example · монгол 7
        4. steppeherald.example · англи 6
        5. tuulriver-times.example · англи 6
        6. bluesky-monitor.example · англи 5
        7. english.nomad-wire.example · англи 5
        8. marketpost.example · англи 5
        9. buildnorth.example · англи 1
        10. tsag-agaar.example · монгол 1
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]

      Болд presses [ 4 ]
      Medee (edited):
        Эх сурвалж: steppeherald.example

        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [Herders’ Cooperative Opens First Wool-Washing Plant in Dundgovi](a_1)
           steppeherald.example · бүрэн эх

        *2026 оны 11-р сарын 19, Пүрэв*
        2. [“WE COUNT EVERY FOAL”: RANGERS REPORT A RECORD YEAR FOR WILD HORSES](a_2)
           steppeherald.example ↗

        *2026 оны 11-р сарын 18, Лхагва*
        3. [THROAT SINGERS FILL A CONCERT HALL IN LISBON](a_3)
           steppeherald.example ↗

        *2026 оны 11-р сарын 17, Мягмар*
        4. [Youth Orchestra Tours Nine Provinces by Train](a_4)
           steppeherald.example · бүрэн эх

        *2026 оны 11-р сарын 16, Даваа*
        5. [20-DAY VACCINATION DRIVE FOR LIVESTOCK ENDS ON SCHEDULE](a_5)
           steppeherald.example ↗

        *Огноо тодорхойгүй*
        6. [Postal Service Delivers by Horse Again – for One Valley](a_6)
           steppeherald.example · бүрэн эх
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ]
        [ EN ] [ МН ] [ • Бүгд ]

      Болд: /sources
      Medee:
        *10 эх сурвалж*
        … 12 lines as above

      Болд presses [ 1 ]
      Medee (edited):
        Эх сурвалж: talyn-medee.example

        *Өчигдөр · 2026 оны 11-р сарын 20, Баасан*
        1. [ДУНДГОВЬ АЙМАГТ НООС УГААХ АНХНЫ ҮЙЛДВЭР АШИГЛАЛТАД ОРЛОО](a_7)
           talyn-medee.example ↗

        *2026 оны 11-р сарын 19, Пүрэв*
        2. [“ТАХИЙН ТОО ТОЛГОЙ ӨССӨӨР БАЙНА” ГЭЖ БАЙГАЛЬ ХАМГААЛАГЧИД МЭДЭЭЛЭВ](a_8)
           talyn-medee.example ↗
        3. [“ҮДИЙН ЦАЙ” ХӨТӨЛБӨРТ 200 000 СУРАГЧ ХАМРАГДАЖ БАЙНА](a_9)
           talyn-medee.example ↗

        *2026 оны 11-р сарын 18, Лхагва*
        4. [ДАРХАНД ГҮҮРИЙН 3D ХЭВЛЭМЭЛ ЭД АНГИЙГ АНХ УДАА ТУРШИВ](a_10)
           talyn-medee.example ↗
        5. [ХӨӨМИЙЧИД ЛИССАБОНЫ ТАЙЗНАА ДУУЛАВ](a_11)
           talyn-medee.example ↗

        *2026 оны 11-р сарын 17, Мягмар*
        6. [АНУ-ЫН ГЕОЛОГИЧИД ДОРНОД ТАЛЫН ГҮНИЙ УСЫГ СУДАЛЖ БАЙНА](a_12)
           talyn-medee.example ↗
        7. [ЗАЛУУЧУУДЫН НАЙРАЛ ХӨГЖИМ ГАЛТ ТЭРГЭЭР ЕСӨН АЙМГИЙГ ЗОРИЛОО](a_13)
           talyn-medee.example ↗

        *2026 оны 11-р сарын 16, Даваа*
        8. [МАЛЫГ ВАКЦИНЖУУЛАХ АЖИЛ ХУВААРИЙН ДАГУУ ДУУСЛАА](a_14)
        … 4 lines …
        *Огноо тодорхойгүй*
        10. [Нэг хөндийд шууданг дахин мориор хүргэж эхэллээ](a_15)
           talyn-medee.example · бүрэн эх
        [ 1 ] [ 2 ] [ 3 ] [ 4 ] [ 5 ]
        [ 6 ] [ 7 ] [ 8 ] [ 9 ] [ 10 ]
        [ EN ] [ • МН ] [ Бүгд ]"
    `);
  });
}
