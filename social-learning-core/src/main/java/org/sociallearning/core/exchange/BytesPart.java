package org.sociallearning.core.exchange;

import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A part in memory. */
final class BytesPart implements Source.Part {
    private final String name;
    private final byte[] content;

    BytesPart(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long size() {
        return content.length;
    }

    @Override
    public InputStream open() {
        return new ByteArrayInputStream(content);
    }
}
