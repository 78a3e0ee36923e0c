package org.redress.routing.directory;

import java.time.Clock;
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

    /**
     * @param seen the version that the editor saw, 0 for none; null for whichever is there
     * @return as it is now; unchanged when it was so already
     */
    public Entry put(String code, Wanted wanted, Integer seen, String editor) {
        while (true) {
            var directory = directories.newest();
            var before = directory.find(code).orElse(null);
            var present = before == null ? 0 : before.version();
            if (seen != null && seen != present) {
                throw new Stale();
            }
            if (before != null && before.equals(wanted.asVersion(present))) {
                return before;
            }
            var after = wanted.asVersion(present + 1);
            check(before, after, directory);
            if (directories.store(new Edit(clock.instant(), editor, before, after))) {
                LOG.info("Directory entry {} is now in version {}, by {}", code, after.version(), editor);
                return after;
            }
        }
    }

    private static void check(Entry before, Entry after, Directory directory) {
        if (before != null && before.getClass() != after.getClass()) {
            throw new Unfit(List.of(new Flaw("code", "code-taken")));
        }
        var flaws = new DirectoryCheck(directory.with(after)).flaws(after);
        if (!flaws.isEmpty()) {
            throw new Unfit(flaws);
        }
    }
}
