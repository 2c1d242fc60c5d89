import { create } from 'zustand'
import { read } from '../api/api'
import type { Wire } from '../api/wire'
import { problemOf, type Problem } from '../problems/problem'
import { textsOf } from '../texts/texts'
import { knownConversations } from './known'

const texts = textsOf('ages')

export type ConversationSummary = Wire<'ConversationSummary'>

type State = {
  conversations: ConversationSummary[]
  /** Ids of those that are deleted here and not yet on the server, because they can still be had back. */
  removed: string[]
  nextPageToken?: string
  state: 'loading' | 'loaded' | 'failed'
  problem?: Problem
}

export const useConversations = create<State>()(() => ({
  conversations: [],
  removed: [],
  state: 'loading',
}))

const { getState, setState } = useConversations

/** Reads the first page anew, and keeps what was paged in below it. */
export function refreshConversations() {
  void load()
}

export async function loadMoreConversations() {
  const { nextPageToken } = getState()
  if (nextPageToken) await load(nextPageToken)
}

/** Pages in all that there is. */
export async function loadAllConversations() {
  for (let token = getState().nextPageToken; token;) {
    await load(token)
    const next = getState().nextPageToken
    token = next === token ? undefined : next
  }
}

async function load(pageToken?: string) {
  setState({ state: 'loading', problem: undefined })
  try {
    const page = await readPage(pageToken)
    const known = getState()
    const fresh = !pageToken && known.conversations.length > page.conversations.length
    setState({
      conversations: merged(pageToken ? known.conversations : [], page.conversations, known.conversations),
      nextPageToken: fresh ? known.nextPageToken : page.nextPageToken,
      state: 'loaded',
    })
  } catch (error) {
    setState({ state: 'failed', problem: problemOf(error) })
  }
}

/** Where each browser has its own conversations the server keeps no list of them: it is told which were given to this one. */
function readPage(pageToken?: string): Promise<Wire<'ConversationPage'>> {
  const known = knownConversations.all()
  return known.length
    ? read('post', '/api/conversations/list', { body: { known, pageToken } })
    : read('get', '/api/conversations', { query: { pageToken } })
}

/** Newest first and each once: a refresh may move a conversation from a later page to the first. */
function merged(...lists: ConversationSummary[][]) {
  const byId = new Map<string, ConversationSummary>()
  for (const conversation of lists.flat()) {
    if (!byId.has(conversation.id)) byId.set(conversation.id, conversation)
  }
  return [...byId.values()].sort((a, b) => Date.parse(b.lastAsked) - Date.parse(a.lastAsked))
}

/** Those whose name holds every word that is sought. */
export function named(conversations: ConversationSummary[], sought: string) {
  const words = sought.toLocaleLowerCase().split(/\s+/)
  const holds = (name: string) => words.every((word) => name.toLocaleLowerCase().includes(word))
  return conversations.filter(({ name }) => holds(name))
}

/** The pinned ones before the others, both in their order. */
export const pinnedFirst = (conversations: ConversationSummary[]) => [
  ...conversations.filter(({ pinned }) => pinned),
  ...conversations.filter(({ pinned }) => !pinned),
]

/** The list under "Pinned", "Today", "Yesterday" and so on, as people look for what they asked. */
export function grouped(conversations: ConversationSummary[], now = new Date()) {
  const midnight = new Date(now.getFullYear(), now.getMonth(), now.getDate()).getTime()
  const day = 86_400_000
  const ages = [
    { label: texts.today, since: midnight },
    { label: texts.yesterday, since: midnight - day },
    { label: texts.week, since: midnight - 7 * day },
    { label: texts.earlier, since: -Infinity },
  ]
  const ageOf = ({ lastAsked }: ConversationSummary) =>
    ages.find(({ since }) => (Date.parse(lastAsked) || 0) >= since)
  const unpinned = conversations.filter(({ pinned }) => !pinned)
  return [
    { label: texts.pinned, conversations: conversations.filter(({ pinned }) => pinned) },
    ...ages.map((age) => ({
      label: age.label,
      conversations: unpinned.filter((one) => ageOf(one) === age),
    })),
  ].filter((group) => group.conversations.length > 0)
}
