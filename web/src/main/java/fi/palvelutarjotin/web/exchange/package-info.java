/** What programs may do with referrals, whichever language they speak: the JSON API and FHIR ask the same here. */
@NullMarked
package fi.palvelutarjotin.web.exchange;

import org.jspecify.annotations.NullMarked;
