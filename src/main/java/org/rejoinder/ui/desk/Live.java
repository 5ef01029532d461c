package org.rejoinder.ui.desk;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.rejoinder.assistant.Conversation.ConversationChanged;
import org.rejoinder.assistant.EngineStatus.EngineChanged;
import org.rejoinder.assistant.Findings.FindingsChanged;
import org.rejoinder.letter.Audiences.AudiencesChanged;
import org.rejoinder.letter.Letters.LettersChanged;
import org.rejoinder.letter.SetAsides.SetAsidesChanged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/// Brings what changed to the pages that show it: each page has bells, a bell rings at most four times a
/// second, and never on the thread that brought the news.
@Component
public class Live implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(Live.class);
    private static final long PAUSE = 250;
    private static final String ENGINE = "engine";

    private final Map<String, Set<Bell>> findings = new ConcurrentHashMap<>();
    private final Set<Bell> workspace = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("bells").factory());

    /// Something that wants to know. Rings within a quarter of a second, once for any number of news in
    /// between.
    public final class Bell {

        private final Runnable work;
        private final Lock order = new ReentrantLock();
        private boolean waiting;
        private long last;

        private Bell(Runnable work) {
            this.work = work;
        }

        public synchronized void ring() {
            if (waiting) {
                return;
            }
            waiting = true;
            long wait = Math.max(0, last + PAUSE - now());
            clock.schedule(() -> Thread.startVirtualThread(this::go), wait, TimeUnit.MILLISECONDS);
        }

        /// One after the other: what was read first must not arrive last.
        private void go() {
            order.lock();
            try {
                heard();
                work.run();
            } catch (RuntimeException problem) {
                log.warn("A page could not be told what is new; it is told with the next change.", problem);
            } finally {
                order.unlock();
            }
        }

        private synchronized void heard() {
            waiting = false;
            last = now();
        }

        private static long now() {
            return TimeUnit.NANOSECONDS.toMillis(System.nanoTime());
        }

        /// Forgets the bell; it may ring once more if it was about to.
        public void remove() {
            workspace.remove(this);
            findings.keySet()
                    .forEach(letterId -> findings.computeIfPresent(letterId, (id, bells) -> {
                        bells.remove(this);
                        return bells.isEmpty() ? null : bells;
                    }));
        }
    }

    /// Rings when the findings of the letter are new.
    public Bell onFindings(String letterId, Runnable work) {
        Bell bell = new Bell(work);
        findings.compute(letterId, (id, bells) -> {
            Set<Bell> all = bells == null ? ConcurrentHashMap.newKeySet() : bells;
            all.add(bell);
            return all;
        });
        return bell;
    }

    /// Rings when letters, folders, audiences or set-asides changed.
    public Bell onWorkspace(Runnable work) {
        Bell bell = new Bell(work);
        workspace.add(bell);
        return bell;
    }

    /// Rings when something was said in the conversation about the letter, or another engine does the work.
    public Bell onConversation(String letterId, Runnable work) {
        return onFindings(conversation(letterId), work);
    }

    /// Rings when another engine does the work of a slot, or the settings of models changed.
    public Bell onEngine(Runnable work) {
        return onFindings(ENGINE, work);
    }

    private static String conversation(String letterId) {
        return "conversation " + letterId;
    }

    @EventListener
    void on(ConversationChanged changed) {
        findings.getOrDefault(conversation(changed.letterId()), Set.of()).forEach(Bell::ring);
    }

    @EventListener
    void on(EngineChanged changed) {
        findings.getOrDefault(ENGINE, Set.of()).forEach(Bell::ring);
        workspace.forEach(Bell::ring);
    }

    @EventListener
    void on(FindingsChanged changed) {
        findings.getOrDefault(changed.letterId(), Set.of()).forEach(Bell::ring);
    }

    @EventListener
    void on(LettersChanged changed) {
        workspace.forEach(Bell::ring);
    }

    @EventListener
    void on(AudiencesChanged changed) {
        workspace.forEach(Bell::ring);
    }

    @EventListener
    void on(SetAsidesChanged changed) {
        ringFindings(changed.letterId());
    }

    private void ringFindings(@Nullable String letterId) {
        if (letterId == null) {
            findings.values().forEach(bells -> bells.forEach(Bell::ring));
        } else {
            findings.getOrDefault(letterId, Set.of()).forEach(Bell::ring);
        }
    }

    /// How many bells hang: none is left when no page is open.
    public int bells() {
        return workspace.size() + findings.values().stream().mapToInt(Set::size).sum();
    }

    @Override
    public void destroy() {
        clock.shutdownNow();
    }
}
