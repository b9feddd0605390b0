// A button that copies: `data-copy` names the element whose words it takes, `data-copied` says that it did.
addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest<HTMLElement>('[data-copy]') : null;
  const words = document.getElementById(button?.dataset['copy'] ?? '')?.textContent.trim();
  if (button && words !== undefined)
    void navigator.clipboard.writeText(words).then(() => {
      button.textContent = button.dataset['copied'] ?? '';
    });
});
