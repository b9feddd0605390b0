import type { Maker } from '../schema/maker.ts';
import { isOwn } from './source-name.ts';
import type { Views } from './views.ts';

/** What a fact rests on: a mark, and words with or without a link. */
export interface Basis {
  maker: Maker;
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
  if (origin === 'judgement') return { maker: 'estimate', label: t('basis.judgement'), href: undefined };
  if (origin === 'general-knowledge') return { maker: 'estimate', label: t('basis.general'), href: undefined };
  const source = lib.sources.get(origin);
  if (source === undefined) return undefined;
  const firstHand = source.kind === 'primary' || source.kind === 'press-release';
  const maker = isOwn(lib.site, source) ? 'own' : firstHand ? 'named' : 'press';
  return { maker, label: views.sourceLabel(source), href: views.sourcePath(origin) };
}
