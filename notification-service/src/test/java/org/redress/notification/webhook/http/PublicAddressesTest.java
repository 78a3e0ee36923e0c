package org.redress.notification.webhook.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.redress.notification.webhook.http.PublicAddresses.Internal;

/** Which addresses a webhook may have. */
class PublicAddressesTest {

    private final PublicAddresses addresses = new PublicAddresses(Set.of());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.0.1",
                "127.1",
                "2130706433",
                "168.63.129.16",
                "169.254.0.1",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.2.1",
                "192.168.0.1",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "[::1]",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:a9fe:a9fe",
                "::127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1",
                "localhost",
                "LOCALHOST"
            })
    void whatIsNotThePublicsIsRefused(String host) {
        assertThatThrownBy(() -> addresses.resolve(host)).isInstanceOf(Internal.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "126.0.0.1",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.1",
                "192.167.255.255",
                "192.169.0.1",
                "198.17.255.255",
                "198.20.0.1",
                "223.255.255.255",
                "2400:3200::1",
                "2606:4700:4700::1111",
                "[2a00:1450:4001::1]",
                "::ffff:1.1.1.1"
            })
    void thePublicsAddressesAreNot(String host) throws Exception {
        assertThat(addresses.resolve(host)).isNotEmpty();
    }

    @Test
    void onlyTheNamesThatAreAllowedMayLeadInside() throws Exception {
        var some = new PublicAddresses(Set.of("127.0.0.1", "::1", "LocalHost"));
        assertThat(some.resolve("127.0.0.1")).containsExactly(address(127, 0, 0, 1));
        assertThat(some.resolve("localhost")).isNotEmpty();
        assertThat(some.resolve("[::1]")).isNotEmpty();
        assertThatThrownBy(() -> some.resolve("127.0.0.2")).isInstanceOf(Internal.class);
    }

    @Test
    void oneInternalAddressAmongOthersIsEnough() {
        var mixed = new PublicAddresses(Set.of()) {
            @Override
            InetAddress[] lookUp(String host) {
                return new InetAddress[] {address(1, 1, 1, 1), address(10, 0, 0, 1)};
            }
        };
        assertThatThrownBy(() -> mixed.resolve("mixed.example")).isInstanceOf(Internal.class);
    }

    static InetAddress address(int... bytes) {
        var raw = new byte[bytes.length];
        for (var i = 0; i < bytes.length; i++) {
            raw[i] = (byte) bytes[i];
        }
        try {
            return InetAddress.getByAddress(raw);
        } catch (UnknownHostException e) {
            throw new AssertionError(e);
        }
    }
}
