package fi.palvelutarjotin.indexer.feed.linkedevents;

import fi.palvelutarjotin.catalog.text.LocalizedText;
import fi.palvelutarjotin.indexer.feed.CodeTable;
import fi.palvelutarjotin.indexer.feed.Notices;
import fi.palvelutarjotin.indexer.feed.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Reads what an event is about and for whom: keywords and audience come from the same vocabulary. */
final class EventKeywords {

    private final CodeTable table = CodeTable.load("linkedevents-keywords");
    private final References references;

    EventKeywords(References references) {
        this.references = references;
    }

    /**
     * What the keywords say.
     *
     * @param words the names of the keywords; an audience is a target group and no word
     */
    record Words(List<LocalizedText> words, Set<String> themes, Set<String> targetGroups) {}

    Words read(Json event, Notices notices) {
        var words = new ArrayList<LocalizedText>();
        var themes = new TreeSet<String>();
        var groups = new TreeSet<String>();
        for (var keyword : event.get("keywords").items()) {
            map(keyword, themes, groups, notices);
            var name = EventTexts.line(references.keyword(keyword).get("name"));
            if (!name.isEmpty() && !words.contains(name)) {
                words.add(name);
            }
        }
        event.get("audience").items().forEach(audience -> map(audience, themes, groups, notices));
        return new Words(words, themes, groups);
    }

    private void map(Json keyword, Set<String> themes, Set<String> groups, Notices notices) {
        References.idOf(keyword).ifPresent(id -> {
            themes.addAll(table.ours(id, "themes", notices));
            groups.addAll(table.oursIfKnown(id, "target_groups"));
        });
    }
}
