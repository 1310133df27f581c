package org.sociallearning.moderation;

/** Something that happened to a suggestion, for the sink and the audit. */
record Change(AuditEntry.What what, Suggestion suggestion) {
    void tell(SuggestionSink sink) {
        switch (what) {
            case SHOWN, SHOWN_AGAIN -> sink.suggested(suggestion);
            case UPDATED -> sink.updated(suggestion);
            case USEFUL -> {} // it stays as it is
            default -> sink.gone(suggestion);
        }
    }
}
