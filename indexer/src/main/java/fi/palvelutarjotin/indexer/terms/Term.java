package fi.palvelutarjotin.indexer.terms;

import fi.palvelutarjotin.catalog.text.Language;

/**
 * One name of a thing.
 *
 * @param text one or more words in their base form
 */
public record Term(Language language, String text) {}
