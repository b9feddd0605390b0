/** Opens the folds around what an address names; most browsers do so by themselves. */
const openFolds = (): void => {
  // Ids hold plain letters only.
  const target = document.getElementById(location.hash.slice(1));
  let isOpened = false;
  for (let fold = target?.closest('details'); fold; fold = fold.parentElement?.closest('details')) {
    isOpened ||= !fold.open;
    fold.open = true;
  }
  if (isOpened) target?.scrollIntoView();
};
addEventListener('hashchange', openFolds);
openFolds();
