package org.gaiachat.answers;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.gaiachat.problems.Problem;
import org.gaiachat.problems.ProblemException;
import org.gaiachat.problems.ProblemResponse;
import org.gaiachat.session.Visit;
import org.gaiachat.session.Visits;

/**
 * {@code /api/answers} as event streams: asking, reading again from {@code Last-Event-ID} on, refining. Written without
 * Jakarta REST, whose event sink costs a multiple of it in time and memory (docs/adr/016). What wants JSON passes.
 *
 * <p>It is declared in web.xml, after the site's filter.
 */
public class AnswerStreams extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String EVENT_STREAM = "text/event-stream";

    @Inject
    private transient Answers answers;

    @Inject
    private transient Questions questions;

    @Inject
    private transient StreamWriters writers;

    @Inject
    private transient Visits visits;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<AnswerPath> path = Optional.ofNullable(request.getHeader("Accept"))
                .filter(accept -> accept.contains(EVENT_STREAM))
                .flatMap(accept -> AnswerPath.of(request));
        if (path.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        try {
            stream(path.get(), request, response);
        } catch (RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            ProblemResponse.write(response, failure);
        }
    }

    private void stream(AnswerPath path, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Visit visit = visits.of(request);
        Runnable released = answers.visitors().open(visit.address());
        ServletOutlet outlet;
        AnswerRun run;
        try {
            run = run(path, request, visit);
            response.setContentType(EVENT_STREAM);
            response.setCharacterEncoding("UTF-8");
            // nginx collects answers unless told not to; no-transform keeps proxies from compressing them
            response.setHeader("Cache-Control", "no-cache, no-transform");
            response.setHeader("X-Accel-Buffering", "no");
            outlet = new ServletOutlet(request.startAsync(), released);
        } catch (RuntimeException | IOException refused) {
            released.run();
            throw refused;
        }
        var reader = new AnswerReader(run.log(), path.lastEvent(), outlet, writers);
        reader.start();
        writers.follow(reader);
    }

    private AnswerRun run(AnswerPath path, HttpServletRequest request, Visit visit) throws IOException {
        if (path.meaning() == AnswerPath.Meaning.READ) {
            return answers.find(visit, path.id());
        }
        String type = Optional.ofNullable(request.getContentType()).orElse("").toLowerCase(Locale.ROOT);
        if (!type.startsWith("application/json")) {
            throw new ProblemException(
                    Problem.UNSUPPORTED_MEDIA_TYPE, "Send the body as Content-Type: application/json.");
        }
        return path.meaning() == AnswerPath.Meaning.ASK
                ? questions.ask(visit, request.getInputStream())
                : questions.refine(visit, path.id(), request.getInputStream());
    }
}
