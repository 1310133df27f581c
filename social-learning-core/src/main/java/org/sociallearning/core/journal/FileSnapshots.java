package org.sociallearning.core.journal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.event.ExperimentId;

/**
 * Snapshots as files: a sum, then experiment, name, version, position and state. One that does not read is none. Thread-safe.
 */
final class FileSnapshots implements Snapshots {
    private static final Logger LOG = LoggerFactory.getLogger(FileSnapshots.class);
    private static final String SUFFIX = ".snapshot";

    /** A file that reads. */
    private record Kept(ExperimentId experiment, String name, Snapshot snapshot) {}

    private final Path directory;
    private final LongSupplier last;
    private final ToLongFunction<ExperimentId> lastErasure;
    private final Map<ExperimentId, Long> floors = new ConcurrentHashMap<>();

    FileSnapshots(Path directory, LongSupplier last, ToLongFunction<ExperimentId> lastErasure) throws IOException {
        this.lastErasure = lastErasure;
        this.directory = Files.createDirectories(directory);
        this.last = last;
    }

    @Override
    public @Nullable Snapshot read(ExperimentId experiment, String name, String version) {
        Kept kept = kept(file(experiment, name));
        if (kept == null
                || !kept.experiment.equals(experiment)
                || !kept.name.equals(name)
                || !kept.snapshot.version().equals(version)
                || kept.snapshot.position() > last.getAsLong()
                || kept.snapshot.position() < floor(experiment)) {
            return null;
        }
        return kept.snapshot;
    }

    @Override
    public synchronized void write(ExperimentId experiment, String name, Snapshot snapshot) {
        if (snapshot.position() < floor(experiment)) {
            return;
        }
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            DataOutputStream out = new DataOutputStream(bytes);
            out.writeUTF(experiment.value());
            out.writeUTF(name);
            out.writeUTF(snapshot.version());
            out.writeLong(snapshot.position());
            byte[] state = snapshot.state();
            out.writeInt(state.length);
            out.write(state);
            byte[] body = bytes.toByteArray();
            bytes.reset();
            out.writeLong(sum(body));
            out.write(body);
            Path file = file(experiment, name);
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            try (FileOutputStream written = new FileOutputStream(fresh.toFile())) {
                written.write(bytes.toByteArray());
            }
            Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("snapshot in " + directory + " could not be written", e);
        }
    }

    @Override
    public synchronized void drop(ExperimentId experiment, long position) {
        floors.merge(experiment, position, Math::max);
        try (Stream<Path> files = Files.list(directory)) {
            for (Path file : files.toList()) {
                Kept kept = file.toString().endsWith(SUFFIX) ? kept(file) : null;
                boolean ofAnother = kept != null && !kept.experiment.equals(experiment);
                if (!ofAnother && (kept == null || kept.snapshot.position() < position)) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("snapshots in " + directory + " could not be dropped", e);
        }
    }

    private long floor(ExperimentId experiment) {
        return floors.computeIfAbsent(experiment, lastErasure::applyAsLong);
    }

    private static @Nullable Kept kept(Path file) {
        if (!Files.exists(file)) {
            return null;
        }
        try {
            byte[] bytes = Uninterrupted.get(() -> Files.readAllBytes(file));
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
            long sum = in.readLong();
            byte[] body = in.readAllBytes();
            if (sum != sum(body)) {
                LOG.warn("snapshot {} is damaged and counts as none", file.getFileName());
                return null;
            }
            in = new DataInputStream(new ByteArrayInputStream(body));
            ExperimentId experiment = ExperimentId.of(in.readUTF());
            String name = in.readUTF();
            String version = in.readUTF();
            long position = in.readLong();
            byte[] state = new byte[in.readInt()];
            in.readFully(state);
            return new Kept(experiment, name, new Snapshot(version, position, state));
        } catch (IOException e) {
            LOG.warn("snapshot {} cannot be read and counts as none: {}", file.getFileName(), e.toString());
            return null;
        }
    }

    private static long sum(byte[] body) {
        CRC32C crc = new CRC32C();
        crc.update(body);
        return crc.getValue();
    }

    private Path file(ExperimentId experiment, String name) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(experiment.value().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            byte[] key = digest.digest(name.getBytes(StandardCharsets.UTF_8));
            return directory.resolve(HexFormat.of().formatHex(key) + SUFFIX);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform must provide SHA-256", e);
        }
    }
}
