import { isCountry } from '../../schema/primitives.ts';
import { LANGS } from '../../schema/languages.ts';
import { distance, nearest } from './nearest.ts';
import { partsOfTheWorld, placesWithin } from './places.ts';

/** Codes that ISO 3166 leaves to whoever wants them, which name no country. */
const FREE = /^(?:AA|Q[M-Z]|X[A-JL-Z])$/;

let codes: readonly string[] | undefined;

/** The codes of all countries, in order. */
export function countryCodes(): readonly string[] {
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  codes ??= letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !FREE.test(code) && isCountry(code));
  return codes;
}

/**
 * What people call countries beside the names that a computer knows: common, former and short names, parts that stand
 * for the whole, and the words for what comes from there, in both languages. Two codes: it can be either.
 */
const ALSO: Readonly<Record<string, string>> = {
  AE: 'uae, u.a.e., emirates, emirats, eau, emirati, emirien, emirienne',
  AR: 'argentinian, argentine republic, argentin',
  AT: 'republik osterreich, austrian, autrichien, autrichienne',
  AU: 'australian, australien, australienne, aussie, oz',
  BA: 'bosnia, bosnie, bosnian, bosnien, bosnienne',
  BD: 'bangladeshi, bangladais, east pakistan',
  BE: 'belgian, belge',
  BF: 'upper volta, haute volta',
  BG: 'bulgarian, bulgare, bul',
  'BE LU NL': 'benelux',
  BN: 'brunei darussalam',
  BO: 'plurinational state of bolivia, bolivian, bolivien',
  BR: 'brazilian, bresilien, bresilienne',
  BY: 'byelorussia, bielorussie, white russia, belarusian, bielorusse',
  CA: 'canadian, canadien, canadienne',
  'CD CG': 'congo, congolese, congolais, congolaise',
  CD: 'zaire, drc, rdc, dr congo, democratic republic of the congo, republique democratique du congo, congo kinshasa, belgian congo',
  CG: 'republic of the congo, republique du congo, congo brazzaville',
  CH: 'schweizerische eidgenossenschaft, confederazione svizzera, swiss, sui, helvetia, helvetic confederation, confederation helvetique, confederation suisse, swiss confederation',
  CI: 'ivory coast, cote divoire, ivorian, ivoirien, ivoirienne',
  CL: 'chi, chilean, chilien, chilienne',
  CN: '中华人民共和国, 中華人民共和國, prc, p.r.c., pr china, mainland china, peoples republic of china, republique populaire de chine, chine populaire, chinese, chinois, chinoise, red china',
  CO: 'colombian, colombien, columbia',
  CV: 'cape verde, cabo verde',
  CZ: 'ceska republika, czech republic, republique tcheque, tcheque, czech, bohemia, boheme',
  'CZ SK': 'czechoslovakia, tchecoslovaquie',
  DE: 'bundesrepublik deutschland, ger, german, allemand, allemande, frg, rfa, brd, federal republic of germany, republique federale d allemagne, west germany, east germany, gdr, rda, bavaria, baviere',
  DK: 'den, danish, danois, danoise',
  'DK NO SE': 'scandinavia, scandinavie',
  'DM DO': 'dominican, dominicain, dominicaine',
  EE: 'estonian, estonien',
  EG: 'egyptian, egyptien, egyptienne',
  ES: 'reino de espana, spanish, espagnol, espagnole, catalonia, catalogne',
  ET: 'ethiopian, ethiopien, abyssinia, abyssinie',
  FI: 'finnish, finlandais, finlandaise',
  FR: 'french, francais, francaise, french republic, republique francaise, metropolitan france, france metropolitaine, hexagone',
  GB: 'vereinigtes konigreich, reino unido, regno unito, uk, u.k., united kingdom of great britain and northern ireland, great britain, britain, british, britannique, grande bretagne, england, angleterre, english, anglais, anglaise, scotland, ecosse, scottish, ecossais, wales, pays de galles, welsh, gallois, northern ireland, irlande du nord, royaume uni, r.u., gb, g.b., britannia',
  GH: 'gold coast',
  'GB US': 'en',
  GR: 'el, gre, greek, grec, grecque, hellas, hellenic republic',
  HK: 'hong kong, hongkong, hksar, hong kong sar',
  HR: 'republika hrvatska, croatian, croate',
  HU: 'hungarian, hongrois, hongroise',
  ID: 'ina, indonesian, indonesien, dutch east indies',
  IE: 'eire, irish, irlandais, irlandaise, republic of ireland, republique d irlande, southern ireland',
  IL: 'israeli, israelien, israelienne',
  IN: 'indian, indien, indienne, bharat, republic of india, hindustan',
  IR: 'iri, persia, perse, iranian, iranien, islamic republic of iran',
  IS: 'icelandic, islandais',
  IT: 'repubblica italiana, italian, italien, italienne',
  JP: '日本国, japanese, japonais, japonaise, nippon, nihon',
  KE: 'kenyan, kenyan',
  KH: 'kampuchea, cambodian, cambodgien',
  'KR KP': 'korea, coree, korean, coreen, coreenne',
  KP: 'dprk, d.p.r.k., rpdc, north korean, nord coreen, democratic peoples republic of korea',
  KR: '한국, rok, r.o.k., republic of korea, republique de coree, south korean, sud coreen, sud coreenne, s. korea, korea republic of, korea south',
  KZ: 'kazakh',
  LK: 'ceylon, ceylan, sri lankan',
  LT: 'lithuanian, lituanien',
  LU: 'luxemburg, luxembourgish, luxembourgeois, grand duchy of luxembourg',
  LV: 'latvian, letton',
  MA: 'moroccan, marocain, marocaine',
  MD: 'moldavia, moldavie, republic of moldova, moldova',
  'MF SX': 'saint martin island, st maarten',
  MK: 'macedonia, macedoine, fyrom, republic of macedonia',
  MM: 'burma, birmanie, burmese, birman',
  MO: 'macau, macao',
  MX: 'estados unidos mexicanos, mexican, mexicain, mexicaine',
  MY: 'mas, malaysian, malaisien, malaya, malaisie',
  NL: 'ned, holland, hollande, dutch, neerlandais, neerlandaise, hollandais, hollandaise, the netherlands, pays bas, kingdom of the netherlands',
  NG: 'nigerian, nigerian',
  NO: 'norwegian, norvegien, norvegienne',
  NZ: 'n.z., new zealander, neo zelandais, neo zelandaise, aotearoa, aotearoa new zealand',
  PE: 'peruvian, peruvien',
  PH: 'phi, philippine, filipino, philippin, the philippines',
  PK: 'pakistani, pakistanais',
  PL: 'rzeczpospolita polska, polish, polonais, polonaise',
  PS: 'palestine, palestinian, palestinien, state of palestine, etat de palestine, west bank, cisjordanie, gaza, palestinian territories, palestinian authority',
  PT: 'republica portuguesa, por, portuguese, portugais, portugaise',
  QA: 'qatari, qatarien',
  RO: 'romanian, roumain, roumaine, rumania',
  RS: 'serbian, serbe',
  RU: 'российская федерация, russian, russe, russian federation, federation de russie, federation russe',
  SA: 'ksa, k.s.a., saudi, saoudien, saoudienne, kingdom of saudi arabia, arabie seoudite',
  SE: 'swedish, suedois, suedoise',
  SG: 'sin, singaporean, singapourien, republic of singapore',
  SI: 'slovenian, slovene',
  SK: 'slovenska republika, slovak, slovaque, slovak republic, republique slovaque',
  SN: 'senegalese, senegalais',
  SY: 'syrian arab republic',
  SZ: 'swaziland, eswatini',
  TH: 'siam, thai, thailandais',
  TL: 'east timor, timor oriental, timor leste',
  TN: 'tunisian, tunisien, tunisienne',
  TR: 'turkey, turkish, turc, turque, turkiye, republic of turkey',
  TW: 'tpe, roc, r.o.c., republic of china, chinese taipei, formosa, formose, taiwanese, taiwanais, taiwan roc, taiwan province of china, republic of china taiwan',
  TZ: 'tanganyika, zanzibar',
  UA: 'ukrainian, ukrainien, ukrainienne, the ukraine',
  US: 'vereinigte staaten, estados unidos, stati uniti, eeuu, ee uu, eua, usa, u.s.a., u.s., us of a, united states of america, the states, states, america, amerique, american, americain, americaine, etats unis d amerique, etats unis, e.u.a., etatsunien, etatsunienne, united states',
  UY: 'uruguayan, uruguayen',
  VA: 'vatican, holy see, saint siege',
  VE: 'bolivarian republic of venezuela, venezuelan',
  'VG VI': 'virgin islands, iles vierges',
  VN: 'vie, viet nam, vietnamese, vietnamien, vietnamienne',
  'WS AS': 'samoan',
  XK: 'kosovar',
  ZA: 'rsa, r.s.a., south african, sud africain, sud africaine, republic of south africa',
  ZW: 'rhodesia, rhodesie',
};

/** The three letters of ISO 3166 where they are not to be had from a computer. */
const THREE =
  'AFAFG ALALB DZDZA ADAND AOAGO ARARG AMARM AUAUS ATAUT AZAZE BHBHR BDBGD BYBLR BEBEL BJBEN BOBOL BABIH BWBWA BRBRA BGBGR BFBFA BIBDI KHKHM CMCMR CACAN CLCHL CNCHN COCOL CRCRI HRHRV CUCUB CYCYP CZCZE DKDNK DODOM ECECU EGEGY SVSLV EEEST ETETH FIFIN FRFRA GEGEO DEDEU GHGHA GRGRC GTGTM HTHTI HNHND HKHKG HUHUN ISISL ININD IDIDN IRIRN IQIRQ IEIRL ILISR ITITA JMJAM JPJPN JOJOR KZKAZ KEKEN KRKOR KPPRK KWKWT KGKGZ LALAO LVLVA LBLBN LYLBY LILIE LTLTU LULUX MOMAC MGMDG MYMYS MVMDV MLMLI MTMLT MUMUS MXMEX MDMDA MCMCO MNMNG MEMNE MAMAR MZMOZ MMMMR NANAM NPNPL NLNLD NZNZL NINIC NENER NGNGA MKMKD NONOR OMOMN PKPAK PSPSE PAPAN PYPRY PEPER PHPHL PLPOL PTPRT PRPRI QAQAT ROROU RURUS RWRWA SASAU SNSEN RSSRB SGSGP SKSVK SISVN SOSOM ZAZAF ESESP LKLKA SDSDN SESWE CHCHE SYSYR TWTWN TJTJK TZTZA THTHA TGTGO TNTUN TRTUR TMTKM UGUGA UAUKR AEARE GBGBR USUSA UYURY UZUZB VEVEN VNVNM YEYEM ZMZMB ZWZWE';

/** Languages in which countries are known by the name that they give themselves. */
const NATIVE =
  'de es it pt nl sv da nb fi pl cs hu ro tr el ru uk ar he hi ja ko zh th vi id fa ur bn ta is ga ca hr sr sl sk bg et lv lt ka hy kk km sw'.split(
    ' ',
  );

/** How a name is looked up: small letters without accents, points, articles and signs. */
const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/(?<!\p{L})(\p{L})\.\s+(?=\p{L}\.)/gu, '$1')
    .replace(/[\p{M}.’'`ʼ]/gu, '')
    .toLowerCase()
    .replace(/^rep of /, 'republic of ')
    .replace(/&/g, ' and ')
    .replace(/œ/g, 'oe')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^(?:the|la|le|les|l) (?=.)/, '')
    .replace(/\bst\b/g, 'saint');

/** The names in the languages of the site, and what a slip is held against: a slip in one would be a word of another. */
let ours:
  | {
      names: Map<string, readonly string[]>;
      slips: Map<string, string>;
      /** Parts of countries, with their country. */
      within: Map<string, string>;
      /** Parts of the world. */
      parts: Set<string>;
    }
  | undefined;
/** The names that countries give themselves: looked through only for a name that is none of ours. */
let natives: Map<string, readonly string[]> | undefined;

const adderTo =
  (map: Map<string, readonly string[]>) =>
  (name: string, of: readonly string[]): void => {
    const key = folded(name);
    if (key !== '' && !map.has(key)) map.set(key, of);
  };

/** Gives each name of each country in a language, long and short. */
function* namesIn(lang: string): Generator<[name: string, code: string]> {
  for (const style of ['long', 'short'] as const) {
    const said = new Intl.DisplayNames(lang, { type: 'region', fallback: 'none', style });
    for (const code of countryCodes()) {
      const name = said.of(code);
      if (name !== undefined) yield [name, code];
    }
  }
}

function readOurs(): NonNullable<typeof ours> {
  const names = new Map<string, readonly string[]>();
  const slips = new Map<string, string>();
  const add = adderTo(names);
  for (const code of countryCodes()) add(code, [code]);
  // What people say comes before what a computer does: its “Congo - Kinshasa” has many names.
  for (const [key, said] of Object.entries(ALSO))
    for (const name of said.split(', ')) {
      add(name, key.split(' '));
      if (key.length === 2 && name.length > 4) slips.set(folded(name), key);
    }
  for (const pair of THREE.split(' ')) add(pair.slice(2), [pair.slice(0, 2)]);
  for (const lang of LANGS)
    for (const [name, code] of namesIn(lang)) {
      add(name, [code]);
      add(name.replace(/\s*\(.*\)\s*/, ' '), [code]);
      slips.set(folded(name), code);
    }
  const within = new Map(placesWithin().map(([place, code]) => [folded(place), code]));
  return { names, slips, within, parts: new Set(partsOfTheWorld().map(folded)) };
}

function readNatives(): Map<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  const add = adderTo(names);
  for (const lang of NATIVE) for (const [name, code] of namesIn(lang)) add(name, [code]);
  return names;
}

/** The letters of a flag. */
const fromFlag = (text: string): string | undefined => {
  const letters = [...text.matchAll(/[\u{1F1E6}-\u{1F1FF}]/gu)].map(([sign]) =>
    String.fromCharCode((sign.codePointAt(0) ?? 0) - 0x1f1e6 + 65),
  );
  return letters.length === 2 ? letters.join('') : undefined;
};

/** What a person means by the name of a country. */
interface CountryMeant {
  /** The countries that are called so: one, or more where it can be either. */
  codes: readonly string[];
  /** The country that it is perhaps a slip for, or that stands among other words. */
  near?: string;
  /** It is a part of the world, which has many. */
  isPart?: boolean;
}

/**
 * Takes the name of a country as people write it: its code, its name in either language, what it is or was called, the
 * word for what comes from there. Nothing is completed and nothing guessed: a beginning is no name, and a slip has only
 * what is near it.
 */
export function countryMeant(typed: string): CountryMeant {
  const flag = fromFlag(typed);
  const text = typed.replace(/[\u{1F1E6}-\u{1F1FF}]/gu, ' ').trim();
  if (text === '' && flag !== undefined && isCountry(flag)) return { codes: [flag] };
  const { names, slips, within, parts: world } = (ours ??= readOurs());
  const of = (name: string): readonly string[] => {
    const key = folded(name);
    return names.get(key) ?? (natives ??= readNatives()).get(key) ?? [];
  };
  const whole = of(text);
  if (whole.length > 0) return { codes: whole };
  // “Germany (DE)” says one thing twice; “Paris, France” says more than was asked for.
  const parts = text
    .split(/[,;/|()[\]]|\s[-–—]\s/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const told = parts.map(of);
  const found = [...new Set(told.flat())];
  if (parts.length > 1 && found.length === 1 && told.every((list) => list.length === 1)) return { codes: found };
  if (parts.length > 1 && found.length > 1) return { codes: found };
  const key = folded(text);
  if (world.has(key)) return { codes: [], isPart: true };
  const place = within.get(key) ?? parts.map((part) => within.get(folded(part))).find((code) => code !== undefined);
  const [near = place ?? slip(text, slips)] = found;
  return near === undefined ? { codes: [] } : { codes: [], near };
}

/** The country that a word is a letter or two away from. */
function slip(text: string, own: ReadonlyMap<string, string>): string | undefined {
  const word = folded(text);
  // A slip in a short word could be anything: one letter is all that tells Iran from Iraq.
  if (word.length < 4) return undefined;
  const guess = nearest(word, own.keys());
  if (guess === undefined) return undefined;
  const isBeginning = guess.startsWith(word);
  return isBeginning || distance(word, guess) <= Math.max(1, Math.floor(word.length / 4)) ? own.get(guess) : undefined;
}
