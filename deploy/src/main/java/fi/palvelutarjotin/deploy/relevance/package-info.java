/** Measuring the search: a corpus and topics in, what was found for each topic out. */
@NullMarked
package fi.palvelutarjotin.deploy.relevance;

import org.jspecify.annotations.NullMarked;
