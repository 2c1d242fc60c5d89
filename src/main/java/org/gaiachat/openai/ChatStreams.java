package org.gaiachat.openai;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.HttpMethod;
import java.io.IOException;
import java.net.URI;
import org.gaiachat.json.JsonBody;
import org.gaiachat.relay.StreamThreads;

/**
 * Reads what is asked, since OpenAI's clients say in the body whether they want a stream, and answers with one. It is
 * written without Jakarta REST, whose event sink sends a status before anybody knows which. What wants no stream passes.
 *
 * <p>It is declared in web.xml, after {@link OpenAiAccess}.
 */
public class ChatStreams extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String READ = ChatStreams.class.getName();

    @Inject
    private transient Chats chats;

    @Inject
    private transient StreamThreads threads;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        if (!request.getMethod().equals(HttpMethod.POST)) {
            chain.doFilter(request, response);
            return;
        }
        try {
            var asked = ChatRequest.of(JsonBody.read(request.getInputStream(), ChatRequest.BODY_BYTES));
            if (asked.stream()) {
                stream(asked, request);
                return;
            }
            request.setAttribute(READ, asked);
        } catch (RuntimeException failure) {
            OpenAiError.of(failure).write(response);
            return;
        }
        chain.doFilter(request, response);
    }

    /** What was asked, of a request that came through here. */
    static ChatRequest read(HttpServletRequest request) {
        return (ChatRequest) request.getAttribute(READ);
    }

    private void stream(ChatRequest asked, HttpServletRequest request) {
        String program = OpenAiAccess.program(request);
        var server = URI.create(request.getRequestURL().toString()).resolve(request.getContextPath() + "/");
        var answer = chats.stream(asked, program);
        var protocol = new ChatProtocol(chats.completion(asked, program, server));
        answer.subscribe(threads.relay(protocol, request.startAsync(), (failure, response) -> OpenAiError.of(failure)
                .write(response)));
    }
}
