package org.gaiachat.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * What the server refuses by itself within this application (a file under WEB-INF, a method it does not know) is told as
 * a problem too, instead of the server's own page, which differs on every server and shows its insides.
 */
public class ErrorPage extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        switch (status) {
            case 404 -> ProblemResponse.write(response, Problem.NOT_FOUND, "There is no such file or page.");
            case 403, 405, 501 -> {
                response.setHeader("Allow", "GET, HEAD, OPTIONS");
                ProblemResponse.write(response, Problem.METHOD_NOT_ALLOWED, "This can only be read.");
            }
            default -> {
                boolean refused = status >= 400 && status < 500;
                ProblemResponse.write(
                        response,
                        refused ? Problem.BAD_REQUEST : Problem.UNEXPECTED,
                        refused ? "The server can't make sense of this request." : "Try again.");
            }
        }
    }
}
