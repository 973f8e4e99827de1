/** The data folder: what is in it, and who may use it. */
@NullMarked
package fi.palvelutarjotin.deploy.data;

import org.jspecify.annotations.NullMarked;
