/** Measuring the search by judged topics. */
@NullMarked
package fi.palvelutarjotin.deploy.relevance;

import org.jspecify.annotations.NullMarked;
