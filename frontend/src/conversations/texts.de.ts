import { icu } from '../texts/icu'
import type { conversationsEn } from './texts.en'

export const conversationsDe: typeof conversationsEn = {
  conversationSearch: { find: 'Unterhaltung finden' },
  exchange: {
    question: 'Sie fragten',
    edit: 'Frage ändern',
    link: 'Link zu dieser Frage kopieren',
    linked: 'Link kopiert',
  },
  editing: { question: 'Frage', ask: 'Fragen', cancel: 'Abbrechen' },
  versions: {
    versions: 'Fassungen dieser Frage',
    before: 'Vorige Fassung',
    after: 'Nächste Fassung',
    place: icu('{at} von {count}'),
  },
  pageHeader: {
    newChat: 'Neue Unterhaltung',
    conversation: 'Unterhaltung',
    nothingChosen: 'Kein Dataset gewählt',
  },
  removed: {
    removed: 'Gelöscht',
    undo: 'Rückgängig',
    undoOf: icu('Löschen von „{name}“ rückgängig machen'),
  },
  rename: { name: 'Name der Unterhaltung' },
  thread: {
    loading: 'Die Unterhaltung wird geladen …',
    latest: 'Zum Neuesten',
    thread: 'Unterhaltung',
    notKept:
      'Von dieser Unterhaltung ist nichts aufbewahrt: Gaia ist vielleicht so eingestellt, dass es Fragen nicht speichert.',
  },
  welcome: {
    greeting: 'Was möchten Sie wissen?',
    lead: 'Jede Antwort entsteht aus Ihren Dokumenten. Die Zahlen darin führen zu den Stellen, auf denen sie beruht; sehen Sie selbst nach.',
    about: icu('Antworten kommen aus {names}.'),
    choose: 'Wählen Sie unten ein Dataset und fragen Sie.',
    none: 'Es gibt noch kein Dataset. Legen Sie Dokumente dorthin, wo der Server sie liest, oder verbinden Sie Cohesity Gaia.',
    suggestions: 'Fragen für den Anfang',
  },
  conversationList: {
    conversations: 'Unterhaltungen',
    none: 'Hier werden Ihre Unterhaltungen stehen.',
    notKept:
      'Keine Unterhaltung ist aufgeführt. Wo Gaias Verlauf für ein Konto ausgeschaltet ist, sind Unterhaltungen fort, wenn diese Seite geschlossen wird.',
    noneFound: 'Keine Unterhaltung hat das in ihrem Namen.',
    loading: 'Wird geladen …',
    more: 'Mehr zeigen',
  },
  newChats: { newChats: 'Neue Unterhaltungen', remove: icu('„{name}“ entfernen') },
  threadSign: { answering: 'Wird beantwortet', unseen: 'Antwort zu Ende, noch nicht gesehen' },
  ages: {
    pinned: 'Angeheftet',
    today: 'Heute',
    yesterday: 'Gestern',
    week: 'Letzte 7 Tage',
    earlier: 'Früher',
  },
  conversationMenu: {
    actions: icu('Aktionen für „{name}“'),
    rename: 'Umbenennen',
    pin: 'Oben anheften',
    unpin: 'Nicht mehr anheften',
    markdown: 'Als Markdown speichern',
    json: 'Als JSON speichern',
    remove: 'Löschen',
  },
}
