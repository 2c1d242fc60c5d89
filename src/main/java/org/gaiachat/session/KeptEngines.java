package org.gaiachat.session;

import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import org.gaiachat.beans.OnePerApplication;
import org.gaiachat.gaia.Gaia;
import org.gaiachat.settings.Secret;

/**
 * The engines of those who were here lately, with what they happen to remember of earlier requests. One that is forgotten
 * is made anew.
 */
@OnePerApplication
class KeptEngines {

    private static final int MOST = 1_000;

    @Inject
    Instance<OwnKeys> keys;

    private final Map<String, Gaia> byPerson = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Gaia> longestAgo) {
            return size() > MOST;
        }
    };

    Gaia of(String person, Secret key) {
        synchronized (byPerson) {
            return byPerson.computeIfAbsent(person, first -> keys.get().gaia(key));
        }
    }
}
