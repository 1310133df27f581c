package org.sociallearning.core.exchange;

import java.util.List;

/** A source whose parts are known. */
record ListedSource(String name, List<Part> parts) implements Source {}
