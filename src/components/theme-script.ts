/**
 * Sets the colours a reader chose before the first paint, so that no page flashes. It is the only script that
 * stands in the page itself; its hash is in the content security policy.
 */
export const THEME_SCRIPT =
  "try{var t=localStorage.getItem('theme');if(t==='dark'||t==='light')document.documentElement.dataset.theme=t}catch(e){}";
