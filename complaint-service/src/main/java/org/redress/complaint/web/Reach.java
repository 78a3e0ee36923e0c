package org.redress.complaint.web;

import java.util.regex.Pattern;

/** How to reach a person: at least one of the two. */
record Reach(String email, String phone) {

    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>(),;:\"\\\\]{1,64}@[^\\s@<>(),;:\"\\\\]+\\.[^\\s@<>.]{2,}");
    private static final Pattern NUMBER = Pattern.compile("\\+?[0-9(][0-9 ()./-]{4,30}((ext\\.?|x|转) ?[0-9]{1,6})?");
    private static final int LONGEST_NUMBER = 40;

    static Reach parse(String path, FilingRequest.Contact contact, Fields fields) {
        var email = fields.optionalLine(path + ".email", contact.email(), FilingParser.EMAIL);
        var phone = fields.optionalLine(path + ".phone", contact.phone(), LONGEST_NUMBER);
        if (email == null && phone == null) {
            fields.wrong(path, "contact-missing");
        }
        if (email != null
                && email.length() <= FilingParser.EMAIL
                && !ADDRESS.matcher(email).matches()) {
            fields.wrong(path + ".email", "wrong-format");
        }
        if (phone != null
                && phone.length() <= LONGEST_NUMBER
                && !NUMBER.matcher(phone).matches()) {
            fields.wrong(path + ".phone", "wrong-format");
        }
        return new Reach(email, phone);
    }
}
