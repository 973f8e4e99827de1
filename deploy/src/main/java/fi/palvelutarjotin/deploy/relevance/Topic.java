package fi.palvelutarjotin.deploy.relevance;

/**
 * One question of a relevance collection.
 *
 * @param id without blanks, the same as in the collection's judgements
 * @param kind the class of questions that it belongs to; may be empty
 * @param query what the person typed
 */
public record Topic(String id, String kind, String query) {}
