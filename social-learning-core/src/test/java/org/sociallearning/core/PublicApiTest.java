package org.sociallearning.core;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sociallearning.house.PublicApi;

@Tag("once")
class PublicApiTest {
    @Test
    void isTheOneWrittenInApiTxt() {
        PublicApi.check();
    }
}
