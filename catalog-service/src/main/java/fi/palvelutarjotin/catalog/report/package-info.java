/** Mistakes in listings that readers tell, for the coordinator to look into. */
@NullMarked
package fi.palvelutarjotin.catalog.report;

import org.jspecify.annotations.NullMarked;
