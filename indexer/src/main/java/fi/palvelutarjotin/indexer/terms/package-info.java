/** The field's terms in four languages: who asks by one name of a thing also finds what bears another. */
@NullMarked
package fi.palvelutarjotin.indexer.terms;

import org.jspecify.annotations.NullMarked;
