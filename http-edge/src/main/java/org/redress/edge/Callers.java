package org.redress.edge;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.redress.contracts.Role;
import org.springframework.core.MethodParameter;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Turns the token's claims {@code roles} and {@code department} into authorities and the {@link Caller} parameter. */
final class Callers implements HandlerMethodArgumentResolver, Converter<Jwt, Collection<GrantedAuthority>> {

    private static final Set<String> KNOWN =
            Stream.of(Role.values()).map(Role::name).collect(Collectors.toUnmodifiableSet());

    @Override
    public Collection<GrantedAuthority> convert(Jwt token) {
        return roles(token).stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(authority(role)))
                .toList();
    }

    static String authority(Role role) {
        return "ROLE_" + role.name();
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            ModelAndViewContainer container,
            NativeWebRequest request,
            WebDataBinderFactory binders) {
        return current()
                .orElseThrow(() -> new IllegalStateException("An endpoint that needs a caller must not be open"));
    }

    static Optional<Caller> current() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof JwtAuthenticationToken authenticated
                ? Optional.of(caller(authenticated.getToken()))
                : Optional.empty();
    }

    private static Caller caller(Jwt token) {
        return new Caller(token.getSubject(), roles(token), token.getClaimAsString("department"));
    }

    /** SYSTEM is our own rules' name and can never be claimed by a token. */
    private static Set<Role> roles(Jwt token) {
        var claimed = token.getClaimAsStringList("roles");
        return (claimed == null ? List.<String>of() : claimed)
                .stream()
                        .filter(KNOWN::contains)
                        .map(Role::valueOf)
                        .filter(role -> role != Role.SYSTEM)
                        .collect(Collectors.toUnmodifiableSet());
    }
}
