package org.gaiachat.gaia.local;

/** A language whose inflections the engine knows; texts in any other are read as the document around them, or as English. */
enum Language {
    ENGLISH,
    GERMAN,
    FRENCH,
    SPANISH,
    ITALIAN,
    DUTCH,
    JAPANESE,
    KOREAN
}
