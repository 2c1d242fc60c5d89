package org.gaiachat.gaia.llm;

/** Says in words what a status means that is no success. What came with it stays untold: it may quote what was sent. */
final class Refusal {

    private Refusal() {}

    static String of(int status) {
        return switch (status) {
            case 401, 403 -> "it does not accept the key that LOCAL_LLM_API_KEY gives";
            case 404 -> "its server has no model of this name, or no chat completions at LOCAL_LLM_URL";
            case 429 -> "it takes no more requests for the moment";
            default -> "it failed with status " + status;
        };
    }

    /** Whether nobody answered but a gateway. */
    static boolean ofGateway(int status) {
        return status >= 502 && status <= 504;
    }
}
