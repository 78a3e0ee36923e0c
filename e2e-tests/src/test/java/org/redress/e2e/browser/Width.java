package org.redress.e2e.browser;

/** The narrowest screen on which everything must fit without scrolling sideways, and a usual one. */
enum Width {
    PHONE(320, 640),
    DESKTOP(1280, 800);

    final int pixels;
    final int height;

    Width(int pixels, int height) {
        this.pixels = pixels;
        this.height = height;
    }
}
