package fi.palvelutarjotin.web.form;

import io.micronaut.core.annotation.Introspected;

/** One of several things to choose in a form. */
@Introspected
public record Choice(String code, String label, boolean chosen) {}
