package org.redress.e2e.browser;

/** The two languages every page comes in. */
enum Language {
    ZH("zh-CN"),
    EN("en");

    final String tag;

    Language(String tag) {
        this.tag = tag;
    }

    String choose(String chinese, String english) {
        return this == ZH ? chinese : english;
    }

    Language other() {
        return this == ZH ? EN : ZH;
    }
}
