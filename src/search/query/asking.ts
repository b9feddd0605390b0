import { othersOf, type Lang } from '../../schema/languages.ts';

/** What a question asks for. */
export type Asks = 'person' | 'time' | 'place' | 'reason' | 'number' | 'manner';

/** The words of a language that are no words of a thing, as `wordsOf` gives them. */
interface Words extends Readonly<Record<Asks, string>> {
  /** They are in every text: a question is asked without them. */
  empty: string;
  /** By them one asks: they count where a text has them, and are missed by nobody where it has not. */
  asking: string;
  /** Those that only join others: who uses no other names something, and asks nothing of it. */
  joins: string;
  /** Those that are empty in a query on a page of another language too, since they are no word of any other. */
  abroad: string;
  /** Those of asking that say of whom something is asked: where all words only ask, they are what is asked for. */
  whom: string;
  /** They turn the meaning round: who is a member, who is not. */
  not: string;
  /** They ask for somebody’s words; by them one asks, too. */
  says: string;
  /** They ask which of many are so, and by which one asks for members. */
  which: string;
  members: string;
}

/** One table a language: of a language without one, every word is a word of a thing. */
export const WORDS: Readonly<Partial<Record<string, Words>>> = {
  en: {
    empty: `a an the of in on at to for from by with and or is are was were be been being it its this that these those
      there who whom whose what which when where why how do does did doing has have had having not no as about
      into than then them they their he his she her you your we our i me my can could should would will ca wo
      may might if so any some such please isnt arent whats whos thing things just really actually exactly ever
      now also up out all every each both always often already very too one ones yet hello hi hey dear thanks thank kindly regards clarify specify indicate wondering wonder everyone everybody anyone anybody
      someone somebody anything something everything across within among get gets got getting`,
    asking: `tell explain define definition meaning mean means know show find list give join joined joins joining leave
      left leaves happen happened happens become member members part belong belongs missing absent based located
      want wants need use used work works lead leads led run runs running behind difference between compare
      called call name named pronounce many much number count long old still today after before information
      info details read look looking describe event events year years date dates during since latest recent current full
      complete entire come comes coming participate participates takes own owns make makes made maker makers
      role roles play plays supposed true relation relationship related reason reasons dummies simply simple
      overview summary introduction beginner beginners biggest largest people represented involved`,
    says: 'say says said claim claimed think thinks told declared stated argue argues believe believes opinion opinions quote quotes quoted',
    abroad: 'the of and in to by with is are for what how who why does do',
    joins: 'a an the this that these those of in on at to for from by with and or as into than not no all used',
    whom: 'organisation organisations organization organizations institution institutions',
    not: 'not no non',
    which: 'which any list are',
    members: 'member members joined join',
    person: 'who whom whose',
    time: 'when',
    place: 'where',
    reason: 'why',
    number: 'many much',
    manner: 'how',
  },
  fr: {
    empty: `a au aux avec ce ces cet cette c d dans de des du elle elles en est et etait etaient ete etre eux il ils j
      je l la le les leur leurs lui m ma mais me mes moi n ne nos notre nous on ont ou par pas plus pour qu que
      quel quelle quels quelles qui quoi quand comment pourquoi s sa se ses son sont sur t ta te tes ton toi tu
      un une vos votre vous y fait faire font si est-ce sous chez ca cela celui celle ceux donc alors aussi bien
      tout cest as ai avoir avait sera vers entre car comme dont lorsque puisque afin ainsi tous toute toutes
      dedans dehors chaque vraiment toujours souvent jamais deja tres trop plusieurs parmi selon etes suis
      sommes soit certains certaines certain certaine meme memes autre autres bonjour bonsoir salut coucou merci svp stp plait cordialement voudrais voudrions aimerais aimerions souhaite souhaiterais
      souhaiterions avez auriez aurait aurais serait seriez veuillez
      pourrais pourriez pouvez sauriez saurais indiquer indiquez preciser precisez renseigner renseignez`,
    asking: `veut veux vouloir signifie signifier definition sens explique expliquer expliquez parle parler savoir sait connaitre
      trouve trouver liste donne donner donnez montre montrer montrez rejoint rejoindre rejoints quitte quitter passe passer arrive
      arriver devenu devenue devient membre membres partie absent absente manque manquent situe situee base
      basee veulent dirige dirigent dirigee derriere difference compare appelle nom combien nombre encore
      aujourdhui apres avant information informations existe sert servir aller va voir regarder evenement
      evenements annee annees date dates pendant depuis dernier derniere derniers dernieres recent recents
      actuel actuels actuellement utilise utilises utilisee utilisees utiliser complet complete entier entiere
      vient viennent venir participe participent possede peut peux peuvent puis pourrait savez sais indique faut doit cherche
      chercher lire doivent devoir rien fabrique fabriquer fabriquent voulait voulaient role roles joue jouer
      jouent vrai vraie lien raison raisons concerne mot simplement simple expliquee expliques resume resumer
      introduction debutant gens represente representee representes`,
    says: 'dire dit dis disent pense pensent declare declarer affirme affirment avis citation citations',
    abroad: 'de du des la le les et un une au aux en sur dans avec est que qui',
    joins:
      'a au aux avec c ce ces cet cette d dans de des du en entre et l la le les non ou par pas plus pour sous sur chez un une vers',
    whom: 'organisation organisations institution institutions',
    not: 'pas non n',
    which: 'quel quels quelle quelles liste y',
    members: 'membre membres rejoint participent',
    person: 'qui',
    time: 'quand',
    place: 'ou',
    reason: 'pourquoi',
    number: 'combien',
    manner: 'comment',
  },
};

const KNOWN = new Map<string, ReadonlySet<string>>();
/** Whether a word does something to a question in a language. */
function is(what: keyof Words, word: string, lang: Lang): boolean {
  const key = `${lang} ${what}`;
  let words = KNOWN.get(key);
  if (words === undefined) KNOWN.set(key, (words = new Set(WORDS[lang]?.[what].split(/\s+/))));
  return words.has(word);
}

/** How much a word of a question must be answered. */
export type Weight = 'telling' | 'asking' | 'empty';

/** @param word as `wordsOf` gives it */
export function weightOf(word: string, lang: Lang): Weight {
  if (is('empty', word, lang) || othersOf(lang).some((other) => is('abroad', word, other))) return 'empty';
  return (['asking', 'says', 'whom'] as const).some((what) => is(what, word, lang)) ? 'asking' : 'telling';
}

/** Whether a word turns the meaning round, in whichever language: names of pages are known in all. */
export const isNot = (word: string, lang: Lang): boolean =>
  [lang, ...othersOf(lang)].some((one) => is('not', word, one));

/** Whether a word says of whom something is asked. */
export const isWhom = (word: string, lang: Lang): boolean => is('whom', word, lang);

const ASKS: readonly Asks[] = ['person', 'time', 'place', 'reason', 'number', 'manner'];

/** What a question asks for, if it says so. */
export const asksFor = (words: readonly string[], lang: Lang): Asks | undefined =>
  ASKS.find((what) => words.some((word) => is(what, word, lang)));

/** Whether a question asks for somebody’s words. */
export const asksForWords = (words: readonly string[], lang: Lang): boolean =>
  words.some((word) => is('says', word, lang));

/**
 * Whether a question asks which of the members are so.
 * @param isKind whether it names a kind of them
 */
export const asksForMembers = (words: readonly string[], isKind: boolean, lang: Lang): boolean =>
  words.some((word) => is('which', word, lang)) && (isKind || words.some((word) => is('members', word, lang)));

/** Whether words ask, and do not only name: by a word that is no mere article or preposition. */
export const asksSomething = (words: readonly string[], lang: Lang): boolean =>
  words.some((word) => weightOf(word, lang) !== 'telling' && !is('joins', word, lang));
