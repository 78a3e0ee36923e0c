package org.redress.edge;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.redress.contracts.Role;
import org.springframework.http.HttpMethod;

/** Which roles may call which endpoint; what is not listed is denied. Rows about single complaints are use cases' work. */
public record AccessTable(List<Rule> rules) {

    /**
     * @param roles empty when no sign-in is needed
     * @param upload takes files, so its body may be large; the server's limits for multipart requests apply instead
     * @param mebibytes how large any other body may be
     */
    public record Rule(HttpMethod method, String pattern, Set<Role> roles, boolean upload, int mebibytes) {

        public Rule(HttpMethod method, String pattern, Set<Role> roles) {
            this(method, pattern, roles, false, 1);
        }

        /** The same for larger bodies. */
        public Rule upTo(int moreMebibytes) {
            return new Rule(method, pattern, roles, upload, moreMebibytes);
        }

        public boolean isOpen() {
            return roles.isEmpty();
        }
    }

    public static AccessTable of(Rule... rules) {
        return new AccessTable(List.of(rules));
    }

    public static Rule allow(HttpMethod method, String pattern, Role first, Role... more) {
        var roles = new HashSet<>(List.of(more));
        roles.add(first);
        return new Rule(method, pattern, Set.copyOf(roles));
    }

    /** Takes files in a multipart request. */
    public static Rule upload(String pattern, Collection<Role> roles) {
        return new Rule(HttpMethod.POST, pattern, Set.copyOf(roles), true, 1);
    }

    /** Anybody, without signing in. */
    public static Rule open(HttpMethod method, String pattern) {
        return new Rule(method, pattern, Set.of());
    }
}
