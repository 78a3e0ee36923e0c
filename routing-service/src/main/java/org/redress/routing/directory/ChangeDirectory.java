package org.redress.routing.directory;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.directory.model.DirectoryCheck;
import org.redress.routing.directory.model.Edit;
import org.redress.routing.directory.model.Entry;
import org.redress.routing.directory.model.Flaw;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Changes one entry of the code lists. A code that is in use stays: it is closed, and another one acts for it. */
@Component
public class ChangeDirectory {

    private static final Logger LOG = LoggerFactory.getLogger(ChangeDirectory.class);

    private final Directories directories;
    private final Clock clock;

    ChangeDirectory(Directories directories, Clock clock) {
        this.directories = directories;
        this.clock = clock;
    }

    /** An entry as somebody wants it to be, in the version that it then has. */
    public interface Wanted {

        Entry asVersion(int version);
    }

    /**
     * What somebody wants of one entry.
     *
     * @param seen the version that the editor saw, 0 for none; null for whichever is there
     */
    public record Change(String code, Wanted wanted, Integer seen) {}

    /** The editor saw another version than the one that is there. */
    public static final class Stale extends RuntimeException {

        private static final long serialVersionUID = 1L;
    }

    /** It does not fit the rest of the directory. */
    public static final class Unfit extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final transient List<Flaw> flaws;

        Unfit(List<Flaw> flaws) {
            this.flaws = flaws;
        }

        public List<Flaw> flaws() {
            return flaws;
        }
    }

    /** As it is now; unchanged when it was so already. */
    public Entry put(Change change, String editor) {
        while (true) {
            var directory = directories.newest();
            var before = directory.find(change.code()).orElse(null);
            var after = after(change, before);
            if (after.equals(before)) {
                return after;
            }
            var flaws = flaws(before, after, directory);
            if (!flaws.isEmpty()) {
                throw new Unfit(flaws);
            }
            if (directories.store(new Edit(clock.instant(), editor, before, after))) {
                LOG.info("Directory entry {} is now in version {}, by {}", after.code(), after.version(), editor);
                return after;
            }
        }
    }

    /**
     * One after the other, each a change of its own; none when one of them does not fit what those before it make of the
     * directory. Entries that are not named stay as they are.
     */
    public List<Entry> put(List<Change> changes, String editor) {
        var directory = directories.newest();
        var flaws = new ArrayList<Flaw>();
        for (var i = 0; i < changes.size(); i++) {
            var before = directory.find(changes.get(i).code()).orElse(null);
            var after = after(changes.get(i), before);
            var at = "items[" + i + "].";
            flaws(before, after, directory).forEach(flaw -> flaws.add(new Flaw(at + flaw.field(), flaw.code())));
            directory = directory.with(after);
        }
        if (!flaws.isEmpty()) {
            throw new Unfit(flaws);
        }
        return changes.stream().map(change -> put(change, editor)).toList();
    }

    /** In the present version when nothing changes. */
    private static Entry after(Change change, Entry before) {
        var present = before == null ? 0 : before.version();
        if (change.seen() != null && change.seen() != present) {
            throw new Stale();
        }
        var same = change.wanted().asVersion(present);
        return same.equals(before) ? same : change.wanted().asVersion(present + 1);
    }

    private static List<Flaw> flaws(Entry before, Entry after, Directory directory) {
        return before != null && before.getClass() != after.getClass()
                ? List.of(new Flaw("code", "code-taken"))
                : new DirectoryCheck(directory.with(after)).flaws(after);
    }
}
