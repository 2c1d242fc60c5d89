import { kept, thisTab } from '../site/kept'

/** Where the reader was in each conversation, over reloads of this tab. At the end of it, nothing is kept. */
export const scrollPlace = {
  read: (conversation: string) => kept.read<number>(`scroll.${conversation}`, thisTab),
  keep: (conversation: string, top: number | undefined) => kept.write(`scroll.${conversation}`, top, thisTab),
}
