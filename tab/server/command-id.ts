import { useCallback, useState } from 'react';
import { ulid } from 'ulid';

/**
 * A ULID for the header `Idempotency-Key`. Make it when the form or button is drawn and keep it while the
 * same wish is tried again: the server carries a command out once, however often it arrives.
 */
export function newCommandId(): string {
  return ulid();
}

/** A form's command id, and the function that replaces it once the command has been carried out. */
export function useCommandId(): [id: string, renew: () => void] {
  const [id, setId] = useState(newCommandId);
  const renew = useCallback(() => setId(newCommandId()), []);
  return [id, renew];
}
