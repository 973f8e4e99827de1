/** Texts in the catalogue's languages, and what is shown when a language is missing. */
@NullMarked
package fi.palvelutarjotin.catalog.text;

import org.jspecify.annotations.NullMarked;
