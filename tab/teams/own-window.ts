/**
 * A window that the tab opens by itself. teams-js opens https addresses only, so that on one's own machine, where
 * there is no certificate, this stands for it.
 */
const channelName = 'accord-consent';
const lookEveryMs = 300;

/** Resolves with what the window tells, and rejects when it is closed without a word. */
export function openOwnWindow(url: string, size: { width: number; height: number }): Promise<unknown> {
  const opened = window.open(url, channelName, `popup,width=${size.width},height=${size.height}`);
  if (!opened) return Promise.reject(new Error('FailedToOpenWindow'));
  return new Promise((resolve, reject) => {
    const channel = new BroadcastChannel(channelName);
    const timer = setInterval(() => {
      if (!opened.closed) return;
      end();
      reject(new Error('CancelledByUser'));
    }, lookEveryMs);
    const end = (): void => {
      clearInterval(timer);
      channel.close();
    };
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
      end();
      resolve(data);
    });
  });
}

/** Called in the window: tells the tab how it went, and closes. */
export function tellOpener(how: 'allowed' | 'refused'): void {
  const channel = new BroadcastChannel(channelName);
  channel.postMessage(how);
  channel.close();
  window.close();
}
