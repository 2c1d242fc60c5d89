import { kept } from '../site/kept'
import type { Exchange, Thread } from './thread'

/**
 * Gaia keeps a conversation as a row of questions. Where one was asked again or changed, the page shows it in the place
 * of the earlier one, and keeps in this browser which question goes on from which (docs/adr/020).
 */

/** What the reader sees: one way through the versions, to the latest question after the one they moved to. */
export function wayThrough({ exchanges, shown }: Pick<Thread, 'exchanges' | 'shown'>): Exchange[] {
  const byId = new Map(exchanges.map((exchange) => [exchange.id, exchange]))
  const latestAfter = new Map(exchanges.map((exchange) => [exchange.after, exchange]))
  const end = (shown && byId.get(shown)) || exchanges.at(-1)
  const way: Exchange[] = []
  for (let at = end; at; at = at.after ? byId.get(at.after) : undefined) way.unshift(at)
  for (let at = end && latestAfter.get(end.id); at; at = latestAfter.get(at.id)) way.push(at)
  return way
}

/** Whether what the reader sees last came to no good end: what is asked next may need another word. */
export function brokeOff(thread: Pick<Thread, 'exchanges' | 'shown'>) {
  const last = wayThrough(thread).at(-1)?.answer.state
  return last === 'failed' || last === 'interrupted'
}

/** By what they go on from: the ids of all questions asked in one place, in the order of asking, with spaces between. */
export function versionsAfter(exchanges: readonly Exchange[]): Map<string | undefined, string> {
  const versions = new Map<string | undefined, string>()
  for (const { id, after } of exchanges) {
    const earlier = versions.get(after)
    versions.set(after, earlier === undefined ? id : `${earlier} ${id}`)
  }
  return versions
}

/** Each question by a mark of its text and the position of the one it goes on from, -1 for none. */
type KeptBranches = { asked: [mark: number, after: number][]; shown: number }

const nameOf = (conversationId: string) => `branches.${conversationId}`

/** Keeps how the questions of a conversation hang together; of one without versions there is nothing to keep. */
export function keepBranches({ conversationId, history, exchanges, shown }: Thread) {
  // Before the history is there, only a part of the conversation is known.
  if (!conversationId || history !== 'loaded') return
  const place = new Map(exchanges.map(({ id }, index) => [id, index]))
  const straight = exchanges.every(({ after }, index) => after === exchanges[index - 1]?.id)
  const branches: KeptBranches = {
    asked: exchanges.map(({ question, after }) => [markOf(question), after ? (place.get(after) ?? -1) : -1]),
    shown: shown ? (place.get(shown) ?? -1) : -1,
  }
  kept.write(nameOf(conversationId), straight ? undefined : branches)
}

export const forgetBranches = (conversationId: string) => kept.write(nameOf(conversationId), undefined)

/** The exchanges of a conversation, each with the one it goes on from as this browser keeps it, else with the one before. */
export function branched(conversationId: string, exchanges: Exchange[]) {
  const branches = kept.read<KeptBranches>(nameOf(conversationId))
  const ids = branches ? idsByPlace(branches, exchanges) : []
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const joined = exchanges.map((exchange, index) => {
    const place = placeOf.get(exchange.id)
    const after = place === undefined ? exchanges[index - 1]?.id : idBefore(branches!, ids, place)
    return { ...exchange, after }
  })
  return { exchanges: joined, shown: branches && ids[branches.shown] }
}

/** Both are in the order of asking; what failed may be missing here, what was asked elsewhere may be missing there. */
function idsByPlace({ asked }: KeptBranches, exchanges: Exchange[]): (string | undefined)[] {
  const ids: (string | undefined)[] = asked.map(() => undefined)
  let from = 0
  for (const { id, question } of exchanges) {
    const mark = markOf(question)
    const place = asked.findIndex(([other], index) => index >= from && other === mark)
    if (place < 0) continue
    ids[place] = id
    from = place + 1
  }
  return ids
}

function idBefore({ asked }: KeptBranches, ids: (string | undefined)[], place: number): string | undefined {
  for (let before = asked[place]?.[1] ?? -1, last = place; before >= 0 && before < last;) {
    if (ids[before]) return ids[before]
    last = before
    before = asked[before]?.[1] ?? -1
  }
  return undefined
}

/** Tells questions apart without keeping what was asked (FNV-1a, 32 bits). */
function markOf(question: string): number {
  let mark = 0x811c9dc5
  for (const character of question.trim())
    mark = Math.imul(mark ^ character.codePointAt(0)!, 0x01000193) >>> 0
  return mark
}
