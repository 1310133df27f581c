package org.sociallearning.core.community;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sociallearning.core.event.ContributionId;
import org.sociallearning.core.event.ParticipantId;
import org.sociallearning.core.fold.Codec;

/** The bytes of what may be news: contributions, people and topics in order. */
final class NewsCodec implements Codec<NewsState> {
    @Override
    public int version() {
        return 2;
    }

    @Override
    public void write(NewsState state, DataOutput out) throws IOException {
        out.writeInt(state.posts.size());
        for (NewsState.Post post : state.posts) {
            write(post, out);
        }
        out.writeInt(state.answered.size());
        for (String question : new TreeSet<>(state.answered)) {
            out.writeUTF(question);
        }
        out.writeInt(state.answers.size());
        for (Map.Entry<ParticipantId, NewsState.Answers> entry : ordered(state.answers)) {
            out.writeUTF(entry.getKey().value());
            out.writeInt(entry.getValue().all().size());
            for (NewsState.Answer answer : entry.getValue().all()) {
                out.writeUTF(answer.to());
                out.writeUTF(answer.by());
                out.writeUTF(answer.from().value());
                out.writeLong(answer.at());
                out.writeLong(answer.known());
            }
        }
        out.writeInt(state.spoken.size());
        for (Map.Entry<ParticipantId, Map<String, NewsState.Spoken>> entry : ordered(state.spoken)) {
            out.writeUTF(entry.getKey().value());
            out.writeInt(entry.getValue().size());
            for (Map.Entry<String, NewsState.Spoken> topic : new TreeMap<>(entry.getValue()).entrySet()) {
                out.writeUTF(topic.getKey());
                out.writeLong(topic.getValue().asked());
                out.writeLong(topic.getValue().told());
            }
        }
        out.writeInt(state.newcomers.size());
        for (NewsState.Newcomer newcomer : state.newcomers) {
            out.writeUTF(newcomer.person().value());
            out.writeLong(newcomer.known());
        }
    }

    private static <V> Set<Map.Entry<ParticipantId, V>> ordered(Map<ParticipantId, V> map) {
        Map<ParticipantId, V> ordered = new TreeMap<>(Comparator.comparing(ParticipantId::value));
        ordered.putAll(map);
        return ordered.entrySet();
    }

    private static void write(NewsState.Post post, DataOutput out) throws IOException {
        out.writeUTF(post.id().value());
        out.writeUTF(post.author().value());
        out.writeLong(post.at());
        out.writeLong(post.known());
        out.writeBoolean(post.question());
        out.writeInt(post.about().size());
        for (NewsState.About about : post.about()) {
            out.writeUTF(about.topic().value());
        }
    }

    @Override
    public NewsState read(DataInput in) throws IOException {
        NewsState state = new NewsState();
        for (int posts = in.readInt(); posts > 0; posts--) {
            state.posts.add(post(state, in));
        }
        for (int questions = in.readInt(); questions > 0; questions--) {
            state.answered.add(in.readUTF());
        }
        for (int authors = in.readInt(); authors > 0; authors--) {
            ParticipantId author = ParticipantId.of(in.readUTF());
            for (int answers = in.readInt(); answers > 0; answers--) {
                state.answer(
                        author,
                        new NewsState.Answer(
                                in.readUTF(),
                                in.readUTF(),
                                ParticipantId.of(in.readUTF()),
                                in.readLong(),
                                in.readLong()));
            }
        }
        for (int authors = in.readInt(); authors > 0; authors--) {
            ParticipantId author = ParticipantId.of(in.readUTF());
            for (int topics = in.readInt(); topics > 0; topics--) {
                state.speak(author, in.readUTF(), new NewsState.Spoken(in.readLong(), in.readLong()));
            }
        }
        for (int newcomers = in.readInt(); newcomers > 0; newcomers--) {
            state.join(ParticipantId.of(in.readUTF()), in.readLong());
        }
        return state;
    }

    private static NewsState.Post post(NewsState state, DataInput in) throws IOException {
        ContributionId id = ContributionId.of(in.readUTF());
        ParticipantId author = ParticipantId.of(in.readUTF());
        long at = in.readLong();
        long known = in.readLong();
        boolean question = in.readBoolean();
        List<NewsState.About> about = new ArrayList<>();
        for (int left = in.readInt(); left > 0; left--) {
            about.add(state.about(in.readUTF()));
        }
        return new NewsState.Post(id, author, at, known, question, List.copyOf(about));
    }
}
