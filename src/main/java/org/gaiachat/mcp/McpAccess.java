package org.gaiachat.mcp;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.gaiachat.programs.Admission;
import org.gaiachat.programs.Programs;
import org.gaiachat.settings.Settings;

/**
 * Lets in who has one of the configured tokens, to send messages. Without any, the path is not there.
 *
 * <p>It is declared in web.xml, after the filter of all paths.
 */
public class McpAccess extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String PROGRAM = McpAccess.class.getName();

    @Inject
    private transient Programs programs;

    @Inject
    private transient Settings settings;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Admission admission = programs.admit(request);
        if (admission instanceof Admission.Closed closed) {
            McpError.refusal(404, closed.sentence()).write(response);
        } else if (!comesFromProgramOrConfiguredPage(request)) {
            McpError.refusal(403, "Pages of this origin may not ask here: it is not in ALLOW_CORS_ORIGIN.")
                    .write(response);
        } else if (admission instanceof Admission.Refused refused) {
            response.setHeader("WWW-Authenticate", "Bearer");
            McpError.refusal(401, refused.sentence()).write(response);
        } else if (!request.getMethod().equals("POST")) {
            // no streams of the server's own and no sessions to end, in whatever revision of the protocol
            response.setHeader("Allow", "POST");
            McpError.refusal(405, "Send each message with POST.").write(response);
        } else if (admission instanceof Admission.Granted granted) {
            request.setAttribute(PROGRAM, granted.program());
            chain.doFilter(request, response);
        }
    }

    /**
     * A host name that an attacker points at this machine makes their page look like one of this server's, so an origin is
     * not compared with the host that was asked: it must be configured. Programs send none.
     */
    private boolean comesFromProgramOrConfiguredPage(HttpServletRequest request) {
        String origin = request.getHeader("Origin");
        return origin == null || settings.corsOrigins().contains(origin);
    }

    /** The name of the program that asks. */
    static String program(HttpServletRequest request) {
        return (String) request.getAttribute(PROGRAM);
    }
}
