package org.redress.e2e.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.redress.e2e.Redress;

/**
 * Somebody before a browser of their own, in one language, on a screen of one width, far from the centre's time zone.
 * Closing it checks that nothing went wrong in the browser meanwhile.
 */
final class Visitor implements AutoCloseable {

    private static final String NEXT_FRAME = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))";

    private static final String IDENTITY_SESSION = "REDRESS_IDENTITY";

    /** What the identity provider gave each user's browser at the first sign-in; the portal's session is always new. */
    private static final Map<String, Cookie> SIGNED_IN = new ConcurrentHashMap<>();

    private final Redress stack = Redress.stack();
    private final BrowserContext context;
    private final Trouble trouble;
    private final Page page;
    private final Language language;
    private Width width;

    private Visitor(Language language, Width width) {
        this.language = language;
        this.width = width;
        context = Chromium.browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(stack.url("web-portal"))
                        .setLocale(language.tag)
                        .setTimezoneId("America/Sao_Paulo")
                        .setReducedMotion(ReducedMotion.REDUCE)
                        .setViewportSize(width.pixels, width.height));
        trouble = Trouble.in(context);
        page = context.newPage();
    }

    /** Not signed in. */
    static Visitor stranger(Language language, Width width) {
        return new Visitor(language, width);
    }

    /** Signed in as a demo account, by way of the sign-in page unless the identity provider still knows the browser. */
    static Visitor as(String user, Language language, Width width) {
        var visitor = new Visitor(language, width);
        try {
            Optional.ofNullable(SIGNED_IN.get(user)).ifPresent(known -> visitor.context.addCookies(List.of(known)));
            visitor.open("/oauth2/authorization/redress");
            if (visitor.page.url().startsWith(visitor.stack.url("identity"))) {
                visitor.signIn(user);
                visitor.context.cookies().stream()
                        .filter(cookie -> cookie.name.equals(IDENTITY_SESSION))
                        .forEach(cookie -> SIGNED_IN.put(user, cookie));
            }
            return visitor;
        } catch (RuntimeException | AssertionError e) {
            visitor.context.close();
            throw e;
        }
    }

    /** Fills in the sign-in page, which must be shown, and comes back to the portal. */
    void signIn(String user) {
        field("用户名", "User name").fill(user);
        field("密码", "Password").fill(user + "-demo");
        button("登录", "Sign in").click();
        page.waitForURL(url -> url.startsWith(stack.url("web-portal")));
    }

    Page page() {
        return page;
    }

    Language language() {
        return language;
    }

    /** Opens a path of the portal, or any address. */
    Response open(String path) {
        return page.navigate(path);
    }

    /** On a narrow screen the menu has to be unfolded first. */
    void unfoldMenu() {
        var toggler = page.locator(".navbar-toggler");
        if (toggler.isVisible() && !"true".equals(toggler.getAttribute("aria-expanded"))) {
            toggler.click();
            assertThat(page.locator("#menu.show:not(.collapsing)")).isVisible();
        }
    }

    Locator link(String chinese, String english) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(in(chinese, english)));
    }

    Locator button(String chinese, String english) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(in(chinese, english)));
    }

    Locator heading(String chinese, String english) {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName(in(chinese, english)));
    }

    Locator field(String chinese, String english) {
        return page.getByLabel(in(chinese, english));
    }

    Locator text(String chinese, String english) {
        return page.getByText(in(chinese, english));
    }

    /** The words in this visitor's language. */
    String in(String chinese, String english) {
        return language.choose(chinese, english);
    }

    void resize(Width other) {
        width = other;
        page.setViewportSize(width.pixels, width.height);
    }

    /** Lines of the browser's console with this text belong to the story, such as "status of 404". */
    void expectInConsole(String text) {
        trouble.expect(text);
    }

    void assertAccessible() {
        Accessibility.check(page, where());
    }

    /**
     * Nothing is cut off or must be scrolled to sideways; what scrolls in a box of its own is no matter. Looks after the next
     * frame, before which a chart is drawn anew for a screen of another width.
     */
    void assertFits() {
        page.evaluate(NEXT_FRAME);
        var tooWide = page.evaluate("""
            () => document.documentElement.scrollWidth <= document.documentElement.clientWidth ? [] :
                [...document.querySelectorAll('body *')]
                    .filter(element => element.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .map(element => element.outerHTML.slice(0, 120))
            """);
        assertThat((List<?>) tooWide).as(where() + " is wider than the screen").isEmpty();
    }

    /** Of what the screen shows, when pictures are wanted. */
    void screenshot(String name) {
        Screenshots.folder()
                .map(folder -> folder.resolve(
                        "%s-%s-%s.png".formatted(name, language, width).toLowerCase(Locale.ROOT)))
                .ifPresent(file -> page.screenshot(new Page.ScreenshotOptions().setPath(file)));
    }

    @Override
    public void close() {
        page.evaluate(NEXT_FRAME);
        context.close();
        assertThat(trouble.all()).as("what went wrong in the browser").isEmpty();
    }

    private String where() {
        return page.url() + " (" + language + ", " + width + ")";
    }
}
