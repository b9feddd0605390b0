/** Made from the finished pages. */
export async function buildEditions(_dist: string, _base: string): Promise<void> {}
