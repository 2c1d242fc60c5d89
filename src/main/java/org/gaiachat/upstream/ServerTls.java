package org.gaiachat.upstream;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.GeneralSecurityException;
import java.security.NoSuchAlgorithmException;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;

/** TLS as it is set up for the process that the application runs in. */
final class ServerTls {

    private static final Logger LOG = System.getLogger(ServerTls.class.getName());

    private ServerTls() {}

    /** The process's own; where its key can't be had, the same without one. */
    static SSLContext context() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            // GlassFish 8 tells the password of its key store after it has started its applications.
            LOG.log(
                    Level.WARNING,
                    "The key store of this server (javax.net.ssl.keyStore) can't be opened:"
                            + " no connection shows a certificate of its own.");
            return withoutKey();
        }
    }

    private static SSLContext withoutKey() {
        try {
            var context = SSLContext.getInstance("TLS");
            context.init(new KeyManager[0], null, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(
                    "The certificates that this server trusts (javax.net.ssl.trustStore) can't be read", e);
        }
    }
}
