package org.rejoinder.ui.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import com.vaadin.flow.server.Command;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Slow work of one page: each piece on a virtual thread of its own, its outcome brought back under the page's
/// lock, all of it ended when the page goes.
public final class Away {

    private static final Logger LOG = LoggerFactory.getLogger(Away.class);

    private final Component page;
    private final Set<Task> tasks = ConcurrentHashMap.newKeySet();

    public Away(Component page) {
        this.page = page;
        page.addDetachListener(gone -> drop());
    }

    /// Runs `work`; `then` gets what it made, `failed` what it threw.
    public <T> Task run(Function<Task, T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
        Task task = new Task(page.getUI().orElseGet(UI::getCurrent));
        tasks.add(task);
        Thread.ofVirtual().name("page work").start(() -> task.go(work, then, failed));
        return task;
    }

    public <T> Task run(Supplier<T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
        return run(task -> work.get(), then, failed);
    }

    /// Brings news from elsewhere to the page, if it is still there.
    public void in(UI ui, Command news) {
        try {
            ui.access(news);
        } catch (UIDetachedException closed) {
            drop();
        }
    }

    /// Ends all of it; nothing of it comes back.
    public void drop() {
        tasks.forEach(Task::drop);
        tasks.clear();
    }

    /// One piece of work under way.
    public final class Task {

        private final UI ui;
        private volatile boolean stopped;
        private volatile boolean dropped;

        private Task(UI ui) {
            this.ui = ui;
        }

        /// Asks it to end early; what it has by then still comes back.
        public void stop() {
            stopped = true;
        }

        /// Asks it to end; nothing comes back.
        public void drop() {
            stopped = true;
            dropped = true;
        }

        public boolean stopped() {
            return stopped;
        }

        /// Brings something to the page while the work goes on.
        public void say(Runnable news) {
            if (dropped) {
                return;
            }
            try {
                ui.access(() -> {
                    if (!dropped) {
                        news.run();
                    }
                });
            } catch (UIDetachedException gone) {
                drop();
            }
        }

        private <T> void go(Function<Task, T> work, Consumer<T> then, Consumer<RuntimeException> failed) {
            try {
                T made = work.apply(this);
                say(() -> then.accept(made));
            } catch (RuntimeException problem) {
                LOG.debug("Work of a page failed", problem);
                say(() -> failed.accept(problem));
            } finally {
                tasks.remove(this);
            }
        }
    }
}
