package org.sociallearning.metrics;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.sociallearning.core.Workspace;
import org.sociallearning.core.journal.Snapshot;

/** Keeps cells for the next start. A snapshot that does not fit, or cannot be read, is as good as none. */
final class CellSnapshots {
    private static final Logger LOG = LoggerFactory.getLogger(CellSnapshots.class);

    private final Workspace workspace;
    private final WeeklyCells cells;
    private final String version;

    CellSnapshots(Workspace workspace, WeeklyCells cells, List<Slotted<?>> indicators) {
        this.workspace = workspace;
        this.cells = cells;
        StringBuilder all = new StringBuilder(cells.version());
        for (Slotted<?> one : indicators) {
            all.append(';')
                    .append(one.info().id())
                    .append('@')
                    .append(one.info().version());
        }
        this.version = all.toString();
    }

    /** Fills the cells; the position they stand at, 0 when they are empty. */
    long read() {
        Snapshot snapshot = workspace.snapshots().read(workspace.experiment(), Engine.NAME, version);
        if (snapshot == null) {
            return 0;
        }
        try {
            cells.read(new DataInputStream(new ByteArrayInputStream(snapshot.state())));
            return snapshot.position();
        } catch (IOException | RuntimeException e) {
            LOG.warn(
                    "snapshot at {} cannot be read, {}",
                    snapshot.position(),
                    e.getClass().getName());
            cells.clear();
            return 0;
        }
    }

    /** Keeps the cells as they stand at a position. */
    void write(long position) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            cells.write(new DataOutputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException("cells cannot be written", e);
        }
        workspace
                .snapshots()
                .write(workspace.experiment(), Engine.NAME, new Snapshot(version, position, bytes.toByteArray()));
    }
}
