import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Address, formatAddress, parseAddress } from './address.js';

const MOVED = 'playground-moved';

function listen(onChange: () => void): () => void {
  window.addEventListener('popstate', onChange);
  window.addEventListener(MOVED, onChange);
  return () => {
    window.removeEventListener('popstate', onChange);
    window.removeEventListener(MOVED, onChange);
  };
}

/** The view in the address bar and a way to change it; each change is a step of the browser's history. */
export function useAddress(): [Address, (change: (now: Address) => Address) => void] {
  const search = useSyncExternalStore(listen, () => window.location.search);
  const address = useMemo(() => parseAddress(search), [search]);
  const move = useCallback((change: (now: Address) => Address) => {
    const next = formatAddress(change(parseAddress(window.location.search)));
    if (next === window.location.search) return;
    window.history.pushState(null, '', next);
    window.dispatchEvent(new Event(MOVED));
  }, []);
  return [address, move];
}
