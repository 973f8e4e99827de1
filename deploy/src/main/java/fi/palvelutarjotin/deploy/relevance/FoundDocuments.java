package fi.palvelutarjotin.deploy.relevance;

import java.util.List;

/**
 * What was found for a topic.
 *
 * @param documents ids in the corpus, the best first, each once
 */
public record FoundDocuments(Topic topic, List<String> documents) {

    public FoundDocuments {
        documents = List.copyOf(documents);
    }
}
