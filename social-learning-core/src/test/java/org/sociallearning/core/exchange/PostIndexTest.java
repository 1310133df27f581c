package org.sociallearning.core.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostIndexTest {
    @Test
    void remembersAskersOfAnyNumberOfQuestions() {
        PostIndex posts = new PostIndex();
        int many = 50_000;
        for (long id = 1; id <= many; id++) {
            posts.question(2 * id, id % 7);
            posts.answer(2 * id + 1, 2 * id);
        }
        for (long id = 1; id <= many; id++) {
            assertThat(posts.questionOf(2 * id)).isEqualTo(2 * id);
            assertThat(posts.questionOf(2 * id + 1)).isEqualTo(2 * id);
            assertThat(posts.askerOf(2 * id + 1)).isEqualTo(id % 7 == 0 ? Row.NONE : id % 7);
        }
    }

    @Test
    void knowsNothingOfWhatIsNotThere() {
        PostIndex posts = new PostIndex();
        posts.answer(5, 4);
        posts.other(6);

        assertThat(posts.holds(4)).isFalse();
        assertThat(posts.askerOf(5)).isEqualTo(Row.NONE);
        assertThat(posts.questionOf(6)).isEqualTo(Row.NONE);
        assertThat(posts.isOther(6)).isTrue();
        assertThat(posts.isOther(5)).isFalse();
    }
}
