import { kept } from '../site/kept'

/** The unsent question of each conversation, over reloads. Kept on this browser only. */
export const drafts = {
  read: (conversation: string) => kept.read<string>(`draft.${conversation}`) ?? '',
  keep: (conversation: string, text: string) =>
    kept.write(`draft.${conversation}`, text.trim() ? text : undefined),
}

export const newConversation = 'new'
