export interface CharterPanelProps {
  charter: { number: number; fingerprint: string | null; signatures: readonly { role: 'ceo' | 'cio' }[] };
  /** Of the text that was on the screen when the panel was opened. */
  fingerprint: string;
  /** Whether the server still permits it. */
  permitted: boolean;
  onClose: () => void;
  /** With words for what was done. */
  onDone: (words: string) => void;
}
