/**
 * What people write where a country belongs and that lies in one: its parts and towns, and the code of its language. The
 * country is offered, and not taken: there is more than one London.
 */
const WITHIN: Readonly<Record<string, string>> = {
  AE: 'dubai, abu dhabi, abou dabi',
  AT: 'vienna, vienne, wien, graz, salzburg, linz',
  AU: 'sydney, melbourne, brisbane, perth, canberra, adelaide, new south wales, queensland, tasmania',
  BE: 'brussels, bruxelles, brussel, flanders, flandre, wallonia, wallonie, antwerp, anvers, leuven, louvain, ghent, gand',
  BR: 'sao paulo, rio, rio de janeiro, brasilia',
  CA: 'ontario, quebec, british columbia, colombie britannique, alberta, toronto, montreal, vancouver, ottawa, waterloo, edmonton, calgary, manitoba, nova scotia',
  CH: 'zurich, zuerich, geneva, geneve, lausanne, bern, berne, basel, bale, lugano, vaud, ticino, tessin',
  CN: 'beijing, pekin, peking, shanghai, shenzhen, hangzhou, guangzhou, zh',
  CZ: 'prague, brno, cs',
  DE: 'berlin, munich, munchen, muenchen, hamburg, hambourg, frankfurt, francfort, cologne, koln, stuttgart, heidelberg, saxony, saxe, hesse, darmstadt, karlsruhe, dresden',
  DK: 'copenhagen, copenhague, kobenhavn, aarhus, da',
  ES: 'madrid, barcelona, barcelone, valencia, valence, bilbao, basque country, pays basque, andalusia, andalousie',
  FI: 'helsinki, espoo, tampere',
  FR: 'paris, lyon, marseille, toulouse, grenoble, lille, nantes, bordeaux, strasbourg, rennes, nice, montpellier, saclay, sophia antipolis, ile de france, brittany, bretagne, normandy, normandie, provence, occitanie, alsace, corsica, corse',
  GB: 'london, londres, oxford, cambridge, manchester, edinburgh, edimbourg, glasgow, bristol, cardiff, belfast, birmingham, eng',
  GR: 'athens, athenes',
  IE: 'dublin, cork, galway',
  IL: 'tel aviv, jerusalem, haifa, he',
  IN: 'bangalore, bengaluru, mumbai, bombay, delhi, new delhi, hyderabad, chennai, pune, kolkata, karnataka, hi',
  IT: 'rome, roma, milan, milano, turin, torino, bologna, bologne, trento, lombardy, lombardie, tuscany, toscane, sicily, sicile',
  JP: 'tokyo, osaka, kyoto, ja',
  KR: 'seoul, daejeon, busan, ko',
  NL: 'amsterdam, rotterdam, the hague, la haye, eindhoven, delft, utrecht',
  NO: 'oslo, bergen, trondheim',
  PL: 'warsaw, varsovie, krakow, cracovie',
  PT: 'lisbon, lisbonne, lisboa, porto',
  SE: 'stockholm, gothenburg, goteborg, malmo, uppsala',
  TW: 'taipei, hsinchu',
  US: 'alabama, alaska, arizona, arkansas, california, californie, colorado, connecticut, delaware, florida, floride, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky, louisiana, louisiane, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico, nouveau mexique, new york, north carolina, caroline du nord, north dakota, ohio, oklahoma, oregon, pennsylvania, pennsylvanie, rhode island, south carolina, caroline du sud, south dakota, tennessee, texas, utah, vermont, virginia, virginie, washington, washington dc, west virginia, wisconsin, wyoming, nyc, new york city, brooklyn, boston, san francisco, sf, bay area, silicon valley, palo alto, mountain view, menlo park, los angeles, la, seattle, chicago, austin, pittsburgh, armonk',
};

/** Parts of the world: they have many countries, or all. */
const PARTS_OF_THE_WORLD =
  'eu, e.u., ue, u.e., european union, union europeenne, europe, western europe, eastern europe, europe de l ouest, europe de l est, eea, eee, efta, emea, asia, asie, apac, asia pacific, asie pacifique, southeast asia, africa, afrique, north america, amerique du nord, south america, amerique du sud, latin america, amerique latine, latam, mena, middle east, moyen orient, oceania, oceanie, caribbean, caraibes, balkans, nordics, nordic countries, pays nordiques, world, worldwide, monde, monde entier, global, mondial, international, internationale, multinational, various, several, multiple, divers, plusieurs, remote, online, en ligne, earth, terre';

const listed = (names: string): string[] => names.split(', ');

/** Each part of a country, with the code of the country. */
export const placesWithin = (): [place: string, code: string][] =>
  Object.entries(WITHIN).flatMap(([code, names]) => listed(names).map((name): [string, string] => [name, code]));

/** The parts of the world. */
export const partsOfTheWorld = (): readonly string[] => listed(PARTS_OF_THE_WORLD);
