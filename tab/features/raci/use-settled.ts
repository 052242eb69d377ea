import { startTransition, useEffect, useState } from 'react';

/** Long enough for the frame in which somebody types to be drawn first, and for the next letter to come. */
const settlesAfterMs = 150;

/** A value once it has stayed the same for a moment; undefined before the first time. */
export function useSettled<Value>(value: Value): Value | undefined {
  const [settled, setSettled] = useState<Value>();
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setSettled(() => value)), settlesAfterMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
