/** Where a reader is in this file: what stands behind the # of the address. */
export interface Place {
  id: string;
  /** A choice in the directory, `?kind=company`. */
  search: string;
}

/** Reads the place from the hash of an address. */
export function placeIn(hash: string): Place {
  let text = hash.replace(/^#/, '');
  try {
    text = decodeURIComponent(text);
  } catch {
    // A half-typed address stays as it is.
  }
  const [id = '', query] = text.split(/\?(.*)/s);
  return { id: id || 'home/', search: query === undefined ? '' : `?${query}` };
}
