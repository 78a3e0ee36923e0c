package org.redress.complaint.callback;

import java.util.Optional;

/** Port: invitations as texts for links, which nobody else can make. */
public interface InvitationTokens {

    String write(Invitation invitation);

    /** Empty unless we have written it. Whether it is still in time is not looked at. */
    Optional<Invitation> read(String token);
}
