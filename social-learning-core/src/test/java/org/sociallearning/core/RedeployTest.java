package org.sociallearning.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.ref.WeakReference;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sociallearning.house.JavaProcess;

/**
 * A container deploys an application with the library in a class loader of its own, undeploys it, and so on: nothing of it stays.
 * Three times in the build; {@code -Dredeploy.times=50} for more.
 */
@Tag("once")
class RedeployTest {
    private static final int TIMES = Integer.getInteger("redeploy.times", 3);

    @TempDir
    Path directory;

    @Test
    void nothingOfAnApplicationStaysAfterClosing() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            run(threads); // what the platform itself starts once
            Set<Thread> before = alive();
            List<WeakReference<ClassLoader>> loaders = new ArrayList<>();
            for (int i = 0; i < TIMES; i++) {
                loaders.add(run(threads));
            }
            run(threads); // the platform itself holds on to the newest: what it remembers of it goes with the next
            for (int i = 0; i < 50 && loaders.stream().anyMatch(loader -> loader.get() != null); i++) {
                System.gc();
                Thread.sleep(20);
            }
            assertThat(loaders).allMatch(loader -> loader.get() == null, "are gone");
            Set<Thread> left = alive();
            left.removeAll(before);
            left.removeIf(RedeployTest::isOfThePlatform);
            assertThat(left).isEmpty();
        } finally {
            threads.shutdownNow();
        }
    }

    private WeakReference<ClassLoader> run(Executor threads) throws Exception {
        URLClassLoader loader = new URLClassLoader("deployed", urls(), ClassLoader.getPlatformClassLoader());
        Thread.currentThread().setContextClassLoader(loader);
        try (loader) {
            int seen = (int) loader.loadClass(Deployment.class.getName())
                    .getMethod("run", Path.class, Executor.class)
                    .invoke(null, directory, threads);
            assertThat(seen).isGreaterThan(50);
        } finally {
            Thread.currentThread().setContextClassLoader(RedeployTest.class.getClassLoader());
        }
        return new WeakReference<>(loader);
    }

    private static URL[] urls() throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String path : JavaProcess.classPath().split(File.pathSeparator, -1)) {
            urls.add(Path.of(path).toUri().toURL());
        }
        return urls.toArray(new URL[0]);
    }

    /** What the machine starts by itself, such as for a tool that looks at it; what we would start is in our own group. */
    private static boolean isOfThePlatform(Thread thread) {
        ThreadGroup group = thread.getThreadGroup();
        return group != null && group.getParent() == null;
    }

    private static Set<Thread> alive() {
        return new HashSet<>(Thread.getAllStackTraces().keySet());
    }
}
