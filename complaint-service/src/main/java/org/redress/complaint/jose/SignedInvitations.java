package org.redress.complaint.jose;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.redress.complaint.callback.Invitation;
import org.redress.complaint.callback.InvitationTokens;

/** JSON Web Tokens under HMAC-SHA256. The audience keeps them apart from any other use of the key. */
final class SignedInvitations implements InvitationTokens {

    private static final JWSHeader HEADER = new JWSHeader(JWSAlgorithm.HS256);
    private static final String AUDIENCE = "callback";
    private static final String ROUND = "round";

    private final byte[] key;

    SignedInvitations(byte[] key) {
        this.key = key.clone();
    }

    @Override
    public String write(Invitation invitation) {
        var claims = new JWTClaimsSet.Builder()
                .audience(AUDIENCE)
                .subject(invitation.complaint().toString())
                .claim(ROUND, invitation.round())
                .expirationTime(Date.from(invitation.until()))
                .build();
        try {
            var token = new SignedJWT(HEADER, claims);
            token.sign(new MACSigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("The key of call-backs cannot sign", e);
        }
    }

    @Override
    public Optional<Invitation> read(String token) {
        try {
            var signed = SignedJWT.parse(token);
            if (!signed.getHeader().getAlgorithm().equals(JWSAlgorithm.HS256) || !signed.verify(new MACVerifier(key))) {
                return Optional.empty();
            }
            var claims = signed.getJWTClaimsSet();
            if (!claims.getAudience().equals(List.of(AUDIENCE))) {
                return Optional.empty();
            }
            return Optional.of(new Invitation(
                    UUID.fromString(claims.getSubject()),
                    claims.getIntegerClaim(ROUND),
                    claims.getExpirationTime().toInstant()));
        } catch (ParseException | JOSEException noneOfOurs) {
            return Optional.empty();
        }
    }
}
