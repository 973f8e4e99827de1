package fi.palvelutarjotin.web.findable;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Writes an XML document from its first element to its last; whatever text it is given, the document can be read. */
final class XmlText {

    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter writer;

    private XmlText() throws XMLStreamException {
        writer = WRITERS.createXMLStreamWriter(text);
        writer.writeStartDocument("UTF-8", "1.0");
    }

    /** Writes elements or attributes. */
    @FunctionalInterface
    interface Part {
        void to(XmlText xml) throws XMLStreamException;
    }

    /** A document with one element in a namespace, and what is in it. */
    static String document(String root, String namespace, Part content) {
        try {
            var xml = new XmlText();
            xml.writer.writeStartElement(root);
            xml.writer.writeDefaultNamespace(namespace);
            content.to(xml);
            xml.writer.writeEndElement();
            xml.writer.writeEndDocument();
            return xml.text.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document could not be written", e);
        }
    }

    /** Another namespace, in the root element only. */
    XmlText namespace(String prefix, String namespace) throws XMLStreamException {
        writer.writeNamespace(prefix, namespace);
        return this;
    }

    /** An attribute of the element that was begun last. */
    XmlText attribute(String name, String value) throws XMLStreamException {
        writer.writeAttribute(name, readable(value));
        return this;
    }

    /** An element with other elements in it. */
    XmlText element(String name, Part content) throws XMLStreamException {
        writer.writeStartElement(name);
        content.to(this);
        writer.writeEndElement();
        return this;
    }

    /** An element with text in it. */
    XmlText element(String name, String content) throws XMLStreamException {
        return element(name, xml -> xml.text(content));
    }

    XmlText text(String content) throws XMLStreamException {
        writer.writeCharacters(readable(content));
        return this;
    }

    /** XML 1.0 has no way to say some characters, not even escaped; a reader would refuse the whole document. */
    private static String readable(String value) {
        return value.codePoints()
                .map(one -> isReadable(one) ? one : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isReadable(int one) {
        return one >= 0x20 && one <= 0xD7FF
                || one == '\t'
                || one == '\n'
                || one == '\r'
                || one >= 0xE000 && one <= 0xFFFD
                || one >= 0x10000;
    }
}
