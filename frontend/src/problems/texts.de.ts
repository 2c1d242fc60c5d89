import type { problemsEn } from './texts.en'

export const problemsDe: typeof problemsEn = {
  problem: {
    retry: 'Noch einmal versuchen',
    reference: 'Kennung',
    sentences: {
      'server-unreachable':
        'Gaia Chat ist nicht erreichbar. Prüfen Sie Ihre Verbindung und versuchen Sie es noch einmal.',
      'answer-interrupted':
        'Die Verbindung ging verloren, und der Rest dieser Antwort ist nicht mehr zu haben. Sie können noch einmal fragen.',
      'unexpected-answer': 'Der Server hat auf eine Weise geantwortet, die diese Seite nicht versteht.',
      'answer-not-found':
        'Diese Antwort wird nicht mehr aufbewahrt. Vielleicht steht sie in ihrer Unterhaltung.',
      'answer-cut-short': 'Die Antwort brach ab. Sie können noch einmal fragen.',
      'answer-too-long': 'Die Antwort ist zu lang. Fragen Sie nach weniger auf einmal.',
      'asking-too-fast': 'Zu viele Fragen in einer Minute. Warten Sie ein wenig.',
      'answers-too-many': 'Zu viele Antworten laufen zugleich. Warten Sie, bis eine fertig ist.',
      'server-busy': 'Der Server ist ausgelastet. Versuchen Sie es gleich noch einmal.',
      'server-leaving': 'Der Server startet gleich neu.',
      'dataset-not-found': 'Dieses Dataset gibt es nicht mehr.',
      'document-not-found': 'Dieses Dokument gibt es nicht mehr.',
      'conversation-not-found': 'Diese Unterhaltung gibt es nicht. Vielleicht wurde sie gelöscht.',
      'pinned-too-many': 'Es sind schon so viele Unterhaltungen angeheftet, wie erlaubt sind.',
      'llm-not-found': 'Dieses Modell gibt es nicht.',
      'dataset-name-invalid': 'Dieser Name ist für ein Dataset nicht erlaubt.',
      'dataset-name-taken': 'Ein Dataset mit diesem Namen gibt es schon.',
      'dataset-limit-reached': 'Es gibt schon so viele Datasets, wie erlaubt sind.',
      'dataset-full': 'Das Dataset ist voll.',
      'dataset-text-full': 'Das Dataset enthält schon zu viel Text.',
      'file-name-invalid': 'Dieser Dateiname ist nicht erlaubt.',
      'file-too-large': 'Diese Datei ist zu groß.',
      'upload-incomplete': 'Die Datei kam nicht vollständig an.',
      'key-missing': 'Dem Server fehlt der Schlüssel für Gaia.',
      'key-rejected': 'Gaia nimmt den Schlüssel des Servers nicht an.',
      'not-allowed': 'Gaia erlaubt das mit diesem Schlüssel nicht.',
      'not-offered': 'Das bietet Gaia nicht an.',
      'rate-limited': 'Gaia nimmt im Augenblick keine weiteren Anfragen an. Warten Sie ein wenig.',
      'gaia-failed': 'Gaia hat einen Fehler gemeldet. Versuchen Sie es noch einmal.',
      'gaia-unreachable': 'Gaia ist nicht erreichbar. Versuchen Sie es noch einmal.',
      'gaia-down': 'Gaia ist außer Betrieb. Versuchen Sie es später noch einmal.',
      'gaia-silent': 'Gaia antwortet nicht. Versuchen Sie es noch einmal.',
      unexpected: 'Auf dem Server ist etwas Unerwartetes geschehen. Versuchen Sie es noch einmal.',
    },
  },
}
