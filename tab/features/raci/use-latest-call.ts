import { useCallback, useEffect, useRef } from 'react';

/** One function for the life of a component, that does what the newest of those given does. */
export function useLatestCall<Given extends readonly unknown[]>(
  call: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(call);
  useEffect(() => {
    latest.current = call;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
