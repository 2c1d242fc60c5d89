package org.gaiachat.gaia.helios;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What this process happens to know from earlier answers, bounded: the oldest is forgotten first. It only saves asking or
 * makes an answer fuller; another replica, which knows nothing of it, works as well.
 */
final class Known<T> {

    private final Map<String, T> entries;

    Known(int most) {
        entries = Collections.synchronizedMap(new LinkedHashMap<>() {
            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > most;
            }
        });
    }

    void put(String key, T value) {
        entries.put(key, value);
    }

    Optional<T> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }
}
