package org.redress.routing.decision;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.redress.routing.decision.Suggested.Suggestion;
import org.redress.routing.decision.model.Eligibility;
import org.redress.routing.decision.model.Reason;
import org.redress.routing.decision.model.RoutingCase;
import org.redress.routing.directory.Directories;
import org.redress.routing.directory.model.Directory;
import org.redress.routing.suggestion.SuggestDepartments;
import org.redress.routing.suggestion.Texts;
import org.redress.routing.suggestion.model.SuggestionModel;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/** Suggests departments for complaints that wait for a person, from what was written, read for this one moment. */
@Component
public class SuggestLeads implements DisposableBean {

    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AT_ONCE = 4;

    private final SuggestDepartments models;
    private final Texts texts;
    private final Directories directories;
    private final ExecutorService readers = Executors.newFixedThreadPool(AT_ONCE, work -> {
        var thread = new Thread(work, "texts");
        thread.setDaemon(true);
        return thread;
    });

    SuggestLeads(SuggestDepartments models, Texts texts, Directories directories) {
        this.models = models;
        this.texts = texts;
        this.directories = directories;
    }

    public Suggested of(RoutingCase waiting) {
        return of(List.of(waiting)).get(waiting.complaintId());
    }

    /** By complaint, for each of them; whatever is not there in time counts as away. */
    public Map<UUID, Suggested> of(List<RoutingCase> waiting) {
        var suggested = new HashMap<UUID, Suggested>();
        waiting.forEach(one -> suggested.put(one.complaintId(), Suggested.NOTHING));
        var model = models.model().filter(SuggestionModel::speaks);
        if (model.isPresent()) {
            var directory = directories.current();
            var asked = waiting.stream().filter(SuggestLeads::isOpen).toList();
            var answers = ask(asked, model.get(), directory);
            for (var i = 0; i < asked.size(); i++) {
                suggested.put(asked.get(i).complaintId(), answered(answers.get(i)));
            }
        }
        return suggested;
    }

    /** What belongs to another agency is for none of our departments. */
    private static boolean isOpen(RoutingCase one) {
        return one.queue() != null && one.queue().reason() != Reason.TRANSFER_TO_OTHER_AGENCY;
    }

    private List<Future<Suggested>> ask(List<RoutingCase> waiting, SuggestionModel model, Directory directory) {
        try {
            return readers.invokeAll(
                    waiting.stream()
                            .map(one -> (Callable<Suggested>) () -> suggest(one, model, directory))
                            .toList(),
                    PATIENCE.toMillis(),
                    TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private static Suggested answered(Future<Suggested> answer) {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return Suggested.AWAY;
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof Texts.Away) {
                return Suggested.AWAY;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopping);
        }
    }

    private Suggested suggest(RoutingCase waiting, SuggestionModel model, Directory directory) {
        return texts.of(waiting.complaintId())
                .map(text -> model.suggest(text, mayLead(waiting, directory)).stream()
                        .map(one -> new Suggestion(
                                directory.acting(one.label()).orElseThrow(), one.confidence(), one.words()))
                        .toList())
                .map(suggestions -> new Suggested(suggestions, false))
                .orElse(Suggested.NOTHING);
    }

    /** What the rules would refuse is not suggested either. */
    private static Predicate<String> mayLead(RoutingCase waiting, Directory directory) {
        var eligibility = new Eligibility(directory);
        return label ->
                eligibility.refusal(label, waiting.facts(), waiting.heldBy()).isEmpty();
    }

    @Override
    public void destroy() {
        readers.shutdownNow();
    }
}
