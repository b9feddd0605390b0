/**
 * What a record has under a key of its own. A key that comes from a content file may be called as something that
 * every object has, such as `constructor`.
 */
export const ownValue = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
