package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTest {
    @TempDir
    Path folder;

    private Path zip(String... files) throws IOException {
        Path zip = folder.resolve("export.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < files.length; i += 2) {
                out.putNextEntry(new ZipEntry(files[i]));
                out.write(files[i + 1].getBytes(UTF_8));
                out.closeEntry();
            }
        }
        return zip;
    }

    private static List<String> names(Source source) throws IOException {
        return source.parts().stream().map(Source.Part::name).toList();
    }

    private static String content(Source.Part part) throws IOException {
        try (InputStream in = part.open()) {
            return new String(in.readAllBytes(), UTF_8);
        }
    }

    @Test
    void isTheFilesOfAFolderSortedByNameWithoutHiddenOnes() throws IOException {
        Files.createDirectories(folder.resolve("general/.git"));
        Files.writeString(folder.resolve("general/2018-03-13.json"), "b");
        Files.writeString(folder.resolve("general/2018-03-12.json"), "a");
        Files.writeString(folder.resolve("general/.git/config"), "x");
        Files.writeString(folder.resolve(".DS_Store"), "x");
        Source source = Source.of(folder);

        assertThat(names(source)).containsExactly("general/2018-03-12.json", "general/2018-03-13.json");
        assertThat(content(source.parts().get(0))).isEqualTo("a");
        assertThat(source.part("2018-03-13.JSON")).isNotNull();
        assertThat(source.part("x")).isNull();
    }

    @Test
    void isTheEntriesOfAZip() throws IOException {
        Source source = Source.of(zip("b/Posts.xml", "posts", "__MACOSX/b", "x", "a.txt", "text", "c/", ""));

        assertThat(source.name()).isEqualTo("export.zip");
        assertThat(names(source)).containsExactly("a.txt", "b/Posts.xml");
        assertThat(content(source.parts().get(1))).isEqualTo("posts");
        assertThat(source.parts().get(1).size()).isEqualTo(5);
    }

    @Test
    void readsADumpOutOfAZip() throws IOException {
        Source dump = Samples.stackExchange();
        String[] files = new String[2 * dump.parts().size()];
        for (int i = 0; i < dump.parts().size(); i++) {
            files[2 * i] = "site/" + dump.parts().get(i).name();
            files[2 * i + 1] = content(dump.parts().get(i));
        }
        Recorded zipped = Recorded.of(EventReaders.stackExchange(), Source.of(zip(files)));

        assertThat(zipped.events).isEqualTo(Recorded.of(EventReaders.stackExchange(), dump).events);
    }

    @Test
    void saysThatThereIsNothingOrAZipIsTruncated() throws IOException {
        Path missing = folder.resolve("missing.csv");
        assertThatThrownBy(() -> Source.of(missing))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("source (" + missing + ") must exist");
        Path zip = zip("a.txt", "text");
        byte[] whole = Files.readAllBytes(zip);
        Files.write(zip, Arrays.copyOf(whole, whole.length / 2));
        assertThatThrownBy(() -> Source.of(zip).parts())
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("source (export.zip) must be a whole zip");
    }

    @Test
    void keepsItsOwnCopyOfBytes() throws IOException {
        byte[] bytes = "text".getBytes(UTF_8);
        Source source = Source.of("a.txt", bytes);
        bytes[0] = 'n';

        assertThat(content(source.parts().get(0))).isEqualTo("text");
    }
}
