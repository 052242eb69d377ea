import { useEffect } from 'react';
import { say } from './shell-texts.js';

/** Names the document after what it shows: screen readers say it, and so does the browser's history. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = say('shell.document-title', { title });
  }, [title]);
}
