package org.gaiachat.problems;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * All the problems that the API tells, each with its HTTP status and its title. The code is the name in small letters
 * with hyphens; clients may rely on it.
 */
public enum Problem {
    MALFORMED_JSON(400, "The body is not JSON"),
    INVALID_FIELD(400, "A field has the wrong type"),
    INVALID_PARAMETER(400, "A parameter is not allowed"),
    BAD_REQUEST(400, "The request can't be understood"),
    QUESTION_EMPTY(422, "The question is empty"),
    QUESTION_TOO_LONG(422, "The question is too long"),
    DATASETS_MISSING(422, "No dataset is chosen"),
    DATASETS_TOO_MANY(422, "Too many datasets are chosen"),
    ANSWER_ID_INVALID(422, "The answer's id is not a UUID"),
    ANSWER_ID_TAKEN(409, "The answer's id is taken"),
    ANSWER_NOT_FOUND(404, "There is no such answer"),
    ANSWER_CUT_SHORT(502, "The answer broke off"),
    ANSWER_TOO_LONG(502, "The answer is too long"),
    ANSWER_INTERRUPTED(504, "The answer was interrupted"),
    ASKING_TOO_FAST(429, "Too many questions in a minute"),
    ANSWERS_TOO_MANY(429, "Too many answers at once"),
    STREAMS_TOO_MANY(429, "Too many streams at once"),
    SERVER_BUSY(503, "The server is busy"),
    SERVER_LEAVING(503, "The server is about to restart"),
    DATASET_NOT_FOUND(404, "There is no such dataset"),
    DOCUMENT_NOT_FOUND(404, "There is no such document"),
    CONVERSATION_NOT_FOUND(404, "There is no such conversation"),
    PINNED_TOO_MANY(409, "Too many conversations are pinned"),
    LLM_NOT_FOUND(404, "There is no such model"),
    DATASET_NAME_INVALID(422, "The dataset's name is not allowed"),
    DATASET_NAME_TAKEN(409, "The dataset's name is taken"),
    DATASET_LIMIT_REACHED(409, "There are too many datasets"),
    DATASET_BUILT_IN(409, "The dataset is built in"),
    DATASET_FULL(409, "The dataset is full"),
    DATASET_TEXT_FULL(409, "The dataset holds too much text"),
    UPLOAD_SESSION_NOT_FOUND(404, "There is no such upload session"),
    UPLOADS_TOO_MANY(429, "Too many files at once"),
    UPLOAD_INCOMPLETE(400, "The file is not whole"),
    FILE_NAME_INVALID(422, "The file's name is not allowed"),
    FILE_TOO_LARGE(413, "The file is too large"),
    TOPIC_NOT_FOUND(404, "There is no such topic"),
    DOCUMENTS_MISSING(422, "No document is chosen"),
    DOCUMENTS_TOO_MANY(422, "Too many documents are chosen"),
    ANSWER_UNFINISHED(409, "The answer is not complete"),
    COMMENT_TOO_LONG(422, "The comment is too long"),
    ENGINE_FAILED(500, "The engine failed"),
    SIGN_IN_REQUIRED(401, "Sign in first"),
    SIGN_IN_REFUSED(401, "Gaia does not accept the key"),
    SIGN_IN_INSECURE(403, "The connection is not encrypted"),
    SIGN_INS_TOO_MANY(429, "Too many tries to sign in"),
    TOKEN_REQUIRED(401, "A token is needed"),
    CROSS_SITE_REQUEST(403, "The request comes from another site"),
    KEY_INVALID(422, "This is no key"),
    KEY_MISSING(502, "The server has no API key"),
    KEY_REJECTED(502, "Gaia does not accept the API key"),
    NOT_ALLOWED(403, "Gaia does not allow this"),
    NOT_OFFERED(501, "Gaia does not offer this"),
    RATE_LIMITED(429, "Gaia takes no more requests for now"),
    GAIA_FAILED(502, "Gaia failed"),
    GAIA_REFUSED(502, "Gaia did not accept the request"),
    GAIA_UNREACHABLE(503, "Gaia can't be reached"),
    GAIA_DOWN(503, "Gaia is down"),
    GAIA_SILENT(504, "Gaia stays silent"),
    GAIA_ANSWER_UNREADABLE(502, "Gaia's answer can't be read"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "The method is not allowed here"),
    PRECONDITION_FAILED(412, "It has changed in the meantime"),
    BODY_TOO_LARGE(413, "The body is too large"),
    ADDRESS_TOO_LONG(414, "The address is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body has the wrong type"),
    HEADER_TOO_LARGE(431, "The request's header is too large"),
    UNEXPECTED(500, "Something went wrong");

    private final int status;
    private final String title;

    Problem(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The stable word for programs, such as {@code question-empty}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    int status() {
        return status;
    }

    String title() {
        return title;
    }

    static Optional<Problem> ofCode(String code) {
        return Arrays.stream(values())
                .filter(problem -> problem.code().equals(code))
                .findFirst();
    }
}
