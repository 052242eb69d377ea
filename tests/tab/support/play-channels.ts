/** Broadcast channels of one page, which jsdom lacks. */
const channels = new Set<PlayedChannel>();

export class PlayedChannel extends EventTarget {
  constructor(readonly name: string) {
    super();
    channels.add(this);
  }

  postMessage(data: unknown): void {
    for (const channel of channels) {
      if (channel === this || channel.name !== this.name) continue;
      channel.dispatchEvent(new MessageEvent('message', { data }));
    }
  }

  close(): void {
    channels.delete(this);
  }
}

Object.assign(globalThis, { BroadcastChannel: PlayedChannel });
