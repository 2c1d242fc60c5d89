package org.gaiachat.gaia.local;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What kind of thing a question asks for, by how it begins: sentences that hold such a thing are preferred. */
enum AskedFor {
    AMOUNT(
            "\\bhow (long|many|much|often|far|old|big|large|high|deep|fast|soon)\\b|\\bwie (lange?|viele?|oft|weit|hoch|tief)\\b"
                    + "|\\b(combien|cuánt[oa]s?|quant[oaie]|hoeveel)\\b|\\bhoe (lang|vaak|ver)\\b|何[日時分人個年円]|いくら|いくつ|몇|얼마",
            "\\d|\\b(one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half|hundred|thousand)\\b"),
    TIME(
            "\\bwhen\\b|\\bwhat (time|day|date|year)\\b|\\b(wann|quand|cuándo|quando|wanneer)\\b|いつ|언제",
            "\\d|\\b(mon|tues|wednes|thurs|fri|satur|sun)days?\\b|\\b(daily|weekly|monthly|yearly|every|after|before)\\b"),
    PERSON("\\bwho(se|m)?\\b", "\\b(?-i:\\p{Lu}\\p{Ll}+ \\p{Lu}\\p{Ll}+)"),
    STEPS("\\bhow (do|does|can|could|should|would|to)\\b", "^(to|set|open|choose|put|press|click|run|start|copy)\\b");

    private final Pattern question;
    private final Pattern answer;

    AskedFor(String question, String answer) {
        this.question = Pattern.compile(question, Pattern.CASE_INSENSITIVE);
        this.answer = Pattern.compile(answer, Pattern.CASE_INSENSITIVE);
    }

    static Optional<AskedFor> by(String question) {
        return List.of(values()).stream()
                .filter(kind -> kind.question.matcher(question).find())
                .findFirst();
    }

    boolean heldBy(String sentence) {
        return answer.matcher(sentence).find();
    }
}
