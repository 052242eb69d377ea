/**
 * A window that the tab opens by itself. teams-js opens https addresses only, so that on one's own machine, where
 * there is no certificate, this stands for it. The two hear of each other by the storage of their origin.
 */
export const answerKey = 'accord.consent-answer';
const lookEveryMs = 300;

/** Resolves with what the window tells, and rejects when it is closed without a word. */
export function openOwnWindow(url: string, size: { width: number; height: number }): Promise<string> {
  localStorage.removeItem(answerKey);
  const opened = window.open(url, 'accord-consent', `popup,width=${size.width},height=${size.height}`);
  if (!opened) return Promise.reject(new Error('FailedToOpenWindow'));
  return new Promise((resolve, reject) => {
    const timer = setInterval(() => {
      if (!opened.closed) return;
      end();
      reject(new Error('CancelledByUser'));
    }, lookEveryMs);
    const hear = ({ key, newValue }: StorageEvent): void => {
      if (key !== answerKey || newValue === null) return;
      end();
      resolve(newValue);
    };
    const end = (): void => {
      clearInterval(timer);
      window.removeEventListener('storage', hear);
      localStorage.removeItem(answerKey);
    };
    window.addEventListener('storage', hear);
  });
}

/** Called in the window: tells the tab how it went, and closes. */
export function tellOpener(how: 'allowed' | 'refused'): void {
  localStorage.setItem(answerKey, how);
  window.close();
}
