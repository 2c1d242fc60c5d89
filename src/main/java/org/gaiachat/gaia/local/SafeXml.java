package org.gaiachat.gaia.local;

import java.io.IOException;
import java.io.InputStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/** Parses XML of strangers: nothing outside of the file is fetched, and entities grow no further than Java allows. */
final class SafeXml {

    private SafeXml() {}

    static void parse(InputStream in, DefaultHandler events) throws IOException, UnreadableFile {
        try {
            XMLReader reader = factory().newSAXParser().getXMLReader();
            reader.setContentHandler(events);
            reader.setErrorHandler(events);
            reader.setEntityResolver((publicId, systemId) -> new InputSource(InputStream.nullInputStream()));
            reader.parse(new InputSource(in));
        } catch (SAXException e) {
            throw new UnreadableFile(UnreadableFile.DAMAGED, e);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("Every Java parses XML safely", e);
        }
    }

    private static SAXParserFactory factory() throws ParserConfigurationException, SAXException {
        SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
        factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        return factory;
    }
}
