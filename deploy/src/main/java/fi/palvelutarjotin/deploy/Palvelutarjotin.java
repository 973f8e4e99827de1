package fi.palvelutarjotin.deploy;

import fi.palvelutarjotin.deploy.cli.Programme;

/** Where the process begins. */
public final class Palvelutarjotin {

    private Palvelutarjotin() {}

    public static void main(String[] arguments) {
        System.exit(Programme.run(arguments));
    }
}
