package org.redress.complaint.model;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * By which words a complaint is found: all of its title, its respondent and the sender's reference, then those of the narrative from
 * its beginning. Each is paid for at filing, so there is a limit; most narratives stay below it as a whole.
 */
public final class ComplaintWords {

    static final int MOST = 500;

    private ComplaintWords() {}

    public static Set<String> of(Map<TextField, String> texts) {
        var words = new LinkedHashSet<String>();
        for (var field : new TextField[] {TextField.TITLE, TextField.RESPONDENT_NAME}) {
            var text = texts.getOrDefault(field, "");
            words.addAll(SearchWords.of(text));
            words.addAll(SearchWords.characters(text));
        }
        words.addAll(SearchWords.of(texts.getOrDefault(TextField.EXTERNAL_ID, "")));
        words.addAll(SearchWords.of(texts.getOrDefault(TextField.NARRATIVE, "")));
        return words.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
