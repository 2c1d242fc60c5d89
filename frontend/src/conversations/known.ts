import { kept } from '../site/kept'

/** As many as the server looks for; beyond that the oldest are forgotten. */
const most = 2000

/**
 * The conversations that began in this browser, by the ids that the server gave it, the latest asked last. They open with
 * this browser's cookie alone, so that they are no secret by themselves.
 */
export const knownConversations = {
  all: () => kept.read<string[]>('conversations') ?? [],

  add(id: string) {
    const others = knownConversations.all().filter((other) => other !== id)
    kept.write('conversations', [...others, id].slice(-most))
  },

  remove(id: string) {
    kept.write(
      'conversations',
      knownConversations.all().filter((other) => other !== id),
    )
  },
}
