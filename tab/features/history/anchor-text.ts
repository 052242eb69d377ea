/**
 * `12:<hash>` from what a person pasted: as exports show it, or as cards do ("entry 1,234, 9f86…"), with the
 * hash grouped or not. Undefined if there is no entry number followed by 64 hexadecimal digits.
 */
export function readAnchor(pasted: string): string | undefined {
  const [, entry, rest] = /^\D*?(\d[\d,.'’\u00a0\u202f]*?)\s*[:,\s]\s*([0-9a-f\s]+)\s*$/i.exec(pasted) ?? [];
  const sequence = entry?.replace(/\D/g, '').replace(/^0+/, '') ?? '';
  const hash = rest?.replace(/\s/g, '').toLowerCase() ?? '';
  return sequence !== '' && hash.length === 64 ? `${sequence}:${hash}` : undefined;
}
