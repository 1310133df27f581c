package org.sociallearning.core.journal;

import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.sociallearning.core.event.Event;

/**
 * Rewrites the files of the log in which an erasure changes something. Lines that it does not change stay as they are byte for
 * byte, also those that this version cannot read, unless they hold the person as a string; damaged bytes go. Used once, while
 * nobody reads or writes.
 */
final class LogRewrite {
    private final ErasureIntent intent;
    private final LineReader reader = new LineReader();
    private final LineWriter lines = new LineWriter();
    private final List<byte[]> names;
    private long changed;

    LogRewrite(ErasureIntent intent) {
        this.intent = intent;
        this.names = intent.removal().ids().stream()
                .map(person -> ('"' + person.value() + '"').getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    /** How many entries changed or went. */
    long changed() {
        return changed;
    }

    void rewrite(LogFile file) throws IOException {
        long before = changed;
        new LogScan().read(file, LogFile.HEADER, (int) file.size(), (bytes, from, to, position) -> {
            changed += isTouched(bytes, from, to) ? 1 : 0;
            return true;
        });
        if (changed == before && !file.hasGaps()) {
            return;
        }
        Path fresh = file.path().resolveSibling(file.path().getFileName() + ".new");
        try (OutputStream out = new FileOutputStream(fresh.toFile())) {
            byte[] title = new byte[LogFile.HEADER];
            file.read(0, title, 0, LogFile.HEADER);
            out.write(title);
            new LogScan().read(file, LogFile.HEADER, (int) file.size(), new LogScan.Sink() {
                @Override
                public boolean line(byte[] bytes, int from, int to, long position) {
                    keep(bytes, from, to);
                    return true;
                }

                @Override
                public void frameEnds() throws IOException {
                    if (!lines.isEmpty()) {
                        out.write(lines.frame(), 0, lines.size());
                        lines.clear();
                    }
                }
            });
        }
        SuppressionFile.write(fresh, new byte[0], StandardOpenOption.APPEND);
        Files.move(fresh, file.path(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean isTouched(byte[] bytes, int from, int to) {
        Entry entry = reader.entry(bytes, from, to - 1);
        if (entry == null) {
            return isNamed(bytes, from, to);
        }
        return entry.experiment().equals(intent.experiment())
                && !entry.event().equals(intent.removal().rest(entry.event()));
    }

    private void keep(byte[] bytes, int from, int to) {
        Entry entry = reader.entry(bytes, from, to - 1);
        if (entry == null) {
            if (!isNamed(bytes, from, to)) {
                lines.add(bytes, from, to);
            }
            return;
        }
        Event rest = entry.experiment().equals(intent.experiment())
                ? intent.removal().rest(entry.event())
                : entry.event();
        if (rest != null && rest.equals(entry.event())) {
            lines.add(bytes, from, to);
        } else if (rest != null) {
            lines.add(new Entry(entry.sequence(), entry.experiment(), entry.recordedAt(), rest));
        }
    }

    private boolean isNamed(byte[] bytes, int from, int to) {
        for (byte[] name : names) {
            for (int i = from; i + name.length <= to; i++) {
                if (java.util.Arrays.equals(bytes, i, i + name.length, name, 0, name.length)) {
                    return true;
                }
            }
        }
        return false;
    }
}
