/** Sets the colours and the length of texts that a reader chose, before the first paint: no page flashes or moves. */
export const THEME_SCRIPT =
  "try{var h=document.documentElement.dataset,t=localStorage.getItem('theme'),p=sessionStorage.getItem('depth');if(t==='dark'||t==='light')h.theme=t;if(p)h.depth=p}catch(e){}";

/**
 * Lets the fonts load beforehand, unless the line is slow (150 ms there and back, or data to be saved): then a first
 * visit waits for none, and its text stands in the like faces of the machine. Once the worker keeps them they cost
 * nothing. A browser that does not tell how fast its line is has them load.
 * @see https://wicg.github.io/netinfo/
 */
const FONT_SCRIPT = [
  'var d=document,n=navigator,c=n.connection,w=n.serviceWorker;',
  'if(c&&(c.saveData||c.rtt>=150)&&!(w&&w.controller))d.documentElement.dataset.slow=1;',
  "else d.querySelectorAll('[as=font]').forEach(function(l){l.media=''})",
].join('');

/**
 * What must be known before the first paint. It is the only script that stands in the page itself; its hash is in the
 * content security policy.
 */
export const FIRST_SCRIPT = `${THEME_SCRIPT};${FONT_SCRIPT}`;
