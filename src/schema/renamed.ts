/**
 * What fields and words were called before a release gave them another name, by the name that they have now: a file of
 * before is told the new one.
 */
const BEFORE: Readonly<Record<string, readonly string[]>> = {
  // The maker of a claim that is the body itself.
  own: ['alliance'],
  ownPublishers: ['publisher'],
};

/** The one of some names that was called so before, if one was. */
export const renamedFrom = (before: string, names: readonly string[]): string | undefined =>
  names.find((name) => Object.hasOwn(BEFORE, name) && BEFORE[name]?.includes(before.trim().toLowerCase()) === true);
