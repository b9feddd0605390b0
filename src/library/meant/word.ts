/** Words that people use for one another, in both languages: kinds of organisations, and what they work in. */
const ALIKE: readonly string[] = [
  'non-profit, not-for-profit, ngo, ong, charity, charitable organisation, foundation, fondation, association, asso, association loi 1901, 501c3, think tank, advocacy group, learned society, société savante, trust, but non lucratif, organisme à but non lucratif, civil society, société civile',
  'university, université, college, collège, school, école, grande école, faculty, faculté, academia, academic, academic institution, business school, polytechnic, higher education, enseignement supérieur, enseignement, education, éducation, uni, universität, universidad, università, hochschule',
  'company, firm, sme, pme, eti, tpe, corporation, corp, corporate, enterprise, business, private company, private sector, industry, entreprise, société, groupe, boîte, multinational, multinationale, vendor, sa, sas, sarl, ltd, llc, inc, gmbh, plc, big tech, unternehmen, firma, empresa',
  'start-up, jeune pousse, scale-up, spin-off, early-stage company',
  'research lab, lab, laboratory, research laboratory, research institute, research center, research centre, institute, institut, laboratoire, labo, centre de recherche, research organisation, research, recherche, organisme de recherche',
  'government, government body, government agency, agency, agence, ministry, ministère, state, état, public body, public sector, secteur public, organisme public, administration, collectivité, city, ville, region, région',
  'healthcare, health, santé, hospital, hôpital, clinic, clinique, chu, medical centre, medicine, médecine',
  'consortium, federation, fédération, groupement, network, réseau, coalition',
  'community, communauté, meetup, user group, open-source project, collective, collectif',
  'chips, semiconductors, semi-conducteurs, processors, processeurs, hardware, matériel, puces',
  'cloud, computing, hosting, hébergement, supercomputing, hpc, calcul, compute cloud',
  'governance, gouvernance, ai governance, policy, ethics, éthique, regulation, régulation',
  'insurance, insurer, assurance, assureur',
  'open source, oss, free software, logiciel libre',
  'it services, consulting, conseil, consultancy, esn, services informatiques',
];

/**
 * How words, and names of fields, are held against each other: small letters and digits alone, without accents and the
 * end of a plural.
 */
export const bare = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]/gu, '')
    .toLowerCase()
    .replace(/(?<=\p{L}{3})s$/u, '')
    .replace(/ie$/, 'y');

let alike: readonly ReadonlySet<string>[] | undefined;

/** A word that a field takes, with what it is called. */
interface Word {
  value: string;
  names: readonly string[];
}

/**
 * The one of some words that is called so in either language, or by another word for the same.
 * @example wordMeant('NGO', [{ value: 'nonprofit', names: ['Non-profit', 'Association'] }]) // 'nonprofit'
 */
export function wordMeant(typed: string, words: readonly Word[]): string | undefined {
  const word = bare(typed);
  const own = words.map(({ value, names }) => ({ value, names: [value, ...names].map(bare) }));
  const named = own.filter(({ names }) => names.includes(word));
  alike ??= ALIKE.map((list) => new Set(list.split(', ').map(bare)));
  const found =
    named.length > 0
      ? named
      : own.filter(({ names }) => alike?.some((set) => set.has(word) && names.some((name) => set.has(name))));
  return found.length === 1 ? found[0]?.value : undefined;
}
