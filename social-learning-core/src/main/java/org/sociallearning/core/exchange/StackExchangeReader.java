package org.sociallearning.core.exchange;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;

/**
 * Reads the dump of a Stack Exchange site. Users come first, then posts, comments and votes, in the order in which each needs
 * the one before; badges, tags and links are counted only. Memory is 24 bytes a post.
 */
final class StackExchangeReader implements EventReader {
    private static final Format FORMAT = Format.of("stackexchange", "1", "Stack Exchange dump (folder or zip)");
    private static final String POSTS = "Posts.xml";

    /** Files whose rows are known and not recorded. */
    private static final Map<String, String> LEFT_OUT = Map.of(
            "badges.xml", "badge",
            "tags.xml", "tag",
            "postlinks.xml", "link between posts",
            "posthistory.xml", "edit");

    @Override
    public Format format() {
        return FORMAT;
    }

    @Override
    public boolean accepts(Source source) throws IOException {
        return source.part(POSTS) != null;
    }

    @Override
    public void read(Source source, Sink sink) throws IOException {
        if (source.part(POSTS) == null) {
            throw new UnreadableSourceException("source (" + source.name() + ") must hold " + POSTS
                    + ". Maybe the folder or zip of another format");
        }
        StackExchangeRows rows = new StackExchangeRows(sink, FORMAT);
        each(source, "Users.xml", "users", sink, rows::user);
        if (sink.peopleOnly()) {
            return;
        }
        each(source, POSTS, "posts", sink, rows::post);
        each(source, "Comments.xml", "comments", sink, rows::comment);
        each(source, "Votes.xml", "votes", sink, rows::vote);
        for (Source.Part part : source.parts()) {
            rest(part, sink);
        }
    }

    private static void each(Source source, String file, String root, Sink sink, RowReader reader) throws IOException {
        Source.Part part = source.part(file);
        if (part == null) {
            sink.unresolved("file " + file);
        } else {
            each(part, root, sink, reader);
        }
    }

    private static void each(Source.Part part, String root, Sink sink, RowReader reader) throws IOException {
        try (XmlRows rows = new XmlRows(part, root, sink)) {
            for (Row row = rows.next(); row != null; row = rows.next()) {
                reader.read(row);
            }
        }
    }

    private static void rest(Source.Part part, Sink sink) throws IOException {
        String file = part.fileName().toLowerCase(Locale.ROOT);
        String kind = LEFT_OUT.get(file);
        if (kind != null) {
            String root = file.substring(0, file.length() - ".xml".length());
            each(part, root, sink, row -> sink.leftOut(row.position(), kind));
        } else if (!isRead(file)) {
            sink.unknown("file " + part.fileName());
        }
    }

    private static boolean isRead(String file) {
        return switch (file) {
            case "users.xml", "posts.xml", "comments.xml", "votes.xml" -> true;
            default -> false;
        };
    }

    /** What one row becomes. */
    private interface RowReader {
        void read(Row row);
    }
}
