package fi.palvelutarjotin.catalog.account;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/** Reads what accounts may do. */
final class GrantRows {

    private GrantRows() {}

    /** What an account may do now, in the order of the roles. */
    static List<Grant> of(Connection connection, UUID account) throws SQLException {
        return Sql.all(
                        connection,
                        """
                        select id, role, scope from account_grant
                        where account = ? and revoked_at is null order by granted_at, id
                        """,
                        row -> new Grant(
                                row.getObject("id", UUID.class),
                                Role.find(row.getString("role")).orElseThrow(),
                                row.getString("scope")),
                        account)
                .stream()
                .sorted(Comparator.comparing(Grant::role))
                .toList();
    }
}
