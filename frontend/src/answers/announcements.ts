/** Speech has no use for the marks of markdown and the numbers of citations. */
export const spoken = (markdown: string) =>
  markdown
    .replace(/\[\d+\]/g, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/(\\)?([*_`#>|])/g, (_, escaped, mark: string) => (escaped ? mark : ''))
    .replace(/\s+/g, ' ')
    .trim()

/** How far the finished sentences of a growing text reach: a paragraph's end, or a full stop with a space after it. */
export function endOfSentences(text: string): number {
  const ends = [...text.matchAll(/[.!?][\])"'”’*]*\s|[。！？]|\n\s*\n/g)]
  const last = ends.at(-1)
  return last ? last.index + last[0].length : 0
}
