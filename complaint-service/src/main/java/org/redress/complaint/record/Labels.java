package org.redress.complaint.record;

import java.util.Map;
import java.util.UUID;
import org.redress.complaint.model.ComplaintNumber;
import org.redress.complaint.model.TextField;

/** What a complaint is found and listed by besides its state; {@code externalId} may be null. */
public record Labels(String number, String trackingCode, String title, String externalId, boolean confidential) {

    public static Labels of(UUID id, Map<TextField, String> texts) {
        return new Labels(
                ComplaintNumber.of(id),
                texts.get(TextField.TRACKING_CODE),
                texts.get(TextField.TITLE),
                texts.get(TextField.EXTERNAL_ID),
                Boolean.parseBoolean(texts.get(TextField.CONFIDENTIAL)));
    }
}
