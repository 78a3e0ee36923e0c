package org.redress.complaint.mongo;

import static org.springframework.data.mongodb.core.query.Criteria.where;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;
import org.redress.complaint.model.ComplaintNumber;
import org.redress.complaint.model.ComplaintWords;
import org.redress.complaint.model.ContactPoint;
import org.redress.complaint.model.SearchQuery;
import org.redress.complaint.model.SearchWords;
import org.redress.complaint.model.TextField;
import org.redress.complaint.model.Viewer;
import org.springframework.data.mongodb.core.query.Criteria;

/**
 * The words of a complaint as a list in its document, under one index. Those of masked fields stand there under a key and with a
 * mark that no word has, so who may not search for them cannot ask for them.
 */
final class SearchTokens {

    static final String FIELD = "tokens";

    private static final String NUMBER = "#";
    private static final String NAME = "@n";
    private static final String CONTACT = "@c";
    private static final List<TextField> NAMES = List.of(TextField.COMPLAINANT_NAME, TextField.AGENT_NAME);
    private static final List<TextField> CONTACTS = List.of(
            TextField.CONTACT_EMAIL,
            TextField.CONTACT_PHONE,
            TextField.AGENT_CONTACT_EMAIL,
            TextField.AGENT_CONTACT_PHONE);

    private final SearchKey key;

    SearchTokens(SearchKey key) {
        this.key = key;
    }

    List<String> of(String number, Map<TextField, String> texts) {
        var tokens = new LinkedHashSet<String>();
        ComplaintNumber.beginnings(number).forEach(beginning -> tokens.add(NUMBER + beginning));
        given(NAMES, texts, name -> SearchWords.of(name).forEach(word -> tokens.add(name(word))));
        given(CONTACTS, texts, contact -> ContactPoint.normalised(contact).ifPresent(it -> tokens.add(contact(it))));
        tokens.addAll(ComplaintWords.of(texts));
        return List.copyOf(tokens);
    }

    /** What two complaints about one matter have in common; names are in it, so it is kept as they are. */
    String matter(String matter) {
        return key.hide("matter:" + matter);
    }

    /** Those of what everybody who may see the complaint may read. */
    static Set<String> words(Document stored) {
        return stored.getList(FIELD, String.class, List.of()).stream()
                .filter(token -> Character.isLetterOrDigit(token.codePointAt(0)))
                .collect(Collectors.toSet());
    }

    List<Criteria> matching(SearchQuery asked, Viewer by) {
        return asked.terms().stream()
                .map(term -> any(forms(term, by.isCentre())))
                .toList();
    }

    static Criteria any(Collection<String> tokens) {
        return where(FIELD).in(tokens);
    }

    private Set<String> forms(SearchQuery.Term term, boolean masked) {
        var forms = new LinkedHashSet<>(Set.of(term.word()));
        term.number().ifPresent(number -> forms.add(NUMBER + number));
        if (masked) {
            forms.add(name(term.word()));
            term.contact().ifPresent(contact -> forms.add(contact(contact)));
        }
        return forms;
    }

    private String name(String word) {
        return NAME + key.hide("name:" + word);
    }

    private String contact(String contact) {
        return CONTACT + key.hide("contact:" + contact);
    }

    private static void given(List<TextField> fields, Map<TextField, String> texts, Consumer<String> each) {
        fields.stream().filter(texts::containsKey).map(texts::get).forEach(each);
    }
}
