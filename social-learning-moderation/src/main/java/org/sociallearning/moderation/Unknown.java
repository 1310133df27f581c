package org.sociallearning.moderation;

/** Somebody unknown: each equals only itself. */
final class Unknown implements Voice {
    @Override
    public boolean isYou() {
        return false;
    }

    @Override
    public boolean isModerator() {
        return false;
    }

    @Override
    public boolean isProgram() {
        return false;
    }

    @Override
    public boolean isKnown() {
        return false;
    }

    @Override
    public String toString() {
        return "someone unknown";
    }
}
