package org.sociallearning.core.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.util.MissingResourceException;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import org.sociallearning.core.problem.Problem;

/**
 * The {@code <row .../>} elements of one XML file, one at a time. Document types are refused, external entities never fetched;
 * a row that is not well-formed or too long is refused, and the next line is read.
 */
final class XmlRows implements Closeable {
    private static final XMLInputFactory FACTORY = factory();

    private final Source.Part part;
    private final String root;
    private final Sink sink;
    private final XmlLines lines;
    private @Nullable XMLStreamReader xml;
    private boolean rootSeen;

    XmlRows(Source.Part part, String root, Sink sink) throws IOException {
        this.part = part;
        this.root = root;
        this.sink = sink;
        this.lines = new XmlLines(TextReader.forXml(part));
    }

    private static XMLInputFactory factory() {
        // The JDK's own, not whatever the host has on its class path: its limits and switches are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        // The parser counts &lt; and its like as entities; without document types nothing else can grow by them.
        factory.setProperty("http://www.oracle.com/xml/jaxp/properties/totalEntitySizeLimit", "0");
        return factory;
    }

    /** The next row, or null at the end. */
    @Nullable
    Row next() throws IOException {
        while (!lines.isEnded()) {
            try {
                if (xml == null) {
                    xml = FACTORY.createXMLStreamReader(lines);
                }
                return nextIn(xml);
            } catch (XMLStreamException e) {
                if (e.getNestedException() instanceof IOException io && !lines.isTooLong()) {
                    throw io;
                }
                refuse();
                xml = null;
                lines.goOnAfterError("<" + root + ">");
            }
        }
        return null;
    }

    private @Nullable Row nextIn(XMLStreamReader reader) throws XMLStreamException {
        while (reader.hasNext()) {
            int event = next(reader);
            if (event == XMLStreamConstants.DTD) {
                throw new UnreadableSourceException(
                        "file (" + part.name() + ") must not hold a document type; nothing of it was read");
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                String name = reader.getLocalName();
                if (name.equals("row") && rootSeen) {
                    Row row = new Row(position(), field -> reader.getAttributeValue(null, field));
                    lines.rowRead();
                    return row;
                }
                begin(name);
            }
        }
        return null;
    }

    private static int next(XMLStreamReader reader) throws XMLStreamException {
        try {
            return reader.next();
        } catch (MissingResourceException e) {
            // The JDK's parser lacks the text of one of its own errors: of a control character in a document type.
            throw new XMLStreamException("not well-formed", e);
        }
    }

    private void begin(String element) {
        if (rootSeen) {
            if (!element.equals(root)) {
                sink.unknown("element " + element);
            }
        } else if (element.equals(root)) {
            rootSeen = true;
            lines.rootRead();
        } else {
            throw wrongFormat();
        }
    }

    private void refuse() {
        if (!rootSeen) {
            throw wrongFormat();
        }
        String rule = lines.isTooLong()
                ? "must be at most " + XmlLines.MAX_ROW + " characters"
                : lines.isEnded() ? "must be whole; the file ends inside it" : "must be well-formed XML";
        sink.refused(Problem.of(position(), "", "row", rule));
    }

    private UnreadableSourceException wrongFormat() {
        return new UnreadableSourceException("file (" + part.name() + ") must be XML that begins with <" + root + ">");
    }

    private String position() {
        return part.name() + ":" + lines.position();
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
