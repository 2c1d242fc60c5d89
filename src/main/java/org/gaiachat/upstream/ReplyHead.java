package org.gaiachat.upstream;

import java.net.http.HttpClient.Version;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse.ResponseInfo;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/** The head of a reply. */
record ReplyHead(int statusCode, HttpHeaders headers) implements ResponseInfo {

    static ReplyHead of(HttpResponse response) {
        // a header may come twice, in other letters
        Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (Header header : response.getHeaders()) {
            headers.computeIfAbsent(header.getName(), name -> new LinkedList<>())
                    .add(header.getValue() == null ? "" : header.getValue());
        }
        return new ReplyHead(response.getCode(), HttpHeaders.of(headers, (name, value) -> true));
    }

    @Override
    public Version version() {
        return Version.HTTP_1_1;
    }
}
