/**
 * Says the name of the solid dot under the pointer, or chosen with the arrow keys, and lets it lead to the member. The
 * names are those of the list below the picture.
 */
class MemberDots extends HTMLElement {
  connectedCallback(): void {
    for (const link of this.querySelectorAll<SVGAElement>('a[data-dots]')) this.#follow(link);
  }

  #follow(link: SVGAElement): void {
    const [n = 0, perRow = 1, x = 0, y = 0, pitch = 1, way = 1] = (link.dataset['dots'] ?? '').split(' ').map(Number);
    let chosen = 0;
    const choose = (index: number): void => {
      const member = this.querySelectorAll<HTMLAnchorElement>('.dot-names a')[index];
      const said = this.querySelector<HTMLElement>('.dot-name');
      if (index < 0 || index >= n || !member || !said) return;
      chosen = index;
      link.setAttribute('href', member.getAttribute('href') ?? '');
      link.setAttribute('aria-label', member.textContent);
      said.textContent = member.textContent;
      const [left, top] = [x + (index % perRow) * pitch, y + way * (Math.floor(index / perRow) + 0.5) * pitch];
      const ring =
        link.querySelector('circle') ?? link.appendChild(document.createElementNS(link.namespaceURI ?? '', 'circle'));
      for (const [name, value] of Object.entries({ cx: left + pitch / 2, cy: top, r: pitch / 2 }))
        ring.setAttribute(name, String(value));
      const box = ring.getBoundingClientRect();
      const own = this.getBoundingClientRect();
      // A rule of a sheet made here: the policy of the page refuses styles in attributes.
      said.style.translate = `${box.right - own.left + 4}px ${box.top - own.top - 8}px`;
    };
    const at = (event: PointerEvent): void => {
      const box = link.querySelector('rect')?.getBoundingClientRect();
      if (!box) return;
      const dot = box.width / perRow;
      const row = Math.floor((way < 0 ? box.bottom - event.clientY : event.clientY - box.top) / dot);
      choose(
        Math.min(n - 1, row * perRow + Math.min(perRow - 1, Math.max(0, Math.floor((event.clientX - box.left) / dot)))),
      );
    };
    link.addEventListener('pointermove', at);
    link.addEventListener('pointerdown', at);
    link.addEventListener('focus', () => choose(chosen));
    link.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1, ArrowUp: -way * perRow, ArrowDown: way * perRow }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      choose(chosen + step);
    });
    const clear = (): void => {
      link.querySelector('circle')?.remove();
      for (const said of this.querySelectorAll('.dot-name')) said.textContent = '';
    };
    link.addEventListener('pointerleave', clear);
    link.addEventListener('blur', clear);
  }
}
customElements.define('member-dots', MemberDots);
