import type { Maker } from '../../schema/maker.ts';
import { isOwn } from './source-name.ts';
import type { Views } from '../views.ts';

/** What a fact rests on: a mark, and words with or without a link. */
export interface Basis {
  maker: Maker;
  letter: string;
  label: string;
  href: string | undefined;
}

/** A fact, and what it rests on. */
export interface FactRow {
  label: string;
  value: string;
  href: string | undefined;
  basis: Basis | undefined;
}

/** What a value of `basis` means to a reader. */
export function basisView(views: Views, origin: string | undefined): Basis | undefined {
  const { t, lib } = views;
  if (origin === undefined) return undefined;
  const signed = (maker: Maker, label: string, href?: string): Basis => ({
    ...{ maker, label, href },
    letter: views.marks[maker].letter,
  });
  if (origin === 'judgement') return signed('estimate', t('basis.judgement'));
  if (origin === 'general-knowledge') return signed('estimate', t('basis.general'));
  const source = lib.sources.get(origin);
  if (source === undefined) return undefined;
  const firstHand = source.kind === 'primary' || source.kind === 'press-release';
  const maker = isOwn(lib.site, source) ? 'own' : firstHand ? 'named' : 'press';
  return signed(maker, views.sourceLabel(source), views.sourcePath(origin));
}
