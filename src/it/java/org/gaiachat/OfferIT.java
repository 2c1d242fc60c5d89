package org.gaiachat;

import java.io.File;
import java.net.URI;
import java.net.URL;
import org.gaiachat.server.OffersAllOfGaia;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.container.annotation.ArquillianTest;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;

/** What is offered beside answers, of the packaged WAR with the guide as its documents. */
@ArquillianTest
@RunAsClient
class OfferIT implements OffersAllOfGaia {

    @ArquillianResource
    private URL context;

    @Deployment(testable = false)
    static WebArchive packagedWar() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("gaia-chat.war")));
    }

    @Override
    public URI context() {
        return URI.create(context.toString());
    }
}
