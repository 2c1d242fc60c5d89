package org.gaiachat.marketplace;

import jakarta.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/** An {@code app.json}: what is wrong with it. */
record AppMetadata(JsonObject json, List<String> problems) {

    /** Reads and checks; what can't be read is a problem too. */
    static AppMetadata of(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            var metadata = new AppMetadata(reader.readObject(), new ArrayList<>());
            metadata.check();
            return metadata;
        } catch (JsonException e) {
            return new AppMetadata(JsonValue.EMPTY_JSON_OBJECT, List.of("app.json: is not a JSON object"));
        }
    }

    private void check() {
        require("name", isText(json.get("name")), "a text");
        require("description", isText(json.get("description")), "a text");
        require("version", isWhole(json.get("version")), "a whole number from 1");
        require("id", isWhole(json.get("id")), "a whole number from 1");
        require("dev_version", json.get("dev_version") instanceof JsonNumber, "a number");
        require(
                "min_software_version",
                isVersion(json.get("min_software_version")),
                "a text such as \"7.2\", from 7.2 on");
        require(
                "unrestricted_app_ui_access",
                JsonValue.FALSE.equals(json.get("unrestricted_app_ui_access")),
                "false: the page stays behind the token gate");
        JsonValue access = json.get("access_requirements");
        for (String right : List.of("read_access", "read_write_access", "management_access")) {
            require(
                    "access_requirements." + right,
                    access instanceof JsonObject rights && isBoolean(rights.get(right)),
                    "true or false");
        }
    }

    private void require(String field, boolean met, String allowed) {
        if (!met) {
            problems.add("app.json: “" + field + "” must be " + allowed);
        }
    }

    private static boolean isText(JsonValue value) {
        return value instanceof JsonString text && !text.getString().isBlank();
    }

    private static boolean isBoolean(JsonValue value) {
        return JsonValue.TRUE.equals(value) || JsonValue.FALSE.equals(value);
    }

    private static boolean isWhole(JsonValue value) {
        return value instanceof JsonNumber number && number.isIntegral() && number.longValue() >= 1;
    }

    private static boolean isVersion(JsonValue value) {
        return value instanceof JsonString text
                && text.getString().matches("(7\\.([2-9]|[1-9][0-9]+)|([8-9]|[1-9][0-9]+)\\.[0-9]+)(\\.[0-9]+)*");
    }
}
