import { icu } from '../texts/icu'

export const conversationsEn = {
  conversationSearch: { find: 'Find a conversation' },
  exchange: {
    question: 'You asked',
    edit: 'Edit question',
    link: 'Copy link to this question',
    linked: 'Link copied',
  },
  editing: { question: 'Question', ask: 'Ask', cancel: 'Cancel' },
  versions: {
    versions: 'Versions of this question',
    before: 'Version before',
    after: 'Version after',
    place: icu<{ at: number; count: number }>('{at} of {count}'),
  },
  pageHeader: {
    newChat: 'New chat',
    conversation: 'Conversation',
    nothingChosen: 'No dataset chosen',
  },
  removed: {
    removed: 'Deleted',
    undo: 'Undo',
    undoOf: icu<{ name: string }>('Undo deleting “{name}”'),
  },
  rename: { name: 'Name of the conversation' },
  thread: {
    loading: 'Loading the conversation…',
    latest: 'Jump to latest',
    thread: 'Conversation',
    notKept: 'Nothing is kept of this conversation: Gaia may be set not to keep what is asked.',
  },
  welcome: {
    greeting: 'What would you like to know?',
    lead: 'Each answer is made from your documents. The numbers in it lead to the passages that it rests on, so that you can see for yourself.',
    about: icu<{ names: string }>('Answers come from {names}.'),
    choose: 'Choose a dataset below, then ask.',
    none: 'There is no dataset yet. Put documents where the server reads them, or connect Cohesity Gaia.',
    suggestions: 'Questions to start with',
  },
  conversationList: {
    conversations: 'Conversations',
    none: 'Your conversations will be listed here.',
    notKept:
      'No conversation is listed. Where Gaia’s history is switched off for an account, conversations are gone when this page is closed.',
    noneFound: 'No conversation has that in its name.',
    loading: 'Loading…',
    more: 'Show more',
  },
  newChats: { newChats: 'New chats', remove: icu<{ name: string }>('Remove “{name}”') },
  threadSign: { answering: 'Answering', unseen: 'Answer ended, not seen yet' },
  ages: {
    pinned: 'Pinned',
    today: 'Today',
    yesterday: 'Yesterday',
    week: 'Last 7 days',
    earlier: 'Earlier',
  },
  conversationMenu: {
    actions: icu<{ name: string }>('Actions for “{name}”'),
    rename: 'Rename',
    pin: 'Pin to the top',
    unpin: 'Unpin',
    markdown: 'Save as Markdown',
    json: 'Save as JSON',
    remove: 'Delete',
  },
}
