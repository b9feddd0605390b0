import { relative, sep } from 'node:path';
import { checkContent } from '../checks/check.ts';
import { report } from '../checks/report.ts';
import { watchFolder } from '../checks/watch.ts';
import { readLibrary } from '../library/index.ts';
import { t } from '../i18n/t.ts';
import { FIRST_LANG } from '../schema/languages.ts';

/**
 * Waits until the `site.yaml` of a content folder is right, without which nothing can be served; says what the check has
 * against the folder until then.
 * @throws where there is none
 */
export async function untilWhole(dir: string, print: (words: string) => void): Promise<void> {
  const inside = relative(process.cwd(), dir).split(sep).join('/');
  const isWhole = (): boolean => {
    const checked = checkContent(dir);
    const faults = checked.faults.filter(({ severity }) => severity === 'error');
    if (!checked.hasWholeSite)
      print(
        `${report('text', { ...checked, faults, prefix: `${inside}/`, lang: FIRST_LANG })}\n\n${t(FIRST_LANG, 'dev.waiting')}`,
      );
    return checked.hasWholeSite;
  };
  // Nearly always there is nothing to wait for, and nothing to watch.
  if (isWhole()) return;
  const { promise, resolve } = Promise.withResolvers<true>();
  const stop = await watchFolder(dir, () => {
    if (isWhole()) resolve(true);
  });
  // It may have been mended before the watch began.
  if (readLibrary(dir).hasWholeSite) resolve(true);
  await promise;
  await stop();
}
