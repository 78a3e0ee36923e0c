package org.redress.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.redress.complaint.SampleFiles.pdf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.redress.complaint.attachment.AttachmentStore;
import org.redress.complaint.attachment.SweepUnclaimed;
import org.redress.complaint.model.AttachedFile;
import org.redress.complaint.model.Sha256;
import org.springframework.beans.factory.annotation.Autowired;

/** What a kill between bytes and entry leaves behind. */
class SweepTest extends ServiceTest {

    @Autowired
    AttachmentStore store;

    @Autowired
    SweepUnclaimed unclaimed;

    @TempDir
    Path folder;

    @Test
    void bytesNobodyTellsOfAreRemovedAfterADay() throws Exception {
        var file = put(UUID.fromString(filed(FilingMother.rights(), INVESTOR)));
        unclaimed.sweep(in(Duration.ofHours(23)));
        assertThat(store.open(file)).isPresent();
        unclaimed.sweep(in(Duration.ofHours(25)));
        assertThat(store.open(file)).isEmpty();
        assertThat(count("files", "_id", file.id())).isZero();
        assertThat(count("chunks", "files_id", file.id())).isZero();
    }

    @Test
    void bytesOfAComplaintThatSomebodyHasDamagedStay() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        var file = put(UUID.fromString(id));
        mongo.getCollection("complaints")
                .updateOne(new Document("_id", id), new Document("$set", new Document("status", "FORGOTTEN")));
        unclaimed.sweep(in(Duration.ofHours(25)));
        assertThat(store.open(file)).isPresent();
    }

    @Test
    void bytesOfAnEntryStayEvenIfThatWasNeverNoted() throws Exception {
        var id = filed(FilingMother.rights(), INVESTOR);
        var added = api.upload("/api/complaints/" + id + "/attachments", INVESTOR, "fees.pdf", pdf());
        assertThat(count("files", "unclaimedSince", new Document("$exists", true), added.text("id")))
                .isZero();
        mongo.getCollection("attachments.files")
                .updateOne(
                        new Document("_id", added.text("id")),
                        new Document("$set", new Document("unclaimedSince", Date.from(Instant.now()))));
        unclaimed.sweep(in(Duration.ofHours(25)));
        assertThat(api.download(added.header("Location"), INVESTOR).statusCode())
                .isEqualTo(200);
        assertThat(count("files", "unclaimedSince", new Document("$exists", true), added.text("id")))
                .isZero();
    }

    @Test
    void whatWasPutAgainMeanwhileIsNotRemoved() throws Exception {
        var complaint = UUID.fromString(filed(FilingMother.rights(), INVESTOR));
        var file = put(complaint);
        var seen = store.unclaimedBefore(in(Duration.ofHours(1)), 1_000).stream()
                .filter(found -> found.file().equals(file.id()))
                .findFirst()
                .orElseThrow();
        store.put(complaint, file, folder.resolve("content"));
        store.remove(seen);
        assertThat(store.open(file)).isPresent();
    }

    private AttachedFile put(UUID complaint) throws Exception {
        var content = pdf(300_000);
        var file = new AttachedFile(
                UUID.randomUUID(),
                "application/pdf",
                content.length,
                HexFormat.of().formatHex(Sha256.of(content)));
        store.put(complaint, file, Files.write(folder.resolve("content"), content));
        return file;
    }

    private long count(String part, String field, UUID file) {
        return mongo.getCollection("attachments." + part).countDocuments(new Document(field, file.toString()));
    }

    private long count(String part, String field, Document value, String file) {
        return mongo.getCollection("attachments." + part)
                .countDocuments(new Document("_id", file).append(field, value));
    }

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }
}
