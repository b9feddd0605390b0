import type { Fault } from '../library/fault.ts';
import { unreadableAt } from '../library/graph.ts';
import { moduleOf } from '../views/parts/explainer-module.ts';
import { Views } from '../views/views.ts';
import type { Context } from './context.ts';

/**
 * Compiles the explainers as the build will. Asked of content in which no rule found an error: what stops here is an
 * error that no rule knows yet, and it is told with its place.
 */
export const compiled = (c: Context): Fault[] =>
  [...c.units.values()].flatMap(({ prose, doc }): Fault[] => {
    if (prose === undefined || doc?.kind !== 'explainer') return [];
    try {
      moduleOf(doc.tree, new Views(c.lib, prose.lang, '/', c.today));
      return [];
    } catch (error) {
      const { file, line, column, message } = unreadableAt(prose, error);
      return [{ file, line, column, field: '', code: 'not-compiled', severity: 'error', found: message }];
    }
  });
