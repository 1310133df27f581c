package org.sociallearning.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sociallearning.core.problem.SocialLearningException;

class EventReadersTest {
    @Test
    void knowsTheReadersOfTheLibrary() {
        assertThat(EventReaders.builtIn().all())
                .extracting(reader -> reader.format().id())
                .containsExactly("own", "stackexchange", "xapi", "csv");
    }

    @Test
    void saysWhichFormatsThereAre() {
        assertThatThrownBy(() -> EventReaders.builtIn().get("slack"))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("format (slack) must be one of [csv, own, stackexchange, xapi]");
    }

    @Test
    void refusesTwoReadersOfOneId() {
        assertThatThrownBy(() -> EventReaders.builtIn().with(EventReaders.csv()))
                .hasMessage("reader (csv) must have an id of its own");
    }

    @Test
    void recognisesEachSampleAsItsFormatOnly() throws IOException {
        assertThat(ids(Samples.own())).containsExactly("own");
        assertThat(ids(Samples.stackExchange())).containsExactly("stackexchange");
        assertThat(ids(Samples.xapi())).containsExactly("xapi");
        assertThat(ids(Samples.csv())).containsExactly("csv");
    }

    private static List<String> ids(Source source) {
        return EventReaders.builtIn().accepting(source).stream()
                .map(reader -> reader.format().id())
                .toList();
    }

    @Test
    void discoversWhatAClassLoaderOffers() {
        assertThat(EventReaders.discover(offering(Offered.class.getName())).all())
                .extracting(reader -> reader.format().id())
                .containsExactly("own", "stackexchange", "xapi", "csv", "offered");
        assertThatThrownBy(() -> EventReaders.discover(offering("org.example.Missing")))
                .isInstanceOf(SocialLearningException.class)
                .hasMessage("a reader that the class path offers cannot be loaded");
    }

    private static ClassLoader offering(String className) {
        return new ClassLoader(EventReadersTest.class.getClassLoader()) {
            @Override
            public Enumeration<URL> getResources(String name) throws IOException {
                return name.equals("META-INF/services/" + EventReader.class.getName())
                        ? Collections.enumeration(List.of(services(className)))
                        : super.getResources(name);
            }
        };
    }

    private static URL services(String className) throws IOException {
        java.nio.file.Path file = java.nio.file.Files.createTempFile("services", "");
        java.nio.file.Files.writeString(file, className);
        file.toFile().deleteOnExit();
        return file.toUri().toURL();
    }

    @Test
    void tellsProgressUpToTheEndAlsoOfPartsThatNobodyNeeds() {
        Source source = Samples.stackExchange();
        Recorded read = Recorded.of(EventReaders.stackExchange(), source);

        long total = sum(source);
        assertThat(read.progress).isSorted().endsWith(total);
        Recorded twice = new Recorded();
        EventReaders.readPeopleFirst(EventReaders.stackExchange(), source, twice);
        assertThat(twice.progress).isSorted().contains(total).endsWith(2 * total);
    }

    private static long sum(Source source) {
        try {
            return source.parts().stream().mapToLong(Source.Part::size).sum();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void saysThatASourceCannotBeReadAndWhy() {
        Source broken = Source.of("disk.csv", List.of(new Source.Part() {
            @Override
            public String name() {
                return "disk.csv";
            }

            @Override
            public long size() {
                return -1;
            }

            @Override
            public InputStream open() throws IOException {
                throw new IOException("the disk is gone");
            }
        }));
        assertThatThrownBy(() -> Recorded.of(EventReaders.csv(), broken))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("source (disk.csv) cannot be read: the disk is gone");
        assertThatThrownBy(() -> EventReaders.builtIn().accepting(broken))
                .isInstanceOf(UnreadableSourceException.class);
    }

    @Test
    void saysThatTheDiskIsGoneInTheMiddleOfAnXmlFile() {
        Source broken = Source.of("site", List.of(new Source.Part() {
            @Override
            public String name() {
                return "Posts.xml";
            }

            @Override
            public long size() {
                return 1000;
            }

            @Override
            public InputStream open() {
                return new java.io.SequenceInputStream(
                        new ByteArrayInputStream("<posts>\n".getBytes(java.nio.charset.StandardCharsets.UTF_8)),
                        new InputStream() {
                            @Override
                            public int read() throws IOException {
                                throw new IOException("the disk is gone");
                            }

                            @Override
                            public int read(byte[] bytes, int from, int length) throws IOException {
                                return read();
                            }
                        });
            }
        }));
        assertThatThrownBy(() -> Recorded.of(EventReaders.stackExchange(), broken))
                .hasMessage("source (site) cannot be read: the disk is gone");
    }

    /** A reader that a service file names. */
    public static final class Offered implements EventReader {
        /** For the service loader. */
        public Offered() {}

        @Override
        public Format format() {
            return Format.of("offered", "1", "Offered");
        }

        @Override
        public boolean accepts(Source source) {
            return false;
        }

        @Override
        public void read(Source source, Sink sink) {}
    }
}
