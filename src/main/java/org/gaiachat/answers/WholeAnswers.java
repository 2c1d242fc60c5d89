package org.gaiachat.answers;

import jakarta.inject.Inject;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gaiachat.json.JsonBody;
import org.gaiachat.problems.ProblemResponse;
import org.gaiachat.relay.OpenResponse;
import org.gaiachat.session.Visits;

/**
 * {@code POST /api/answers} as nearly everybody sends it, JSON for JSON: the short way. Jakarta REST's to its resource and
 * back took an eighth of such an answer's time (docs/adr/033). Where something has to be negotiated or refused,
 * {@link AnswersResource#ask} does it, and gives the same.
 *
 * <p>It is declared in web.xml, after the filter that streams.
 */
public class WholeAnswers extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String JSON = "application/json";

    @Inject
    private transient Questions questions;

    @Inject
    private transient Visits visits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals("POST") || !sendsJson(request) || !takesJson(request)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            give(questions.askWhole(visits.of(request), request.getInputStream()), request.startAsync());
        } catch (RuntimeException refused) {
            ProblemResponse.write(response, refused);
        }
    }

    private static boolean sendsJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && (type.equals(JSON) || type.startsWith(JSON + ";"));
    }

    /** Without weighing it against other types. */
    private static boolean takesJson(HttpServletRequest request) {
        String accept = request.getHeader("Accept");
        return accept == null || !accept.contains(";") && (accept.contains(JSON) || accept.contains("*/*"));
    }

    private static void give(AnswerRun run, AsyncContext context) {
        var open = new OpenResponse(context, () -> {});
        run.whole().whenComplete((answer, failure) -> {
            try {
                write(answer, failure, (HttpServletResponse) context.getResponse());
            } catch (IOException clientIsGone) {
                // the answer is kept for those who come back
            } finally {
                open.close();
            }
        });
    }

    private static void write(byte[] answer, Throwable failure, HttpServletResponse response) throws IOException {
        if (failure != null) {
            ProblemResponse.write(response, failure);
            return;
        }
        response.setContentType(JsonBody.MEDIA_TYPE);
        response.setContentLength(answer.length);
        response.getOutputStream().write(answer);
        // now, not on the thread that clears up
        response.flushBuffer();
    }
}
