/**
 * Text of a card as HTML: letters only. What a person typed never comes to life here, and the bot's own words need
 * no formatting; a backslash in front of punctuation is an escape of Markdown, which Teams doesn't show either.
 */
export function cardTextToHtml(text: string): string {
  return text
    .replace(/\\([\\`*_{}[\]()<>#+\-.!~|])/g, '$1')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}
