package org.gaiachat.gaia.helios;

import org.gaiachat.gaia.AnswerPart;
import org.gaiachat.gaia.FinishReason;
import org.gaiachat.gaia.Question;

/** What Gaia calls an answer and its conversation; any event may tell, and what one has told stays. */
final class AnswerNames {

    private static final int NAME_CHARACTERS = 60;

    private String queryUid = "";
    private String conversationId;
    private String conversationName;

    AnswerNames(Question question) {
        conversationId = question.conversationId().orElse("");
        conversationName = ofQuestion(question.text());
    }

    /** What a conversation is called as long as Gaia has told no name: its first question, shortened between characters. */
    static String ofQuestion(String question) {
        String text = question.strip();
        if (text.length() <= NAME_CHARACTERS) {
            return text;
        }
        boolean torn = Character.isHighSurrogate(text.charAt(NAME_CHARACTERS - 1));
        return text.substring(0, torn ? NAME_CHARACTERS - 1 : NAME_CHARACTERS).strip() + "…";
    }

    void take(Fields fields) {
        queryUid = fields.word("queryUid", "queryUID", "queryId").orElse(queryUid);
        conversationId = fields.word("conversationId", "conversationUid").orElse(conversationId);
        conversationName = fields.word("conversationName").orElse(conversationName);
    }

    /** Whether Gaia has told what it calls the answer. */
    boolean queryIsKnown() {
        return !queryUid.isEmpty();
    }

    AnswerPart.Finished finished(FinishReason reason) {
        return new AnswerPart.Finished(queryUid, conversationId, conversationName, reason);
    }
}
