package fi.palvelutarjotin.web.account;

import fi.palvelutarjotin.catalog.account.Role;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Who may come to a controller or one of its methods that takes a {@link SignedIn}: somebody with one of the roles. To
 * others the page is not there. Within which scope a role is held, the method itself has to look at.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Allowed {
    Role[] value();
}
