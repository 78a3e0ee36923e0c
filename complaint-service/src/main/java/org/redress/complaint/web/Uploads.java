package org.redress.complaint.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.redress.complaint.attachment.ContentCheck;
import org.redress.complaint.attachment.FileName;
import org.redress.complaint.attachment.RefusedFile;
import org.redress.complaint.attachment.RefusedFile.Reason;
import org.redress.complaint.attachment.Upload;
import org.redress.edge.Problem;
import org.redress.edge.Problem.FieldError;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** Files on their way from a request into the database: on disk only, in a folder that is kept clean. */
@Component
final class Uploads {

    static final String FIELD = "file";

    /** Nothing takes that long: what is older was left by a process that was killed. */
    private static final Duration ABANDONED = Duration.ofHours(1);

    private final Path folder;
    private final ContentCheck check;

    Uploads(@Value("${redress.uploads.folder}") Path folder, ContentCheck check) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.check = check;
        folder.toFile().setReadable(false, false);
        folder.toFile().setReadable(true, true);
    }

    /** What is done with a file while it is there. */
    @FunctionalInterface
    interface Work<T> {
        T with(Upload upload) throws IOException;
    }

    <T> T receive(HttpServletRequest request, Work<T> work) throws IOException {
        var sent = sent(request);
        var content = folder.resolve(UUID.randomUUID().toString());
        try {
            sent.transferTo(content.toFile()); // a move: the server has it on this disk already
            return work.with(Upload.of(FileName.of(sent.getOriginalFilename()), content, check));
        } finally {
            Files.deleteIfExists(content);
        }
    }

    private static MultipartFile sent(HttpServletRequest request) {
        try {
            var parts = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
            var files = parts == null ? List.<MultipartFile>of() : parts.getFiles(FIELD);
            if (files.size() != 1) {
                throw Problem.invalid(List.of(FieldError.of(FIELD, files.isEmpty() ? "required" : "one-file-only")));
            }
            return files.get(0);
        } catch (MaxUploadSizeExceededException tooLarge) {
            throw new RefusedFile(Reason.TOO_LARGE);
        } catch (MultipartException malformed) {
            throw Problem.of(HttpStatus.BAD_REQUEST, "malformed");
        }
    }

    void removeAbandoned(Instant now) throws IOException {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(ABANDONED))) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
