package org.redress.portal.signin;

import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/** Who reads the page just now. In templates, error pages included: {@code @account.get()}. */
@Component("account")
public class CurrentAccount {

    /** Null before signing in. */
    public Account get() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? Account.of(user)
                : null;
    }
}
