import { Toast, ToastTitle, useToastController } from '@fluentui/react-components';
import { useCallback } from 'react';

/** The page's one place for what is said in passing. */
export const ASIDES = 'playground-asides';

/** Says something that needs no answer, in a corner of the page. */
export function useSayAside(): (text: string) => void {
  const { dispatchToast } = useToastController(ASIDES);
  return useCallback(
    (text: string) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent: 'info' },
      ),
    [dispatchToast],
  );
}
