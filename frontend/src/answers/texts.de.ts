import { icu } from '../texts/icu'
import type { answersEn } from './texts.en'

export const answersDe: typeof answersEn = {
  announcer: {
    finished: 'Antwort fertig.',
    'no-answer': 'Keine Antwort gefunden.',
    stopped: 'Antwort angehalten.',
    interrupted: 'Antwort abgebrochen.',
    reconnecting: 'Verbindung wird wiederhergestellt.',
  },
  answerText: {
    image: icu('Bild: {alt}'),
    undescribed: 'ohne Beschreibung',
    table: 'Tabelle',
    code: 'Quelltext',
    copyCode: 'Quelltext kopieren',
    newTab: 'öffnet sich in einem neuen Tab',
  },
  answer: {
    answer: 'Antwort',
    waiting: 'Die Dokumente werden durchgesehen …',
    reconnecting: 'Verbindung unterbrochen. Sie wird wiederhergestellt …',
    stillWaiting: 'Die Antwort geht gleich weiter …',
    noAnswer: 'In den gewählten Datasets steht darauf keine Antwort.',
    stopped: 'Sie haben diese Antwort angehalten.',
    askAgain: 'Noch einmal fragen',
  },
  again: {
    again: 'Neu beantworten …',
    legend: 'Diese Frage neu beantworten',
    llm: 'Modell',
    usual: 'Das übliche',
    datasets: 'Datasets',
    ask: 'Neu beantworten',
    cancel: 'Abbrechen',
  },
  citation: {
    source: icu('Quelle {n}: {name}'),
  },
  composer: {
    question: 'Ihre Frage',
    placeholder: 'Fragen Sie Ihre Dokumente',
    send: 'Senden',
    stop: 'Anhalten',
    waits: 'Wird gesendet, sobald die Seite bereit ist.',
    waitsForAnswer: 'Wird gesendet, wenn diese Antwort zu Ende ist.',
    takeBack: 'Nicht senden',
    chooseFirst: 'Wählen Sie zuerst ein Dataset.',
    left: icu('noch {count, plural, one {# Zeichen} other {# Zeichen}}'),
    tooLong: icu('{count, plural, one {# Zeichen} other {# Zeichen}} zu lang'),
  },
  copy: { copy: 'Antwort kopieren', copied: 'Kopiert', failed: 'Kopieren nicht möglich' },
  feedback: {
    good: 'Gute Antwort',
    bad: 'Schlechte Antwort',
    thanks: 'Danke, Ihr Urteil ist gespeichert.',
  },
  feedbackComment: {
    good: 'Was war gut daran? (freiwillig)',
    bad: 'Was war falsch daran? (freiwillig)',
    send: 'Senden',
    skip: 'Überspringen',
  },
}
