package fi.palvelutarjotin.deploy.relevance;

import fi.palvelutarjotin.catalog.text.Language;

/**
 * A question with what was judged for it.
 *
 * @param kind the class of questions that it belongs to
 * @param language the reader's
 */
record JudgedTopic(String id, String kind, Language language, String query) {}
