const reloadedAtKey = 'accord:reloaded-at';
const notAgainWithinMs = 60_000;

/**
 * A part that is loaded on use is gone from the server once a newer build is there. The page is then loaded
 * anew, unless that has just been tried: what is missing is then missing for another reason.
 */
export function reloadForNewBuild(): void {
  window.addEventListener('vite:preloadError', () => {
    const before = Number(sessionStorage.getItem(reloadedAtKey) ?? 0);
    if (Date.now() - before < notAgainWithinMs) return;
    sessionStorage.setItem(reloadedAtKey, String(Date.now()));
    location.reload();
  });
}
