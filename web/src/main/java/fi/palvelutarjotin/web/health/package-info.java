/** Whether this node can serve, and how it does: health for load balancers, details and metrics for its keepers. */
@NullMarked
package fi.palvelutarjotin.web.health;

import org.jspecify.annotations.NullMarked;
