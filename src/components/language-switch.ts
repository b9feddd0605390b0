/** Another language opens at the place that the address names, unless the page knows a better one. */
addEventListener('click', ({ target }) => {
  // Nothing else than an element is ever clicked.
  const link = (target as Element).closest<HTMLAnchorElement>('.strip a[hreflang]');
  if (link?.hash === '') link.hash = location.hash;
});
