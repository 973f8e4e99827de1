/** The dictionaries that come from the distribution's packages. */
@NullMarked
package fi.palvelutarjotin.deploy.dictionary;

import org.jspecify.annotations.NullMarked;
