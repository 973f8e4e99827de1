package fi.palvelutarjotin.web.findable;

import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** Reads XML as strictly as those who read it in earnest. */
final class Xml {

    private Xml() {}

    static Document read(String text) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (Exception e) {
            throw new AssertionError("this is no XML: " + text, e);
        }
    }

    /** The elements of a name anywhere below another node. */
    static List<Element> all(Node node, String name) {
        var document = node instanceof Document whole ? whole.getDocumentElement() : (Element) node;
        var found = document.getElementsByTagNameNS("*", name);
        return IntStream.range(0, found.getLength())
                .mapToObj(at -> (Element) found.item(at))
                .toList();
    }

    static List<String> texts(Node node, String name) {
        return all(node, name).stream().map(Element::getTextContent).toList();
    }
}
