package org.sociallearning.core.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
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
    void neverLeadsOutOfItsFolder(@TempDir Path outside) throws IOException {
        Path secret = Files.writeString(outside.resolve("secret.csv"), "secret");
        Files.writeString(folder.resolve("own.csv"), "own");
        Files.createSymbolicLink(folder.resolve("linked.csv"), secret);
        Files.createSymbolicLink(folder.resolve("gone.csv"), outside.resolve("gone.csv"));
        Files.createSymbolicLink(folder.resolve("loop"), folder);
        Files.createSymbolicLink(folder.resolve("again.csv"), folder.resolve("own.csv"));
        Path link = Files.createSymbolicLink(outside.resolve("link"), folder);

        assertThat(names(Source.of(folder))).containsExactly("again.csv", "own.csv");
        assertThat(names(Source.of(link))).as("a link that is given").containsExactly("again.csv", "own.csv");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void isNoDeviceForThatMayNeverEnd() {
        assertThatThrownBy(() -> Source.of(Path.of("/dev/zero")))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("source (/dev/zero) must be a file or a folder");
    }

    @Test
    void takesNamesInAZipForNamesAndNeverForPaths() throws IOException {
        Source source = Source.of(
                zip("a/../../../etc/x.csv", "x", "/abs.csv", "y", "C:\\z.csv", "z", "\u001b[2J\u202e.csv", "w"));

        assertThat(names(source)).containsExactly("/abs.csv", "C:\\z.csv", "\uFFFD[2J\uFFFD.csv");
        assertThat(content(source.parts().get(2))).isEqualTo("w");
    }

    @Test
    void takesAZipInAZipForAFile() throws IOException {
        Path inner = zip("a.csv", "author,time\nanna,2018-03-12\n");
        Path outer = folder.resolve("outer.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(outer))) {
            out.putNextEntry(new ZipEntry("export.zip"));
            out.write(Files.readAllBytes(inner));
            out.closeEntry();
            out.putNextEntry(new ZipEntry("b.csv"));
            out.write("author,time\nbram,2018-03-12\n".getBytes(UTF_8));
            out.closeEntry();
        }
        Recorded read = Recorded.of(EventReaders.csv(), Source.of(outer));

        assertThat(read.outcomes.keySet()).containsExactly("b.csv:2");
        assertThat(read.unknown.asMap().keySet()).containsExactly("file export.zip");
    }

    @Test
    void refusesAZipThatHoldsAFileTwice() throws IOException {
        Path zip = zip("a.csv", "first", "b.csv", "second");
        byte[] bytes = Files.readAllBytes(zip);
        for (int i = 0; i + 5 <= bytes.length; i++) {
            if (new String(bytes, i, 5, UTF_8).equals("b.csv")) {
                bytes[i] = 'a';
            }
        }
        Files.write(zip, bytes);

        assertThatThrownBy(() -> Source.of(zip).parts())
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("source (export.zip) must hold each file once, and holds a.csv twice");
    }

    @Test
    void refusesAZipWhoseFilesShareTheirBytes() throws IOException {
        Path zip = zip("a.csv", "0".repeat(50_000), "b.csv", "0".repeat(50_000));
        byte[] bytes = Files.readAllBytes(zip);
        // Each entry of the directory at the end (PK 1 2) says at 20 how long its bytes are: a bomb counts the same
        // bytes often.
        for (int i = 0; i + 46 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                bytes[i + 21] = 1;
            }
        }
        Files.write(zip, bytes);

        assertThatThrownBy(() -> Source.of(zip).parts())
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage("source (export.zip) must not have files that share their bytes");
    }

    @Test
    void stopsReadingAFileOfAZipThatUnpacksWithoutEnd() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        byte[] zeros = new byte[1 << 20];
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("b.csv"));
            out.write("author,time,text\n".getBytes(UTF_8));
            for (int i = 0; i < 80; i++) {
                out.write(zeros);
            }
            out.closeEntry();
        }

        assertThatThrownBy(() -> Recorded.of(EventReaders.csv(), Source.of(zip)))
                .isInstanceOf(UnreadableSourceException.class)
                .hasMessage(
                        "source (bomb.zip) cannot be read: part (b.csv) must not unpack to more than 200 times its size");
    }

    @Test
    void opensAZipOfManyFilesOnce() throws IOException {
        String[] files = new String[2 * 20_000];
        for (int i = 0; i < files.length; i += 2) {
            files[i] = i + ".csv";
            files[i + 1] = "author,time\nanna,2018-03-12\n";
        }
        Source source = Source.of(zip(files));

        // Where each file reads the list of all files anew, this takes minutes.
        Recorded read =
                assertTimeoutPreemptively(Duration.ofSeconds(30), () -> Recorded.of(EventReaders.csv(), source));
        assertThat(read.events).hasSize(20_000);
        Files.delete(folder.resolve("export.zip"));
    }

    @Test
    void keepsItsOwnCopyOfBytes() throws IOException {
        byte[] bytes = "text".getBytes(UTF_8);
        Source source = Source.of("a.txt", bytes);
        bytes[0] = 'n';

        assertThat(content(source.parts().get(0))).isEqualTo("text");
    }
}
