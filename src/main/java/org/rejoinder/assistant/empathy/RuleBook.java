package org.rejoinder.assistant.empathy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.jspecify.annotations.Nullable;
import org.languagetool.rules.patterns.AbstractPatternRule;
import org.languagetool.rules.patterns.PatternRuleLoader;
import org.rejoinder.assistant.CodeAction.Firmness;
import org.rejoinder.assistant.Severity;
import org.rejoinder.assistant.language.English;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/// Reads the rules of `rules/en/*.xml`: LanguageTool's rule XML with a few things beside it that are ours
/// (severity, why, reference, rewrite). Patterns over tokens are loaded by LanguageTool itself.
final class RuleBook {

    static final List<String> FILES = List.of(
            "R01-loaded-questions",
            "R02-rhetorical-questions",
            "R03-accusing",
            "R04-absolutes",
            "R05-labels",
            "R06-mind-reading",
            "R07-demands",
            "R08-alarm",
            "R09-guilt",
            "R10-dismissing",
            "R11-cancelled-praise",
            "R12-us-and-them",
            "R13-threats",
            "R14-strawmen",
            "R15-sarcasm",
            "R16-pseudo-feelings",
            "R17-shouting",
            "R18-comparing");

    private final Lexicon lexicon;

    RuleBook(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    List<EmpathyRule> read() {
        return FILES.stream().flatMap(file -> read(file).stream()).toList();
    }

    private List<EmpathyRule> read(String file) {
        String text = lexicon.expand(Lexicon.resource("/rules/en/" + file + ".xml"));
        List<EmpathyRule> rules = new ArrayList<>();
        for (Element group : children(parse(text, file).getDocumentElement(), "rulegroup")) {
            Family family = family(group);
            for (Element rule : children(group, "rule")) {
                rules.add(rule(family, rule, file));
            }
        }
        return rules;
    }

    private static Family family(Element group) {
        Element category = (Element) group.getParentNode();
        return new Family(
                group.getAttribute("id"),
                category.getAttribute("name"),
                severity(group.getAttribute("severity")),
                said(group, "message"),
                said(group, "why"),
                said(group, "reference"));
    }

    private static EmpathyRule rule(Family family, Element rule, String file) {
        String severity = rule.getAttribute("severity");
        String message = said(rule, "message");
        Element regexp = child(rule, "regexp");
        return new EmpathyRule(
                family,
                rule.getAttribute("name"),
                severity.isEmpty() ? family.severity() : severity(severity),
                message.isEmpty() ? family.message() : message,
                rule.getAttribute("negated").equals("yes"),
                regexp == null ? tokens(family, rule, file) : null,
                regexp == null ? null : characters(regexp.getTextContent()),
                children(rule, "rewrite").stream().map(RuleBook::wording).toList(),
                examples(rule, true),
                examples(rule, false));
    }

    private static Severity severity(String name) {
        return Severity.valueOf(name.toUpperCase(Locale.ROOT));
    }

    private static Wording wording(Element rewrite) {
        return new Wording(
                Firmness.valueOf(rewrite.getAttribute("kind").toUpperCase(Locale.ROOT)),
                rewrite.getAttribute("title"),
                rewrite.getTextContent().strip().replaceAll("\\s+", " "));
    }

    private static List<String> examples(Element rule, boolean wrong) {
        return children(rule, "example").stream()
                .filter(example -> example.hasAttribute("correction") == wrong)
                .map(example -> example.getTextContent().strip())
                .toList();
    }

    /// Blanks stand for any white space, a straight apostrophe for a curly one too.
    static Pattern characters(String regexp) {
        String oneLine = regexp.strip().replaceAll("\\s*\\n\\s*", "");
        String loose = oneLine.replace(" ", "\\s").replace("'", "['’]");
        return Pattern.compile(loose, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    private static AbstractPatternRule tokens(Family family, Element rule, String file) {
        String message = "<message>" + family.name() + "</message>";
        StringBuilder body = new StringBuilder();
        children(rule, "antipattern").forEach(pattern -> body.append(text(pattern)));
        children(rule, "pattern").forEach(pattern -> body.append(text(pattern)));
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?><rules lang=\"en\"><category id=\"EMPATHY\" name=\"Empathy\"><rule id=\""
                        + family.code() + "_" + rule.getAttribute("name").toUpperCase(Locale.ROOT) + "\" name=\""
                        + rule.getAttribute("name") + "\">" + body + message + "</rule></category></rules>";
        try (var input = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
            return new PatternRuleLoader()
                    .getRules(input, file + ".xml", English.language())
                    .getFirst();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(Element element) {
        try {
            TransformerFactory factory = TransformerFactory.newInstance();
            Transformer transformer = factory.newTransformer();
            transformer.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
            StringWriter text = new StringWriter();
            transformer.transform(new DOMSource(element), new StreamResult(text));
            return text.toString();
        } catch (TransformerException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static Document parse(String text, String file) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException unreadable) {
            throw new IllegalStateException("The rules of " + file + " could not be read.", unreadable);
        }
    }

    private static String said(Element element, String name) {
        Element child = child(element, name);
        return child == null ? "" : child.getTextContent().strip().replaceAll("\\s+", " ");
    }

    private static @Nullable Element child(Element element, String name) {
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element found && found.getTagName().equals(name)) {
                return found;
            }
        }
        return null;
    }

    /// The elements of that name below, at any depth for rule groups, else directly.
    private static List<Element> children(Element element, String name) {
        List<Element> found = new ArrayList<>();
        for (Node node = element.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element child && child.getTagName().equals(name)) {
                found.add(child);
            } else if (node instanceof Element child && child.getTagName().equals("category")) {
                found.addAll(children(child, name));
            }
        }
        return found;
    }
}
