package org.gaiachat.mcp;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.Feature;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.json.JsonBody;
import org.gaiachat.json.JsonBuilders;
import org.gaiachat.site.Site;

/** What this server says of itself and of its tools; the words and schemas of {@code offer.json}. */
@OnePerApplication
class Offer {

    private static final int BYTES = 64 * 1024;

    /** What the current revision lets clients keep, and how long they may: datasets come and go. */
    private static final Set<String> KEPT =
            Set.of("server/discover", "tools/list", "resources/list", "resources/templates/list", "resources/read");

    private static final int KEPT_MILLIS = 60_000;
    private static final String SERVER = "io.modelcontextprotocol/serverInfo";

    @Inject
    Site site;

    private final JsonObject words = words();

    static JsonObject words() {
        try (InputStream file = Offer.class.getResourceAsStream("offer.json")) {
            return JsonBody.read(file, BYTES).object();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    JsonObjectBuilder introduction(JsonValue revision) {
        return JsonBuilders.object()
                .add("protocolVersion", Revisions.agreed(revision))
                .add("capabilities", words.get("capabilities"))
                .add("serverInfo", server())
                .add("instructions", words.get("instructions"));
    }

    JsonObjectBuilder discovery() {
        return JsonBuilders.object()
                .add("supportedVersions", Revisions.all())
                .add("capabilities", words.get("capabilities"))
                .add("instructions", words.get("instructions"));
    }

    JsonObjectBuilder tools() {
        return JsonBuilders.object().add("tools", words.get("tools"));
    }

    /** That of documents where their text can be had. */
    JsonObjectBuilder templates(Gaia gaia) {
        JsonArray all = words.getJsonArray("resourceTemplates");
        boolean documents = gaia.features().contains(Feature.DOCUMENTS);
        return JsonBuilders.object()
                .add(
                        "resourceTemplates",
                        documents ? all : JsonBuilders.array(all.subList(0, 1)).build());
    }

    /** A result with what its revision wants in all of them. */
    JsonObjectBuilder complete(Message message, JsonObjectBuilder result) {
        if (!message.saysItsRevision()) {
            return result;
        }
        JsonObject told = result.build();
        var meta = JsonBuilders.object(Message.object(told, "_meta")).add(SERVER, server());
        var complete = JsonBuilders.object(told).add("resultType", "complete").add("_meta", meta);
        return KEPT.contains(message.method())
                ? complete.add("ttlMs", KEPT_MILLIS).add("cacheScope", "private")
                : complete;
    }

    private JsonObjectBuilder server() {
        return JsonBuilders.object()
                .add("name", "gaia-chat")
                .add("title", "Gaia Chat")
                .add("version", site.version());
    }
}
