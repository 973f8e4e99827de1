/** Benchmarks: a synthetic catalogue of any size, and what is measured on it. Run by {@code deploy/bench}. */
@NullMarked
package fi.palvelutarjotin.deploy.bench;

import org.jspecify.annotations.NullMarked;
