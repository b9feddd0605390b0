import type { Lang } from '../../schema/languages.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/** Words of the languages that are known here. */
type Words = Readonly<Partial<Record<string, ReadonlySet<string>>>>;

/** Words that are in every text: a question is asked without them. */
const EMPTY: Words = {
  en: set(
    `a an the of in on at to for from by with and or is are was were be been being it its this that these those there who
     whom whose what which when where why how do does did doing has have had having not no as about into than then them they their he
     his she her you your we our i me my can could should would will ca wo may might if so any some such please isnt arent
     whats whos thing things just really actually exactly ever now also up out all every each both always often already very too
     everyone everybody anyone anybody someone somebody anything something everything across within among get gets got getting`,
  ),
  fr: set(
    `a au aux avec ce ces cet cette c d dans de des du elle elles en est et etait etaient ete etre eux il ils j je l la le
     les leur leurs lui m ma mais me mes moi n ne nos notre nous on ont ou par pas plus pour qu que quel quelle quels quelles qui
     quoi quand comment pourquoi s sa se ses son sont sur t ta te tes ton toi tu un une vos votre vous y fait faire font si est-ce sous
     chez ca cela celui celle ceux donc alors aussi bien tout cest as ai avoir avait sera vers entre car comme si dont
     lorsque puisque afin ainsi tous toute toutes dedans dehors
     chaque vraiment toujours souvent jamais deja tres trop plusieurs parmi selon etes suis sommes soit certains certaines certain certaine meme memes
     autre autres`,
  ),
};

/** Words by which one asks: they count where a text has them, and are missed by nobody where it has not. */
const ASKING: Words = {
  en: set(
    `tell explain define definition meaning mean means know say says said show find list give join joined joins joining leave
     left leaves happen happened happens become member members part belong belongs missing absent based located think want wants
     need use used does work works lead leads led run runs running behind difference between compare called call name named pronounce
     many much number count long old still yet really today after before information info details read look looking event
     declared stated argue argues believe believes opinion opinions
     events year years date dates during since latest recent current full complete entire come comes
     coming participate participates takes own owns make makes made maker makers quote quotes quoted role roles play plays supposed true
     relation relationship related reason reasons dummies simply simple overview summary introduction
     beginner beginners biggest largest people represented involved`,
  ),
  fr: set(
    `dire dit dis veut veux vouloir signifie signifier definition sens explique expliquer parle parler savoir sait connaitre trouve trouver
     trouver liste donne donner montre rejoint rejoindre rejoints quitte quitter passe passer arrive arriver devenu devenue devient membre
     membres partie absent absente manque manquent situe situee base basee pense veulent dirige dirigent dirigee derriere difference compare
     appelle nom combien nombre encore aujourdhui apres avant information informations savoir existe sert servir aller va
     voir regarder quoi evenement evenements annee annees date dates pendant depuis
     dernier derniere derniers dernieres recent recents actuel actuels actuellement utilise utilises utilisee utilisees utiliser declare
     declarer affirme affirment avis complet complete entier entiere vient viennent venir participe participent possede peut peux peuvent puis pourrait faut doit cherche chercher lire doivent devoir rien citation citations fabrique fabriquer fabriquent
     voulait voulaient role roles joue jouer jouent vrai vraie lien raison raisons concerne mot
     simplement simple expliquee expliques resume resumer introduction debutant gens represente representee representes`,
  ),
};

/** Words of the other language that are in every text of it, and are none in this one: “faculty of law” is asked for as “faculté de droit”. */
const FOREIGN: Words = {
  en: set('de du des la le les et un une au aux en sur dans avec est que qui'),
  fr: set('the of and in to by with is are for what how who why does do'),
};

/** How much a word of a question must be answered. */
export type Weight = 'telling' | 'asking' | 'empty';

/** @param word as `wordsOf` gives it */
export function weightOf(word: string, lang: Lang): Weight {
  if (EMPTY[lang]?.has(word) || FOREIGN[lang]?.has(word)) return 'empty';
  return ASKING[lang]?.has(word) ? 'asking' : 'telling';
}

/** Words that turn the meaning round: who is a member, who is not. */
const NOT = set('not no non pas n');
export const isNot = (word: string): boolean => NOT.has(word);

/** What a question asks for: a person, a time, a place, a reason, a number. */
const ASKS: readonly ReadonlySet<string>[] = [
  set('who whom whose qui'),
  set('when quand'),
  set('where ou'),
  set('why pourquoi'),
  set('many combien much'),
  set('how comment'),
];

/** What a question asks for, if it says so; the same in both languages. */
export const asksFor = (words: readonly string[]): string | undefined => {
  const kind = ASKS.findIndex((group) => words.some((word) => group.has(word)));
  return kind < 0 ? undefined : String(kind);
};

const TIME = asksFor(['when']);
const NUMBER = asksFor(['many']);
const SAYS = set(
  'say says said think thinks told claim claimed declared stated argue argues believe believes opinion opinions quote quotes quoted citation citations avis dit disent pense declare affirme',
);

/** Whether a question asks for what has a date, for a number, for somebody’s words. */
export const asksForTime = (words: readonly string[]): boolean => asksFor(words) === TIME;
export const asksForNumber = (words: readonly string[]): boolean => asksFor(words) === NUMBER;
export const asksForWords = (words: readonly string[]): boolean => words.some((word) => SAYS.has(word));

const WHICH = set('which any list are quel quels quelle quelles liste y');
const MEMBER = set('member members joined join membre membres rejoint participent');

/** Whether a question asks which of the members are so. */
export const asksForMembers = (words: readonly string[]): boolean =>
  words.some((word) => WHICH.has(word)) && words.some((word) => MEMBER.has(word));
