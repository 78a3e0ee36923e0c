package org.redress.notification.webhook.http;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/**
 * Resolves names to addresses of the public internet only. The client connects to the very addresses that were looked at
 * here, so that a name cannot mean another one a moment later.
 */
class PublicAddresses extends SystemDefaultDnsResolver {

    /** What the registries of special-purpose addresses (IANA) set aside, and the cloud providers' own. */
    private static final List<IpAddressMatcher> SET_ASIDE_4 = matchers(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "168.63.129.16/32",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4");

    /** Of IPv6 only this is in public use ... */
    private static final IpAddressMatcher PUBLIC_6 = new IpAddressMatcher("2000::/3");

    /** ... but for protocols and documentation, and what may stand for any IPv4 address. */
    private static final List<IpAddressMatcher> SET_ASIDE_6 =
            matchers("2001::/23", "2001:db8::/32", "2002::/16", "3fff::/20");

    private final Set<String> allowed;

    PublicAddresses(Set<String> allowed) {
        this.allowed = allowed.stream().map(PublicAddresses::plain).collect(Collectors.toUnmodifiableSet());
    }

    private static List<IpAddressMatcher> matchers(String... networks) {
        return Stream.of(networks).map(IpAddressMatcher::new).toList();
    }

    /** The name leads to an address that is not the public's. */
    static final class Internal extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        Internal(String host) {
            super(host);
        }
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        var name = plain(host);
        var addresses = lookUp(name);
        if (!allowed.contains(name)) {
            for (var address : addresses) {
                if (!isPublic(address)) {
                    throw new Internal(host);
                }
            }
        }
        return addresses;
    }

    InetAddress[] lookUp(String name) throws UnknownHostException {
        return InetAddress.getAllByName(name);
    }

    /** IPv4 addresses mapped to IPv6 come as IPv4 ones already. */
    static boolean isPublic(InetAddress address) {
        var text = address.getHostAddress();
        return address instanceof Inet4Address
                ? SET_ASIDE_4.stream().noneMatch(network -> network.matches(text))
                : text.indexOf('%') < 0
                        && PUBLIC_6.matches(text)
                        && SET_ASIDE_6.stream().noneMatch(network -> network.matches(text));
    }

    private static String plain(String host) {
        var name = host.toLowerCase(Locale.ROOT);
        return name.startsWith("[") && name.endsWith("]") ? name.substring(1, name.length() - 1) : name;
    }
}
