/** Works through a list, a few items at a time, and hands back all results in one list. */
export async function inLanes<T, R>(
  items: readonly T[],
  work: (item: T) => Promise<readonly R[]>,
  lanes = 4,
): Promise<R[]> {
  const queue = [...items];
  const results: R[] = [];
  const lane = async (): Promise<void> => {
    for (let item = queue.shift(); item !== undefined; item = queue.shift()) results.push(...(await work(item)));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return results;
}
