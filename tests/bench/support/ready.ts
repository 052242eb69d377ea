/** Runs in each frame before anything else: notes when a part was first on the screen, and what moved. */
export function watchReady(selector: string): void {
  const seen = { readyAt: undefined as number | undefined, moved: 0 };
  Object.assign(globalThis, { seen });
  const observer = new MutationObserver(() => {
    if (!document.querySelector(selector)) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.addEventListener('message', () => {
        seen.readyAt = performance.now();
      });
      port1.start();
      port2.postMessage(null);
    });
  });
  observer.observe(document, { childList: true, subtree: true });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      // Only Chromium has these, and no library's types know them.
      seen.moved += (entry as PerformanceEntry & { value: number }).value;
    }
  }).observe({ type: 'layout-shift', buffered: true });
}
