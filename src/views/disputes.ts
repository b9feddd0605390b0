import type { Claim } from '../schema/claim.ts';
import type { Maker } from '../schema/maker.ts';
import type { NoteSource } from '../markdown/notes.ts';
import type { Library } from '../library/index.ts';
import { firstPages, pagesOfClaims } from './claims.ts';
import type { Views } from './views.ts';

/** The standings of claims that somebody answers, or that nobody does where an answer was due; contested first. */
export const ANSWERED = ['disputed', 'superseded', 'unanswered'] as const;
export type Answered = (typeof ANSWERED)[number];

/** What one side says. */
export interface Side {
  maker: Maker;
  letter: string;
  who: string;
  text: string;
  href: string;
}

/** What was said, and what was answered. */
export interface Pair {
  said: Side;
  /** The claims that answer it. */
  answers: Side[];
  /** What speaks against it, where no claim does. */
  against: string | undefined;
  sources: NoteSource[];
}

/** The pairs that first stand on one page: those that are shown, and those that are folded. */
export interface PairGroup {
  key: string;
  title: string;
  href: string | undefined;
  /** How many claims of the standing stand there. */
  claims: number;
  shown: Pair[];
  folded: Pair[];
}

/** All pairs of one standing. */
export interface Panel {
  standing: Answered;
  claims: number;
  groups: PairGroup[];
}

export interface DisputesView {
  /** The widest dispute: the one that most claims answer. */
  first: { pair: Pair; href: string | undefined; title: string } | undefined;
  panels: Panel[];
}

/** How many pairs of a page are shown. */
const SHOWN = 4;
/** How many sources stand beside a pair; what nobody answered leads to its own entry, which has them. */
const SOURCES = 4;

const sideOf = (views: Views, claim: Claim): Side => ({
  maker: claim.maker,
  letter: views.marks[claim.maker].letter,
  who: claim.who[views.lang],
  text: claim.text[views.lang],
  href: views.path(`claims/#${claim.id}`),
});

const answersTo = (lib: Library, claim: Claim): Claim[] =>
  (claim.answers ?? []).flatMap((id) => lib.claims.get(id) ?? []);

/** A claim with the claims that answer it. */
function pairOf(views: Views, claim: Claim, answers: readonly Claim[]): Pair {
  const sources = [claim, ...answers].flatMap((one) => views.claimView(one).sources.slice(0, 2));
  return {
    said: sideOf(views, claim),
    answers: answers.map((answer) => sideOf(views, answer)),
    against: answers.length > 0 ? undefined : claim.against?.[views.lang],
    sources: [...new Map(sources.map((source) => [source.href, source])).values()].slice(
      0,
      claim.standing === 'unanswered' ? 0 : SOURCES,
    ),
  };
}

/** Pairs claims with their answers, each claim once: two that answer each other are one pair. */
function pairsOf(views: Views, claims: readonly Claim[], told: Set<string>): Map<Claim, Pair> {
  const pairs = new Map<Claim, Pair>();
  for (const claim of claims) {
    if (told.has(claim.id)) continue;
    const answers = answersTo(views.lib, claim);
    for (const one of [claim, ...answers]) told.add(one.id);
    pairs.set(claim, pairOf(views, claim, answers));
  }
  return pairs;
}

/** What stands most often in a list; of several, the one that comes first. */
const commonest = <T>(list: readonly T[]): T | undefined => {
  const times = (one: T): number => list.filter((other) => other === one).length;
  return list.reduce<T | undefined>(
    (most, one) => (most !== undefined && times(most) >= times(one) ? most : one),
    undefined,
  );
};

/** Said and answered, side by side: what is disputed, what is superseded, and what nobody answered. */
export function disputesView(views: Views): DisputesView {
  const { lib } = views;
  const first = firstPages(views);
  const pages = pagesOfClaims(views);
  const order = [...first.keys(), ...lib.claims.keys()];
  const claims = [...new Set(order)].flatMap((id) => lib.claims.get(id) ?? []);
  const pageOf = (claim: Claim) => pages.find(({ key }) => key === first.get(claim.id)) ?? pages.at(-1);
  const told = new Set<string>();
  const widest = claims
    .filter(({ standing, answers = [] }) => standing === 'disputed' && answers.length > 0)
    .reduce<Claim | undefined>(
      (most, claim) =>
        most === undefined || (claim.answers?.length ?? 0) > (most.answers?.length ?? 0) ? claim : most,
      undefined,
    );
  const lead = widest && [...pairsOf(views, [widest], told).values()][0];
  const panels = ANSWERED.map((standing): Panel => {
    const own = claims.filter((claim) => claim.standing === standing);
    const pairs = pairsOf(views, own, told);
    const groups = pages.flatMap((page): PairGroup[] => {
      const here = [...pairs].filter(([claim]) => pageOf(claim) === page).map(([, pair]) => pair);
      if (here.length === 0) return [];
      return [
        {
          ...page,
          claims: own.filter((claim) => pageOf(claim) === page).length,
          shown: here.slice(0, SHOWN),
          folded: here.slice(SHOWN),
        },
      ];
    });
    return { standing, claims: own.length, groups };
  });
  const page = widest && commonest([widest, ...answersTo(lib, widest)].map(pageOf));
  return {
    first: lead && { pair: lead, href: page?.href, title: page?.title ?? '' },
    panels: panels.filter((panel) => panel.claims > 0),
  };
}
