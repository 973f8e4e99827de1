/** The form in which readers tell of mistakes in a listing. */
@NullMarked
package fi.palvelutarjotin.web.report;

import org.jspecify.annotations.NullMarked;
