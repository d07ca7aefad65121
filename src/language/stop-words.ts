/**
 * Function words of both languages: kept in the index (phrases need them), left out of queries that have other words.
 * Short on purpose: a word that can be what a story is about (state, world, хүн, улс) does not belong here.
 * `us` is not in it because capitals and `U.S.` make it a country.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `a an and are as at be been but by did do does for from had has have he her his how if in into is it its of on or our
  she so than that the their them then there these they this those to was we were what when where which who will with
  would you your
  нь л ч бол болон ба бөгөөд буюу мөн бас харин гэж гэсэн гэх гэв байна байгаа байсан байдаг юм билээ энэ тэр эдгээр
  тэдгээр тус уг буй дээр доор дотор руу рүү луу лүү нар уу үү вэ бэ талаар тухай
  bn bna baina bgaa gej gj ni uu`.split(/\s+/u),
);
